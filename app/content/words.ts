import type { Language } from "./lessons";

type Cards = { home: string; way: string; course: string; news: string; steps: string[] };
type Lab = Record<"label" | "rubric" | "deduction" | "point" | "points" | "rules", string>;
type Words = Record<
  "table" | "code" | "linkTo" | "footnotes" | "backToText" | "captions" | "ownRow" | "ownRowName",
  string
> & {
  cards: Cards;
  lab: Lab;
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
    ownRow: "Ihre Zeile",
    ownRowName: "Name Ihrer Zeile",
    cards: {
      home: "Ihr Team wird KI-fit",
      way: "Fünf Schritte zur KI im Unternehmen",
      course: "Kurs",
      news: "Aktuelles",
      steps: ["Analyse", "Datenschutz", "Lösungswahl", "Proof of Concept", "Rollout und Schulung"],
    },
    lab: {
      label: "Ihr Prompt",
      rubric: "Darauf achtet die Auswertung:",
      deduction: "sonst Abzug",
      point: "1 Punkt",
      points: "Punkte",
      rules:
        "Feste Regeln suchen in Ihrem Text nach passenden Formulierungen. Wie gut ein Prompt wirklich ist, zeigt erst die Antwort Ihres Assistenten. Ihr Text wird gespeichert wie jede Antwort: Schreiben Sie nichts über wirkliche Personen hinein.",
    },
  },
  en: {
    table: "Table",
    code: "Code",
    linkTo: "Link to the section",
    footnotes: "Footnotes",
    backToText: "Back to the text, place",
    captions: "Captions",
    ownRow: "Your row",
    ownRowName: "Name of your row",
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
    lab: {
      label: "Your prompt",
      rubric: "What the evaluation looks for:",
      deduction: "otherwise points are deducted",
      point: "1 point",
      points: "points",
      rules:
        "Fixed rules search your text for suitable wording. How good a prompt really is only shows in your assistant’s answer. Your text is stored like any answer: write nothing about real people in it.",
    },
  },
} satisfies Record<Language, Words>;
