import { calendarFeeds, type Db, reminderMails, reminderStops } from "db";
import { eq, sql } from "drizzle-orm";
import { digest } from "~/platform/secrets";

export type StopState = "open" | "stopped" | "unknown";

/** How it stands with the reminders of whoever got the mail with this code; looking changes nothing. */
export async function stopState(db: Db, code: string): Promise<StopState> {
  const [found] = await db
    .select({ stopped: reminderStops.userId })
    .from(reminderMails)
    .leftJoin(reminderStops, eq(reminderStops.userId, reminderMails.userId))
    .where(eq(reminderMails.stopHash, digest(code)));
  if (!found) return "unknown";
  return found.stopped ? "stopped" : "open";
}

/** Stops the reminders of whoever got the mail with this code; an unknown code stops nothing. */
export async function stopByCode(db: Db, code: string): Promise<void> {
  await db
    .insert(reminderStops)
    .select(
      sql`select r.user_id, ${sql.param(new Date(), reminderStops.stoppedAt)} from ${reminderMails} r where r.stop_hash = ${digest(code)}`,
    )
    .onConflictDoNothing();
}

/** Turns a person's reminders off, or on again. */
export async function setReminders(db: Db, userId: string, on: boolean): Promise<void> {
  if (on) await db.delete(reminderStops).where(eq(reminderStops.userId, userId));
  else await db.insert(reminderStops).values({ userId, stoppedAt: new Date() }).onConflictDoNothing();
}

/** Whether a person gets reminders, and since when a calendar of theirs may read what is due; null where none may. */
export async function readReminders(
  db: Db,
  userId: string,
): Promise<{ on: boolean; calendarSince: Date | null }> {
  const [stops, feeds] = await Promise.all([
    db.select({ id: reminderStops.userId }).from(reminderStops).where(eq(reminderStops.userId, userId)),
    db
      .select({ createdAt: calendarFeeds.createdAt })
      .from(calendarFeeds)
      .where(eq(calendarFeeds.userId, userId)),
  ]);
  return { on: stops.length === 0, calendarSince: feeds[0]?.createdAt ?? null };
}
