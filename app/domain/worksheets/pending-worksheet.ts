import type { Db } from "db";
import type { Language, Lesson } from "~/content/lessons";
import type { Library } from "~/content/library";
import { Problem } from "~/platform/problems";
import { keepPendingAnswer, takePendingAnswer } from "../learning";
import { readFields, worksheetsOf } from "./fields";
import { readStored, store } from "./stored";

/** The cookie that holds the code of a visitor's worksheet, beside those of an answer and a check. */
export const PENDING_WORKSHEET_COOKIE = "kf_worksheet";

/**
 * Keeps a visitor's worksheet until they have signed in or up.
 * @returns the code that their browser brings back.
 * @throws Problem not-found when the lesson has no such worksheet, too-large.
 */
export async function keepPendingWorksheet(
  db: Db,
  { lesson, fields }: { lesson: Lesson; fields: [string, string][] },
): Promise<string> {
  const sheet = worksheetsOf(lesson).get(new Map(fields).get("_sheet") ?? "");
  if (!sheet) throw new Problem("not-found");
  const { values, tooLong } = readFields(sheet, fields, lesson.language);
  if (tooLong.length > 0) throw new Problem("too-large");
  return keepPendingAnswer(db, {
    lessonId: lesson.id,
    fields: [["_sheet", sheet.id], ...Object.entries(values)],
  });
}

/**
 * Makes a kept worksheet this person's own, once. What they had filled before stays; its empty fields are filled.
 * @returns where it was filled, or null when nothing was kept, it has expired, or the lesson no longer has it.
 */
export async function claimPendingWorksheet(
  db: Db,
  library: Library,
  { code, userId, language }: { code: string; userId: string; language: Language },
): Promise<{ courseSlug: string; lessonSlug: string; sheet: string } | null> {
  const kept = await takePendingAnswer(db, code);
  const lesson = kept && library.lessonById(kept.lessonId, language);
  const course = lesson && library.courseById(lesson.courseId);
  const sheet = lesson && worksheetsOf(lesson).get(new Map(kept?.fields).get("_sheet") ?? "");
  if (!kept || !lesson || !course || !sheet) return null;
  const names = new Set(sheet.fields.map(({ name }) => name));
  const typed = Object.fromEntries(kept.fields.filter(([name]) => names.has(name)));
  const key = { userId, lessonId: lesson.id, sheetId: sheet.id };
  for (;;) {
    const before = await readStored(db, key);
    const own = Object.entries(before?.filled ?? {}).filter(([name]) => names.has(name));
    const values = { ...typed, ...Object.fromEntries(own) };
    const edit = { revision: before?.revision ?? 0, editor: "", edit: 0 };
    const filling = { userId, lesson, sheet, values, edit };
    // Something was stored meanwhile: it is filled up in its turn.
    if ((await store(db, filling)).stored)
      return { courseSlug: course.slug, lessonSlug: lesson.slug, sheet: sheet.id };
  }
}
