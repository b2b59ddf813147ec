export const pages = {
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
