import type { Language } from "~/content/lessons";
import type { Messages } from "./messages/de";

const dictionaries: Partial<Record<Language, Messages>> = {};

/** Makes a language's texts known: both on the server, the page's own in the browser. */
export function provideDictionary(language: Language, messages: Messages): void {
  dictionaries[language] = messages;
}

/**
 * The texts of a language. A browser has only those its page came with; asked for others (the language was changed
 * meanwhile, in another tab) it loads the page anew.
 */
export function dictionary(language: Language): Messages {
  const messages = dictionaries[language];
  if (messages) return messages;
  if (typeof document !== "undefined") document.location.reload();
  const known = Object.values(dictionaries)[0];
  if (!known) throw new Error("No dictionary was provided (see entry.server and entry.client).");
  return known;
}
