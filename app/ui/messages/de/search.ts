export const search = {
  title: "Suche",
  label: "Wonach suchen Sie?",
  hint: "Gesucht wird in Lektionen, Kursen, Beiträgen und im Glossar. Auch andere Wortformen und kleine Tippfehler werden gefunden.",
  submit: "Suchen",
  keys: "Von jeder Seite aus: Strg und K",
  found: { one: "# Fundstelle", other: "# Fundstellen" },
  nothing: "Nichts gefunden",
  nothingText: (query: string) =>
    `Zu „${query}“ steht hier noch nichts. Versuchen Sie es mit einem kürzeren oder einem anderen Wort.`,
  results: "Ergebnisse",
  own: "In den Kursen Ihres Teams",
  everywhere: "Überall sonst",
  kinds: { course: "Kurs", lesson: "Lektion", word: "Glossar", article: "Aktuelles" },
  glossaryTitle: "Glossar",
  glossaryDescription: "Alle Begriffe aus den Kursen, in ein oder zwei Sätzen erklärt.",
  glossaryLead:
    "Alle Begriffe aus den Kursen, in ein oder zwei Sätzen erklärt. In den Lektionen erscheinen die Erklärungen an Ort und Stelle.",
  words: { one: "# Begriff", other: "# Begriffe" },
  letters: "Anfangsbuchstaben",
  toGlossary: "Alle Begriffe im Glossar",
  toSearch: "In den Kursen suchen",
};
