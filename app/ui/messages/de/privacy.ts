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
      data: "Zähler für Anmeldungen, neue Konten, angeforderte Mails, Antworten ohne Konto, gemeldete Stellen, gebuchte Demos und falsche Kalenderadressen. Gezählt wird je Konto, E-Mail- oder Netzadresse; gespeichert ist davon nur ein Prüfwert (SHA-256).",
      purpose: "Ausprobieren von Passwörtern und massenhafte Anfragen bremsen.",
      basis: "Art. 6 Abs. 1 Buchst. f DSGVO: Unser Interesse ist, Konten zu schützen.",
      time: "15 Minuten bis ein Tag; danach wird der Zähler binnen einer Stunde gelöscht.",
    },
    account: {
      title: "Ihr Konto",
      data: "Name, E-Mail-Adresse und ob sie bestätigt ist, Passwort als nicht umkehrbarer Prüfwert (Argon2id), Sprache, Zeitzone (zu Beginn die Ihres Browsers), Tarif, Tag der Anmeldung.",
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
      data: "Der Lernpfad, den Sie wählen, und Kurse, die Sie trotz Ihres Checks nehmen möchten; begonnene Kurse und wo Sie zuletzt waren, abgeschlossene Lektionen mit Fassung und Tag, Ihre Antworten mit Punkten und Zeitpunkt, Ihre Versuche im Abschlusstest; an welchem Tag Sie nach einer Änderung noch einmal in einer Lektion nachgesehen haben, und bis Sie es gelesen haben ein Hinweis, wenn eine Ihrer Antworten neu bewertet wurde.",
      purpose:
        "Antworten bewerten, Rückmeldung geben, Ihnen passende Lektionen zeigen, Sie dort weiterlernen lassen, wo Sie aufgehört haben.",
      basis: "Art. 6 Abs. 1 Buchst. b DSGVO.",
      time: "Bis Ihr Konto gelöscht wird.",
    },
    analysis: {
      title: "Wie gut die Fragen sind",
      data: "Aus den ersten Antworten von mindestens 50 Personen zusammen: wie viele Punkte eine Frage im Mittel bringt, wie oft jede Antwort gewählt wurde und ähnliche Kennzahlen. Gespeichert sind nur diese Summen. Sie ändern sich erst, wenn mindestens zehn weitere Personen geantwortet haben, und keine betrifft weniger als fünf. Berichtigt Ihr Team in einem eigenen Kurs die Lösung einer Frage, zeigen solche Summen vorher, wie viele Antworten danach mehr oder weniger zählen. Zu Kursen, die Ihr Team selbst schreibt, sehen die Kennzahlen nur diejenigen, die dort Kurse schreiben, nach denselben Regeln.",
      purpose: "Fragen finden, die zu leicht, zu schwer oder falsch sind, und sie verbessern.",
      basis:
        "Art. 6 Abs. 1 Buchst. f DSGVO: Unser Interesse ist, dass die Fragen taugen. Auf einzelne Personen lassen die Summen nicht schließen.",
      time: "Die Summen bleiben, auch wenn Ihr Konto gelöscht wird; Ihre Antworten selbst werden gelöscht und gehen in spätere Summen nicht mehr ein.",
    },
    flags: {
      title: "Was Sie zu einer Lektion melden",
      data: "Die Stelle, ob sie unklar, falsch oder veraltet ist, was Sie dazu schreiben, Sprache, Fassung und Zeitpunkt, und intern Ihr Konto, damit jede Person je Stelle einmal zählt. Wer die Kurse pflegt, sieht den Hinweis ohne Ihr Konto und ohne Zeitpunkt; Ihr Team erfährt nicht, dass er von Ihnen kommt. Zu einem Kurs, den Ihr Team selbst schreibt, sehen ihn nur diejenigen, die dort Kurse schreiben, ebenso ohne Ihr Konto und ohne Zeitpunkt.",
      purpose: "Fehler und unklare Stellen in den Kursen beheben.",
      basis: "Art. 6 Abs. 1 Buchst. f DSGVO: Unser Interesse ist, dass die Kurse stimmen.",
      time: "Bis 90 Tage, nachdem der Hinweis erledigt ist, oder bis Ihr Konto gelöscht wird.",
    },
    measurements: {
      title: "Ihre KI-fit-Checks",
      data: "Zu jedem Check, den Sie mit einem Konto machen oder behalten: Form und Fassung, Zeitpunkt, Punkte je Bereich. Die einzelnen Antworten werden ausgewertet und nicht gespeichert. Andere sehen in KI-fit nichts davon, auch Ihr Team nicht.",
      purpose: "Ihnen zeigen, wo Sie stehen und was Sie dazugewonnen haben.",
      basis: "Art. 6 Abs. 1 Buchst. b DSGVO.",
      time: "Bis Ihr Konto gelöscht wird.",
    },
    worksheets: {
      title: "Ihre Arbeitsblätter",
      data: "Was Sie in die Felder eines Arbeitsblatts eintragen, wozu es gehört, in welcher Fassung und Sprache der Lektion, wann Sie es angelegt und zuletzt geändert haben. Andere sehen in KI-fit nichts davon, auch Ihr Team nicht.",
      purpose: "Ihr Blatt aufheben, Ihnen wieder zeigen und zum Mitnehmen geben.",
      basis: "Art. 6 Abs. 1 Buchst. b DSGVO.",
      time: "Bis Sie das Blatt unter „Meine Unterlagen“ löschen oder Ihr Konto gelöscht wird.",
    },
    pending: {
      title: "Eine Antwort, ein Check oder ein Arbeitsblatt ohne Anmeldung",
      data: "Die Antwort, die Antworten eines Checks oder ein Arbeitsblatt, soweit Sie das behalten möchten, und ein Prüfwert des Cookies, das dazugehört.",
      purpose: "Die Antwort, das Ergebnis oder das Blatt in Ihr Konto übernehmen, sobald Sie sich anmelden.",
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
      data: "Name des Teams, Zeitzone, Tarif, wer dazugehört, mit welcher Rolle, in welchen Gruppen und seit wann, und welche Ihrer früher abgeschlossenen Kurse Sie dem Team zeigen. Antworten und Punkte sehen andere im Team nicht.",
      purpose: "Gemeinsam lernen und Plätze verwalten.",
      basis:
        "Art. 6 Abs. 1 Buchst. b DSGVO; als Beschäftigte oder Beschäftigter die Grundlage, die Ihr Unternehmen Ihnen nennt.",
      time: "Bis die Mitgliedschaft oder das Konto gelöscht wird.",
    },
    assignments: {
      title: "Was Ihr Team Ihnen zuweist",
      data: "Kurs oder Lernpfad, Grund, Tag der Zuweisung, Frist und Wiederholung; für jeden zugewiesenen Kurs oder die zugewiesenen Lektionen daraus, ob und an welchem Tag Sie ihn abgeschlossen haben und in welcher Fassung. Daraus Summen je Team und Gruppe. Leitung, Verwaltung und Gruppenleitung können das als Bericht (CSV, PDF) herunterladen, auch frühere Runden. Antworten, Punkte, Versuche und Zeiten gehören nicht dazu.",
      purpose: "Ihnen und Ihrem Team zeigen, was ansteht und was erledigt ist, und es belegen können.",
      basis:
        "Art. 6 Abs. 1 Buchst. b DSGVO; als Beschäftigte oder Beschäftigter die Grundlage, die Ihr Unternehmen Ihnen nennt.",
      time: "Was offen ist, bis die Zuweisung endet oder Sie das Team verlassen; was erledigt ist, bis das Team oder Ihr Konto gelöscht wird.",
    },
    rollout: {
      title: "Der Weg Ihres Teams zur KI",
      data: "Wer für einen Schritt zuständig ist; den Namen sehen alle im Team. Dazu, was das Team zu seinen Schritten und Anwendungsfällen einträgt: Stand, Termine, Notizen, Kennzahlen und Messwerte. Angaben über einzelne Personen gehören dort nicht hin.",
      purpose: "Die Einführung von KI gemeinsam planen und sehen, wie weit das Team ist.",
      basis:
        "Art. 6 Abs. 1 Buchst. f DSGVO: Das Interesse des Teams ist, zu wissen, an wen man sich wenden kann; als Beschäftigte oder Beschäftigter die Grundlage, die Ihr Unternehmen Ihnen nennt.",
      time: "Ihr Name, bis jemand anderes zuständig ist, Sie das Team verlassen oder Ihr Konto gelöscht wird; alles andere, bis das Team es ändert oder löscht.",
    },
    authoring: {
      title: "Kurse, die Ihr Team selbst schreibt",
      data: "Wenn Sie Kurse für Ihr Team schreiben: die Texte und Bilder, und wer einen Kurs angelegt, einen Text zuletzt geändert oder eine Fassung veröffentlicht hat, mit Datum. Das sehen alle, die im Team Kurse schreiben.",
      purpose:
        "Gemeinsam an Kursen arbeiten, ohne dass eine Änderung verloren geht, und frühere Fassungen zurückholen.",
      basis:
        "Art. 6 Abs. 1 Buchst. f DSGVO: Das Interesse des Teams ist, dass mehrere an einem Kurs schreiben können; als Beschäftigte oder Beschäftigter die Grundlage, die Ihr Unternehmen Ihnen nennt.",
      time: "Ihr Name, bis jemand anderes den Text ändert oder Ihr Konto gelöscht wird; die Texte und Bilder, bis das Team den Kurs oder sich selbst löscht.",
    },
    reminders: {
      title: "Erinnerungen",
      data: "An welchem Tag wir Ihnen eine Erinnerung geschickt haben, ein Prüfwert des Links zum Abschalten, und ob Sie die Erinnerungen abgeschaltet haben. Zu jeder Zuweisung, wann zuletzt erinnert wurde und mit wie vielen E-Mails; Ihr Team erfährt die Zahl ab fünf. Ob eine E-Mail geöffnet oder ein Link angeklickt wurde, erfassen wir nicht.",
      purpose: "Sie an offene Kurse erinnern, um die Ihr Team Sie bittet, und das nicht zu oft.",
      basis:
        "Art. 6 Abs. 1 Buchst. f DSGVO: Das Interesse Ihres Teams ist, dass Fristen nicht untergehen. Sie können die Erinnerungen jederzeit abschalten.",
      time: "Der Tag und der Link 180 Tage; dass Sie sie abgeschaltet haben, bis Sie sie wieder einschalten oder Ihr Konto gelöscht wird; die Zahl, bis das Team gelöscht wird.",
    },
    calendar: {
      title: "Fristen in Ihrem Kalender",
      data: "Wenn Sie eine Kalenderadresse anlegen: ein Prüfwert davon und der Tag. Wer die Adresse kennt, bekommt darüber die Namen Ihrer offenen Kurse, Frist, Grund und Team.",
      purpose: "Ihrem Kalenderprogramm Ihre Fristen geben.",
      basis: "Art. 6 Abs. 1 Buchst. b DSGVO.",
      time: "Bis Sie die Adresse löschen oder erneuern oder Ihr Konto gelöscht wird.",
    },
    invitations: {
      title: "Eine Einladung in ein Team",
      data: "E-Mail-Adresse, Name und Gruppe, soweit sie angegeben sind, Sprache, Rolle, wer eingeladen hat, wann sie verschickt, angenommen oder zurückgezogen wurde und ob der Mailserver die Adresse abgelehnt hat. Vom Link in der E-Mail speichern wir einen Prüfwert.",
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
    "kf_worksheet: führt ein Arbeitsblatt, das Sie behalten möchten, in Ihr Konto, 60 Minuten.",
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
