import type { Db } from "db";
import { editionPath, isLessonFolder, outlineOfFiles } from "~/content/draft-outline";
import { LANGUAGES, type Language } from "~/content/lessons";
import { newLessonFiles, newTestFiles } from "~/content/team-course";
import { parse } from "~/platform/forms";
import { Problem } from "~/platform/problems";
import { described, insertFile } from "./create-course";
import type { OpenCourse } from "./enter-course";
import { limitWork, MOST_LESSONS } from "./limits";
import { holdCourse } from "./move-file";
import { readDraft, textsOf } from "./read-draft";

/**
 * Adds a lesson at the end, before the test. Its id is given here, once: no lesson has had it, not even one that was deleted.
 * @throws Problem `invalid` (`title-…`, `language-missing`, `too-many-lessons`); `conflict` (`lessons-changed`)
 */
export async function addLesson(db: Db, course: OpenCourse, input: unknown): Promise<{ folder: string }> {
  const { title, language } = parse(described, input);
  await limitWork(db, course.me.userId);
  const files = textsOf(await readDraft(db, course));
  const lessons = outlineOfFiles(files).lessons.filter(({ kind }) => kind === "lesson");
  if (lessons.length >= MOST_LESSONS) throw new Problem("invalid", { fields: { form: "too-many-lessons" } });
  return addFiles(db, course, newLessonFiles({ courseId: course.id, title, language, files }));
}

/** Adds the final test. @throws as `addLesson` */
export async function addTest(db: Db, course: OpenCourse, input: unknown): Promise<{ folder: string }> {
  const { title, language } = parse(described, input);
  await limitWork(db, course.me.userId);
  return addFiles(db, course, newTestFiles({ courseId: course.id, title, language }));
}

/**
 * Adds the edition in the other language, which begins as the text that is there: to be translated, with the ids that both
 * share. @throws Problem `not-found`
 */
export async function addEdition(
  db: Db,
  course: OpenCourse,
  { folder, language }: { folder: string; language: Language },
): Promise<void> {
  const { files } = await readDraft(db, course);
  const known = LANGUAGES.find((other) => other !== language && files[editionPath(folder, other)]);
  const from = known && files[editionPath(folder, known)];
  if (!isLessonFolder(folder) || !from) throw new Problem("not-found");
  await insertFile(db, course.me, {
    courseId: course.id,
    path: editionPath(folder, language),
    text: from.text,
  });
}

async function addFiles(
  db: Db,
  course: OpenCourse,
  files: Record<string, string>,
): Promise<{ folder: string }> {
  const inserts = Object.entries(files).map(([path, text]) =>
    insertFile(db, course.me, { courseId: course.id, path, text }),
  );
  const [, ...added] = await db.batch([holdCourse(db, course), ...inserts]);
  if ((added as unknown[][]).some((rows) => rows.length === 0)) {
    throw new Problem("conflict", { fields: { form: "lessons-changed" } });
  }
  return { folder: Object.keys(files)[0]?.split("/")[0] ?? "" };
}
