/** The form with which learners report a place in a lesson. */
export const report = {
  title: "Etwas melden",
  lead: "Unklar, falsch oder veraltet? Wer die Kurse pflegt, sieht Ihren Hinweis bei der Stelle, aber nicht, von wem er kommt.",
  target: "Um welche Stelle geht es?",
  beginning: "Am Anfang",
  test: "Der Test als Ganzes",
  whole: (section: string) => `${section} (ganzer Abschnitt)`,
  questions: "Fragen",
  question: (n: string, text: string) => `Frage ${n}: ${text}`,
  kind: "Was stimmt nicht?",
  kinds: { unclear: "unklar", wrong: "falsch", outdated: "veraltet" },
  note: "Möchten Sie es erklären?",
  optional: "freiwillig",
  noteHint: (most: string) =>
    `Höchstens ${most} Zeichen. Bitte schreiben Sie nichts über Personen, auch nicht über sich selbst.`,
  send: "Melden",
  thanks: "Danke für Ihren Hinweis",
  thanksText: "Er steht jetzt bei denen, die den Kurs pflegen, ohne Ihren Namen.",
  back: "Zurück zur Lektion",
  backToTest: "Zurück zum Test",
  another: "Noch etwas melden",
  problems: {
    "target-unknown": "Wählen Sie eine Stelle aus der Liste.",
    "kind-missing": "Wählen Sie, was nicht stimmt.",
    "note-long": "Das ist zu lang: Bitte höchstens 300 Zeichen.",
    "note-invalid": "Der Text enthält Zeichen, die sich nicht speichern lassen.",
  },
};
