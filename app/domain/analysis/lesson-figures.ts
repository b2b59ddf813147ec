import type { LessonOutline } from "~/content/lessons";
import { Turns } from "~/platform/turns";
import { type Entry, nextEnd } from "./batches";
import { effectiveWeights, itemFigures } from "./item-figures";
import type { FirstAnswer, Person } from "./read-people";
import type { StoredItem, StoredTest } from "./shown";
import { correlation } from "./statistics";
import { testFigures } from "./test-figures";

/** What is found of a question or a test: how many people there are, and where a batch is full, its figures. */
export type Found<Figures> = { people: number; next: { until: number; figures: Figures } | null };

/**
 * One person, seen from one question: their answer to it, and their marks of all that it is compared with. In a lesson that are its
 * required questions, all of them answered; in a test those of their attempt.
 */
type Seen = { own: FirstAnswer; marks: number[]; rest: number };

/**
 * The figures of one question of a lesson or test, in small turns.
 * @param optionIds what could be chosen in it, as `optionsOf` has it
 * @param until up to where the figures go that are stored; null for none
 */
export async function figuresOfItem(
  outline: LessonOutline,
  people: readonly Person[],
  itemId: string,
  { optionIds, until }: { optionIds: string[]; until: number | null },
): Promise<Found<StoredItem>> {
  const turns = new Turns();
  const seen: Seen[] = [];
  for (const person of people) {
    const one = seenFrom(outline, person, itemId);
    if (one) seen.push(one);
    await turns.next();
  }
  const entries: Entry[] = seen.map(({ own }) => ({ at: own.at, mark: own.mark }));
  const end = nextEnd(entries, until);
  if (end === null) return { people: seen.length, next: null };
  const counted = seen.filter(({ own }) => own.at <= end);
  const figures = await storedItem(outline, itemId, counted, { optionIds, turns });
  return { people: seen.length, next: { until: end, figures } };
}

function seenFrom(outline: LessonOutline, person: Person, itemId: string): Seen | null {
  const own = person.answers.get(itemId);
  if (!own || (person.drawn && !person.drawn.includes(itemId))) return null;
  const compared = person.drawn ?? outline.required;
  const marks = compared.flatMap((id) => person.answers.get(id)?.mark ?? []);
  if (marks.length < compared.length) return null;
  const total = marks.reduce((sum, mark) => sum + mark, 0);
  return { own, marks, rest: compared.includes(itemId) ? total - own.mark : total };
}

async function storedItem(
  outline: LessonOutline,
  itemId: string,
  seen: Seen[],
  { optionIds, turns }: { optionIds: string[]; turns: Turns },
): Promise<StoredItem> {
  const rests = seen.map(({ rest }) => rest);
  const place = outline.kind === "lesson" ? outline.required.indexOf(itemId) : -1;
  const { usual, often } = mostFrequent(seen.map(({ own }) => own.mark));
  await turns.next();
  const figures = itemFigures(seen.map(({ own, rest }) => ({ mark: own.mark, rest })));
  await turns.next();
  const weights = place < 0 ? [] : effectiveWeights(seen.map(({ marks }) => marks));
  const options: StoredItem["options"] = {};
  for (const [option, id] of optionIds.entries()) {
    await turns.next();
    const chose = seen.map(({ own }) => (own.chosen.includes(option) ? 1 : 0));
    const count = chose.filter((one) => one === 1).length;
    options[id] = { count, discrimination: correlation(chose, rests) };
  }
  return {
    persons: seen.length,
    others: seen.length - often,
    usual,
    figures,
    weight: weights[place] ?? null,
    options,
  };
}

function mostFrequent(marks: readonly number[]): { usual: number; often: number } {
  const times = new Map<number, number>();
  for (const mark of marks) times.set(mark, (times.get(mark) ?? 0) + 1);
  const [usual = 0, often = 0] = [...times].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
  return { usual, often };
}

/** The figures of a test as a whole, from all first attempts that drew as many questions of each pool as the test does now. */
export function figuresOfTest(
  outline: LessonOutline,
  people: readonly Person[],
  until: number | null,
): Found<StoredTest> {
  const attempts = people.flatMap((person) => attemptOf(outline, person) ?? []);
  const end = nextEnd(
    attempts.map(({ at, marks }) => ({ at, mark: marks.reduce((sum, mark) => sum + mark, 0) })),
    until,
  );
  if (end === null) return { people: attempts.length, next: null };
  const counted = attempts.filter(({ at }) => at <= end).map(({ marks }) => marks);
  const figures = { persons: counted.length, figures: testFigures(counted) };
  return { people: attempts.length, next: { until: end, figures } };
}

/** A place of a test is one of those that a pool fills, whatever order the questions were asked in. */
function attemptOf(
  { pools }: LessonOutline,
  { answers, drawn }: Person,
): { at: number; marks: number[] } | null {
  if (!drawn) return null;
  const places = pools.flatMap((pool) => {
    const own = drawn.filter((id) => pool.items.includes(id));
    return own.length === pool.draw ? own : [null];
  });
  const found = places.map((id) => (id === null ? undefined : answers.get(id)));
  const given = found.flatMap((answer) => answer ?? []);
  const [first] = given;
  if (!first || given.length < found.length || drawn.length !== places.length) return null;
  return { at: first.at, marks: given.map(({ mark }) => mark) };
}
