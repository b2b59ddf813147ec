import type { Db } from "db";
import type { Graded, Item, Response } from "~/content/items";
import type { Language } from "~/content/lessons";
import type { Library } from "~/content/library";
import { Problem } from "~/platform/problems";
import { grade, solution } from "../quizzes";
import { keepMeasurement, readMeasurements } from "./measurements";
import { type AreaScore, scoreForm, shareOf } from "./score";
import { itemsOf, readSubmission, type Submission } from "./submission";

/**
 * A question as it was answered, with the reasons of that answer and of the right one; the response is empty where it
 * was left open.
 */
export type AnsweredItem = { item: Item; response: Response; graded: Graded; solution: Response };

export type CheckResult = {
  areas: AreaScore[];
  /** 0–1. */
  share: number;
  answered: AnsweredItem[];
  /**
   * Whether it is a measurement now: of a visitor's it is not; "earlier" when the person had handed in a check with
   * this number before, which stands.
   */
  kept: "no" | "now" | "earlier";
};

/**
 * Grades a handed-in check, and keeps it where somebody is signed in. With open questions there is no result yet,
 * unless the person wants them to count as they are.
 * @throws Problem invalid when the form is none of the check's, or skips a number.
 */
export async function takeCheck(
  db: Db,
  library: Library,
  { userId, language, fields }: { userId: string | null; language: Language; fields: [string, string][] },
): Promise<{ submission: Submission; result: CheckResult | null }> {
  const submission = readSubmission(library, language, fields);
  const { form, number, responses, open, unknown, blanksAccepted } = submission;
  if (unknown.length > 0 || (open.length > 0 && !blanksAccepted)) return { submission, result: null };
  const keys = library.keys(form.id, language);
  const areas = scoreForm(form, keys, responses);
  const answered = itemsOf(form).flatMap((item): AnsweredItem[] => {
    const [key, response] = [keys[item.id], responses[item.id] ?? {}];
    if (!key) return [];
    const graded = grade(key, response);
    const right = solution(key);
    const parts = { ...grade(key, right).parts, ...graded.parts };
    return [{ item, response, graded: { ...graded, parts }, solution: right }];
  });
  const kept = userId === null ? "no" : await keep(db, { userId, number, form, areas });
  return { submission, result: { areas, share: shareOf(areas), answered, kept } };
}

async function keep(
  db: Db,
  measurement: Parameters<typeof keepMeasurement>[1],
): Promise<Exclude<CheckResult["kept"], "no">> {
  if (await keepMeasurement(db, measurement)) return "now";
  const taken = await readMeasurements(db, measurement.userId);
  if (taken.length < measurement.number) throw new Problem("invalid");
  return "earlier";
}
