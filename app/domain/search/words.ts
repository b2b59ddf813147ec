import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as german } from "@orama/stemmers/german";
import type { Language } from "~/content/lessons";

const STEMMERS = { de: german, en: english };

/** Words that say nothing of what a text is about. */
const IDLE: Record<Language, Set<string>> = {
  de: new Set(
    "aber als am an auch auf aus bei bis das dass dem den der des die du ein eine einem einen einer eines er es fur hat ich ihr im in ins ist ja mit nach nicht noch nur ob oder sein sich sie sind so um und uns vom von vor war was wenn wer wie wir wird wo zu zum zur".split(
      " ",
    ),
  ),
  en: new Set(
    "a about an and are as at be but by do does for from has have how i if in is it its my not of on or our so than that the their this to was we what when where which who will with you your".split(
      " ",
    ),
  ),
};

const WORD = /[\p{L}\p{N}]+/gu;

/** A word of a text, and where it stands there. */
export type Token = { word: string; start: number; end: number };

export const tokensOf = (text: string): Token[] =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ word, start: index, end: index + word.length }));

/**
 * Small letters without marks. German umlauts may be typed as two letters ("pruefgroesse"), so both ways lose the dots; after
 * q, a and e the u belongs to what stands before it ("quer", "neue").
 */
export function folded(word: string, language: Language): string {
  const small = word.toLowerCase().replaceAll("ß", "ss");
  const umlauts = language === "de" ? small.replace(/([ao])e/g, "$1").replace(/(?<![qae])ue/g, "u") : small;
  return umlauts.normalize("NFD").replace(/\p{M}/gu, "");
}

/** What all forms of a word have in common (Snowball's stemmers), or null for one that says nothing of its own. */
export function stemOf(word: string, language: Language): string | null {
  const plain = folded(word, language);
  if (/^\d/.test(plain)) return plain;
  if (plain.length < 2 || IDLE[language].has(plain)) return null;
  return STEMMERS[language](plain);
}

/** Letters that German puts between the parts of a compound. */
const JOINTS = ["", "s", "es", "n", "en", "e"];
const SHORTEST_PART = 4;

/**
 * The parts of a compound, as far as both stand alone somewhere in the texts: "datenschutzrecht" is "daten" with
 * "schutzrecht", or "datenschutz" with "recht".
 * @param stem a stem, and `known` all stems of the texts
 */
export function partsOf(stem: string, known: ReadonlySet<string>): string[] {
  const parts = new Set<string>();
  for (let cut = SHORTEST_PART; cut <= stem.length - SHORTEST_PART; cut += 1) {
    const end = stem.slice(cut);
    if (!known.has(end)) continue;
    const front = stem.slice(0, cut);
    const heads = JOINTS.filter((joint) => front.endsWith(joint)).map((joint) =>
      front.slice(0, front.length - joint.length),
    );
    const head = heads.find((candidate) => candidate.length >= SHORTEST_PART && known.has(candidate));
    if (head) parts.add(head).add(end);
  }
  return [...parts];
}
