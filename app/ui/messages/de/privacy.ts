/** Told of each processing: what is stored, why, on which legal basis, and for how long. */
export const privacy = {
  title: "Datenschutz",
  description: "Welche Daten KI-fit speichert, wozu, auf welcher Grundlage und wie lange.",
  lead: "Diese Erklärung sagt nach Art. 13 DSGVO, welche Daten KI-fit über Sie verarbeitet. Kurz: was Sie eingeben und was Sie lernen, sonst nichts.",
  controller: "Wer verantwortlich ist",
  controllerTeam:
    "Haben Sie Ihren Zugang über Ihr Unternehmen, entscheidet in der Regel dieses, wofür KI-fit genutzt wird. Dann ist es verantwortlich, der Betreiber handelt in seinem Auftrag (Art. 28 DSGVO), und Ihr Unternehmen nennt Ihnen seine Rechtsgrundlage.",
  contact: "Fragen zum Datenschutz",
  processing: "Was verarbeitet wird",
  labels: { data: "Daten", purpose: "Zweck", basis: "Rechtsgrundlage", time: "Dauer" },
  processings: {
    visit: {
      title: "Eine Seite ansehen",
      data: "Netzadresse (IP), Browserkennung und bevorzugte Sprache, wie Ihr Browser sie mitschickt. Sie werden nicht gespeichert. Das Protokoll hält Fehler des Programms fest, ohne Namen, Adressen und Antworten.",
      purpose: "Ihnen die Seite in Ihrer Sprache schicken.",
      basis: "Art. 6 Abs. 1 Buchst. f DSGVO: Unser Interesse ist, eine Website bereitzustellen.",
      time: "Für die Dauer der Anfrage.",
    },
    limits: {
      title: "Schutz vor Missbrauch",
      data: "Zähler für Anmeldungen, neue Konten, angeforderte Mails, Antworten ohne Konto und gebuchte Demos. Gezählt wird je Konto, E-Mail- oder Netzadresse; gespeichert ist davon nur ein Prüfwert (SHA-256).",
      purpose: "Ausprobieren von Passwörtern und massenhafte Anfragen bremsen.",
      basis: "Art. 6 Abs. 1 Buchst. f DSGVO: Unser Interesse ist, Konten zu schützen.",
      time: "15 Minuten bis ein Tag; danach wird der Zähler binnen einer Stunde gelöscht.",
    },
    account: {
      title: "Ihr Konto",
      data: "Name, E-Mail-Adresse und ob sie bestätigt ist, Passwort als nicht umkehrbarer Prüfwert (Argon2id), Sprache, Tarif, Tag der Anmeldung.",
      purpose: "Sie wiedererkennen und Ihnen Ihren Lernstand zuordnen.",
      basis: "Art. 6 Abs. 1 Buchst. b DSGVO: der Vertrag über die Nutzung.",
      time: "Bis Ihr Konto gelöscht wird. Schreiben Sie uns, wenn Sie das möchten.",
    },
    sessions: {
      title: "Angemeldete Geräte",
      data: "Prüfwert des Anmelde-Cookies, Browser und Betriebssystem („Firefox, Windows“), Beginn und Ablauf.",
      purpose: "Sie angemeldet halten und Ihnen zeigen, wo Sie angemeldet sind.",
      basis: "Art. 6 Abs. 1 Buchst. b DSGVO.",
      time: "30 Tage ab der letzten Verlängerung, oder bis Sie sich abmelden. Einzelne Geräte melden Sie in den Einstellungen ab.",
    },
    mails: {
      title: "Mails und die Links darin",
      data: "Empfänger und Text der Mail, solange sie auf den Versand wartet. Zu jedem Link: Prüfwert, Zweck, E-Mail-Adresse, Ablauf.",
      purpose: "Ihre Adresse bestätigen, ein Passwort zurücksetzen.",
      basis: "Art. 6 Abs. 1 Buchst. b DSGVO.",
      time: "Die Mail bis zum Versand; scheitert er, 30 Tage. Ein Link gilt eine Stunde (Passwort) oder 72 Stunden und wird 30 Tage nach Ablauf gelöscht.",
    },
    learning: {
      title: "Ihr Lernen",
      data: "Begonnene Kurse und wo Sie zuletzt waren, abgeschlossene Lektionen mit Fassung und Tag, Ihre Antworten mit Punkten und Zeitpunkt, Ihre Versuche im Abschlusstest.",
      purpose: "Antworten bewerten, Rückmeldung geben, Sie dort weiterlernen lassen, wo Sie aufgehört haben.",
      basis: "Art. 6 Abs. 1 Buchst. b DSGVO.",
      time: "Bis Ihr Konto gelöscht wird.",
    },
    measurements: {
      title: "Ihre KI-fit-Checks",
      data: "Zu jedem Check, den Sie mit einem Konto machen oder behalten: Form und Fassung, Zeitpunkt, Punkte je Bereich. Die einzelnen Antworten werden ausgewertet und nicht gespeichert. Andere sehen in KI-fit nichts davon, auch Ihr Team nicht.",
      purpose: "Ihnen zeigen, wo Sie stehen und was Sie dazugewonnen haben.",
      basis: "Art. 6 Abs. 1 Buchst. b DSGVO.",
      time: "Bis Ihr Konto gelöscht wird.",
    },
    pending: {
      title: "Eine Antwort oder ein Check ohne Anmeldung",
      data: "Die Antwort, oder die Antworten eines Checks, dessen Ergebnis Sie behalten möchten, und ein Prüfwert des Cookies, das dazugehört.",
      purpose: "Die Antwort oder das Ergebnis in Ihr Konto übernehmen, sobald Sie sich anmelden.",
      basis: "Art. 6 Abs. 1 Buchst. b DSGVO: ein Schritt vor dem Vertrag, um den Sie bitten.",
      time: "60 Minuten; danach wird sie binnen einer Stunde gelöscht.",
    },
    demos: {
      title: "Eine gebuchte Demo",
      data: "Name, E-Mail-Adresse, Unternehmen, Sprache, Termin, Tag der Buchung oder Absage und was Sie zum Thema schreiben. Wer die Demo hält, sieht diese Angaben und bekommt sie per E-Mail. Vom Link in Ihrer E-Mail speichern wir einen Prüfwert.",
      purpose: "Den Termin mit Ihnen vereinbaren, verschieben oder absagen und ihn vorbereiten.",
      basis: "Art. 6 Abs. 1 Buchst. b DSGVO: ein Schritt vor dem Vertrag, um den Sie bitten.",
      time: "30 Tage nach dem Termin, auch wenn er abgesagt wurde; danach wird die Buchung binnen einer Stunde gelöscht.",
    },
    teams: {
      title: "Ihr Team",
      data: "Name des Teams, Tarif, wer dazugehört, mit welcher Rolle, in welchen Gruppen und seit wann. Antworten und Punkte sehen andere im Team nicht.",
      purpose: "Gemeinsam lernen und Plätze verwalten.",
      basis:
        "Art. 6 Abs. 1 Buchst. b DSGVO; als Beschäftigte oder Beschäftigter die Grundlage, die Ihr Unternehmen Ihnen nennt.",
      time: "Bis die Mitgliedschaft oder das Konto gelöscht wird.",
    },
    invitations: {
      title: "Eine Einladung in ein Team",
      data: "E-Mail-Adresse, Name und Gruppe, soweit sie angegeben sind, Sprache, Rolle, wer eingeladen hat, wann sie verschickt, angenommen oder zurückgezogen wurde. Vom Link in der E-Mail speichern wir einen Prüfwert.",
      purpose: "Sie in das Team einladen, das Sie dabeihaben möchte.",
      basis:
        "Art. 6 Abs. 1 Buchst. f DSGVO: Das Interesse des Teams ist, Sie einzuladen; die Adresse haben wir von ihm.",
      time: "Die Einladung gilt 14 Tage; 90 Tage nach ihrem Ablauf wird sie binnen einer Stunde gelöscht.",
    },
  },
  outbox:
    "Auf dieser Installation ist kein Mailserver eingerichtet: Mails werden als Dateien abgelegt und bleiben dort, bis der Betreiber sie entfernt.",
  cookies: "Cookies und Speicher im Browser",
  cookiesText:
    "Es gibt nur, was der Dienst braucht, um den Sie bitten (§ 25 Abs. 2 Nr. 2 TDDDG). Wer nur liest, bekommt kein Cookie.",
  cookiesList: [
    "kf_session (mit TLS: __Host-kf_session): hält Sie angemeldet, 30 Tage.",
    "kf_language: merkt sich die Sprache, wenn Sie sie ohne Konto umschalten, ein Jahr.",
    "kf_pending: führt eine Antwort, die Sie ohne Anmeldung geben, in Ihr Konto, 60 Minuten.",
    "kf_check: führt das Ergebnis eines KI-fit-Checks, das Sie behalten möchten, in Ihr Konto, 60 Minuten.",
    "Im Sitzungsspeicher des Browsers steht unter „positions“, wie weit eine Seite gescrollt war, bis Sie den Tab schließen.",
  ],
  not: "Was wir nicht tun",
  notText:
    "Wir messen keine Zeiten, erstellen keine Ranglisten und Profile, binden nichts von anderen Anbietern ein und werten Besuche nicht aus. Antworten bewertet ein festes Regelwerk, kein Sprachmodell. Eine automatisierte Entscheidung im Sinne von Art. 22 DSGVO gibt es nicht.",
  recipients: "Wer Daten bekommt",
  recipientsText:
    "Wer die Server betreibt und die Mails zustellt, verarbeitet Daten im Auftrag des Betreibers. Sonst bekommt sie niemand. KI-fit selbst überträgt nichts in Länder außerhalb der EU.",
  recipientsList: "Auf dieser Installation:",
  needed: "Was Sie angeben müssen",
  neededText:
    "Für ein Konto brauchen wir Name, E-Mail-Adresse und Passwort. Ohne diese Angaben können Sie alles lesen, aber Antworten werden nicht gespeichert. Für eine Demo brauchen wir Name, E-Mail-Adresse und Unternehmen.",
  rights: "Ihre Rechte",
  rightsText: "Sie können vom Verantwortlichen verlangen:",
  rightsList: [
    "Auskunft über Ihre Daten (Art. 15 DSGVO)",
    "Berichtigung (Art. 16); Name und E-Mail-Adresse ändern Sie selbst in den Einstellungen",
    "Löschung (Art. 17)",
    "Einschränkung der Verarbeitung (Art. 18)",
    "eine Kopie in einem gängigen Format (Art. 20)",
  ],
  objection: "Widerspruch",
  objectionText:
    "Soweit wir uns auf Art. 6 Abs. 1 Buchst. f DSGVO stützen, können Sie aus Gründen, die sich aus Ihrer besonderen Situation ergeben, jederzeit widersprechen (Art. 21 DSGVO).",
  complaint: "Beschwerde",
  complaintText:
    "Sie können sich bei einer Aufsichtsbehörde beschweren (Art. 77 DSGVO), etwa dort, wo Sie wohnen oder arbeiten oder wo Sie einen Verstoß vermuten.",
  authority: "Zuständig für den Betreiber ist:",
};
