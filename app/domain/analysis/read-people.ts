import { answers, attempts, type Db } from "db";
import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import type { Library } from "~/content/library";
import { Turns } from "~/platform/turns";
import { chosenIn, optionsOf } from "./options";

/** What one person first answered to a question: when, with which mark, and the places of the chosen options in `optionsOf`. */
export type FirstAnswer = { at: number; mark: number; chosen: number[] };

/** One person's first answers in a lesson, by item. `drawn` is what their first attempt asked, where it is a test. */
export type Person = { answers: Map<string, FirstAnswer>; drawn: string[] | null };

/** Rows at a time: a few milliseconds. */
const PAGE = 400;
/**
 * Everyone's first answers in a lesson: first tries, or in a test those of the first attempt, once it is finished. Who it was
 * stays in the database; the answers come in no order that tells.
 */
export async function readPeople(db: Db, library: Library, lessonId: string): Promise<Person[]> {
  const read = library.outline(lessonId)?.kind === "test" ? firstAttempts : firstTries;
  const people: Person[] = [];
  const notes = noter(library, lessonId);
  const turns = new Turns();
  let last = { userId: "", itemId: "" };
  let person: Person | null = null;
  for (;;) {
    const rows = await read(db, lessonId, last);
    for (const row of rows) {
      if (!person || row.userId !== last.userId) {
        person = { answers: new Map(), drawn: row.drawn };
        people.push(person);
      }
      last = row;
      person.answers.set(row.itemId, { at: row.at.getTime(), mark: row.mark, chosen: notes(row) });
      await turns.next();
    }
    if (rows.length < PAGE) return people;
  }
}

/** Finds the places of what an answer chose. A question that the lesson has no more has none, but its mark counts. */
function noter(library: Library, lessonId: string) {
  const lessons = { de: library.lessonById(lessonId, "de"), en: library.lessonById(lessonId, "en") };
  const keys = { de: library.keys(lessonId, "de"), en: library.keys(lessonId, "en") };
  const places = new Map<string, Map<string, number>>();
  for (const [id, item] of Object.entries(lessons.de?.items ?? {})) {
    const key = keys.de[id];
    if (key) places.set(id, new Map(optionsOf(item, key).map((option, place) => [option.id, place])));
  }
  return ({ itemId, language, response }: Row): number[] => {
    const item = lessons[language]?.items[itemId];
    const key = keys[language][itemId];
    const known = places.get(itemId);
    if (!item || !key || !known) return [];
    return chosenIn(item, key, response).flatMap((id) => known.get(id) ?? []);
  };
}

type Row = Awaited<ReturnType<typeof firstTries>>[number];

const columns = {
  userId: answers.userId,
  itemId: answers.itemId,
  language: answers.language,
  response: answers.response,
  mark: answers.score,
};

/** The index on first answers holds only those; a number that is not in the query's text would not find it. */
const isFirst = sql`${answers.tryNumber} = 1`;

const after = (lessonId: string, last: { userId: string; itemId: string }) =>
  and(
    eq(answers.lessonId, lessonId),
    isFirst,
    sql`(${answers.userId}, ${answers.itemId}) > (${last.userId}, ${last.itemId})`,
  );

async function firstTries(db: Db, lessonId: string, last: { userId: string; itemId: string }) {
  const rows = await db
    .select({ ...columns, at: answers.answeredAt })
    .from(answers)
    .where(after(lessonId, last))
    .orderBy(asc(answers.userId), asc(answers.itemId))
    .limit(PAGE);
  return rows.map((row) => ({ ...row, drawn: null as string[] | null }));
}

/** All answers of an attempt have the time at which it was finished: it counts as a whole. */
async function firstAttempts(db: Db, lessonId: string, last: { userId: string; itemId: string }) {
  const rows = await db
    .select({ ...columns, at: attempts.finishedAt, drawn: attempts.items })
    .from(answers)
    .innerJoin(
      attempts,
      and(
        eq(attempts.userId, answers.userId),
        eq(attempts.lessonId, answers.lessonId),
        eq(attempts.number, answers.tryNumber),
        isNotNull(attempts.finishedAt),
      ),
    )
    .where(after(lessonId, last))
    .orderBy(asc(answers.userId), asc(answers.itemId))
    .limit(PAGE);
  return rows.flatMap(({ at, ...row }) => (at ? [{ ...row, at, drawn: row.drawn as string[] | null }] : []));
}
