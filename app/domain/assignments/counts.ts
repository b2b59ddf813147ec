import { assigned, assignedCounts, type Db, groupMembers, groups, memberships, type Query } from "db";
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";

/** Some persons, as what stands behind `in`: a list in brackets, or a query. */
export type People = SQL;

/**
 * For members the groups that they count for: the oldest of theirs, all that it is a part of, and the empty one for the
 * whole team; as the beginning of a query that reads `within(user_id, team_id, group_id)`.
 */
const ofPeople = (people: People): SQL => sql`with recursive inside(user_id, team_id, group_id) as (
    select gm.user_id, g.team_id, min(g.id) from ${groupMembers} gm
    inner join ${groups} g on g.id = gm.group_id
    inner join ${memberships} m on m.team_id = g.team_id and m.user_id = gm.user_id
    where gm.user_id in ${people} group by gm.user_id, g.team_id
    union select i.user_id, i.team_id, g.parent_id from inside i
    inner join ${groups} g on g.id = i.group_id where g.parent_id is not null
  ), within(user_id, team_id, group_id) as (
    select i.user_id, i.team_id, i.group_id from inside i
    union all select m.user_id, m.team_id, '' from ${memberships} m where m.user_id in ${people}
  )`;

const addUp = (db: Db, within: SQL, rows: SQL): Query =>
  db
    .insert(assignedCounts)
    .select(
      sql`${within} select r.assignment_id, r.course_id, r.group_id, r.day, sum(r.due), sum(r.due_done), sum(r.completed)
          from (${rows}) r where true
          group by r.assignment_id, r.group_id, r.course_id, r.day
          order by r.assignment_id, r.group_id, r.course_id, r.day`,
    )
    .onConflictDoUpdate({
      target: [
        assignedCounts.assignmentId,
        assignedCounts.groupId,
        assignedCounts.courseId,
        assignedCounts.day,
      ],
      set: {
        due: sql`${assignedCounts.due} + excluded.due`,
        dueDone: sql`${assignedCounts.dueDone} + excluded.due_done`,
        completed: sql`${assignedCounts.completed} + excluded.completed`,
      },
    });

/** What each row of `assigned` (`a`) that `where` picks adds to the counts of the groups in `within`. */
function parts(where: SQL, one: 1 | -1): SQL {
  const n = sql.raw(String(one));
  const counted = sql`from ${assigned} a inner join within w on w.user_id = a.user_id and w.team_id = a.team_id where ${where}`;
  return sql`select a.assignment_id, a.course_id, w.group_id, coalesce(a.due_on, '') as day,
      ${n} as due, case when a.done_on is null then 0 else ${n} end as due_done, 0 as completed
    ${counted} and a.next_round is null
    union all select a.assignment_id, a.course_id, w.group_id, a.done_on, 0, 0, ${n}
    ${counted} and a.done_on is not null and w.group_id = ''`;
}

/** Which rows are counted: those of some persons in a team, and of one assignment or all. */
export type Scope = {
  teamId: string;
  people: People;
  assignmentId?: string;
  /** Who is only just joining the team. */
  newcomer?: string;
};

/** True for the rows of a scope; `a` is what the query calls them. */
export const inScope = ({ teamId, people, assignmentId }: Scope, a = sql`assigned`): SQL =>
  sql`${a}.team_id = ${teamId} and ${a}.user_id in ${people}${
    assignmentId === undefined ? sql`` : sql` and ${a}.assignment_id = ${assignmentId}`
  }`;

/**
 * Adds the rows of a scope to the counts, or takes them away. Whatever changes such rows, or the groups of their persons,
 * stands between the two in one batch that begins with `holdTeam`: so the counts are right without anything being counted anew.
 */
export const addCounts = (db: Db, scope: Scope, one: 1 | -1): Query =>
  addUp(db, ofPeople(scope.people), parts(inScope(scope, sql`a`), one));

/** Adds what an answer has just marked as done (`mark.ts`), to the counts of the day that it was due and of the one it is. */
export function countMarked(db: Db, marked: SQL): Query {
  const people = sql`(select a.user_id from ${assigned} a where ${marked})`;
  const from = sql`from ${assigned} a inner join within w on w.user_id = a.user_id and w.team_id = a.team_id where ${marked}`;
  return addUp(
    db,
    ofPeople(people),
    sql`select a.assignment_id, a.course_id, w.group_id, coalesce(a.due_on, '') as day,
          0 as due, case when a.next_round is null then 1 else 0 end as due_done, 0 as completed ${from}
        union all select a.assignment_id, a.course_id, w.group_id, a.done_on, 0, 0, 1 ${from} and w.group_id = ''`,
  );
}

/** The groups and all that they are part of. */
const chain = (groupIds: string[]): SQL => sql`(with recursive up(id) as (
    select g.id from ${groups} g where ${inArray(sql`g.id`, groupIds)}
    union select g.parent_id from up inner join ${groups} g on g.id = up.id where g.parent_id is not null
  ) select id from up)`;

/**
 * Counts groups, and all that they are part of, anew: for the end of a batch that moves a group, with the one that it was
 * part of and the one that it is. The only place that reads rows in the measure of a group, and rare.
 */
export const recountGroups = (db: Db, teamId: string, groupIds: string[]): Query[] =>
  groupIds.length === 0
    ? []
    : [
        db.delete(assignedCounts).where(sql`${assignedCounts.groupId} in ${chain(groupIds)}`),
        addUp(
          db,
          sql`with recursive below(top, id) as (
              select g.id, g.id from ${groups} g where g.id in ${chain(groupIds)} and g.team_id = ${teamId}
              union select b.top, g.id from below b inner join ${groups} g on g.parent_id = b.id
            ), within(user_id, team_id, group_id) as (
              select distinct gm.user_id, m.team_id, b.top from below b
              inner join ${groupMembers} gm on gm.group_id = b.id
              inner join ${memberships} m on m.team_id = ${teamId} and m.user_id = gm.user_id
              where not exists (select 1 from ${groupMembers} o inner join ${groups} og on og.id = o.group_id
                where o.user_id = gm.user_id and og.team_id = ${teamId} and og.id < gm.group_id)
            )`,
          parts(sql`a.team_id = ${teamId}`, 1),
        ),
      ];

/** Forgets the counts of a group, if it has been deleted before in the same batch. */
export const dropCounts = (db: Db, groupId: string): Query =>
  db
    .delete(assignedCounts)
    .where(
      and(
        eq(assignedCounts.groupId, groupId),
        sql`not exists (select 1 from ${groups} g where g.id = ${groupId})`,
      ),
    );
