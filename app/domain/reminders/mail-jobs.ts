import { assignments, type Db, reminderMails, reminderRounds, reminderStops, users } from "db";
import { and, eq, isNull, lt, sql } from "drizzle-orm";
import { z } from "zod";
import type { Library } from "~/content/library";
import { addDays, type Day, dayAt } from "~/platform/days";
import type { Handlers } from "~/platform/jobs";
import { isRefused, type Mailer, Undeliverable } from "~/platform/mail";
import { digest, newCode } from "~/platform/secrets";
import type { Settings } from "~/platform/settings";
import { teamDay } from "../assignments";
import { reminderMail } from "./mails";
import { openThings, personFields, type Thing } from "./open-things";
import { LOOK_AHEAD, REMINDER_JOB, untell } from "./remind-due";

const payloadOf = z.object({ mail: z.string() });

type Post = { db: Db; library: Library; settings: Pick<Settings, "origin">; mailer: Mailer };

/**
 * What a worker needs to send reminders; one of its own, so that other mails never wait behind them. A mail says what is open
 * when it is sent, and is not sent where nothing is, nor on a later day than it was meant for.
 */
export const reminderJobs = (
  db: Db,
  library: Library,
  settings: Pick<Settings, "origin">,
  mailer: Mailer,
): Handlers => ({
  [REMINDER_JOB]: async (payload) => {
    const { mail } = payloadOf.parse(payload);
    await sendReminder({ db, library, settings, mailer }, mail);
  },
});

async function sendReminder(post: Post, id: string): Promise<void> {
  const { db, library, settings, mailer } = post;
  const waiting = and(eq(reminderMails.id, id), isNull(reminderMails.sendingAt));
  const [found] = await db
    .select({ ...personFields, day: reminderMails.day, stopped: reminderStops.userId })
    .from(reminderMails)
    .innerJoin(users, eq(users.id, reminderMails.userId))
    .leftJoin(reminderStops, eq(reminderStops.userId, reminderMails.userId))
    .where(waiting);
  if (!found) return;
  const today = dayAt(new Date(), found.timeZone);
  if (found.day !== today) {
    await db.batch([db.delete(reminderMails).where(waiting), untell(db, found.id, today)]);
    return;
  }
  const all = found.confirmedAt && !found.stopped ? await openThings(db, library, found) : [];
  const things = all.filter(({ dueOn }) => dueOn <= addDays(today, LOOK_AHEAD));
  if (things.length === 0) {
    await db.delete(reminderMails).where(waiting);
    return;
  }
  const code = newCode();
  const stopHash = digest(code);
  const mine = await db
    .update(reminderMails)
    .set({ sendingAt: new Date(), stopHash })
    .where(waiting)
    .returning({ id: reminderMails.id });
  if (mine.length === 0) return;
  try {
    await mailer.send(
      reminderMail(
        { id, to: found.email, language: found.language, timeZone: found.timeZone, things, code },
        settings,
      ),
    );
  } catch (error) {
    if (error instanceof Undeliverable) return;
    // Of anything else nobody knows whether it has arrived: rather not at all than twice.
    if (isRefused(error)) {
      await db
        .update(reminderMails)
        .set({ sendingAt: null, stopHash: null })
        .where(eq(reminderMails.stopHash, stopHash));
    }
    throw error;
  }
  await countMail(db, things, today);
}

/** Adds a mail to the last round of each assignment that it names. */
async function countMail(db: Db, things: Thing[], day: Day): Promise<void> {
  const named = [...new Set(things.map(({ assignment }) => assignment))].sort();
  for (const assignmentId of named) {
    await db
      .insert(reminderRounds)
      .select(sql`select x.id, cast(${day} as text), 1 from ${assignments} x where x.id = ${assignmentId}`)
      .onConflictDoUpdate({
        target: reminderRounds.assignmentId,
        set: {
          mails: sql`case when ${reminderRounds.day} = excluded.day then ${reminderRounds.mails} + 1 else 1 end`,
          day: sql`excluded.day`,
        },
      });
  }
}

/** How long it is kept that a mail went, and its link to stop the reminders works. The privacy page names the number. */
export const KEPT_DAYS = 180;

/** A query that forgets mails of long ago. Run it once an hour. */
export const forgetReminders = (db: Db) =>
  db.delete(reminderMails).where(lt(reminderMails.day, addDays(teamDay(), -KEPT_DAYS)));
