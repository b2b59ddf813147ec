import { answers, answerTallies, type CountedAnswer, type Db } from "db";
import { and, asc, count, eq, gt } from "drizzle-orm";
import { Turns } from "~/platform/turns";
import { BATCH, FIRST, nextEnd } from "./batches";
import { rounded, toFive } from "./rounding";

/** How often which answer was given first to a question. Whatever is made of it tells of nobody. */
export type Tally = {
  /** To the nearest five. */
  people: number;
  /** Only what five or more gave. */
  counts: CountedAnswer[];
};

export type RawAnswer = Omit<CountedAnswer, "count">;

/** One person's first answer, and a name that all answers have which no key ever tells apart. */
export type Given = { at: number; name: string; answer: RawAnswer };

/**
 * The next tally, or null while there is none to be made. It is rounded here and not where it is shown: so a trainer who tries one
 * key after the other learns what these counts say, and no more. A batch in which everyone answered alike waits.
 * @param given one for each person there is, in any order
 * @param until up to when the answers of the present tally go; null before the first
 */
export function nextTally(given: readonly Given[], until: number | null): (Tally & { until: number }) | null {
  const places = new Map([...new Set(given.map(({ name }) => name))].map((name, place) => [name, place]));
  const end = nextEnd(
    given.map(({ at, name }) => ({ at, mark: places.get(name) ?? 0 })),
    until,
  );
  if (end === null) return null;
  const counted = given.filter(({ at }) => at <= end);
  const byName = new Map<string, CountedAnswer>();
  for (const { name, answer } of counted) {
    const known = byName.get(name);
    // One of those that are alike, and not the one that came first.
    const one =
      known && JSON.stringify({ ...known, count: 0 }) < JSON.stringify({ ...answer, count: 0 })
        ? known
        : answer;
    byName.set(name, { ...one, count: (known?.count ?? 0) + 1 });
  }
  const groups = [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
  const shown = rounded(
    groups.map(({ count }) => count),
    counted.length,
  );
  const counts = groups.flatMap((one, place) => (shown[place] ? [{ ...one, count: shown[place] }] : []));
  return { until: end, people: toFive(counted.length), counts };
}

type Question = { lessonId: string; itemId: string };

/** The tally of a question, with the batches that are full by now; null where fewer than 50 people have answered it. */
export async function readTally(
  db: Db,
  question: Question,
  nameOf: (answer: RawAnswer) => string,
): Promise<Tally | null> {
  const stored = await storedTally(db, question);
  const [since] = await db
    .select({ people: count() })
    .from(answers)
    .where(and(firstTo(question), stored ? gt(answers.answeredAt, stored.until) : undefined));
  if ((since?.people ?? 0) < (stored ? BATCH : FIRST)) return stored;
  const next = nextTally(await firstAnswers(db, question, nameOf), stored?.until.getTime() ?? null);
  if (!next) return stored;
  const values = { ...next, until: new Date(next.until) };
  await db
    .insert(answerTallies)
    .values({ ...question, ...values })
    .onConflictDoUpdate({
      target: [answerTallies.lessonId, answerTallies.itemId],
      set: values,
      // Another process may have gone on meanwhile: its tally counts.
      setWhere: eq(answerTallies.until, stored?.until ?? new Date(0)),
    });
  return storedTally(db, question);
}

async function storedTally(db: Db, { lessonId, itemId }: Question) {
  const [row] = await db
    .select({ people: answerTallies.people, until: answerTallies.until, counts: answerTallies.counts })
    .from(answerTallies)
    .where(and(eq(answerTallies.lessonId, lessonId), eq(answerTallies.itemId, itemId)));
  return row ?? null;
}

const firstTo = ({ lessonId, itemId }: Question) =>
  and(eq(answers.lessonId, lessonId), eq(answers.itemId, itemId), eq(answers.tryNumber, 1));

const PAGE = 400;

async function firstAnswers(
  db: Db,
  question: Question,
  nameOf: (answer: RawAnswer) => string,
): Promise<Given[]> {
  const given: Given[] = [];
  const turns = new Turns();
  for (let last = ""; ; ) {
    const rows = await db
      .select({
        id: answers.id,
        at: answers.answeredAt,
        language: answers.language,
        version: answers.version,
        response: answers.response,
      })
      .from(answers)
      .where(and(firstTo(question), gt(answers.id, last)))
      .orderBy(asc(answers.id))
      .limit(PAGE);
    for (const { id, at, ...answer } of rows) {
      given.push({ at: at.getTime(), name: nameOf(answer), answer });
      last = id;
    }
    if (rows.length < PAGE) return given;
    await turns.next();
  }
}
