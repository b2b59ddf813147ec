import type { Language } from "./lessons";

/** The few words that the pipeline itself writes into lessons. */
export const WORDS = {
  de: {
    table: "Tabelle",
    code: "Code",
    linkTo: "Link zum Abschnitt",
    footnotes: "Fußnoten",
    backToText: "Zurück zum Text, Stelle",
    captions: "Untertitel",
  },
  en: {
    table: "Table",
    code: "Code",
    linkTo: "Link to the section",
    footnotes: "Footnotes",
    backToText: "Back to the text, place",
    captions: "Captions",
  },
} satisfies Record<Language, Record<string, string>>;
