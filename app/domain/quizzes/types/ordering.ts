import type { Response } from "~/content/items";
import { answerIn, partsOf, type QuestionType, share, typed } from "../question-type";

const placeOf = (response: Response, step: string): number => Number(answerIn(response, step) ?? Number.NaN);

/**
 * The largest set of steps that already stand in the right order among themselves (the longest common
 * subsequence of key and answer); of equally large sets the one with most steps in their very place.
 */
function inOrder(order: string[], response: Response): string[] {
  const inPlaceBonus = 1 / (order.length + 1);
  const best: { steps: string[]; weight: number; place: number }[] = [];
  for (const [index, step] of order.entries()) {
    const place = placeOf(response, step);
    if (Number.isNaN(place)) continue;
    const before = best
      .filter((chain) => chain.place < place)
      .reduce((a, b) => (b.weight > a.weight ? b : a), { steps: [], weight: 0, place: 0 });
    const weight = before.weight + 1 + (place === index + 1 ? inPlaceBonus : 0);
    best.push({ steps: [...before.steps, step], weight, place });
  }
  return best.reduce((a, b) => (b.weight > a.weight ? b : a), { steps: [], weight: 0, place: 0 }).steps;
}

/**
 * (k − 1) / (n − 1), where k of the n steps can stay and n − k must be moved to reach the right order.
 * One step in the wrong place costs one move however far it has to go, although it shifts all the
 * others; the reverse order earns 0. A step is marked wrong if it is one of those to be moved.
 */
export const ordering: QuestionType<"ordering"> = {
  // Places are typed fields, so that one which does not exist reads as a missing place.
  fields: (item) => item.steps.map(({ id }) => typed(id)),

  settle(item, response) {
    const places = new Set(item.steps.map(({ id }) => answerIn(response, id)));
    return item.steps.every((_, index) => places.has(String(index + 1))) ? response : null;
  },

  grade(key, response) {
    const kept = inOrder(key.order, response);
    const placed = key.order.filter((step) => answerIn(response, step) !== undefined);
    return {
      score: share(kept.length - 1, key.order.length - 1),
      parts: partsOf(placed, (step) => kept.includes(step), key.feedback),
      summary: null,
    };
  },

  solution: (key) => Object.fromEntries(key.order.map((step, index) => [step, [String(index + 1)]])),

  explanation: (key) => partsOf(key.order, () => true, key.feedback),
};
