import {
  assigned,
  assignmentCourses,
  assignmentLessons,
  assignments,
  assignmentTargets,
  type Db,
  daysAfter,
  enrolments,
  groupMembers,
  groups,
  memberships,
  monthsAfter,
  type Query,
  type RowsOf,
  teams,
  users,
} from "db";
import { and, eq, isNull, ne, type SQL, sql } from "drizzle-orm";
import type { Day } from "~/platform/days";
import { addCounts, inScope, type Scope } from "./counts";
import { openAndProven, proofWith } from "./mark";

/** So many days there are at least: for those who come when the date has passed, and before a completion has run out. */
export const GRACE_DAYS = 30;
const GRACE = sql.raw(String(GRACE_DAYS));

/**
 * A query for the beginning of a batch: whatever else is about to change who belongs to the team, or as what, waits until
 * the batch is over, and then sees what it did (see `Db.batch`).
 */
export const holdTeam = (db: Db, teamId: string) =>
  db
    .update(teams)
    .set({ name: sql`${teams.name}` })
    .where(eq(teams.id, teamId));

/** The same for all teams of a person. */
export const holdTeamsOf = (db: Db, userId: string) =>
  db
    .update(teams)
    .set({ name: sql`${teams.name}` })
    .where(sql`${teams.id} in (select m.team_id from ${memberships} m where m.user_id = ${userId})`);

/** The query that has reminders keep to another time zone of their person, for a batch that begins with `holdTeamsOf`. */
export const followZone = (db: Db, userId: string, zone: string) =>
  db
    .update(assigned)
    .set({ zone })
    .where(and(eq(assigned.userId, userId), ne(assigned.zone, zone)));

/** True where an assignment (`x`) is for a member, whose id `user` is. */
export const concerns = (user: SQL): SQL => sql`(x.everyone or exists (
    select 1 from ${assignmentTargets} t where t.assignment_id = x.id and (t.user_id = ${user} or t.group_id in (
      with recursive up(id) as (
        select gm.group_id from ${groupMembers} gm where gm.user_id = ${user}
        union select g.parent_id from up inner join ${groups} g on g.id = up.id where g.parent_id is not null
      ) select id from up))))`;

const ofTeam = ({ teamId, assignmentId }: Scope): SQL =>
  sql`x.team_id = ${teamId}${assignmentId === undefined ? sql`` : sql` and x.id = ${assignmentId}`}`;

/** When a first round is due, by the day on which it began to concern somebody; an assignment is `x`. */
const dueOn = (from: SQL): SQL => sql`case
    when x.due_on is not null then case when x.due_on >= ${from} then x.due_on else ${daysAfter(from, GRACE)} end
    when x.due_days is not null then ${daysAfter(from, sql`x.due_days`)} end`;

/** The first reminder of something comes so many days before it is due; the later ones are set when one goes (domain/reminders). */
export const REMIND_BEFORE = 7;
const remindOn = (due: SQL): SQL => daysAfter(due, sql.raw(String(-REMIND_BEFORE)));

/** True where an assignment (`x`) asks only for some of a course's lessons. */
const isPart = (course: SQL): SQL =>
  sql`exists (select 1 from ${assignmentLessons} l where l.assignment_id = x.id and l.course_id = ${course})`;

/** From which day on completions count for it; of a part, any. */
const since = (from: SQL, course: SQL): SQL =>
  sql`case when x.repeat_months is null or ${isPart(course)} then '' else ${monthsAfter(from, sql`-x.repeat_months`)} end`;

/**
 * Runs changes of a team's members, groups or assignments in one batch, and brings what is asked of the persons in its
 * scope in line with them: rows come where something newly concerns somebody, and go where it no longer does, unless they
 * are done. A new round begins `GRACE_DAYS` before the last completion runs out; a part of a course has no second one. The
 * counts follow.
 * @returns what the changes returned
 */
export async function changeMembers<const Queries extends readonly Query[]>(
  db: Db,
  scope: Scope,
  today: Day,
  changes: Queries,
): Promise<RowsOf<Queries>> {
  const before = [
    ...(scope.newcomer ? [holdProofs(db, scope.newcomer)] : []),
    holdTeam(db, scope.teamId),
    addCounts(db, scope, -1),
  ];
  const after = [...align(db, scope, today), addCounts(db, scope, 1)];
  const results = await db.batch([...before, ...changes, ...after]);
  return results.slice(before.length, before.length + changes.length) as RowsOf<Queries>;
}

/**
 * A completion waits for the teams of its person (`markAssigned`), but does not know the one that they are just joining. An
 * answer begins by writing to these rows: so it comes before the join or after it, and no completion falls between.
 */
