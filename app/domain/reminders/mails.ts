import type { Language } from "~/content/lessons";
import type { Day } from "~/platform/days";
import { letterMail } from "~/platform/letter";
import type { Mail } from "~/platform/mail";
import { placeOf } from "~/platform/zone-places";
import type { Path } from "../learning";
import { NEVER_SEEN, SEEN_OF_ASSIGNED } from "../teams";
import type { Thing } from "./open-things";

type Words = {
  paths: Record<Path, string>;
  path: (name: string) => string;
  subject: (name: string) => string;
  subjectOfMany: string;
  intro: string;
  by: (day: string) => string;
  today: string;
  past: (day: string) => string;
  clock: (place: string) => string;
  again: string;
  team: (name: string) => string;
  reason: (name: string, words: string) => string;
  button: string;
  seen: Record<(typeof SEEN_OF_ASSIGNED)[number], string>;
  neverSeen: Record<(typeof NEVER_SEEN)[number], string>;
  sees: (all: string) => string;
  never: (all: string) => string;
  rhythm: string;
  stop: string;
};

const TEXTS: Record<Language, Words> = {
  de: {
    paths: {
      everyone: "Grundlagen für alle",
      management: "Führung",
      departments: "Fachabteilungen",
      it: "IT",
      compliance: "Datenschutz und Compliance",
    },
    path: (name) => `Lernpfad: ${name}`,
    subject: (name) => `Zur Erinnerung: ${name}`,
    subjectOfMany: "Zur Erinnerung: Ihre nächsten Kurse bei KI-fit",
    intro:
      "hier ist eine kleine Erinnerung an das, worum Ihr Team Sie bittet. Sie lernen im eigenen Tempo und können jederzeit unterbrechen.",
    by: (day) => `bis ${day}`,
    today: "bis heute",
    past: (day) => `war bis ${day} gedacht; Sie können es weiterhin nachholen`,
    clock: (place) => `Ortszeit ${place}`,
    again: "zum Auffrischen: Dafür genügt der Abschlusstest",
    team: (name) => `Team ${name}`,
    reason: (name, words) => `Team ${name} schreibt dazu: „${words}“`,
    button: "Weiterlernen",
    seen: {
      course: "Kurs",
      status: "Stand (offen, überfällig oder erledigt)",
      assignedOn: "Tag der Zuweisung",
      dueOn: "Frist",
      doneOn: "Tag des Abschlusses",
      version: "Fassung des Kurses",
    },
    neverSeen: {
      answers: "Ihre Antworten",
      scores: "Ihre Punkte",
      attempts: "die Zahl Ihrer Versuche",
      times: "wann und wie lange Sie lernen",
      place: "die Stelle, an der Sie gerade sind",
    },
    sees: (all) => `Davon können Leitung, Verwaltung und Ihre Gruppenleitung sehen: ${all}.`,
    never: (all) => `Das sieht niemand: ${all}. Ob Sie diese E-Mail öffnen, erfährt auch niemand.`,
    rhythm: "Eine solche E-Mail kommt höchstens einmal in der Woche, und nur, solange etwas offen ist.",
    stop: "Keine Erinnerungen mehr bekommen",
  },
  en: {
    paths: {
      everyone: "Foundations for everyone",
      management: "Management",
      departments: "Departments",
      it: "IT",
      compliance: "Data protection and compliance",
    },
    path: (name) => `Path: ${name}`,
    subject: (name) => `A reminder: ${name}`,
    subjectOfMany: "A reminder: your next courses at KI-fit",
    intro:
      "here is a small reminder of what your team asks of you. You learn at your own pace and can pause whenever you like.",
    by: (day) => `by ${day}`,
    today: "by today",
    past: (day) => `was meant for ${day}; you can still catch up on it`,
    clock: (place) => `${place} time`,
    again: "as a refresher: passing the final test is enough",
    team: (name) => `Team ${name}`,
    reason: (name, words) => `Team ${name} adds: “${words}”`,
    button: "Go on learning",
    seen: {
      course: "course",
      status: "status (open, overdue or done)",
      assignedOn: "day of the assignment",
      dueOn: "due date",
      doneOn: "day of completion",
      version: "version of the course",
    },
    neverSeen: {
      answers: "your answers",
      scores: "your scores",
      attempts: "how often you tried",
      times: "when and how long you learn",
      place: "the place where you are in a lesson",
    },
    sees: (all) => `Of this, owners, admins and your group manager can see: ${all}.`,
    never: (all) => `Nobody sees this: ${all}. Nor does anybody learn whether you open this e-mail.`,
    rhythm: "Such an e-mail comes once a week at most, and only as long as something is open.",
    stop: "Get no more reminders",
  },
};

/** What a calendar says. */
export const CALENDAR_TEXTS = {
  de: {
    name: "KI-fit: Fristen",
    due: (name: string) => `KI-fit: ${name}`,
    from: (team: string) => `Team ${team} bittet Sie darum, bis zu diesem Tag.`,
  },
  en: {
    name: "KI-fit: due dates",
    due: (name: string) => `KI-fit: ${name}`,
    from: (team: string) => `Team ${team} asks you for this, by this day.`,
  },
} as const;

const LOCALES = { de: "de-DE", en: "en-GB" } as const;

const longDay = (day: Day, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "full", timeZone: "UTC" }).format(new Date(day));

/** What a thing is called: its course, or its path. */
export function nameOf({ path, title }: Pick<Thing, "path" | "title">, language: Language): string {
  const words = TEXTS[language];
  return path ? words.path(words.paths[path]) : title;
}

/**
 * The one mail that reminds a person of all that is open, in their language: what, until when, of which team and why. It
 * says nothing of how they did, and counts nothing. Where the team keeps to other clocks than theirs, it says whose a day is.
 */
export function reminderMail(
  {
    id,
    to,
    language,
    timeZone,
    things,
    code,
  }: { id: string; to: string; language: Language; timeZone: string; things: Thing[]; code: string },
  { origin }: { origin: string },
): Mail {
  const words = TEXTS[language];
  const [first, ...more] = things;
  const when = ({ dueOn, today, timeZone: teamZone }: Thing) => {
    const clock = teamZone === timeZone ? "" : ` (${words.clock(placeOf(teamZone))})`;
    if (dueOn === today) return words.today + clock;
    const day = longDay(dueOn, language) + clock;
    return dueOn < today ? words.past(day) : words.by(day);
  };
  const said = (thing: Thing) =>
    [
      nameOf(thing, language),
      when(thing),
      ...(thing.round > 1 ? [words.again] : []),
      thing.reason ? words.reason(thing.team, thing.reason) : words.team(thing.team),
    ].join("\n");
  const stop = `${origin}/reminders/${code}`;
  const letter = letterMail({
    to,
    language,
    subject: first && more.length === 0 ? words.subject(nameOf(first, language)) : words.subjectOfMany,
    before: [words.intro, ...things.map(said)],
    button: words.button,
    link: first && more.length === 0 && !first.path ? `${origin}/courses/${first.slug}` : `${origin}/learn`,
    after: [
      `${words.sees(SEEN_OF_ASSIGNED.map((key) => words.seen[key]).join(", "))} ${words.never(NEVER_SEEN.map((key) => words.neverSeen[key]).join(", "))}`,
      words.rhythm,
    ],
    also: { text: words.stop, link: `${stop}?lang=${language}` },
  });
  return { ...letter, unsubscribe: stop, messageId: `reminder.${id}@${new URL(origin).hostname}` };
}
