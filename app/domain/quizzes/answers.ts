import type { Graded, Item, ItemType, Key, Response } from "~/content/items";
import type { Field, QuestionType } from "./question-type";
import { cloze } from "./types/cloze";
import { grouping } from "./types/grouping";
import { matching } from "./types/matching";
import { multipleChoice } from "./types/multiple-choice";
import { numeric } from "./types/numeric";
import { ordering } from "./types/ordering";
import { prompt } from "./types/prompt";
import { scenario } from "./types/scenario";
import { shortText } from "./types/short-text";
import { singleChoice } from "./types/single-choice";
import { spotting } from "./types/spotting";
import { trueFalse } from "./types/true-false";

const questionTypes: { [Type in ItemType]: QuestionType<Type> } = {
  "single-choice": singleChoice,
  "multiple-choice": multipleChoice,
  "true-false": trueFalse,
  numeric,
  ordering,
  matching,
  grouping,
  cloze,
  spotting,
  scenario,
  "short-text": shortText,
  prompt,
};

const typeOf = ({ type }: { type: ItemType }): QuestionType<ItemType> => questionTypes[type];

/** Without half a character at the end, which no database takes. */
const cut = (text: string, longest: number): string => text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, "");

const byName = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : a > b ? 1 : 0);

/** The one form of all responses that say the same. */
const canonical = (response: Response): Response =>
  Object.fromEntries(
    Object.entries(response)
      .map(([name, values]): [string, string[]] => [name, [...new Set(values)].sort()])
      .sort(byName),
  );

/** A field that was filled, with each of its values once, sorted. */
type Answer = { field: Field; values: string[] };

function answersTo(fields: Field[], posted: Iterable<[string, string]>): Answer[] {
  const values = new Map(fields.map(({ name }) => [name, new Set<string>()]));
  for (const [name, value] of posted) {
    // A form posts the line breaks of a text area as two signs, scripts post them as one.
    const storable = value.replaceAll("\0", "").replaceAll("\r\n", "\n");
    if (storable.trim() !== "") values.get(name)?.add(storable);
  }
  return fields
    .map((field) => ({ field, values: [...(values.get(field.name) ?? [])].sort() }))
    .filter((answer) => answer.values.length > 0);
}

const responseOf = (answers: Answer[]): Response =>
  canonical(Object.fromEntries(answers.map(({ field, values }) => [field.name, values])));

const isKnown = ({ ids }: Field, value: string): boolean => ids === null || ids.includes(value);

/** An answer as far as the form can be filled with it again. */
function refillable({ field, values }: Answer): Answer {
  const usable = values.filter((value) => isKnown(field, value)).map((value) => cut(value, field.longest));
  return { field, values: field.many ? usable : usable.slice(0, 1) };
}

/** Why an answer cannot be graded, and what the form can be filled with again. */
export type ReadProblem = { problem: "incomplete" | "unknown" | "too-long"; typed: Response };

function problemOf({ field, values }: Answer): ReadProblem["problem"] | null {
  if (!values.every((value) => isKnown(field, value))) return "unknown";
  if (values.some((value) => value.length > field.longest)) return "too-long";
  return values.length > 1 && !field.many ? "incomplete" : null;
}

/**
 * Reads a learner's answer from the fields of the posted form. Fields that the item does not have are
 * ignored, blank ones count as not filled, and the order of fields makes no difference.
 *
 * Problems, the gravest first: an id that is not in the item is `unknown`; a text over the limit of its
 * field (500 characters, 2000 for a prompt) is `too-long`; what lacks a value, or has two where one is asked for, is `incomplete`. `typed` then holds
 * the known ids, and the texts cut to that limit.
 */
export function readResponse(
  item: Item,
  fields: Iterable<[string, string]>,
): { response: Response } | ReadProblem {
  const type = typeOf(item);
  const asked = type.fields(item);
  const answers = answersTo(asked, fields);

  const problems = answers.map(problemOf);
  const problem = (["unknown", "too-long", "incomplete"] as const).find((p) => problems.includes(p));
  const response = responseOf(answers);
  const complete = type.settle
    ? type.settle(item, response)
    : answers.length === asked.length
      ? response
      : null;

  if (complete && !problem) return { response: canonical(complete) };
  const typed = responseOf(answers.map(refillable).filter(({ values }) => values.length > 0));
  return { problem: problem ?? "incomplete", typed };
}

/** The fields that a form posts for a response: the way back from `readResponse`. */
export const fieldsOf = (response: Response): [string, string][] =>
  Object.entries(response).flatMap(([name, values]) =>
    values.map((value): [string, string] => [name, value]),
  );

/**
 * Grades a response to the item whose key this is, by the rules at each type in `types/`. Says something
 * only of what the learner chose, placed, marked or filled. Never throws, whatever the response holds:
 * an answer may be older than the key.
 */
export const grade = (key: Key, response: Response): Graded => typeOf(key).grade(key, response);

/** The response that earns full marks; of several the author's first. */
export const solution = (key: Key): Response => canonical(typeOf(key).solution(key));

/**
 * The feedback of every part, also of those that were not chosen: for an item that is solved or was tried
 * three times. Numeric and short text have one part, `text`, with the feedback of the right answer.
 */
export const explanation = (key: Key): Graded["parts"] => typeOf(key).explanation(key);

/** Whether nothing was missing. Scores are sums of fractions, so 1 may be a rounding error away. */
export const isRight = ({ score }: Graded): boolean => score >= 1 - 1e-9;
