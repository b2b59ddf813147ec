import { expect } from "vitest";
import type { ContentFault } from "~/content/faults";
import { GERMAN } from "~/content/german";
import { type Filled, inWords, type Said, say } from "~/content/sentences";

/** A sentence and those that are put into it, that have no German words. */
const strange = (said: Said): string[] => {
  const { say: own, with: values }: Filled = typeof said === "string" ? say(said) : said;
  const inner = values.flatMap((value) => (typeof value === "object" ? strange(value) : []));
  return Object.hasOwn(GERMAN, own) ? inner : [own, ...inner];
};

/** Every word of these has been said in German, and other than in English. */
export function expectGerman(faults: readonly ContentFault[]): void {
  expect(faults.flatMap(({ what, mend }) => [...strange(what), ...strange(mend)])).toEqual([]);
  expect(
    faults.filter(({ what, mend }) => [what, mend].some((one) => inWords(one, "de") === inWords(one, "en"))),
  ).toEqual([]);
}
