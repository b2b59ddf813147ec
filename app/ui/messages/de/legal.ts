export const legal = {
  asOf: "Stand: 25. November 2026",
  unsetTitle: "Angaben fehlen noch",
  unset: (missing: string) =>
    `Der Betreiber dieser Installation hat noch nicht hinterlegt: ${missing}. Bis dahin ist diese Seite eine Vorlage.`,
  missing: { name: "Name", address: "Anschrift", email: "E-Mail-Adresse" },
  operator: "Betreiber",
  email: "E-Mail",
  phone: "Telefon",

  imprint: "Impressum",
  imprintDescription: "Wer diese Installation von KI-fit betreibt und wie Sie ihn erreichen.",
  imprintLead: "Angaben nach § 5 des Digitale-Dienste-Gesetzes (DDG).",
  representative: "Vertreten durch",
  register: "Registereintrag",
  vatId: "Umsatzsteuer-Identifikationsnummer",
  editor: "Verantwortlich für die Beiträge unter „Aktuelles“ (§ 18 Abs. 2 MStV)",
  licences: "Lizenzen",
  licencesText:
    "Der Programmcode von KI-fit steht unter der MIT-Lizenz, die Kurse und Beiträge stehen unter CC BY 4.0. Die Schriften Literata und Schibsted Grotesk stehen unter der SIL Open Font License 1.1.",

  accessibility: "Barrierefreiheit",
  accessibilityDescription:
    "Was an der Barrierefreiheit von KI-fit geprüft ist, was nicht, und wie Sie eine Barriere melden.",
  accessibilityLead:
    "KI-fit soll sich von allen Menschen benutzen lassen. Diese Erklärung sagt, wie weit das geprüft ist.",
  accessibilityParts: [
    {
      title: "Was KI-fit ist",
      text: [
        "KI-fit ist eine Lernplattform im Browser: kurze Lektionen mit Fragen, dazu Konto, Übersichten und Beiträge. Sie lesen, wählen Antworten aus und bekommen Rückmeldung. Nichts läuft gegen die Uhr, und jeder Versuch ist erlaubt.",
      ],
    },
    {
      title: "Woran wir uns halten",
      text: [
        "Maßstab sind die Web Content Accessibility Guidelines (WCAG) 2.2, Stufe AA. Auf sie in der Fassung 2.1 verweist auch die Norm EN 301 549, die für das Barrierefreiheitsstärkungsgesetz (BFSG) herangezogen wird.",
        "Bewegung soll entfallen, wenn Ihr Gerät darum bittet.",
      ],
    },
    {
      title: "Was geprüft ist und wie",
      text: ["Diese Prüfungen laufen automatisch bei jeder Änderung des Programms, in einem echten Browser:"],
      list: [
        "Die Seitenarten durchsucht axe-core nach Verstößen, auf dem Telefon und am Schreibtisch, in hellem und dunklem Aussehen. Zugelassen ist kein einziger Fund.",
        "Die Seiten passen ohne seitliches Scrollen auf 320 Pixel Breite und auf den Schreibtisch bei doppelter Schriftgröße.",
        "Anmelden, Lesen und Antworten gehen allein mit der Tastatur.",
        "Lesen, Anmelden und Antworten gehen ohne JavaScript.",
      ],
    },
    {
      title: "Was nicht geprüft ist",
      text: ["Automatische Prüfungen finden nur einen Teil der Barrieren. Noch nicht geschehen sind:"],
      list: [
        "ein Durchgang mit Bildschirmleseprogrammen durch Menschen, die sie täglich nutzen",
        "eine vollständige Prüfung nach EN 301 549 durch eine unabhängige Stelle",
        "Fassungen in Leichter Sprache und in Gebärdensprache",
      ],
    },
    {
      title: "Diagramme",
      text: [
        "Diagramme haben eine Beschreibung in Worten. Wo sie Zahlen zeigen, stehen dieselben Zahlen in einer Tabelle daneben.",
      ],
    },
  ],
  report: "Eine Barriere melden",
  reportText:
    "Etwas lässt sich nicht bedienen oder nicht verstehen? Bitte schreiben Sie uns, auf welcher Seite das war und womit Sie arbeiten (Browser, Hilfsmittel). Sie bekommen eine Antwort.",
  reportUnset: "Die Adresse dafür hat der Betreiber dieser Installation noch nicht hinterlegt.",
  enforcement: "Wenn Sie keine Antwort bekommen",
  enforcementText:
    "In Deutschland überwacht die Marktüberwachungsstelle der Länder für die Barrierefreiheit von Produkten und Dienstleistungen (MLBF) in Magdeburg das BFSG. An sie können sich Verbraucherinnen und Verbraucher wenden.",
};
