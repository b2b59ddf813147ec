/** The signs that texts have for a hyphen or a minus, and for an apostrophe. */
export const DASHES = /[-\u2010-\u2015\u2212\ufe63\uff0d]/g;
export const APOSTROPHES = /[\u2018\u2019\u02bc\u00b4`]/g;

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

/** Numbers from here on have more digits than are kept exactly. */
const TOO_LARGE = 1e15;

/**
 * The number that somebody who writes in this language means; null where it is none, or has 16 digits and more.
 * What can be read in two ways has its German reading first: "1.200" is 1200 in German and 1.2 in English.
 */
export function readNumber(text: string, language: "de" | "en"): number | null {
  const numbers = readNumbers(text);
  const own = language === "de" ? numbers[0] : numbers.at(-1);
  return own !== undefined && Math.abs(own) < TOO_LARGE ? own : null;
}
