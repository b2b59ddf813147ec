import type { Language } from "~/content/lessons";

/** What the files say that learners take away. */
export const DOCUMENT_WORDS = {
  de: {
    earlier: "Früher",
    result: "Ergebnis",
    value: "Wert",
    asOf: (day: string) => `Stand: ${day}`,
    prompts: "Meine Prompts",
    promptsAbout: "Ihr letzter Prompt aus jedem Promptlabor",
    untitled: "Arbeitsblatt",
    archive: "Meine Unterlagen",
  },
  en: {
    earlier: "Earlier",
    result: "Result",
    value: "Value",
    asOf: (day: string) => `As of ${day}`,
    prompts: "My prompts",
    promptsAbout: "Your last prompt of each prompt lab",
    untitled: "Worksheet",
    archive: "My work",
  },
} satisfies Record<Language, object>;
