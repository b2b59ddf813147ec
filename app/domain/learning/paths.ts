import { createHash } from "node:crypto";
import { type Course, LANGUAGES, type LessonOutline, PATHS, type Path } from "~/content/lessons";
import type { Library } from "~/content/library";

export { PATHS, type Path };

/** A course of a path with those of its lessons that belong to it. */
export type PathCourse = {
  course: Course;
  lessons: LessonOutline[];
  /** Whether only some of its lessons belong; its test, which asks for all of them, then does not. */
  part: boolean;
};

const coursesWith = (library: Library, belongs: (lesson: LessonOutline) => boolean): PathCourse[] =>
  library.courses().flatMap((course) => {
    const lessons = course.lessons.filter(({ kind }) => kind === "lesson");
    const mine = lessons.filter(belongs);
    if (mine.length === 0) return [];
    const part = mine.length < lessons.length;
    return [{ course, lessons: part ? mine : course.lessons, part }];
  });

/** What somebody learns on a path, in the order of the catalogue; a role's path comes after the basics for everyone, and holds them. */
export const lessonsOfPath = (library: Library, path: Path): PathCourse[] =>
  coursesWith(library, ({ paths }) => paths.includes("everyone") || paths.includes(path));

/**
 * What a team asks for that assigns the path: what is its own, in the order of the catalogue. The basics are a path of their
 * own, so that whoever is asked for both is asked for each course once. What a team wrote is not among them: to publish a
 * course is not to ask it of everyone.
 */
export const coursesOfPath = (library: Library, path: Path): PathCourse[] =>
  coursesWith(library, ({ paths }) => paths.includes(path)).filter(({ course }) => !course.team);

/** The lessons of a course that a path asks for, where it asks only for some. */
export const lessonsOfPart = (library: Library, path: Path, courseId: string): LessonOutline[] =>
  coursesOfPath(library, path).find(({ course, part }) => part && course.id === courseId)?.lessons ?? [];

const inParts = new WeakMap<Course, boolean>();

/** Whether some path has only some of the course's lessons. */
export function isAskedInParts(course: Course): boolean {
  const known = inParts.get(course);
  if (known !== undefined) return known;
  const lessons = course.lessons.filter(({ kind }) => kind === "lesson");
  const made = PATHS.some((path) => {
    const count = lessons.filter(({ paths }) => paths.includes(path)).length;
    return count > 0 && count < lessons.length;
  });
  inParts.set(course, made);
  return made;
}

/** A part of a course, as a path has it, with all its lessons complete, and when the last one was. */
export type LearnedPart = { courseId: string; path: Path; completedAt: Date };

/** The parts of courses of which somebody has completed each lesson. */
export function learnedParts(
  library: Library,
  completed: { lessonId: string; completedAt: Date }[],
): LearnedPart[] {
  const times = new Map(completed.map(({ lessonId, completedAt }) => [lessonId, completedAt.getTime()]));
  return PATHS.flatMap((path) =>
    coursesOfPath(library, path).flatMap(({ course, lessons, part }) => {
      const all = lessons.map(({ id }) => times.get(id) ?? Number.NaN);
      const last = Math.max(...all);
      return part && !Number.isNaN(last) ? [{ courseId: course.id, path, completedAt: new Date(last) }] : [];
    }),
  );
}

/** Whether a course can be proven anew: its test can be passed again, while a lesson once complete stays so. */
export const isRepeatable = ({ lessons }: Course): boolean => lessons.some(({ kind }) => kind === "test");

const versions = new WeakMap<Course, string>();

/**
 * Names what a course holds in all its languages: changes when one of its lessons does, or when one comes or goes. What a team
 * wrote has numbered versions.
 */
export function courseVersion(library: Library, course: Course): string {
  if (course.team) return String(course.team.version);
  const known = versions.get(course);
  if (known) return known;
  const sum = createHash("sha256");
  for (const { id } of course.lessons) {
    for (const language of LANGUAGES) sum.update(`${id} ${library.lessonById(id, language)?.version}\n`);
  }
  const version = sum.digest("hex").slice(0, 8);
  versions.set(course, version);
  return version;
}
