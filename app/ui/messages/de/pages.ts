export const pages = {
  homeTitle: "Ihr Team wird KI-fit",
  homeDescription:
    "Selbst lernen, wie KI im Beruf hilft: kurze Lektionen aus dem Arbeitsalltag, auf Deutsch und Englisch.",
  homeLead:
    "Kurze Lektionen aus echter Arbeit. Jede dauert fünf bis zehn Minuten, fragt nach und merkt sich, wo Sie waren.",
  choose: "Für wen möchten Sie beginnen?",
  individual: "Für Einzelnutzer",
  individualText: "Sie lernen für sich, in Ihrem Tempo, auf dem Telefon oder am Schreibtisch.",
  individualStart: "Allein beginnen",
  team: "Für Teams und Unternehmen",
  teamText: "Sie legen ein Team an und lernen gemeinsam. Antworten und Punkte bleiben bei jeder Person.",
  teamStart: "Mit dem Team beginnen",
  look: "Oder lesen Sie gleich hinein:",
  stepsTitle: "Fünf Schritte zur KI im Unternehmen",
  stepsLead:
    "Schulung ist der letzte von fünf Schritten auf dem Weg von der ersten Idee zur eingebundenen KI.",
  stepsText: [
    "Anwendungsfälle finden und mit messbaren KPIs bewerten.",
    "Datenverarbeitung prüfen und nach EU-Regeln gestalten.",
    "Die passende Lösung wählen, von Azure OpenAI bis Open Source.",
    "Ein Proof of Concept in 4–6 Wochen, eingebunden in Ihre IT.",
    "Rollout und Schulung: Ihr Team wird KI-fit.",
  ],
  imprint: "Impressum",
  imprintText:
    "Angaben nach § 5 DDG. Wer diese Installation betreibt, trägt hier Namen, Anschrift und Kontakt ein.",
  imprintUnset: "Der Betreiber dieser Installation hat seine Angaben noch nicht hinterlegt.",
  privacy: "Datenschutz",
  privacyParts: [
    {
      title: "Was wir speichern",
      text: "Ihren Namen, Ihre E-Mail-Adresse, Ihr Passwort als nicht umkehrbaren Prüfwert, Ihre Sprache, Ihre Antworten mit Datum und Ihre abgeschlossenen Lektionen. Für angemeldete Geräte merken wir uns Browser und Betriebssystem.",
    },
    {
      title: "Was wir nicht tun",
      text: "Wir messen keine Zeiten, erstellen keine Ranglisten und laden nichts von anderen Anbietern. Antworten bewertet ein festes Regelwerk, kein Sprachmodell.",
    },
    {
      title: "Cookies",
      text: "Ein Cookie hält Sie angemeldet. Ein zweites merkt sich die Sprache, wenn Sie sie ohne Konto umschalten. Ein drittes entsteht nur, wenn Sie ohne Anmeldung antworten, und bringt Ihre Antwort nach der Anmeldung in Ihr Konto. Mehr Cookies gibt es nicht.",
    },
    {
      title: "Ihre Rechte",
      text: "Sie können Auskunft, Berichtigung, Löschung und eine Kopie Ihrer Daten verlangen. Wenden Sie sich dafür an den Betreiber dieser Installation.",
    },
  ],
};
