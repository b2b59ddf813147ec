import { calendarFeeds, type Db } from "db";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { parse } from "~/platform/forms";
import { Problem } from "~/platform/problems";
import { digest, newCode } from "~/platform/secrets";

/** `was` is since when the address has been there that the page knew of, or empty: a form that is sent again changes nothing. */
const from = z.object({ was: z.union([z.literal(""), z.iso.datetime()]) });

/**
 * Makes the address from which a person's calendar reads what is due, or a new one in its place; the old one ends at once.
 * @returns its code, which is shown this once: only its hash is stored
 * @throws Problem `conflict` (`calendar-changed`) where it has been made or renewed elsewhere meanwhile
 */
export async function renewCalendar(db: Db, userId: string, input: unknown): Promise<string> {
  const { was } = parse(from, input);
  const code = newCode();
  const made = { codeHash: digest(code), createdAt: new Date() };
  const stored = await db
    .insert(calendarFeeds)
    .values({ userId, ...made })
    .onConflictDoUpdate({
      target: calendarFeeds.userId,
      set: made,
      setWhere: eq(calendarFeeds.createdAt, new Date(was || 0)),
    })
    .returning({ userId: calendarFeeds.userId });
  if (stored.length === 0) throw new Problem("conflict", { fields: { form: "calendar-changed" } });
  return code;
}

/** Ends the address; a calendar that asks again is told that there is nothing. */
export async function endCalendar(db: Db, userId: string): Promise<void> {
  await db.delete(calendarFeeds).where(eq(calendarFeeds.userId, userId));
}

/** The address of a code, as calendars want it. */
export const calendarPath = (code: string): string => `/calendar/${code}.ics`;
