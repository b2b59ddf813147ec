export const worksheets = {
  kind: "Arbeitsblatt",
  example: (text: string) => `Zum Beispiel: ${text}`,
  save: "Speichern",
  calculate: "Berechnen",
  signUpToKeep: "Konto anlegen und behalten",
  signInToKeep: "Anmelden und behalten",
  forVisitors:
    "Sie können alles ausfüllen und rechnen. Behalten können Sie das Blatt mit einem Konto; bis dahin bleibt es nur auf dieser Seite.",
  forMembers: "In KI-fit sehen nur Sie dieses Blatt, auch Ihr Team sieht es nicht.",
  saving: "Wird gespeichert …",
  saved: "Gespeichert",
  savedAt: (time: string) => `Gespeichert am ${time}`,
  unsaved: "Noch nicht gespeichert",
  offline:
    "Keine Verbindung. Ihre Eingaben stehen noch hier und werden gespeichert, sobald Sie wieder online sind.",
  away: "KI-fit ist gerade nicht erreichbar. Ihre Eingaben stehen noch hier, das Speichern wird gleich noch einmal versucht.",
  signedOut:
    "Sie sind nicht mehr angemeldet. Ihre Eingaben stehen noch hier. Melden Sie sich an, dann werden sie gespeichert.",
  gone: "Diese Lektion wurde inzwischen geändert, deshalb lässt sich das Blatt nicht speichern. Bitte kopieren Sie Ihre Texte und laden Sie die Seite neu.",
  tooLong: "Das ist zu lang. Bitte kürzen Sie diesen Text.",
  tooLongTogether: "Das Blatt ist zu lang, um es zu speichern. Bitte kürzen Sie einige Texte.",
  noNumber: "Bitte geben Sie eine Zahl ein, zum Beispiel 1.200 oder 12,5.",
  missing: (fields: string, more: string | null) =>
    more ? `Es fehlt noch: ${fields} und ${more} weitere` : `Es fehlt noch: ${fields}`,
  impossible: {
    "divided-by-zero": "Hier würde durch null geteilt.",
    "too-large": "Diese Zahl ist zu groß zum Rechnen.",
  },
  conflict: {
    title: "Dieses Blatt wurde anderswo geändert",
    text: "In einem anderen Fenster oder auf einem anderen Gerät wurde inzwischen etwas anderes gespeichert. Ihre Eingaben stehen noch hier. Dort steht:",
    empty: "leer",
    keepThis: "Diese Eingaben behalten",
    takeOther: "Die andere Fassung übernehmen",
  },
  works: {
    title: "Meine Unterlagen",
    back: "Mein Weg",
    lead: "Was Sie in Lektionen erarbeitet haben: zum Weiterschreiben und zum Mitnehmen. In KI-fit sehen das nur Sie.",
    summary: "Ihre Arbeitsblätter und Prompts aus den Lektionen, zum Weiterschreiben und zum Mitnehmen.",
    open: "Unterlagen ansehen",
    none: "Noch keine Unterlagen",
    noneText:
      "Sobald Sie in einer Lektion ein Arbeitsblatt ausfüllen oder einen Prompt schreiben, steht es hier.",
    toCourses: "Zu den Kursen",
    all: "Alles herunterladen (ZIP)",
    html: "Zum Lesen und Drucken (HTML)",
    markdown: "Zum Weiterbearbeiten (Markdown)",
    noFile: "Diese Datei gibt es nicht.",
    gone: "Die Lektion hat dieses Blatt nicht mehr. Was Sie eingetragen haben, können Sie herunterladen.",
    delete: "Löschen",
    deleteHint:
      "Das Blatt wird mit allem gelöscht, was Sie eingetragen haben. Das lässt sich nicht rückgängig machen.",
    deleteNow: "Endgültig löschen",
    deleted: "Das Blatt ist gelöscht.",
  },
};
