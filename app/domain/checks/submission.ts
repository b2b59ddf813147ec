import { type CheckForm, FORM_NAMES } from "~/content/check";
import type { Item, Response } from "~/content/items";
import type { Language } from "~/content/lessons";
import type { Library } from "~/content/library";
import { Problem } from "~/platform/problems";
import { readResponse } from "../quizzes";

/** The fields of a check's form beside its answers; each answer's field is named after its item. */
export const FORM_FIELD = "_form";
export const NUMBER_FIELD = "_number";
export const BLANKS_FIELD = "_blanks";

/** A handed-in check, read. */
export type Submission = {
  form: CheckForm;
  /** Which check of the person it claims to be. */
  number: number;
  /** By item id: what was answered. */
  responses: Record<string, Response>;
  /** Ids of the items without an answer, in the order of the form. */
  open: string[];
  /** Those among them whose answer is not one of the item's: a form that is older than the question, or altered. */
  unknown: string[];
  /** The person wants open questions to count as they are. */
  blanksAccepted: boolean;
};

export const itemsOf = (form: CheckForm): Item[] => form.areas.flatMap(({ items }) => items);

/**
 * Reads a handed-in check. All that it is made of travels in the form, so nothing of it is trusted: the answers are
 * graded here, and whatever is no answer counts as open.
 * @throws Problem invalid when it names no form of the check or no number.
 */
export function readSubmission(
  library: Library,
  language: Language,
  fields: readonly [string, string][],
): Submission {
  const control = new Map(fields);
  const name = FORM_NAMES.find((known) => known === control.get(FORM_FIELD));
  const form = name && library.form(name, language);
  const number = Number(control.get(NUMBER_FIELD));
  if (!form || !Number.isSafeInteger(number) || number < 1) throw new Problem("invalid");
  const responses: Record<string, Response> = {};
  const [open, unknown]: [string[], string[]] = [[], []];
  for (const item of itemsOf(form)) {
    const given = fields.flatMap(([field, value]): [string, string][] =>
      field === item.id ? [["choice", value]] : [],
    );
    const read = readResponse(item, given);
    if ("response" in read) {
      responses[item.id] = read.response;
      continue;
    }
    open.push(item.id);
    if (read.problem === "unknown") unknown.push(item.id);
  }
  return { form, number, responses, open, unknown, blanksAccepted: control.get(BLANKS_FIELD) === "count" };
}
