import { entry, gradeFields, oneOf, partsOf, type QuestionType } from "../question-type";

/** The share of cards that lie in their group. */
export const grouping: QuestionType<"grouping"> = {
  fields: (item) => item.cards.map(({ id }) => oneOf(id, item.groups)),

  grade: (key, response) =>
    gradeFields(
      Object.keys(key.groups),
      (card, group) => entry(key.groups, card) === group,
      key.feedback,
      response,
    ),

  solution: (key) => Object.fromEntries(Object.entries(key.groups).map(([card, group]) => [card, [group]])),

  explanation: (key) => partsOf(Object.keys(key.groups), () => true, key.feedback),
};
