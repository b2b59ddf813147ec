import type { Language } from "./lessons";

type Cards = { home: string; way: string; course: string; news: string; steps: string[] };
type Words = Record<"table" | "code" | "linkTo" | "footnotes" | "backToText" | "captions", string> & {
  cards: Cards;
};

/** The few words that the pipeline itself writes: into lessons, and onto the cards of shared pages. */
export const WORDS = {
  de: {
    table: "Tabelle",
    code: "Code",
    linkTo: "Link zum Abschnitt",
    footnotes: "Fußnoten",
    backToText: "Zurück zum Text, Stelle",
    captions: "Untertitel",
    cards: {
      home: "Ihr Team wird KI-fit",
      way: "Fünf Schritte zur KI im Unternehmen",
      course: "Kurs",
      news: "Aktuelles",
      steps: ["Analyse", "Datenschutz", "Lösungswahl", "Proof of Concept", "Rollout und Schulung"],
    },
  },
  en: {
    table: "Table",
    code: "Code",
    linkTo: "Link to the section",
    footnotes: "Footnotes",
    backToText: "Back to the text, place",
    captions: "Captions",
    cards: {
      home: "Your team gets fit for AI",
      way: "Five steps to AI in a company",
      course: "Course",
      news: "News",
      steps: [
        "Analysis",
        "Data protection",
        "Choice of solution",
        "Proof of concept",
        "Roll-out and training",
      ],
    },
  },
} satisfies Record<Language, Words>;
