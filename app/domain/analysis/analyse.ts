import { analyses, type Db } from "db";
import { eq, isNull } from "drizzle-orm";
import type { LessonOutline } from "~/content/lessons";
import type { Library } from "~/content/library";
import { Turns } from "~/platform/turns";
import { inBatches } from "./batches";
import { type Found, figuresOfItem, figuresOfTest } from "./lesson-figures";
import { optionsOf } from "./options";
import { readPeople } from "./read-people";
import type { StoredItem, StoredTest } from "./shown";

/** The name under which a test as a whole is stored, among its questions. */
export const WHOLE = "";

/** The questions that a lesson asks, in its order, or a test draws from. */
export function questionsOf(library: Library, outline: LessonOutline): string[] {
  if (outline.kind === "test") return outline.pools.flatMap(({ items }) => items);
  const lesson = library.lessonById(outline.id, "de");
  return (lesson?.segments ?? []).flatMap((segment) =>
    segment.kind === "item" || segment.kind === "recall" ? [segment.item] : [],
  );
}

/** All lessons and tests of a library. */
export const lessonsIn = (library: Library): string[] =>
  library.courses().flatMap(({ lessons }) => lessons.map(({ id }) => id));

/**
 * Brings the stored figures of these lessons up to the batches that are full by now, lesson by lesson and in small turns, so
 * that nobody's request waits for it. It may run in several processes at once: figures follow those that they were made after, or
 * are left.
 */
export async function analyse(
  db: Db,
  library: Library,
  lessonIds: readonly string[],
  onProgress: (done: number, of: number) => void = () => {},
): Promise<void> {
  for (const [index, lessonId] of lessonIds.entries()) {
    const outline = library.outline(lessonId);
    if (outline) await analyseLesson(db, library, outline);
    onProgress(index + 1, lessonIds.length);
  }
}

async function analyseLesson(db: Db, library: Library, outline: LessonOutline): Promise<void> {
  const stored = await db.select().from(analyses).where(eq(analyses.lessonId, outline.id));
  const untilOf = (itemId: string) => stored.find((row) => row.itemId === itemId)?.until ?? null;
  const people = await readPeople(db, library, outline.id);
  const turns = new Turns();
  const items = library.lessonById(outline.id, "de")?.items ?? {};
  const keys = library.keys(outline.id, "de");
  for (const itemId of questionsOf(library, outline)) {
    const [item, key] = [items[itemId], keys[itemId]];
    if (!item || !key) continue;
    const until = untilOf(itemId);
    const optionIds = optionsOf(item, key).map(({ id }) => id);
    const found = await figuresOfItem(outline, people, itemId, {
      optionIds,
      until: until?.getTime() ?? null,
    });
    await store(db, { lessonId: outline.id, itemId, until, found });
    await turns.next();
  }
  if (outline.kind !== "test") return;
  const until = untilOf(WHOLE);
  const found = figuresOfTest(outline, people, until?.getTime() ?? null);
  await store(db, { lessonId: outline.id, itemId: WHOLE, until, found });
}

/** Stores what was found, unless another process has moved the figures on meanwhile. */
async function store(
  db: Db,
  row: { lessonId: string; itemId: string; until: Date | null; found: Found<StoredItem | StoredTest> },
): Promise<void> {
  const { lessonId, itemId, until, found } = row;
  const moved = found.next && { until: new Date(found.next.until), figures: found.next.figures };
  const values = { people: inBatches(found.people), ...moved };
  await db
    .insert(analyses)
    .values({ lessonId, itemId, ...values })
    .onConflictDoUpdate({
      target: [analyses.lessonId, analyses.itemId],
      set: values,
      setWhere: until === null ? isNull(analyses.until) : eq(analyses.until, until),
    });
}
