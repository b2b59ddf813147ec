import { APOSTROPHES, DASHES } from "~/platform/numerals";

const SURROUNDING =
  /^[\s.,;:!?"'()[\]{}\p{Pi}\p{Pf}\p{Ps}\p{Pe}]+|[\s.,;:!?"'()[\]{}\p{Pi}\p{Pf}\p{Ps}\p{Pe}]+$/gu;

const TRANSCRIPTIONS: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/**
 * A text without what does not change the word: case, ä for ae and ß for ss, accents, white space,
 * punctuation around it, and hyphens ("KI-Modell", "KI Modell", "Kimodell"). A hyphen stays where it is
 * a minus or a range: before a digit that no letter precedes ("-5", "2-3", but "GPT-4" is "GPT4").
 * A text of nothing else ("?") stays as it is, so that it equals only itself.
 */
export function normaliseText(text: string): string {
  const word = text
    .replace(APOSTROPHES, "'")
    .replace(DASHES, "-")
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFC")
    .replace(/[äöüß]/g, (letter) => TRANSCRIPTIONS[letter] ?? letter)
    .normalize("NFD")
    .replace(/[\p{M}\p{Cf}\s]+/gu, "")
    .replace(/(?<=\p{L})-+|-+(?!\d|-)/gu, "")
    .replace(SURROUNDING, "")
    .normalize("NFC");
  return word || text.trim().toLowerCase();
}

/** Whether a typed text is the expected one, but for its spelling. An empty text is none. */
export const sameText = (expected: string, text: string): boolean =>
  text.trim() !== "" && normaliseText(expected) === normaliseText(text);

export type RunningWord = { word: string; sentence: number };

/** Letters and digits, also with a hyphen or an apostrophe between them. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:[-'][\p{L}\p{N}\p{M}]+)*/gu;
const SENTENCE_END = /[.!?;\n]/;

/** The words of a text as `normaliseText` has them, each with the number of its sentence; a line ends one as well. */
export function runningWords(text: string): RunningWord[] {
  const plain = text
    .replace(APOSTROPHES, "'")
    .replace(DASHES, "-")
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "");
  let [sentence, end] = [0, 0];
  return Array.from(plain.matchAll(WORD), ({ 0: word, index }) => {
    if (SENTENCE_END.test(plain.slice(end, index))) sentence += 1;
    end = index + word.length;
    return { word: normaliseText(word), sentence };
  });
}
