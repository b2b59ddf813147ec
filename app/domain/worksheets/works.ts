import { type Db, worksheets } from "db";
import { and, desc, eq } from "drizzle-orm";
import type { Language } from "~/content/lessons";
import type { Library } from "~/content/library";
import { Problem } from "~/platform/problems";
import { readLastPrompts } from "../learning";
import { blocksOf, dayIn, earlierBlocks, type WorkDocument } from "./document";
import { worksheetsOf } from "./fields";
import { DOCUMENT_WORDS } from "./words";

/** The id of the collection of prompts among a learner's works. */
export const PROMPTS = "prompts";

/** Something that a learner has built. */
export type Work = {
  id: string;
  /** Where it is filled; null where its lesson no longer has it, and for the prompts, which stand in many. */
  path: string | null;
  changedAt: Date;
  document: WorkDocument;
};

/** Whose works, and in which language and time zone they are told of. */
export type Reader = { userId: string; language: Language; timeZone?: string };

/** What a learner has built, the last changed first; at the end their prompts. Empty worksheets are none. */
export async function readWorks(db: Db, library: Library, reader: Reader): Promise<Work[]> {
  const { userId } = reader;
  const [rows, prompts] = await Promise.all([
    db.select().from(worksheets).where(eq(worksheets.userId, userId)).orderBy(desc(worksheets.updatedAt)),
    readPrompts(db, library, reader),
  ]);
  const sheets = rows
    .filter(({ filled }) => Object.keys(filled).length > 0)
    .map((row) => sheetWork(library, row, reader));
  return prompts ? [...sheets, prompts] : sheets;
}

function sheetWork(
  library: Library,
  row: typeof worksheets.$inferSelect,
  { language, timeZone }: Reader,
): Work {
  const words = DOCUMENT_WORDS[language];
  const lesson = library.lessonById(row.lessonId, language);
  const course = lesson && library.courseById(lesson.courseId);
  const sheet = lesson && worksheetsOf(lesson).get(row.sheetId);
  const asOf = words.asOf(dayIn(row.updatedAt, language, timeZone));
  return {
    id: row.id,
    path: sheet && course ? `/courses/${course.slug}/${lesson.slug}#${sheet.id}` : null,
    changedAt: row.updatedAt,
    document: {
      language,
      title: sheet?.title ?? `${words.untitled} ${row.sheetId}`,
      about: lesson && course ? `${course.title[language]} · ${lesson.title} · ${asOf}` : asOf,
      blocks: sheet ? blocksOf(sheet, row, language) : earlierBlocks(row.words, language),
    },
  };
}

async function readPrompts(
  db: Db,
  library: Library,
  { userId, language, timeZone }: Reader,
): Promise<Work | null> {
  const words = DOCUMENT_WORDS[language];
  const prompts = await readLastPrompts(db, library, { userId, language });
  if (prompts.length === 0) return null;
  const changedAt = new Date(Math.max(...prompts.map(({ answeredAt }) => answeredAt.getTime())));
  return {
    id: PROMPTS,
    path: null,
    changedAt,
    document: {
      language,
      title: words.prompts,
      about: `${words.promptsAbout} · ${words.asOf(dayIn(changedAt, language, timeZone))}`,
      blocks: prompts.map(({ lesson, text }) => ({ kind: "text", label: lesson.title, text })),
    },
  };
}

/**
 * Deletes a worksheet with all that was filled in it.
 * @throws Problem not-found when this learner has none of that id.
 */
export async function deleteWorksheet(db: Db, { userId, id }: { userId: string; id: string }): Promise<void> {
  const deleted = await db
    .delete(worksheets)
    .where(and(eq(worksheets.id, id), eq(worksheets.userId, userId)))
    .returning({ id: worksheets.id });
  if (deleted.length === 0) throw new Problem("not-found");
}
