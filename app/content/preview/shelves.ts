import path from "node:path";
import type { ArticleEditions } from "../article-files";
import type { CourseSet } from "../course-set";
import { CHECK, type LessonFolder, NEWS } from "../folders";
import { LANGUAGES, type Language, type Path } from "../lessons";
import type { Finding } from "../rules/rule";

/** What is written file by file: a lesson, a test, or a form of the KI-fit-Check. */
export type Written = Omit<LessonFolder, "kind"> & { kind: "lesson" | "test" | "form" };

/** A course, or the check: what its trainer reads one after the other. */
export type Shelf = {
  id: string;
  slug: string;
  title: Record<Language, string>;
  /** Null for the check, which belongs to no step. */
  step: number | null;
  paths: Path[];
  lessons: Written[];
};

/** All courses, and the check behind them. */
export function shelvesOf({ folders, formFiles }: Pick<CourseSet, "folders" | "formFiles">): Shelf[] {
  const courses = folders.map(({ slug, front, lessons }): Shelf => {
    const { id, title, step, paths } = front;
    return { id, slug, title, step, paths, lessons };
  });
  const forms = formFiles.map(
    ({ name, editions }): Written => ({ slug: `form-${name}`, kind: "form", editions, written: LANGUAGES }),
  );
  if (forms.length === 0) return courses;
  const title = { de: "KI-fit-Check", en: "KI-fit-Check" };
  return [...courses, { id: CHECK, slug: CHECK, title, step: null, paths: [], lessons: forms }];
}

/** Whether a finding is about a lesson: in one of its files, or in its folder, which forms of the check share. */
export function isIn({ editions, kind }: Written, { file }: Pick<Finding, "file">): boolean {
  const folder = path.posix.dirname(editions.de.file);
  const isOwn = LANGUAGES.some((language) => editions[language].file === file);
  return isOwn || (kind !== "form" && (file === folder || path.posix.dirname(file) === folder));
}

/** Whether a finding is about an article. */
export function isInArticle({ editions: { de } }: ArticleEditions, { file }: Pick<Finding, "file">): boolean {
  return file.includes(`/${NEWS}/${de.date}-${de.slug}/`);
}
