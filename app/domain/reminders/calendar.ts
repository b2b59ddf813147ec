import { calendarFeeds, type Db, users } from "db";
import { eq } from "drizzle-orm";
import ical, { ICalEventTransparency } from "ical-generator";
import type { Language } from "~/content/lessons";
import type { Library } from "~/content/library";
import { limit, networkOf } from "~/platform/limits";
import { Problem } from "~/platform/problems";
import { digest } from "~/platform/secrets";
import { CALENDAR_TEXTS, nameOf } from "./mails";
import { openThings, personFields, type Thing } from "./open-things";

/** How often calendars are asked to look, in seconds. */
const LOOK_EVERY = 6 * 3600;

/**
 * What is due for the person whose calendar asks with a code, as a calendar (RFC 5545): a whole day for each thing, which
 * keeps its UID and takes no time. What is done or no longer asked is not in it.
 * @throws Problem `not-found` for a code that there is not, `too-many` where one network tries too many of those
 */
export async function readCalendar(
  db: Db,
  library: Library,
  { file, address, origin }: { file: string; address: string; origin: string },
): Promise<string> {
  const code = /^([\w-]{43})\.ics$/.exec(file)?.[1] ?? "";
  const [person] = await db
    .select(personFields)
    .from(calendarFeeds)
    .innerJoin(users, eq(users.id, calendarFeeds.userId))
    .where(eq(calendarFeeds.codeHash, digest(code)));
  if (person) return calendarOf(await openThings(db, library, person), person, origin);
  // Only wrong codes count: many people's calendars ask from the one address of their provider.
  await limit(db, {
    action: "calendar address",
    subject: networkOf(address),
    max: 60,
    maxFromLoopback: 1000,
    every: "1 h",
  });
  throw new Problem("not-found");
}

function calendarOf(
  things: Thing[],
  { id, language }: { id: string; language: Language },
  origin: string,
): string {
  const words = CALENDAR_TEXTS[language];
  const calendar = ical({
    name: words.name,
    prodId: { company: "KI-fit", product: "Due", language: language.toUpperCase() },
    ttl: LOOK_EVERY,
  });
  for (const thing of things) {
    const link = `${origin}/${thing.path ? "learn" : `courses/${thing.slug}`}`;
    calendar.createEvent({
      // The same for as long as it is asked, and nothing of ours can be read from it.
      id: `${digest(`${id}/${thing.key}`).slice(0, 32)}@${new URL(origin).hostname}`,
      sequence: thing.changes,
      stamp: new Date(),
      start: thing.dueOn,
      allDay: true,
      summary: words.due(nameOf(thing, language)),
      description: [words.from(thing.team), thing.reason, link].filter(Boolean).join("\n"),
      url: link,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  // Each line ends with a line break, the last one too (RFC 5545, 3.1); the library leaves that one out.
  return `${calendar.toString()}\r\n`;
}
