import type { Language } from "../lessons";
import type { WrittenNode } from "../manuscript";
import { isReading } from "./items";
import type { Edition } from "./rule";
import { sentencesOf } from "./sentences";
import { passageOf, wordsOf } from "./text";

export type Readability = { formula: "Wiener Sachtextformel 1" | "Flesch reading ease"; value: number };

/** How hard a lesson is to read; null for one without a sentence. Headings, tables and items are left out. */
export function readabilityOf({ root, language }: Edition): Readability | null {
  const left = (node: WrittenNode) => !isReading(node) || /^(heading|table)$/.test(node.type);
  const { text } = passageOf(root, left);
  const sentences = sentencesOf(text);
  const words = wordsOf(text)
    .map((word) => word.replace(/[^\p{L}'’-]/gu, ""))
    .filter((word) => /\p{L}/u.test(word));
  if (sentences.length === 0 || words.length === 0) return null;
  return language === "de"
    ? { formula: "Wiener Sachtextformel 1", value: wienerSachtextformel(words, sentences.length) }
    : { formula: "Flesch reading ease", value: fleschReadingEase(words, sentences.length) };
}

/**
 * The first Wiener Sachtextformel: about the school year from which a German non-fiction text is understood,
 * from 4 (very easy) to 15 (very hard).
 *
 *   0.1935·MS + 0.1672·SL + 0.1297·IW − 0.0327·ES − 0.875
 *
 * MS: per cent of words with three syllables or more; SL: mean words a sentence; IW: per cent of words with more
 * than six letters; ES: per cent of words with one syllable. Source: R. Bamberger, E. Vanecek: Lesen – Verstehen –
 * Lernen – Schreiben. Die Schwierigkeitsstufen von Texten in deutscher Sprache. Wien 1984.
 */
export function wienerSachtextformel(words: readonly string[], sentences: number): number {
  const share = (test: (word: string) => boolean) => (100 * words.filter(test).length) / words.length;
  const ms = share((word) => syllablesOf(word, "de") >= 3);
  const iw = share((word) => word.replace(/\P{L}/gu, "").length > 6);
  const es = share((word) => syllablesOf(word, "de") === 1);
  return 0.1935 * ms + 0.1672 * (words.length / sentences) + 0.1297 * iw - 0.0327 * es - 0.875;
}

/**
 * Flesch's reading ease: from 0 (very hard) to 100 (very easy); 60 to 70 is plain English.
 *
 *   206.835 − 1.015·(words / sentences) − 84.6·(syllables / words)
 *
 * Source: R. Flesch: A new readability yardstick. Journal of Applied Psychology 32 (1948), 221–233.
 */
export function fleschReadingEase(words: readonly string[], sentences: number): number {
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word, "en"), 0);
  return 206.835 - 1.015 * (words.length / sentences) - 84.6 * (syllables / words.length);
}

/** How many syllables a word has, counted by its vowels: right for most words, which is enough for a mean. */
export function syllablesOf(word: string, language: Language): number {
  const plain = word.toLowerCase();
  // An abbreviation is spoken letter by letter.
  if (/^\p{Lu}{2,4}$/u.test(word)) return word.length;
  const count = language === "de" ? germanVowels(plain) : englishVowels(plain);
  return Math.max(1, count);
}

function germanVowels(word: string): number {
  return word.match(/[aeo]u|äu|[ae]i|ie(?!n$|r$)|aa|ee|oo|[aeiouäöüyáàéèêíóôú]/g)?.length ?? 0;
}

function englishVowels(word: string): number {
  const stem = word
    .replace(/[’']s$/, "")
    .replace(/(?<=[bdfkmnprtv])es$|(?<=[^aeiouydt])ed$|(?<=[^aeiouy]{1,2})e$(?<![bcdfgkpstz]le)/, "")
    .replace(/^y/, "");
  return stem.match(/i[ao](?!n\b|u)|[aeiouy]+/g)?.length ?? 0;
}
