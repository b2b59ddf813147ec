import { explained, gradeSelection, manyOf, type QuestionType } from "../question-type";

/**
 * Each chosen option counts: (rightly chosen − wrongly chosen) / right options, never below 0.
 * Options that were left alone neither earn nor cost anything.
 */
export const multipleChoice: QuestionType<"multiple-choice"> = {
  fields: (item) => [
    manyOf(
      "choice",
      item.options.map(({ id }) => id),
    ),
  ],

  grade: (key, response) => gradeSelection(key.correct, key.feedback, response),

  solution: (key) => ({ choice: key.correct }),

  explanation: (key) => explained(key.correct, key.feedback),
};
