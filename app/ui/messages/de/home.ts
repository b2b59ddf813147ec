export const home = {
  title: "Ihr Team wird KI-fit",
  description:
    "Selbst lernen, wie KI im Beruf hilft: kurze Lektionen aus dem Arbeitsalltag, auf Deutsch und Englisch.",
  choose: "Für wen möchten Sie beginnen?",
  names: { individual: "Für Einzelnutzer", team: "Für Teams und Unternehmen" },
  individual: {
    heading: "Sie werden KI-fit",
    lead: "Lernen Sie, KI-Werkzeuge bei der Arbeit sicher zu nutzen: in kurzen Lektionen, wann immer zehn Minuten frei sind.",
    gains: [
      "Sie üben an Aufgaben aus dem Büro: eine Anfrage beantworten, ein Protokoll kürzen, eine Zahl nachrechnen.",
      "Jede Antwort bekommt eine Begründung, und Sie versuchen es so oft, wie Sie möchten.",
      "Sie unterbrechen auf dem Telefon und machen am Schreibtisch an derselben Stelle weiter.",
    ],
    start: "Allein beginnen",
  },
  team: {
    heading: "Ihr Team wird KI-fit",
    lead: "Von der ersten Idee zur KI im Alltag sind es fünf Schritte. Der letzte entscheidet, ob sie genutzt wird: Ihre Leute müssen damit arbeiten wollen und können.",
    gains: [
      "Alle lernen mit denselben Kursen, jede Person in ihrem Tempo, auf Deutsch oder Englisch.",
      "Antworten und Punkte bleiben bei der Person, die gelernt hat. Niemand misst Zeiten.",
      "Bewertet wird nach festen Regeln, die Sie nachlesen können, und von keinem Sprachmodell.",
    ],
    start: "Mit dem Team beginnen",
  },
  read: "Erst hineinlesen",
  demo: "30 Minuten Demo buchen",
  plans: "Was dazugehört",
  figures: "Was es heute zu lernen gibt",
  courses: { one: "Kurs", other: "Kurse" },
  lessons: { one: "Lektion", other: "Lektionen" },
  minutes: { one: "Minute", other: "Minuten" },
  questions: { one: "Frage mit Begründung", other: "Fragen mit Begründung" },
  stepsTitle: "Fünf Schritte, eine Linie",
  stepsLead: "Wählen Sie einen Schritt: was er verspricht und welche Kurse ihn lehren.",
  steps: [
    {
      promise: "Sie wissen, wo KI sich bei Ihnen lohnt.",
      text: "Arbeitsabläufe zerlegen, Anwendungsfälle vergleichen und vor dem Start festhalten, an welchen KPIs Sie den Erfolg messen.",
    },
    {
      promise: "Daten werden nach den Regeln der EU verarbeitet.",
      text: "Personenbezug erkennen, Zweck und Rechtsgrundlage klären, Angaben schützen, bevor sie ein Werkzeug erreichen.",
    },
    {
      promise: "Sie wählen die Lösung, die zu Ihnen passt.",
      text: "Von Azure OpenAI bis zu offenen Modellen im eigenen Haus: Kosten, Verträge und Abhängigkeit nebeneinander sehen.",
    },
    {
      promise: "In 4–6 Wochen sehen Sie, ob es trägt.",
      text: "Ein Proof of Concept mit einer Annahme, echten Testfällen und einem Punkt, an dem Sie aufhören würden.",
    },
    {
      promise: "Ihr Team arbeitet damit.",
      text: "Einführen, schulen und die Wirkung messen, ohne einzelne Menschen zu überwachen.",
    },
  ],
  taughtIn: "Kurse zu diesem Schritt",
  noCourse: "Zu diesem Schritt gibt es noch keinen Kurs.",
  sampleTitle: "So fragt eine Lektion nach",
  sampleLead: (lesson: string) =>
    `Eine Frage aus „${lesson}“. Nach der Antwort steht bei jeder Möglichkeit, warum sie stimmt oder nicht.`,
  answerIt: "Diese Frage beantworten",
  checkTitle: "Wo stehen Sie?",
  checkLead: "15 Fragen, etwa fünf Minuten, ohne Konto. Danach sehen Sie, was Sie zuerst lernen können.",
  toCheck: "Zum KI-fit-Check",
};
