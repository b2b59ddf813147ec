import type { Graded } from "~/content/items";
import { runningWords } from "../normalise";
import { holdsPersonalData } from "../personal-data";
import { findPhrases } from "../phrases";
import { answerIn, partsOf, type QuestionType, share, typed } from "../question-type";

/** Characters that a prompt may have: about a page. */
const LONGEST_PROMPT = 2000;

const total = (list: { points: number }[]): number => list.reduce((sum, { points }) => sum + points, 0);

/**
 * (points of the criteria that are met − points of what is in it and must not be) / points of all criteria, never
 * below 0. A criterion is met if one of its phrases stands in the prompt, in as many places as it asks for, and each of those
 * that it wants all of, see `findPhrases`; what must not be in it is found by phrases too, or by its form, see `holdsPersonalData`. So nothing is earned by
 * leaving out what nobody asked for, and full marks need a prompt that meets everything and holds nothing forbidden.
 *
 * Every criterion gets its feedback, met or not; what is forbidden only where it was found.
 */
export const prompt: QuestionType<"prompt"> = {
  fields: () => [typed("text", LONGEST_PROMPT)],

  // What stood in the field from the beginning is no answer.
  settle: (item, response) => {
    const text = answerIn(response, "text");
    return text === undefined || text.trim() === item.start.trim() ? null : response;
  },

  grade(key, response): Graded {
    const text = answerIn(response, "text");
    if (text === undefined) return { score: 0, parts: {}, summary: null };
    const words = runningWords(text);
    const met = key.criteria.filter(
      ({ find, times, all }) =>
        (find.length === 0 || findPhrases(find, words) >= times) &&
        all.every((phrase) => findPhrases([phrase], words) > 0),
    );
    const found = key.forbidden.filter(
      ({ find, data }) => findPhrases(find, words) > 0 || holdsPersonalData(data, text),
    );
    return {
      score: share(total(met) - total(found), total(key.criteria)),
      parts: {
        ...Object.fromEntries(
          key.criteria.map((criterion) => {
            const right = met.includes(criterion);
            return [criterion.id, { right, feedback: right ? criterion.met : criterion.missing }];
          }),
        ),
        ...partsOf(
          found.map(({ id }) => id),
          () => false,
          Object.fromEntries(found.map(({ id, found: feedback }) => [id, feedback])),
        ),
      },
      summary: null,
    };
  },

  solution: (key) => ({ text: [key.model] }),

  explanation: (key) =>
    Object.fromEntries(key.criteria.map(({ id, met }) => [id, { right: true, feedback: met }])),
};
