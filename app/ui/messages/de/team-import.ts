export const teamImport = {
  title: "Mit einer Liste einladen",
  choose: "Liste auswählen",
  another: "Eine andere Liste prüfen",
  lead: "Speichern Sie Ihre Liste als CSV-Datei, zum Beispiel aus Excel. Die erste Zeile nennt die Spalten. Nur die E-Mail-Adresse muss sein. Zuerst zeigen wir, was jede Zeile bewirkt, und schicken noch nichts.",
  example:
    "Name;E-Mail;Gruppe;Sprache\nErika Muster;erika@firma.de;Vertrieb;de\nJohn Smith;john@firma.de;;en",
  limits: (rows: string) =>
    `Höchstens ${rows} Zeilen und 512 kB. Getrennt durch Semikolon, Komma oder Tabulator. Gruppen, die es noch nicht gibt, werden angelegt.`,
  file: "CSV-Datei",
  language: "Sprache, wo keine steht",
  check: "Liste prüfen",
  planned: "Was die Liste bewirkt",
  outcomes: {
    invite: "werden eingeladen",
    invited: "sind schon eingeladen, nichts geschieht",
    member: "sind schon im Team, nichts geschieht",
    fault: "Zeilen mit Fehlern, sie werden ausgelassen",
  },
  doing: {
    invite: "Einladung",
    invited: "schon eingeladen",
    member: "schon im Team",
    fault: "Fehler",
  },
  newGroups: (names: string) => `Neue Gruppen, die dabei angelegt werden: ${names}.`,
  fewSeats: {
    one: "Es ist nur noch # Platz frei. Eingeladen werden alle; beitreten können so viele, wie Plätze frei sind.",
    other:
      "Es sind noch # Plätze frei. Eingeladen werden alle; beitreten können so viele, wie Plätze frei sind.",
  },
  send: { one: "# Einladung schicken", other: "# Einladungen schicken" },
  nothing: "Diese Liste ändert nichts.",
  toInvitations: "Zu den Einladungen",
  faultsTitle: "Zeilen mit Fehlern",
  faultsLead:
    "Die übrigen Zeilen können Sie trotzdem einladen. Verbessern Sie diese und laden Sie die Liste noch einmal: Wer schon eingeladen ist, bekommt keine zweite E-Mail.",
  line: "Zeile",
  column: "Spalte",
  cell: "Inhalt",
  fault: "Was nicht stimmt",
  columns: { name: "Name", email: "E-Mail", group: "Gruppe", language: "Sprache", row: "ganze Zeile" },
  does: "Wirkung",
  allRows: { one: "# Zeile ohne Fehler", other: "# Zeilen ohne Fehler" },
  moreRows: { one: "und # weitere Zeile", other: "und # weitere Zeilen" },
  faults: {
    "cell-unreadable": "Hier sind Zeichen verloren gegangen.",
    formula: "Beginnt mit =, +, - oder @. Eine Tabelle hielte das für eine Formel.",
    "email-missing": "Die E-Mail-Adresse fehlt.",
    "email-invalid": "Das ist keine gültige E-Mail-Adresse.",
    "email-homograph": "Mischt lateinische Buchstaben mit anderen, die genauso aussehen.",
    "email-twice": "Diese Adresse steht weiter oben schon einmal.",
    "name-long": "Der Name ist zu lang.",
    "name-invalid": "Der Name enthält Zeichen, die wir nicht speichern können.",
    "group-name-long": "Der Name der Gruppe ist zu lang.",
    "group-name-invalid": "Der Name der Gruppe enthält Zeichen, die wir nicht speichern können.",
    "language-unknown": "Bitte schreiben Sie de oder en.",
    "row-long": "Diese Zeile hat mehr Spalten als die erste. Vielleicht fehlen Anführungszeichen.",
    other: "Bitte prüfen Sie diese Angabe.",
  },
  problems: {
    "csv-missing": "Bitte wählen Sie eine Datei mit Inhalt aus.",
    "csv-large": "Die Datei ist größer als 512 kB. Bitte teilen Sie die Liste auf.",
    "csv-excel":
      "Das ist eine Excel-Datei. Bitte speichern Sie die Liste in Excel als „CSV UTF-8 (durch Trennzeichen getrennt)“.",
    "csv-unreadable": "Diese Datei ist keine Textdatei, oder sie ist beschädigt.",
    "csv-broken":
      "In der Datei wird ein Anführungszeichen nicht geschlossen, oder eine Zeile ist viel zu lang. Bitte prüfen Sie sie.",
    "csv-columns":
      "In der ersten Zeile steht keine Spalte „E-Mail“. Die erste Zeile muss die Spalten nennen, zum Beispiel: Name;E-Mail;Gruppe;Sprache",
    "csv-empty": "Unter der ersten Zeile stehen keine weiteren.",
    "csv-rows": "Die Liste hat mehr als 5.000 Zeilen. Bitte teilen Sie sie auf.",
  },
};
