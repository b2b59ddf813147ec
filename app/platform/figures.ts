import { rounded } from "./formula";

type Language = "de" | "en";

const LOCALES: Record<Language, string> = { de: "de-DE", en: "en-GB" };

/** Results are calculated exactly and shown with two decimals at most, half rounded away from zero. */
const DECIMALS = 2;

/** Digits that a number keeps; more are lost to calculating with them anyway. */
const EXACT = 15;

/** Makers of figures are costly and few: one for each way to write them. */
const formats = new Map<string, Intl.NumberFormat>();

function format(language: Language, value: number, options: Intl.NumberFormatOptions): string {
  const key = `${language}${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.NumberFormat(LOCALES[language], options);
  formats.set(key, known);
  return known.format(value);
}

/** A number as somebody would type it in this language; `readNumber` reads it back. */
export const numeral = (value: number, language: Language): string =>
  format(language, value, { maximumSignificantDigits: EXACT });

/** A value with its unit; amounts of money have two decimals or none. */
export function figure(value: number, unit: string | null, language: Language): string {
  const shown = rounded(value, DECIMALS);
  const cents = unit !== null && /^\p{Sc}/u.test(unit) && !Number.isInteger(shown);
  const text = format(language, shown, {
    minimumFractionDigits: cents ? DECIMALS : 0,
    maximumFractionDigits: DECIMALS,
  });
  return unit ? `${text}\u00a0${unit}` : text;
}

const STORED = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/;

/** The number in a stored value of a number field; null where somebody had typed something else. */
export const storedNumber = (stored: string | undefined): number | null =>
  stored !== undefined && STORED.test(stored) ? Number(stored) : null;

/** A stored value of a number field as this language writes it: what was no number stays as it was typed. */
export function writtenNumber(stored: string, language: Language): string {
  const number = storedNumber(stored);
  return number === null ? stored : numeral(number, language);
}
