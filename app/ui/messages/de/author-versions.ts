export const authorVersions = {
  publish: {
    title: "Veröffentlichen",
    faultsTitle: "Das muss vorher stimmen",
    faultsLead: "Solange noch etwas davon offen ist, lässt sich der Kurs nicht veröffentlichen.",
    advice: { one: "# Hinweis, der nichts aufhält", other: "# Hinweise, die nichts aufhalten" },
    happensTitle: "Das geschieht beim Veröffentlichen",
    first: (team: string) =>
      `Alle Mitglieder von ${team} finden den Kurs danach unter „Kurse“, und niemand sonst.`,
    again: (version: string) =>
      `Wer den Kurs danach öffnet, sieht Fassung ${version}. Wer gerade darin lernt, macht an derselben Stelle weiter.`,
    members: { one: "Das ist bisher # Person.", other: "Das sind bisher # Personen." },
    kept: "Was jemand abgeschlossen hat, bleibt abgeschlossen. Auch gegebene Antworten bleiben gespeichert.",
    changes: {
      new: "neu",
      changed: "geändert",
      same: "unverändert",
      gone: "wird nicht mehr angeboten",
    },
    completed: {
      few: "Weniger als fünf Personen haben die Lektion abgeschlossen; das bleibt so.",
      people: (people: string) => `Rund ${people} Personen haben die Lektion abgeschlossen; das bleibt so.`,
    },
    classOf: "Wie hat sich die Lektion geändert?",
    proposal: "(unser Vorschlag)",
    classes: {
      wording: {
        name: "Nur anders formuliert",
        means: "Dasselbe, besser gesagt. Niemand wird um etwas gebeten.",
      },
      minor: {
        name: "Ein wenig geändert",
        means:
          "Etwas, das niemand neu lernen muss, etwa ein Beispiel oder eine Quelle. Niemand wird um etwas gebeten.",
      },
      material: {
        name: "Wesentlich geändert",
        means:
          "Wer die Lektion abgeschlossen hat, wird gebeten, sich anzusehen, was sich geändert hat, und nur das.",
      },
    },
    asked: {
      few: "Das betrifft weniger als fünf Personen.",
      people: (people: string) => `Das betrifft rund ${people} Personen.`,
    },
    corrected: {
      title: (question: string) => `Zu dieser Frage gilt eine andere Lösung: „${question}“`,
      few: "Weniger als fünf Personen haben sie bisher beantwortet. Was sie geantwortet haben, wird neu bewertet.",
      people: (people: string) => `Die Antworten von rund ${people} Personen werden neu bewertet.`,
      waiting:
        "Wie viele davon danach mehr oder weniger zählen, zeigen wir ab 50 Personen, damit keine einzelne Antwort erkennbar wird. Niemand verliert dadurch etwas.",
      of: (people: string) =>
        `Von den ersten Antworten von ${people} Personen, soweit mindestens fünf dasselbe geantwortet haben:`,
      none: (people: string) =>
        `Von den ersten Antworten von ${people} Personen zählen höchstens einzelne anders als bisher.`,
      better: (answers: string, to: string, from: string) =>
        `rund ${answers} zählen mehr: ${to} statt ${from}`,
      worse: (answers: string, to: string, from: string) =>
        `rund ${answers} zählen weniger: ${to} statt ${from}`,
      kept: "Niemand verliert dadurch etwas: Was erreicht ist, bleibt.",
    },
    lessonsTitle: "Lektionen",
    test: "Abschlusstest",
    same: "Der Entwurf ist genau das, was schon veröffentlicht ist.",
    toVersions: "Frühere Fassungen",
    compare: "Änderungen im Einzelnen ansehen",
    note: "Was ist neu?",
    noteFirst: "Anmerkung (freiwillig)",
    noteHint: "Ein, zwei Sätze für alle, die den Kurs mit Ihnen pflegen. Sie stehen später im Verlauf.",
    submit: (version: string) => `Fassung ${version} veröffentlichen`,
    done: (version: string) => `Fassung ${version} ist veröffentlicht.`,
    see: "Kurs ansehen",
    archiveTitle: "Nicht mehr anbieten",
    archiveLead:
      "Der Kurs verschwindet für alle aus der Kursliste. Nichts wird gelöscht: Abschlüsse bleiben, und Sie können ihn jederzeit wieder anbieten.",
    archive: "Kurs nicht mehr anbieten",
    archivedTitle: "Dieser Kurs wird nicht mehr angeboten",
    archivedLead: "Niemand findet ihn in der Kursliste. Abschlüsse sind geblieben.",
    unarchive: "Wieder anbieten",
    didArchive: "Der Kurs wird nicht mehr angeboten.",
    didUnarchive: "Der Kurs wird wieder angeboten.",
  },
  versions: {
    title: "Verlauf",
    lead: "Jede veröffentlichte Fassung bleibt erhalten. Sie können vergleichen, was sich geändert hat, und eine frühere Fassung in den Entwurf zurückholen.",
    none: "Noch nichts veröffentlicht",
    noneText: "Sobald Sie den Kurs veröffentlichen, steht hier jede Fassung mit Datum und Anmerkung.",
    version: (number: string) => `Fassung ${number}`,
    draft: "Entwurf",
    current: "sehen Lernende jetzt",
    by: (date: string, name: string | null) => (name ? `${date}, ${name}` : date),
    changed: {
      wording: (title: string) => `${title}: nur anders formuliert`,
      minor: (title: string) => `${title}: ein wenig geändert`,
      material: (title: string) => `${title}: wesentlich geändert`,
    },
    withDraft: "Mit dem Entwurf vergleichen",
    withBefore: "Mit der Fassung davor vergleichen",
    restore: "In den Entwurf zurückholen",
    restoreLead:
      "Der Entwurf wird danach so aussehen wie diese Fassung. Was jetzt darin steht und anders ist, bleibt als Kopie erhalten. Für Ihre Lernenden ändert sich nichts, bis Sie veröffentlichen.",
    restoreSubmit: (number: string) => `Fassung ${number} zurückholen`,
    restored: "Die Fassung steht jetzt im Entwurf. Was dort anders war, finden Sie bei den Kopien.",
    compareTitle: "Vergleichen",
    from: "von",
    to: "mit",
    compare: "Vergleichen",
    result: (from: string, to: string) => `${from} und ${to} im Vergleich`,
    equal: "Beide sind gleich.",
    changes: { added: "neu", removed: "entfernt", changed: "geändert" },
    added: "hinzugefügt:",
    removed: "entfernt:",
    lineNumber: (line: string) => `Zeile ${line}`,
    tooMuch: "Hier hat sich so viel geändert, dass ein Vergleich Zeile für Zeile nicht hilft.",
    pictures: "Bilder",
    before: "vorher",
    after: "nachher",
  },
  problems: {
    "has-faults": "Der Kurs hat noch Fehler. Sie stehen unten mit ihrer Stelle.",
    "edition-unwritable":
      "Oben in einer Lektion lässt sich die Zahl bei „edition“ nicht ändern. Schreiben Sie sie dort als einfache Zeile, etwa „edition: 2“, und versuchen Sie es noch einmal.",
    "nothing-changed": "Es gibt nichts Neues zu veröffentlichen.",
    "is-archived": "Der Kurs wird nicht mehr angeboten. Bieten Sie ihn zuerst wieder an.",
    "draft-changed":
      "Inzwischen hat jemand anderes den Entwurf geändert oder veröffentlicht. Unten steht der Stand von jetzt; bitte prüfen Sie ihn noch einmal.",
    "still-assigned":
      "Der Kurs ist noch jemandem zugewiesen. Beenden Sie zuerst die Zuweisung, oder bitten Sie darum.",
    "note-missing": "Bitte sagen Sie in ein, zwei Sätzen, was neu ist.",
    "note-long": "Bitte höchstens 500 Zeichen.",
    "note-invalid": "Die Anmerkung enthält Zeichen, die sich nicht anzeigen lassen.",
  },
};
