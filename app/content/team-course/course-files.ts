import type { ContentFault } from "../faults";
import type { Course, Language, Lesson, LessonKeys } from "../lessons";
import type { Glossary } from "../schema";

/** A course as its folder: path → what is written in the file. */
export type CourseFiles = Record<string, string>;

/** A picture of a team's course, as it was stored: `hash` is the SHA-256 of its bytes. */
export type CourseImage = {
  hash: string;
  type: "image/webp" | "image/png" | "image/jpeg";
  width: number;
  height: number;
};

/** A compiled lesson of a team. Where only one edition is written, both languages have it, with its own `language`. */
export type CompiledTeamLesson = {
  editions: Record<Language, Lesson>;
  keys: Record<Language, LessonKeys>;
};

/** A team's course, compiled: plain data that can be kept as JSON. */
export type CompiledTeamCourse = { course: Course; lessons: CompiledTeamLesson[] };

/**
 * What compiling gave. `faults` stop a course from being published; `findings` are what the rules of the course check
 * say, which is advice.
 */
export type TeamCourseResult = {
  compiled: CompiledTeamCourse | null;
  faults: ContentFault[];
  findings: ContentFault[];
};

export type TeamCourseInput = {
  courseId: string;
  slug: string;
  files: CourseFiles;
  /** Path → picture. */
  images: Record<string, CourseImage>;
  /** The glossary of the repository's courses. */
  glossary: Glossary;
};

export type PreviewInput = TeamCourseInput & { path: string };

export type PreviewResult = {
  lesson: Lesson | null;
  keys: LessonKeys;
  faults: ContentFault[];
  findings: ContentFault[];
};

/** A course that was written elsewhere, and the id that it gets here. */
export type RenumberInput = { courseId: string; files: CourseFiles };

/** `faults` name the files whose ids could not be replaced. */
export type RenumberResult = { files: CourseFiles; faults: ContentFault[] };

/** The address of a picture of a team's course. */
export const imageUrl = (courseId: string, hash: string): string => `/course-images/${courseId}/${hash}`;

/** What the id of a team's course looks like; ids of its lessons and items begin with it and a hyphen. */
export const COURSE_ID = /^t-[a-z0-9]{10}$/;
export const COURSE_ID_LENGTH = 12;
