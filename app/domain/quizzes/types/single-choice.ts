import { answerIn, explained, oneOf, partsOf, type QuestionType } from "../question-type";

/** One option is right: 1 for it, 0 for any other. */
export const singleChoice: QuestionType<"single-choice"> = {
  fields: (item) => [oneOf("choice", item.options)],

  grade(key, response) {
    const choice = answerIn(response, "choice");
    return {
      score: choice === key.correct ? 1 : 0,
      parts: partsOf(choice === undefined ? [] : [choice], (id) => id === key.correct, key.feedback),
      summary: null,
    };
  },

  solution: (key) => ({ choice: [key.correct] }),

  explanation: (key) => explained([key.correct], key.feedback),
};
