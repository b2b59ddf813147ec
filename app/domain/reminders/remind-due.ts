import { setImmediate as nextTurn } from "node:timers/promises";
import { assigned, type Db, daysAfter, newId, type Query, reminderMails, reminderStops, users } from "db";
import { and, asc, eq, inArray, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { addDays, type Day } from "~/platform/days";
import { enqueue } from "~/platform/jobs";
import { DEFAULT_ZONE } from "~/platform/zone-places";
import { holdTeamsOf } from "../assignments";
import { morningIn, untilNextMorning } from "./mornings";

/** So many days lie between two mails at least: as they go on working days only, no week has two. */
export const GAP_DAYS = 6;

/** A mail names what is due within so many days, so that nothing comes up before the next one without having been named. */
export const LOOK_AHEAD = 14;

/**
 * After the reminder a week before (`REMIND_BEFORE`): the day before, the day after, a week after, then once in so many days.
 * Where the one of the day after has had to wait for the week to be over, it is that of a week after as well.
 */
const LATER = [
  { days: -1, apart: 0 },
  { days: 1, apart: 0 },
  { days: 7, apart: GAP_DAYS },
];
const AGAIN_DAYS = 30;

const AT_A_TIME = 50;

/** Between two mails, in milliseconds: other mails and the mail server have room. */
const APART = 200;

/** The job that writes and sends a mail that has been noted: `mail` is its id (mail-jobs.ts). */
export const REMINDER_JOB = "reminder";

/**
 * Wherever it is the morning of a working day: notes a mail for everyone there who is to be reminded. To be called every now
 * and then. @returns how many mails it noted
 */
export async function remindInTheMorning(db: Db, now = new Date()): Promise<number> {
  let noted = 0;
  for (const zone of await zonesWaiting(db)) {
    const today = morningIn(zone, now);
    if (today) noted += await remindDue(db, today, zone);
  }
  return noted;
}

/**
 * The time zones of those who have something open with a reminder to come: one step in the index for each of them, and not
 * one for each row.
 */
async function zonesWaiting(db: Db): Promise<string[]> {
  const first = (more: SQL) => sql`(select min(w.zone) from ${assigned} w
    where w.remind_on is not null and w.done_on is null and w.next_round is null${more})`;
  const rows = await db.select({ zone: sql<string>`z.zone` }).from(
    sql`(with recursive waiting(zone) as (select ${first(sql``)}
        union all select ${first(sql` and w.zone > waiting.zone`)} from waiting where waiting.zone is not null)
        select waiting.zone from waiting where waiting.zone is not null) z`,
  );
  return rows.map(({ zone }) => zone);
}

/**
 * Notes a mail for everyone in a time zone who is to be reminded on this day, which has to be a working day, a person at a time. Whoever has
 * been looked at is found again only when the next reminder is due: so it goes on after a crash, and any number of
 * processes may do it at once.
 * @returns how many mails it noted; each is written and sent by a job
 */
export async function remindDue(db: Db, today: Day, zone = DEFAULT_ZONE): Promise<number> {
  const ahead = untilNextMorning(today);
  let noted = 0;
  let people = await duePeople(db, zone, ahead);
  while (people.length > 0) {
    for (const person of await factsOf(db, people)) {
      if (await settle(db, person, { today, ahead, sendAt: new Date(Date.now() + noted * APART) }))
        noted += 1;
      await nextTurn();
    }
    people = await duePeople(db, zone, ahead);
  }
  return noted;
}

const isOpen = and(isNull(assigned.doneOn), isNull(assigned.nextRound));

async function duePeople(db: Db, zone: string, ahead: Day): Promise<string[]> {
  const rows = await db
    .select({ userId: assigned.userId })
    .from(assigned)
    .where(and(eq(assigned.zone, zone), lte(assigned.remindOn, ahead), isOpen))
    .orderBy(asc(assigned.remindOn), asc(assigned.userId))
    .limit(AT_A_TIME);
  return [...new Set(rows.map(({ userId }) => userId))];
}

const factsOf = (db: Db, people: string[]) =>
  db
    .select({
      id: users.id,
      confirmedAt: users.emailConfirmedAt,
      stopped: reminderStops.userId,
      last: sql<Day | null>`(select max(${reminderMails.day}) from ${reminderMails} where ${reminderMails.userId} = ${users.id})`,
    })
    .from(users)
    .leftJoin(reminderStops, eq(reminderStops.userId, users.id))
    .where(inArray(users.id, people))
    .orderBy(asc(users.id));

type Person = Awaited<ReturnType<typeof factsOf>>[number];
type Round = { today: Day; ahead: Day; sendAt: Date };

/** What is due for a person becomes a mail, or waits until there may be one again, or for its own next reminder. */
async function settle(db: Db, { id, confirmedAt, stopped, last }: Person, round: Round): Promise<boolean> {
  const { today, ahead, sendAt } = round;
  const theirs = and(eq(assigned.userId, id), isOpen);
  const isDue = lte(assigned.remindOn, ahead);
  const move = (which: SQL | undefined, remindOn: SQL): Query =>
    db.update(assigned).set({ remindOn }).where(and(theirs, which));
  // Whoever changes what is asked of this person at the same moment, or reminds them elsewhere, waits.
  const hold = holdTeamsOf(db, id);
  if (!confirmedAt || stopped) {
    await db.batch([hold, move(isDue, nextReminder(ahead))]);
    return false;
  }
  const free = last ? addDays(last, GAP_DAYS) : today;
  if (free > today) {
    const next = addDays(ahead, 1);
    await db.batch([hold, move(isDue, sql`${free > next ? free : next}`)]);
    return false;
  }
  const mail = newId();
  const told = or(isDue, lte(assigned.dueOn, addDays(today, LOOK_AHEAD)));
  const [, stored] = await db.batch([
    hold,
    db
      .insert(reminderMails)
      .select(
        sql`select cast(${mail} as text), cast(${id} as text), cast(${today} as text), null, null
            where not exists (select 1 from ${reminderMails} r where r.user_id = ${id} and r.day > ${addDays(today, -GAP_DAYS)})`,
      )
      .onConflictDoNothing()
      .returning({ id: reminderMails.id }),
    move(told, nextReminder(ahead)),
    enqueue(db, REMINDER_JOB, { mail }, sendAt),
  ]);
  return stored.length > 0;
}

/** When to remind next of what has been told, and will not be told again until after a day. */
function nextReminder(ahead: Day): SQL {
  const steps = LATER.map(({ days, apart }) => {
    const day = daysAfter(assigned.dueOn, sql.raw(String(days)));
    return sql`when ${day} > ${addDays(ahead, apart)} then ${day}`;
  });
  return sql`case ${sql.join(steps, sql` `)} else cast(${addDays(ahead, AGAIN_DAYS)} as text) end`;
}

/** Has a person reminded again of what a mail was to tell that did not go. */
export const untell = (db: Db, userId: string, today: Day): Query =>
  db
    .update(assigned)
    .set({ remindOn: today })
    .where(and(eq(assigned.userId, userId), isOpen, lte(assigned.dueOn, addDays(today, LOOK_AHEAD))));
