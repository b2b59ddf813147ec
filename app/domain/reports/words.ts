import type { Language } from "~/content/lessons";

/** What stands in a report besides names and courses, in the language of whoever asks for it. */
const WORDS = {
  de: {
    columns: {
      name: "Name",
      email: "E-Mail-Adresse",
      groups: "Gruppen",
      course: "Kurs",
      assignedOn: "Zugewiesen am",
      dueOn: "Frist",
      status: "Stand",
      doneOn: "Erledigt am",
      version: "Fassung",
    },
    statuses: { open: "offen", overdue: "überfällig", done: "erledigt" },
    only: { all: "alle", open: "nur offen", overdue: "nur überfällig", done: "nur erledigt" },
    file: "KI-fit-Bericht",
    title: "Lernstand",
    subject: "Welche Kurse ein Team von wem erbittet und was erledigt ist",
    asOf: (day: string) => `Stand vom ${day}`,
    asOfLabel: "Stand vom",
    askedByLabel: "Abgerufen von",
    about: "Zuweisung oder Kurs",
    allAsked: "alle",
    group: "Gruppe",
    wholeTeam: "das ganze Team",
    ownGroups: "alle eigenen Gruppen",
    within: (group: string) => `${group}, mit allem darin`,
    rounds: "Runden",
    latest: "nur die neueste",
    earlier: "auch frühere, als Nachweis",
    summary: "Zusammenfassung",
    people: "Personen",
    rows: "Zeilen",
    tooFew: "zu wenige Personen",
    tooFewHint: "Zahlen stehen hier erst ab fünf Personen.",
    note: "Dieser Bericht enthält keine Antworten und keine Punkte: Er zeigt nur, welcher Kurs von wem erbeten ist, bis wann, und ob, wann und in welcher Fassung er abgeschlossen wurde.",
    table: "Die Kurse im Einzelnen",
    none: "Zu dieser Auswahl gibt es keine Zeilen.",
    page: (number: number) => `Seite ${number} von `,
    selection: (course: string, path: string) => `${course} (Auswahl für ${path})`,
    path: (name: string) => `Lernpfad: ${name}`,
    paths: {
      everyone: "Grundlagen für alle",
      management: "Führung",
      departments: "Fachabteilungen",
      it: "IT",
      compliance: "Datenschutz und Compliance",
    },
  },
  en: {
    columns: {
      name: "Name",
      email: "E-mail address",
      groups: "Groups",
      course: "Course",
      assignedOn: "Assigned on",
      dueOn: "Due on",
      status: "Status",
      doneOn: "Done on",
      version: "Version",
    },
    statuses: { open: "open", overdue: "overdue", done: "done" },
    only: { all: "all", open: "open only", overdue: "overdue only", done: "done only" },
    file: "KI-fit-report",
    title: "State of learning",
    subject: "Which courses a team asks of whom, and what is done",
    asOf: (day: string) => `As of ${day}`,
    asOfLabel: "As of",
    askedByLabel: "Taken by",
    about: "Assignment or course",
    allAsked: "all",
    group: "Group",
    wholeTeam: "the whole team",
    ownGroups: "all own groups",
    within: (group: string) => `${group}, with all that is in it`,
    rounds: "Rounds",
    latest: "the latest only",
    earlier: "earlier ones too, as proof",
    summary: "Summary",
    people: "People",
    rows: "Rows",
    tooFew: "too few people",
    tooFewHint: "Numbers are shown from five people on.",
    note: "This report holds no answers and no scores: it shows only which course is asked of whom, by when, and whether, when and in which version it was completed.",
    table: "The courses one by one",
    none: "There are no rows for this choice.",
    page: (number: number) => `Page ${number} of `,
    selection: (course: string, path: string) => `${course} (selection for ${path})`,
    path: (name: string) => `Path: ${name}`,
    paths: {
      everyone: "Foundations for everyone",
      management: "Management",
      departments: "Departments",
      it: "IT",
      compliance: "Data protection and compliance",
    },
  },
};

export type ReportWords = typeof WORDS.de;

export const wordsIn = (language: Language): ReportWords => WORDS[language];

const LOCALES: Record<Language, string> = { de: "de-DE", en: "en-GB" };

/** A day (YYYY-MM-DD) in figures, as people write it. */
export function dayIn(language: Language): (day: string) => string {
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
    timeZone: "UTC",
  });
  return (day) => (day === "" ? "" : format.format(new Date(day)));
}

export const numberIn = (language: Language): Intl.NumberFormat => new Intl.NumberFormat(LOCALES[language]);
