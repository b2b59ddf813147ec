export const check = {
  title: "KI-fit-Check",
  description:
    "15 Fragen aus sechs Bereichen, etwa fünf Minuten, ohne Konto: Sie sehen, wo Sie stehen und was Sie zuerst lernen können.",
  lead: (questions: string, minutes: string) =>
    `${questions} Fragen aus sechs Bereichen, etwa ${minutes} Minuten. Danach sehen Sie, wo Sie stehen und was Sie zuerst lernen können.`,
  forVisitors:
    "Sie brauchen kein Konto. Ihre Antworten werden ausgewertet, sobald Sie sie abgeben, und nicht gespeichert.",
  forMembers:
    "Ihr Ergebnis bleibt in Ihrem Konto: Form, Datum und Punkte je Bereich. Die einzelnen Antworten speichern wir nicht. In KI-fit sehen nur Sie das Ergebnis, auch Ihr Team sieht es nicht.",
  howItCounts: "So wird gezählt",
  form: (name: string) => `Form ${name}`,
  question: (n: number, of: number) => `Frage ${n} von ${of}`,
  submit: "Auswerten",
  openTitle: { one: "# Frage braucht noch eine Antwort", other: "# Fragen brauchen noch eine Antwort" },
  openQuestion: (n: number) => `Frage ${n} ist noch offen.`,
  unknownAnswer: (n: number) =>
    `Frage ${n}: Diese Antwort gehört nicht zur Frage. Bitte wählen Sie noch einmal.`,
  stillOpen: "Noch offen",
  countBlanks: "Offene Fragen mit 0 Punkten zählen und auswerten",
  areas: {
    understanding: "Verstehen",
    prompting: "Prompten",
    verifying: "Prüfen",
    "data-protection": "Datenschutz",
    law: "Recht",
    use: "Einsatz in der Arbeit",
  },
  areaLeads: {
    understanding: "Wie Sprachmodelle arbeiten und was sie wissen können",
    prompting: "Wie ein Auftrag zu einem brauchbaren Ergebnis führt",
    verifying: "Wie Sie Quellen, Zahlen und Vorschläge prüfen",
    "data-protection": "Was personenbezogen ist und wohin es darf",
    law: "Was die KI-Verordnung von wem verlangt",
    use: "Wo sich KI lohnt und wie man das rechnet",
  },
  courses: {
    understanding: "KI verstehen",
    prompting: "Prompten mit Plan",
    verifying: "Ergebnisse prüfen",
    "data-protection": "Daten schützen",
    law: "KI-VO im Alltag",
    use: "Use Cases & ROI",
  },
  inPreparation: "in Vorbereitung",
  levels: { sure: "Das sitzt", refresh: "Auffrischen", begin: "Hier beginnen" },
  result: "Ihr Ergebnis",
  resultOf: (points: string, of: string) => `${points}\u00a0von\u00a0${of} Punkten`,
  resultLead:
    "Das ist ein Hinweis und keine Note: Zwei oder drei Fragen je Bereich zeigen, wo sich ein Anfang lohnt.",
  picture: "Punkte je Bereich",
  pointsOf: (points: string, of: string) => `${points} von ${of}`,
  area: "Bereich",
  points: "Punkte",
  meaning: "Was das heißt",
  learnFirst: "Was Sie zuerst lernen können",
  nothingFirst:
    "Sie haben in allen sechs Bereichen alle Punkte. Suchen Sie sich im Katalog aus, was Sie vertiefen möchten.",
  toCourses: "Zu den Kursen",
  why: (points: string, of: string) => `${points} von ${of} Punkten`,
  answers: "Ihre Antworten mit Begründung",
  answersLead: "Was richtig war, ist zugeklappt. Tippen Sie darauf, um die Begründung zu lesen.",
  noAnswer: "Ohne Antwort",
  keepTitle: "Ergebnis behalten",
  keepText:
    "Mit einem Konto wird dieses Ergebnis Ihre erste Messung. Beim nächsten Check bekommen Sie andere, gleich aufgebaute Fragen und sehen Ihren Zuwachs.",
  keepHow:
    "Bis Sie das Konto angelegt haben, merken wir uns Ihre Antworten, höchstens zwei Stunden lang. Danach bleiben nur Form, Datum und Punkte je Bereich.",
  keep: "Konto anlegen und behalten",
  keptNow: "Ihr Ergebnis ist als Messung in Ihrem Konto.",
  keptEarlier: "Diesen Check hatten Sie schon abgegeben. Als Messung zählt Ihre erste Abgabe.",
  toMeasurements: "Ihre Messungen ansehen",
  again: (form: string) => `Check mit Form ${form} machen`,
  mine: "Ihr KI-fit-Check",
  mineLead: (date: string) => `Stand vom ${date}. In KI-fit sehen nur Sie diese Seite.`,
  measurements: "Ihre Messungen",
  date: "Datum",
  formColumn: "Form",
  share: "Ergebnis",
  gain: "Ihr Zuwachs",
  rawGain: (points: string) => `Roher Zuwachs: ${points} Prozentpunkte, von der ersten zur letzten Messung.`,
  normalisedGain: (g: string) => `Normalisierter Zuwachs: g = ${g}.`,
  gainMeans: {
    high: (share: string) =>
      `Das ist ein hoher Zuwachs: Von dem, was beim ersten Mal noch offen war, haben Sie ${share} dazugewonnen.`,
    medium: (share: string) =>
      `Das ist ein mittlerer Zuwachs: Von dem, was beim ersten Mal noch offen war, haben Sie ${share} dazugewonnen.`,
    low: (share: string) =>
      `Das ist ein kleiner Zuwachs: Von dem, was beim ersten Mal noch offen war, haben Sie ${share} dazugewonnen.`,
  },
  noGain:
    "Diesmal ist kein Zuwachs zu sehen. Bei 15 Fragen schwankt ein Ergebnis leicht um ein oder zwei Punkte.",
  gainFull:
    "Beim ersten Mal hatten Sie schon alle Punkte. Ein normalisierter Zuwachs lässt sich dann nicht berechnen.",
  sameForm: "Beide Messungen stammen aus derselben Form. Ein Teil des Zuwachses kann Erinnerung sein.",
  firstCheckHint:
    "Machen Sie nach einigen Lektionen den Check mit der anderen Form. Dann sehen Sie hier Ihren Zuwachs.",
  rules: {
    points:
      "Jede Frage hat eine richtige Antwort und zählt einen Punkt. Eine falsche oder offene Antwort zählt null Punkte. Abgezogen wird nichts.",
    levels: (levels: { sure: string; refresh: string; begin: string }) =>
      `Für jeden Bereich zählt der Anteil der Punkte. Alle Punkte heißt „${levels.sure}“, mindestens die Hälfte „${levels.refresh}“, weniger als die Hälfte „${levels.begin}“.`,
    first:
      "Zuerst steht der Bereich mit dem kleinsten Anteil, bei gleichem Anteil der mit dem früheren Kurs. Bereiche mit allen Punkten stehen nicht in der Liste.",
    forms:
      "Es gibt zwei Formen. Zu jeder Frage der einen gehört eine Frage der anderen, im selben Bereich und zum selben Thema. Nach Form A kommt Form B und umgekehrt. Dass beide gleich schwer sind, folgt aus diesem Aufbau; an Ergebnissen gemessen ist es noch nicht.",
    gain: "Der rohe Zuwachs ist das spätere Ergebnis minus das frühere, in Prozentpunkten. Der normalisierte Zuwachs teilt ihn durch das, was noch offen war: g = (nachher − vorher) / (100 − vorher). Ab 0,7 nennen wir ihn hoch, ab 0,3 mittel, darunter klein.",
    gainSource:
      "Die Grenzen stammen von R. R. Hake, American Journal of Physics 66 (1998), S. 64–74. Er hat sie für ganze Klassen beschrieben; für eine Person sind sie ein grober Anhalt.",
    fixed: "Diese Regeln sind fest. Kein Sprachmodell bewertet Ihre Antworten, und wir messen keine Zeit.",
    table: "Bereiche, Fragen und Kurse",
    questions: "Fragen",
    course: "Kurs",
  },
  sources: (date: string) => `Quellen der Rechtsfragen, Stand ${date}. Der Check ist keine Rechtsberatung.`,
  reported: "berichtet, nicht im Original geprüft",
  summaryNone: "Wo stehen Sie? Der Check zeigt in etwa fünf Minuten, was Sie zuerst lernen können.",
  summary: (share: string, date: string) => `Ihr letztes Ergebnis: ${share} am ${date}. Das sehen nur Sie.`,
  open: "Ergebnis und nächster Check",
  begin: "Zum KI-fit-Check",
};
