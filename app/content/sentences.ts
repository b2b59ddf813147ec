import { GERMAN } from "./german";
import type { Language } from "./lessons";

/** What the check can say, in English, with numbers in braces where something is put in; the key of its German words. */
export type Sentence = keyof typeof GERMAN;

/** A sentence with what is put into it. `english` stands in place of it where another program has said it in English. */
export type Filled = { say: Sentence; with: readonly (string | number | Filled)[]; english?: string };

/** A finding's words before anybody has chosen a language: it travels through threads and caches as plain data. */
export type Said = Sentence | Filled;

export function say(sentence: Sentence, ...values: Filled["with"]): Filled {
  return { say: sentence, with: values };
}

/** What a library says in English, with what to say of it in another language. */
export function quoted(english: string, sentence: Sentence, ...values: Filled["with"]): Filled {
  return { ...say(sentence, ...values), english };
}

/** A sentence that a zod schema carries, which types every text alike; tests/unit/content/sentences.test.ts goes over all of them. */
export const fromSchema = (text: string): Said => text as Sentence;

/** One of some names. */
export const either = (names: readonly string[]): string | Filled =>
  names.length < 2 ? names.join("") : say("{0} or {1}", names.slice(0, -1).join(", "), names.at(-1) ?? "");

/** The words of a finding. The command line speaks English, like a compiler; pages speak the reader's language. */
export function inWords(said: Said, language: Language): string {
  const { say: sentence, with: values, english } = typeof said === "string" ? say(said) : said;
  if (language === "en" && english !== undefined) return english;
  const pattern: string = language === "de" && Object.hasOwn(GERMAN, sentence) ? GERMAN[sentence] : sentence;
  if (values.length === 0) return pattern;
  return pattern.replace(/\{(\d)\}/g, (gap, number: string) => {
    const value = values[Number(number)];
    if (value === undefined) return gap;
    return typeof value === "object" ? inWords(value, language) : String(value);
  });
}

/** The words of a finding, and of what it is about, in one language. */
export function wordsOf(
  { field, what, mend }: { field: string; what: Said; mend: Said },
  language: Language,
): { field: string; what: string; mend: string } {
  return {
    field: inWords(fromSchema(field), language),
    what: inWords(what, language),
    mend: inWords(mend, language),
  };
}
