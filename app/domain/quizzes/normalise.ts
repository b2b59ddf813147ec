const DASHES = /[-\u2010-\u2015\u2212\ufe63\uff0d]/g;
const APOSTROPHES = /[\u2018\u2019\u02bc\u00b4`]/g;
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

/** Decimal mark and thousands separator, as written in German, English and Swiss texts. */
const NOTATIONS = [
  [",", "."],
  [",", " "],
  [",", "'"],
  [".", ","],
  [".", " "],
  [".", "'"],
].map(([decimal, group]) => ({
  decimal: decimal as string,
  group: group as string,
  form: new RegExp(`^(?:\\d*|[1-9]\\d{0,2}(?:[${group}]\\d{3})+)(?:[${decimal}]\\d+)?$`),
}));

/** Sign, number and exponent, with a currency before and a unit ("€ pro Monat", "m²", ",–", "g CO2") after it. */
const QUANTITY =
  /^(?:\p{Sc}|[A-Z]{3}|[=≈~])? ?(?<sign>[+-]?) ?\p{Sc}? ?(?<numeral>[\d.,' ]*\d)(?:[eE](?<exponent>[+-]?\d{1,3}))?(?:\P{N}|(?<=\p{L})[2²³₂])*$/u;

/**
 * The numbers that a text can be read as: none if it is not one number, and more than one if its mark is
 * a decimal mark in one language and a thousands separator in the other. That is so exactly if there is
 * one mark, three digits after it and one to three, no leading zero, before it: "1.200" is 1200 and 1.2,
 * but "1.20", "0.125", "1.200,50" and "1.200.000" have one reading.
 */
export function readNumbers(text: string): number[] {
  const plain = text.replace(DASHES, "-").replace(APOSTROPHES, "'").replace(/\s+/g, " ").trim();
  const { sign = "", numeral, exponent = "0" } = QUANTITY.exec(plain)?.groups ?? {};
  if (numeral === undefined) return [];
  const readings = NOTATIONS.filter(({ form }) => form.test(numeral)).map(({ decimal, group }) =>
    Number(`${sign}${numeral.replaceAll(group, "").replace(decimal, ".")}e${exponent}`),
  );
  return [...new Set(readings)].filter(Number.isFinite);
}
