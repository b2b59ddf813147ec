const places = (count: number) => (count === 1 ? "einer Stelle" : `${count} Stellen`);

export const looks = {
  title: "Seit Ihrem Abschluss hat sich hier etwas geändert",
  text: "Ihr Abschluss gilt weiter. Wenn Sie mögen, sehen Sie sich an, was neu ist:",
  textWhole:
    "Ihr Abschluss gilt weiter. Diese Lektion wurde überarbeitet; sehen Sie sie bei Gelegenheit noch einmal durch.",
  textTest:
    "Ihr Abschluss gilt weiter. Dieser Test fragt jetzt zum Teil anderes. Sie müssen ihn nicht wiederholen.",
  nothingElse: "Mehr ist nicht nötig.",
  confirm: "Habe ich gesehen",
  thanks: "Danke. Mehr ist nicht nötig, Ihr Abschluss gilt weiter.",
  question: (number: number) => `Frage ${number}`,
  parts: {
    objective: "Lernziel",
    beginning: "Anfang der Lektion",
    sources: "Quellen",
    worksheet: "Arbeitsblatt",
  },
  listTitle: "Zum Nachsehen",
  listText:
    "In Lektionen, die Sie abgeschlossen haben, hat sich etwas geändert. Ihre Abschlüsse gelten weiter.",
  row: (course: string, count: number) =>
    count === 0 ? `${course} · überarbeitet` : `${course} · neu an ${places(count)}`,
  regradedTitle: "Antworten neu bewertet",
  regradedText:
    "Bei einer Frage war die Lösung nicht richtig hinterlegt. Wir haben sie berichtigt und Ihre Antwort danach neu bewertet.",
  better: (count: number) =>
    count === 1
      ? "Eine Ihrer Antworten zählt jetzt mehr als vorher."
      : `${count} Ihrer Antworten zählen jetzt mehr als vorher.`,
  kept: (count: number) =>
    count === 1
      ? "Eine Ihrer Antworten gilt nach der Berichtigung nicht mehr als richtig. Was Sie erreicht haben, bleibt."
      : `${count} Ihrer Antworten gelten nach der Berichtigung nicht mehr als richtig. Was Sie erreicht haben, bleibt.`,
  nothingLost: "Verloren geht dadurch nichts: Punkte, Abschlüsse und bestandene Tests bleiben.",
  dismiss: "Gelesen",
  dismissOf: (lesson: string) => `Gelesen: ${lesson}`,
};
