import { expect } from "vitest";
import { AREAS, type Area, type CheckForm, type FormName } from "~/content/check";
import type { Item, Key } from "~/content/items";
import { LANGUAGES, type Language } from "~/content/lessons";
import { type Library, libraryOf } from "~/content/library";
import { BLANKS_FIELD, FORM_FIELD, NUMBER_FIELD } from "~/domain/checks";

/** How many questions each area of the small check has. */
const QUESTIONS: Record<Area, number> = {
  understanding: 3,
  prompting: 2,
  verifying: 3,
  "data-protection": 3,
  law: 2,
  use: 2,
};

/** What a reason begins with: nothing else holds the word. */
export const REASON = "because";

const idsOf = (form: FormName, area: Area): string[] =>
  Array.from({ length: QUESTIONS[area] }, (_, index) => `${form}-${area}-${index + 1}`);

const OPTIONS = ["no", "oh", "yes"];

const itemOf = (id: string): Item => ({
  id,
  type: "single-choice",
  prompt: "<p>Which one?</p>",
  options: OPTIONS.map((option) => ({ id: option, html: `Option ${option}` })),
});

const keyOf = (language: Language): Key => ({
  type: "single-choice",
  correct: "yes",
  feedback: Object.fromEntries(
    OPTIONS.map((option) => [option, `${REASON} of ${option} in the ${language} text`]),
  ),
});

const formOf = (name: FormName, language: Language): CheckForm => ({
  id: `check-${name}`,
  name,
  language,
  version: `${name}-${language}-1`,
  minutes: 5,
  asOf: null,
  sources: [],
  areas: AREAS.map((id) => ({ id, items: idsOf(name, id).map(itemOf) })),
});

/** A library without courses whose check has 15 questions a form; "yes" is right in each. */
export const smallCheck = (): Library =>
  libraryOf({
    courses: [],
    articles: [],
    lesson: () => expect.fail("there is no lesson"),
    keys: (id, language) => {
      const name = id === "check-a" ? "a" : "b";
      const ids = AREAS.flatMap((area) => idsOf(name, area));
      return Object.fromEntries(ids.map((item) => [item, keyOf(language)]));
    },
    forms: (["a", "b"] as const).map(
      (name) =>
        Object.fromEntries(LANGUAGES.map((language) => [language, formOf(name, language)])) as Record<
          Language,
          CheckForm
        >,
    ),
  });

/**
 * The fields of a check as its page posts them: the first `right` questions answered rightly, all others wrongly, but
 * for the last `open`, which are left open.
 */
export function handedIn(
  form: FormName,
  {
    right = 0,
    open = 0,
    number = 1,
    blanks = false,
  }: { right?: number; open?: number; number?: number | string; blanks?: boolean } = {},
): [string, string][] {
  const ids = AREAS.flatMap((area) => idsOf(form, area));
  return [
    [FORM_FIELD, form],
    [NUMBER_FIELD, String(number)],
    ...(blanks ? [[BLANKS_FIELD, "count"] as [string, string]] : []),
    ...ids
      .slice(0, ids.length - open)
      .map((id, index): [string, string] => [id, index < right ? "yes" : "no"]),
  ];
}
