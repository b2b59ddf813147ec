import { type Db, newId, statement, type ValueOf, worksheets } from "db";
import { and, eq, sql } from "drizzle-orm";
import type { Lesson } from "~/content/lessons";
import type { SheetState, SheetValues, Worksheet } from "~/content/worksheet";
import { type Edit, isOvertaken, isReplacedBy } from "~/platform/edits";
import { withoutFieldsOf, wordsOf, worksheetsOf } from "./fields";

type StoredSheet = typeof worksheets.$inferSelect;

export const stateOf = ({ filled, revision, updatedAt }: StoredSheet): SheetState => ({
  values: filled,
  revision,
  savedAt: updatedAt.toISOString(),
});

const inLesson = statement((db, value: ValueOf<{ userId: string; lessonId: string }>) =>
  db
    .select()
    .from(worksheets)
    .where(and(eq(worksheets.userId, value("userId")), eq(worksheets.lessonId, value("lessonId")))),
);

/** A learner's worksheets of a lesson, by id; no query where the lesson has none. */
export async function readWorksheets(
  db: Db,
  { userId, lesson }: { userId: string; lesson: Lesson },
): Promise<Record<string, SheetState>> {
  if (worksheetsOf(lesson).size === 0) return {};
  const rows = await inLesson(db, { userId, lessonId: lesson.id });
  return Object.fromEntries(rows.map((row) => [row.sheetId, stateOf(row)]));
}

/** One worksheet of a learner as it is stored. */
export async function readStored(
  db: Db,
  { userId, lessonId, sheetId }: { userId: string; lessonId: string; sheetId: string },
): Promise<StoredSheet | null> {
  const [row] = await db
    .select()
    .from(worksheets)
    .where(
      and(eq(worksheets.userId, userId), eq(worksheets.lessonId, lessonId), eq(worksheets.sheetId, sheetId)),
    );
  return row ?? null;
}

export type Filling = {
  userId: string;
  lesson: Lesson;
  sheet: Worksheet;
  values: SheetValues;
  edit: Edit;
};

/**
 * Stores what was filled in if nobody else has stored anything since the revision that it began with. Fields that the
 * worksheet no longer has are kept. Sent again, it stands as it is.
 * @returns the state, and whether it is what was sent, or something newer from the same page; else somebody else's.
 */
export async function store(db: Db, filling: Filling): Promise<{ stored: boolean; state: SheetState }> {
  const { userId, lesson, sheet, values, edit } = filling;
  const key = { userId, lessonId: lesson.id, sheetId: sheet.id };
  const before = await readStored(db, key);
  const earlier = before ? withoutFieldsOf(sheet, before.filled) : {};
  const now = new Date();
  const content = {
    language: lesson.language,
    version: lesson.version,
    filled: { ...earlier, ...values },
    words: { ...(before ? withoutFieldsOf(sheet, before.words) : {}), ...wordsOf(sheet, values) },
    editor: edit.editor,
    edit: edit.edit,
    updatedAt: now,
  };
  const [saved] = await db
    .insert(worksheets)
    .values({ id: newId(), ...key, ...content, revision: 1, createdAt: now })
    .onConflictDoUpdate({
      target: [worksheets.userId, worksheets.lessonId, worksheets.sheetId],
      set: { ...content, revision: sql`${worksheets.revision} + 1` },
      setWhere: isReplacedBy(worksheets, edit),
    })
    .returning();
  if (saved) return { stored: true, state: stateOf(saved) };
  const found = await readStored(db, key);
  // It was deleted at this very moment: there is nothing that it could overwrite.
  if (!found) return store(db, filling);
  const same = sameValues(withFieldsOf(sheet, found.filled), values);
  return { stored: isOvertaken(found, edit) || same, state: stateOf(found) };
}

const withFieldsOf = ({ fields }: Worksheet, filled: SheetValues): SheetValues =>
  Object.fromEntries(
    fields.flatMap(({ name }): [string, string][] => {
      const value = filled[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );

function sameValues(one: SheetValues, other: SheetValues): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}
