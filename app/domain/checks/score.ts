import type { Area, CheckForm } from "~/content/check";
import type { Response } from "~/content/items";
import type { LessonKeys } from "~/content/lessons";
import { grade } from "../quizzes";

/** Points in one area, of so many that there are to get. */
export type AreaScore = { area: Area; points: number; of: number };

/** Each question is worth one point, whatever its area; a question that was left open earns none. */
export const scoreForm = (
  form: CheckForm,
  keys: LessonKeys,
  responses: Record<string, Response>,
): AreaScore[] =>
  form.areas.map(({ id, items }) => ({
    area: id,
    points: items.reduce((sum, item) => {
      const [key, response] = [keys[item.id], responses[item.id]];
      return sum + (key && response ? grade(key, response).score : 0);
    }, 0),
    of: items.length,
  }));

/** All points of a check as a share of those there were, 0–1. */
export function shareOf(scores: readonly Pick<AreaScore, "points" | "of">[]): number {
  const sum = (field: "points" | "of") => scores.reduce((total, score) => total + score[field], 0);
  return sum("of") > 0 ? sum("points") / sum("of") : 0;
}
