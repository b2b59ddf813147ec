import { editionPath, isLessonFolder, outlineOfFiles } from "~/content/draft-outline";
import { pageOf } from "~/content/lesson-page";
import { LANGUAGES, type Language } from "~/content/lessons";
import { imageUrl } from "~/content/team-course";
import type { OpenCourse } from "./enter-course";
import type { Preview } from "./preview";
import { type Draft, textsOf } from "./read-draft";

/** What every page of a course says of it. */
export type CourseHead = { id: string; title: string; version: number | null };

export function courseFrame(course: OpenCourse, draft: Draft, language: Language): CourseHead {
  const { title } = outlineOfFiles(textsOf(draft));
  return {
    id: course.id,
    title: title[language] || title.de || title.en || course.slug,
    version: course.publishedVersion,
  };
}

export type ShownLesson = {
  folder: string;
  kind: "lesson" | "test";
  id: string;
  address: string;
  title: Record<Language, string>;
  editions: Language[];
  changedAt: string;
  by: string | null;
};

/** A course's lessons and its test, in order, with who changed them last. */
export function lessonsOf(draft: Draft): ShownLesson[] {
  return outlineOfFiles(textsOf(draft)).lessons.map((lesson) => {
    const files = lesson.editions.flatMap(
      (language) => draft.files[editionPath(lesson.folder, language)] ?? [],
    );
    const [last] = files.sort((a, b) => +b.changedAt - +a.changedAt);
    return {
      ...lesson,
      address: lesson.folder.replace(/^\d+-/, ""),
      changedAt: (last?.changedAt ?? new Date(0)).toISOString(),
      by: last?.by ?? null,
    };
  });
}

/** Where each lesson is written, by its id. */
export const editorsOf = (course: Pick<OpenCourse, "id">, draft: Draft): Record<string, string> =>
  Object.fromEntries(
    outlineOfFiles(textsOf(draft)).lessons.map(({ id, folder }) => [id, `/author/${course.id}/${folder}`]),
  );

export type ShownPicture = {
  path: string;
  folder: string;
  name: string;
  url: string;
  width: number;
  height: number;
  /** Whether a text of its folder shows it. */
  used: boolean;
};

/** The pictures of a course, by their folder and name. */
export const picturesOf = (course: Pick<OpenCourse, "id">, draft: Draft): ShownPicture[] =>
  Object.entries(draft.images).map(([path, { hash, width, height }]) => {
    const [folder = "", name = ""] = path.split("/");
    const texts = isLessonFolder(folder)
      ? LANGUAGES.map((one) => draft.files[editionPath(folder, one)]?.text ?? "")
      : [];
    const used = texts.some((text) => text.includes(name));
    return { path, folder, name, url: imageUrl(course.id, hash), width, height, used };
  });

/** A preview as its page needs it: the lesson with all its text, and each question as it stands when it is solved. */
export const shownPreview = ({ lesson, solved, findings }: Preview) => ({
  page: lesson && pageOf(lesson, false),
  lessonId: lesson?.id ?? "",
  language: lesson?.language ?? null,
  solved,
  findings,
});

export type ShownPreview = ReturnType<typeof shownPreview>;
