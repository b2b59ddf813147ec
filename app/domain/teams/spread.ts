import { assigned, assignments, type Db, memberships, type Query, teams } from "db";
import { and, asc, eq, gt, isNotNull, isNull, lte, not, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { addDays, addMonths, type Day } from "~/platform/days";
import { enqueue, type Handlers } from "~/platform/jobs";
import { Turns } from "~/platform/turns";
import { changeMembers, GRACE_DAYS, teamDay } from "../assignments";

/** So many members at a time: others who write wait for no more than that. */
export const AT_A_TIME = 50;

const JOB = "spread assignments";
const payloadOf = z.object({ team: z.string() });

/** A query that has the rows of a team's members follow its changed assignments (those whose `spreadTo` is not null). */
export const enqueueSpread = (db: Db, teamId: string): Query => enqueue(db, JOB, { team: teamId });

/** The queries that have all assignments to groups follow what has become of the groups. */
export const spreadAgain = (db: Db, teamId: string): Query[] => [
  db
    .update(assignments)
    .set({ spreadTo: "", spreadCount: 0 })
    .where(and(eq(assignments.teamId, teamId), isNull(assignments.endedAt), eq(assignments.everyone, false))),
  enqueueSpread(db, teamId),
];

/**
 * Brings what is asked of a team's members in line with its assignments, some members at a time. Where it stopped is stored
 * with each portion, so that it goes on there, and a change meanwhile lets it begin anew.
 */
export const assignmentJobs = (db: Db): Handlers => ({
  [JOB]: async (payload) => {
    const { team } = payloadOf.parse(payload);
    const turns = new Turns();
    while (await spreadSome(db, team)) await turns.next();
  },
});

async function spreadSome(db: Db, teamId: string): Promise<boolean> {
  const [next] = await db
    .select({
      id: assignments.id,
      version: assignments.version,
      spreadTo: assignments.spreadTo,
      timeZone: teams.timeZone,
    })
    .from(assignments)
    .innerJoin(teams, eq(teams.id, assignments.teamId))
    .where(and(eq(assignments.teamId, teamId), isNotNull(assignments.spreadTo)))
    .orderBy(asc(assignments.id))
    .limit(1);
  if (!next) return false;
  const from = next.spreadTo ?? "";
  const members = await db
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(and(eq(memberships.teamId, teamId), gt(memberships.userId, from)))
    .orderBy(asc(memberships.userId))
    .limit(AT_A_TIME);
  const last = members.at(-1)?.userId ?? null;
  const asRead = and(
    eq(assignments.id, next.id),
    eq(assignments.version, next.version),
    eq(assignments.spreadTo, from),
  );
  const noted = db
    .update(assignments)
    .set({ spreadTo: last, spreadCount: sql`${assignments.spreadCount} + ${members.length}` })
    .where(asRead);
  if (last === null) await noted;
  else await changeMembers(db, portion(teamId, next.id, from, last), teamDay(next.timeZone), [noted]);
  return true;
}

/**
 * Brings what is asked of all members in line with an assignment, as on a day before this one and with nobody reminded of it: for
 * a team that is made with a past.
 */
export async function spreadAsOf(
  db: Db,
  { teamId, assignmentId, day }: { teamId: string; assignmentId: string; day: Day },
): Promise<void> {
  const people = sql`(select p.user_id from ${memberships} p where p.team_id = ${teamId})`;
  const members = sql`(select count(*) from ${memberships} p where p.team_id = ${teamId})`;
  const spread = db
    .update(assignments)
    .set({ spreadTo: null, spreadCount: sql`${members}` })
    .where(eq(assignments.id, assignmentId));
  await changeMembers(db, { teamId, assignmentId, people }, day, [spread]);
  await db.update(assigned).set({ remindOn: null }).where(eq(assigned.assignmentId, assignmentId));
}

/** The members of a team behind one and up to another, by their ids. */
const portion = (teamId: string, assignmentId: string, from: string, last: string) => ({
  teamId,
  assignmentId,
  people: sql`(select p.user_id from ${memberships} p where p.team_id = ${teamId} and p.user_id > ${from} and p.user_id <= ${last})`,
});

/** Begins the next round for everyone whose last completion runs out soon; to be called every now and then. */
export async function openRounds(db: Db, now = new Date()): Promise<void> {
  const repeating = await db
    .select({
      id: assignments.id,
      teamId: assignments.teamId,
      months: assignments.repeatMonths,
      timeZone: teams.timeZone,
    })
    .from(assignments)
    .innerJoin(teams, eq(teams.id, assignments.teamId))
    .where(and(isNotNull(assignments.repeatMonths), isNull(assignments.endedAt)));
  for (const { id, teamId, months, timeZone } of repeating) {
    const today = teamDay(timeZone, now);
    const until = addMonths(addDays(today, GRACE_DAYS), -(months ?? 0));
    const due = (behind: SQL | undefined) =>
      db
        .selectDistinct({ userId: assigned.userId })
        .from(assigned)
        .where(
          and(
            eq(assigned.assignmentId, id),
            isNull(assigned.nextRound),
            not(assigned.part),
            lte(assigned.doneOn, until),
            behind,
          ),
        )
        .orderBy(asc(assigned.userId))
        .limit(AT_A_TIME);
    let people = await due(undefined);
    while (people.length > 0) {
      const last = people.at(-1)?.userId ?? "";
      const list = sql.join(
        people.map(({ userId }) => sql`${userId}`),
        sql`, `,
      );
      await changeMembers(db, { teamId, assignmentId: id, people: sql`(${list})` }, today, []);
      people = await due(gt(assigned.userId, last));
    }
  }
}
