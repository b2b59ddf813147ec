import type { Html, KeyOf } from "~/content/items";
import { sameText } from "../normalise";
import { entry, gradeFields, oneOf, partsOf, type QuestionType, typed } from "../question-type";

const feedbackOf = ({ blanks }: KeyOf<"cloze">): Record<string, Html> =>
  Object.fromEntries(Object.entries(blanks).map(([id, { feedback }]) => [id, feedback]));

/**
 * The share of gaps that hold an accepted answer. A typed one is compared like a short text. An id from
 * a list goes the same way, since the key does not say which it is: ids stay apart when normalised.
 */
export const cloze: QuestionType<"cloze"> = {
  fields: (item) =>
    item.parts.flatMap((part) =>
      "blank" in part ? [part.options ? oneOf(part.blank, part.options) : typed(part.blank)] : [],
    ),

  grade: (key, response) =>
    gradeFields(
      Object.keys(key.blanks),
      (blank, value) =>
        (entry(key.blanks, blank)?.accepted ?? []).some((accepted) => sameText(accepted, value)),
      feedbackOf(key),
      response,
    ),

  solution: (key) =>
    Object.fromEntries(Object.entries(key.blanks).map(([id, { accepted }]) => [id, accepted.slice(0, 1)])),

  explanation: (key) => partsOf(Object.keys(key.blanks), () => true, feedbackOf(key)),
};
