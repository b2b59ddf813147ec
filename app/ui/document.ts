import { createContext, useContext } from "react";
import type { Language } from "~/content/lessons";

/** What a page knows even when no loader ran, as after an action that failed. */
export type DocumentFacts = {
  /** Of this page's scripts; the browser hides it from scripts, so it is empty there. */
  nonce: string;
  language: Language;
  signedIn: boolean;
};

/** Provided by the server; the browser reads the same from the document itself. */
export const DocumentContext = createContext<DocumentFacts | null>(null);

export const useDocument = (): DocumentFacts => useContext(DocumentContext) ?? factsOfPage();

const factsOfPage = (): DocumentFacts => ({
  nonce: "",
  language: document.documentElement.lang as Language,
  signedIn: "signedIn" in document.documentElement.dataset,
});
