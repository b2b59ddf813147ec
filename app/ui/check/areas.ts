import type { Area } from "~/content/check";
import type { Item } from "~/content/items";

/** How somebody stands in one area, and the course that teaches it where there is one already. */
export type AreaView = {
  area: Area;
  points: number;
  of: number;
  level: "begin" | "refresh" | "sure";
  course: { slug: string; title: string } | null;
};

/** The questions of a form, and which check of the person this is. */
export type QuestionsView = {
  form: "a" | "b";
  number: number;
  areas: { id: Area; items: Item[] }[];
};

/** The id of the form that goes along when the language is changed: the questions, or what a visitor has handed in. */
export const CHECK_FORM = "check-form";

/** The field that says of such a form that its result is shown already. */
export const SHOWN_FIELD = "_result";

/** The letter that people read. */
export const letter = (form: "a" | "b"): string => form.toUpperCase();

/**
 * One order of options for everybody: a question looks the same when it is asked and when it is explained. With this seed
 * the right answer stands in each place equally often, in either form; a test looks after it.
 */
export const SEED = "check-612";
