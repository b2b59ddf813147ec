import type { KeyOf } from "~/content/items";
import { readNumbers } from "~/platform/numerals";
import { answerIn, type QuestionType, typed } from "../question-type";

/** Allows for the rounding of reading, subtracting and storing: 0.3 ± 0.1 includes 0.4. */
function distance(number: number, target: number, tolerance: number): number {
  const rounding = 4 * Number.EPSILON * Math.max(Math.abs(number), Math.abs(target));
  const off = Math.abs(number - target);
  return off <= tolerance + rounding ? off : Number.POSITIVE_INFINITY;
}

/** Feedback of the known wrong result that comes nearest, within the item's tolerance. */
function knownFeedback({ known, tolerance }: KeyOf<"numeric">, numbers: number[]): string | undefined {
  const nearest = known
    .map(({ value, html }) => ({ html, off: Math.min(...numbers.map((n) => distance(n, value, tolerance))) }))
    .filter(({ off }) => off < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.off - b.off);
  return nearest[0]?.html;
}

/**
 * 1 within the tolerance, its ends included, otherwise 0. Where what was typed can be read in two ways
 * ("1.200" is 1200 in German and 1.2 in English), it is right if either reading is, and only then is it
 * compared with the known wrong results: nobody loses a mark to the language they count in.
 */
export const numeric: QuestionType<"numeric"> = {
  fields: () => [typed("text")],

  grade(key, response) {
    const numbers = readNumbers(answerIn(response, "text") ?? "");
    const right = numbers.some((n) => distance(n, key.value, key.tolerance) < Number.POSITIVE_INFINITY);
    return {
      score: right ? 1 : 0,
      parts: {},
      summary: right ? key.right : (knownFeedback(key, numbers) ?? key.otherwise),
    };
  },

  solution: (key) => ({ text: [String(key.value)] }),

  explanation: (key) => ({ text: { right: true, feedback: key.right } }),
};
