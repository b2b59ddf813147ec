import { entry, gradeFields, oneOf, partsOf, type QuestionType } from "../question-type";

/** The share of left sides that got their right side. */
export const matching: QuestionType<"matching"> = {
  fields: (item) => item.left.map(({ id }) => oneOf(id, item.right)),

  grade: (key, response) =>
    gradeFields(
      Object.keys(key.pairs),
      (left, right) => entry(key.pairs, left) === right,
      key.feedback,
      response,
    ),

  solution: (key) => Object.fromEntries(Object.entries(key.pairs).map(([left, right]) => [left, [right]])),

  explanation: (key) => partsOf(Object.keys(key.pairs), () => true, key.feedback),
};
