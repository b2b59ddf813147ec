/**
 * A fault to put into the good course. In each text that is put in, ‸ marks where the check must find it.
 */
export type Seed = {
  /** The rule that must find it, and no other one. */
  rule: string;
  name: string;
  changes: { file: string; from: string | RegExp; to: string }[];
};

type Change = [file: string, from: string | RegExp, to: string];

export const ONE_DE = "good/01-one/lesson.de.mdx";
export const ONE_EN = "good/01-one/lesson.en.mdx";
export const TWO_DE = "good/02-two/lesson.de.mdx";
export const TWO_EN = "good/02-two/lesson.en.mdx";
export const TEST_DE = "good/test/test.de.mdx";
export const TEST_EN = "good/test/test.en.mdx";

/** A seed, from the rule that must find it, its name and its changes. */
export const seed = (rule: string, name: string, ...changes: Change[]): Seed => ({
  rule,
  name,
  changes: changes.map(([file, from, to]) => ({ file, from, to })),
});

/** The same change in both editions of the first lesson. */
export const inBoth = (from: string | RegExp, to: string): Change[] =>
  [ONE_DE, ONE_EN].map((file): Change => [file, from, to]);

/** The first lesson without its sources, and with another day of review. */
export const undated = inBoth(/stand: [\s\S]*?(?=---)/, "");
export const reviewed = (day: string) => inBoth("review_by: 2027-01-31", `review_by: ${day}`);

/** Another question in place of the one of a single choice in the first lesson. */
export const stem = (id: string, to: string, file = ONE_DE): Change => [
  file,
  file === ONE_DE ? `Was trifft auf Frage ${id} zu?` : `What is true of question ${id} here?`,
  to,
];
