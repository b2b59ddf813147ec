import { sameText } from "../normalise";
import { answerIn, type QuestionType, typed } from "../question-type";

/** 1 for an accepted answer, otherwise 0. Spelling that does not change the word is forgiven, see `sameText`. */
export const shortText: QuestionType<"short-text"> = {
  fields: () => [typed("text")],

  grade(key, response) {
    const text = answerIn(response, "text") ?? "";
    const right = key.accepted.some((accepted) => sameText(accepted, text));
    const known = key.known.find((wrong) => sameText(wrong.text, text));
    return {
      score: right ? 1 : 0,
      parts: {},
      summary: right ? key.right : (known?.html ?? key.otherwise),
    };
  },

  solution: (key) => ({ text: key.accepted.slice(0, 1) }),

  explanation: (key) => ({ text: { right: true, feedback: key.right } }),
};
