import type { Item } from "./items";
import type { Language, Source } from "./lessons";

/** The areas of competence that the KI-fit-Check asks about, in the order of the courses that teach them. */
export const AREAS = ["understanding", "prompting", "verifying", "data-protection", "law", "use"] as const;
export type Area = (typeof AREAS)[number];

/** The two parallel forms of the check: other questions of the same areas and types, in the same order. */
export const FORM_NAMES = ["a", "b"] as const;
export type FormName = (typeof FORM_NAMES)[number];

/** One edition (one language) of a form, without its keys. */
export type CheckForm = {
  id: string;
  name: FormName;
  language: Language;
  /** Hash of compiler and file bytes; a measurement keeps the version that it was taken with. */
  version: string;
  minutes: number;
  asOf: string | null;
  sources: Source[];
  areas: { id: Area; items: Item[] }[];
};