const holdProofs = (db: Db, userId: string): Query =>
  db
    .update(enrolments)
    .set({ visitedAt: sql`${enrolments.visitedAt}` })
    .where(eq(enrolments.userId, userId));

function align(db: Db, scope: Scope, today: Day): Query[] {
  const mine = inScope(scope);
  const now = sql`cast(${today} as text)`;
  const asks = (user: SQL, course: SQL) => sql`${memberships} m
    inner join ${assignmentCourses} c on c.assignment_id = x.id and c.course_id = ${course}
    where m.team_id = x.team_id and m.user_id = ${user} and x.ended_at is null and ${concerns(user)}`;
  const expiry = monthsAfter(sql`r.done_on`, sql`x.repeat_months`);
  const inGrace = daysAfter(now, GRACE);
  const ofRow = (what: SQL) =>
    sql`(select ${what} from ${assignments} x where x.id = assigned.assignment_id)`;
  const partNow = ofRow(isPart(sql`assigned.course_id`));
  const newDue = ofRow(dueOn(sql`assigned.assigned_on`));
  const nextDue = sql`(case when ${expiry} > ${now} then ${expiry} else ${inGrace} end)`;
  return [
    db.delete(assigned).where(
      and(
        mine,
        isNull(assigned.doneOn),
        sql`(not exists (select 1 from ${assignments} x cross join ${asks(sql`assigned.user_id`, sql`assigned.course_id`)} and x.id = assigned.assignment_id)
            or (assigned.round > 1 and ${partNow}))`,
      ),
    ),
    db
      .update(assigned)
      .set({ nextRound: null })
      .where(
        and(mine, sql`assigned.next_round is not null and not exists (${roundOf(sql`assigned.next_round`)})`),
      ),
    db
      .update(assigned)
      .set({ part: partNow })
      .where(and(mine, isNull(assigned.nextRound), sql`assigned.part <> ${partNow}`)),
    db
      .update(assigned)
      .set({
        dueOn: newDue,
        remindOn: sql`case when coalesce(${newDue}, '') = coalesce(assigned.due_on, '') then assigned.remind_on else ${remindOn(newDue)} end`,
        since: ofRow(since(sql`assigned.assigned_on`, sql`assigned.course_id`)),
      })
      .where(and(mine, isNull(assigned.doneOn), eq(assigned.round, 1))),
    db
      .insert(assigned)
      .select(
        sql`select x.id, m.user_id, c.course_id, 1, x.team_id, ${now}, ${since(now, sql`c.course_id`)}, ${dueOn(now)}, null, null, null, null, ${remindOn(dueOn(now))},
              ${isPart(sql`c.course_id`)}, u.time_zone
            from ${assignments} x
            inner join ${assignmentCourses} c on c.assignment_id = x.id
            inner join ${memberships} m on m.team_id = x.team_id
            inner join ${users} u on u.id = m.user_id
            where ${ofTeam(scope)} and x.ended_at is null and m.user_id in ${scope.people} and ${concerns(sql`m.user_id`)}
            and not exists (select 1 from ${assigned} h where h.assignment_id = x.id and h.user_id = m.user_id and h.course_id = c.course_id)`,
      )
      .onConflictDoNothing(),
    db
      .update(assigned)
      .set({ ...proofWith(sql`null`), markedBy: "" })
      .where(and(mine, openAndProven)),
    db
      .insert(assigned)
      .select(
        sql`select r.assignment_id, r.user_id, r.course_id, r.round + 1, r.team_id, ${now}, ${now},
              ${nextDue}, null, null, null, null, ${remindOn(nextDue)}, r.part, r.zone
            from ${assigned} r inner join ${assignments} x on x.id = r.assignment_id
            where ${inScope(scope, sql`r`)} and r.next_round is null and not r.part and r.done_on is not null
            and x.repeat_months is not null and ${expiry} <= ${inGrace}
            and exists (select 1 from ${asks(sql`r.user_id`, sql`r.course_id`)})`,
      )
      .onConflictDoNothing(),
    db
      .update(assigned)
      .set({ nextRound: sql`assigned.round + 1` })
      .where(and(mine, isNull(assigned.nextRound), sql`exists (${roundOf(sql`assigned.round + 1`)})`)),
  ];
}

/** The round of that number of the same course, person and assignment. */
const roundOf = (
  number: SQL,
): SQL => sql`select 1 from ${assigned} n where n.assignment_id = assigned.assignment_id
  and n.user_id = assigned.user_id and n.course_id = assigned.course_id and n.round = ${number}`;
