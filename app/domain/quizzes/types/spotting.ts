import { explained, gradeSelection, manyOf, type QuestionType } from "../question-type";

/**
 * (places found − places marked wrongly) / places to be found, never below 0. Nothing is said of the
 * places that were missed: finding them is the task.
 */
export const spotting: QuestionType<"spotting"> = {
  fields: (item) => [
    manyOf(
      "choice",
      item.parts.flatMap((part) => ("spot" in part ? [part.spot] : [])),
    ),
  ],

  grade: (key, response) => gradeSelection(key.targets, key.feedback, response),

  solution: (key) => ({ choice: key.targets }),

  explanation: (key) => explained(key.targets, key.feedback),
};
