import type { Choice, Graded, Html, Item, ItemType, KeyOf, Response } from "~/content/items";

/** A field of an item's form. `ids` are the values it may hold; null means that it is typed into, `longest` signs at most. */
export type Field = { name: string; ids: string[] | null; many: boolean; longest: number };

const LONGEST_TEXT = 500;

/** The rules of one type of question. None of them throws, whatever a response holds. */
interface Rules<ItemOfType, KeyOfType> {
  fields(item: ItemOfType): Field[];
  /**
   * What counts of a response whose fields hold permitted values, or null while something is missing.
   * Left out where every field needs a value.
   */
  settle?(item: ItemOfType, response: Response): Response | null;
  grade(key: KeyOfType, response: Response): Graded;
  solution(key: KeyOfType): Response;
  explanation(key: KeyOfType): Graded["parts"];
}

export type QuestionType<Type extends ItemType> = Rules<Extract<Item, { type: Type }>, KeyOf<Type>>;

export const oneOf = (name: string, choices: Choice[]): Field => ({
  name,
  ids: choices.map(({ id }) => id),
  many: false,
  longest: LONGEST_TEXT,
});

export const manyOf = (name: string, ids: string[]): Field => ({
  name,
  ids,
  many: true,
  longest: LONGEST_TEXT,
});

export const typed = (name: string, longest = LONGEST_TEXT): Field => ({
  name,
  ids: null,
  many: false,
  longest,
});

/** An entry of a record whose names may come from a request: `constructor` and the like are not in it. */
export const entry = <Value>(record: Record<string, Value>, name: string): Value | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;

/** All that a field holds, each value once. */
export const answersIn = (response: Response, name: string): string[] => [
  ...new Set(entry(response, name) ?? []),
];

/** The value of a field that holds a single one. Two different answers are none. */
export function answerIn(response: Response, name: string): string | undefined {
  const values = answersIn(response, name);
  return values.length === 1 ? values[0] : undefined;
}

/** A part of a whole as a score. Where nothing was to be had, only a deduction costs the mark. */
export function share(part: number, whole: number): number {
  if (whole <= 0) return part < 0 ? 0 : 1;
  return Math.min(1, Math.max(0, part / whole));
}

export const partsOf = (
  ids: Iterable<string>,
  isRight: (id: string) => boolean,
  feedback: Record<string, Html>,
): Graded["parts"] =>
  Object.fromEntries(
    Array.from(ids, (id) => [id, { right: isRight(id), feedback: entry(feedback, id) ?? "" }]),
  );

/** Every id that an author wrote feedback for, and every right one. */
export const explained = (right: string[], feedback: Record<string, Html>): Graded["parts"] =>
  partsOf(new Set([...Object.keys(feedback), ...right]), (id) => right.includes(id), feedback);

/**
 * Choosing some of many: (rightly chosen − wrongly chosen) / right ones, never below 0. Choosing
 * everything therefore earns nothing where at least half of what can be chosen is wrong.
 */
export function gradeSelection(right: string[], feedback: Record<string, Html>, response: Response): Graded {
  const chosen = answersIn(response, "choice");
  const hits = chosen.filter((id) => right.includes(id)).length;
  return {
    score: share(hits - (chosen.length - hits), new Set(right).size),
    parts: partsOf(chosen, (id) => right.includes(id), feedback),
    summary: null,
  };
}

/** Filling several fields: the share of them that holds the right value. */
export function gradeFields(
  names: string[],
  isRight: (name: string, value: string) => boolean,
  feedback: Record<string, Html>,
  response: Response,
): Graded {
  const filled = names.filter((name) => answerIn(response, name) !== undefined);
  const right = filled.filter((name) => isRight(name, answerIn(response, name) ?? ""));
  return {
    score: share(right.length, names.length),
    parts: partsOf(filled, (name) => right.includes(name), feedback),
    summary: null,
  };
}
