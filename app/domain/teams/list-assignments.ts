import {
  assignedCounts,
  assignmentCourses,
  assignments,
  assignmentTargets,
  type Db,
  groupMembers,
  groups,
  memberships,
  reminderRounds,
  users,
} from "db";
import { and, asc, count, desc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { Path } from "../learning";
import { groupsInReach } from "./assignment-input";
import { groupsManagedBy } from "./conditions";
import type { Member } from "./enter-team";
import { FEWEST_PERSONS } from "./protect";
import { reachOf } from "./rights";

export type AssignmentRow = {
  id: string;
  courseId: string | null;
  path: Path | null;
  reason: string;
  everyone: boolean;
  groups: { id: string; name: string }[];
  people: { name: string; email: string }[];
  dueOn: string | null;
  dueDays: number | null;
  repeatMonths: number | null;
  version: number;
  endedAt: Date | null;
  /** How many members it concerns. */
  concerned: number;
  /** How many members have been looked at since the last change, while that goes on; else null. */
  spread: number | null;
  /** When reminders last went that name it, and to how many; null for fewer than five, and where none went. */
  reminded: { on: string; mails: number | null } | null;
};

const ENDED_SHOWN = 20;

/** True for the assignments that somebody may change: all, or those for nobody outside the groups that they manage. */
export function withinReach({ role, team, userId }: Member): SQL | undefined {
  if (reachOf(role, "assign-courses") === "team") return undefined;
  const managed = groupsManagedBy(team.id, userId);
  const theirs = sql`from ${assignmentTargets} t where t.assignment_id = ${assignments.id}`;
  return sql`not ${assignments.everyone} and exists (select 1 ${theirs})
    and not exists (select 1 ${theirs} and t.group_id is not null and t.group_id not in ${managed})
    and not exists (select 1 ${theirs} and t.user_id is not null and t.user_id not in (
      select gm.user_id from ${groupMembers} gm where gm.group_id in ${managed}))`;
}

/** The assignments of a team, the newest first, those that have ended last; and how many members the team has. */
export async function listAssignments(
  db: Db,
  me: Member,
): Promise<{ assignments: AssignmentRow[]; memberCount: number }> {
  const ofTeam = and(eq(assignments.teamId, me.team.id), withinReach(me));
  const read = (ended: SQL) => db.select().from(assignments).where(and(ofTeam, ended));
  const ofThem = (id: typeof assignmentTargets.assignmentId | typeof assignedCounts.assignmentId) =>
    and(eq(assignments.id, id), ofTeam);
  const [going, ended, targets, concerned, rounds, [size]] = await Promise.all([
    read(isNull(assignments.endedAt)).orderBy(desc(assignments.id)),
    read(isNotNull(assignments.endedAt)).orderBy(desc(assignments.endedAt)).limit(ENDED_SHOWN),
    db
      .select({
        assignmentId: assignmentTargets.assignmentId,
        groupId: assignmentTargets.groupId,
        group: groups.name,
        person: users.name,
        email: users.email,
      })
      .from(assignments)
      .innerJoin(assignmentTargets, ofThem(assignmentTargets.assignmentId))
      .leftJoin(groups, eq(groups.id, assignmentTargets.groupId))
      .leftJoin(users, eq(users.id, assignmentTargets.userId))
      .where(eq(assignments.teamId, me.team.id))
      .orderBy(asc(groups.nameKey), asc(users.name)),
    db
      .select({ assignmentId: assignedCounts.assignmentId, due: sql<number>`sum(${assignedCounts.due})` })
      .from(assignments)
      .innerJoin(assignedCounts, and(ofThem(assignedCounts.assignmentId), eq(assignedCounts.groupId, "")))
      .where(
        and(
          eq(assignments.teamId, me.team.id),
          eq(
            assignedCounts.courseId,
            sql`(select min(c.course_id) from ${assignmentCourses} c where c.assignment_id = ${assignments.id})`,
          ),
        ),
      )
      .groupBy(assignedCounts.assignmentId),
    db
      .select({ id: reminderRounds.assignmentId, day: reminderRounds.day, mails: reminderRounds.mails })
      .from(assignments)
      .innerJoin(reminderRounds, and(eq(reminderRounds.assignmentId, assignments.id), ofTeam))
      .where(eq(assignments.teamId, me.team.id)),
    db.select({ count: count() }).from(memberships).where(eq(memberships.teamId, me.team.id)),
  ]);
  const rows = [...going, ...ended].map(({ teamId, createdAt, spreadTo, spreadCount, ...row }) => {
    const round = rounds.find(({ id }) => id === row.id);
    const mine = targets.filter(({ assignmentId }) => assignmentId === row.id);
    return {
      ...row,
      groups: mine.flatMap(({ groupId, group }) => (groupId && group ? [{ id: groupId, name: group }] : [])),
      people: mine.flatMap(({ person, email }) => (person && email ? [{ name: person, email }] : [])),
      concerned: Number(concerned.find(({ assignmentId }) => assignmentId === row.id)?.due ?? 0),
      spread: spreadTo === null ? null : spreadCount,
      reminded: round ? { on: round.day, mails: round.mails < FEWEST_PERSONS ? null : round.mails } : null,
    };
  });
  return { assignments: rows, memberCount: size?.count ?? 0 };
}

/** The groups to which somebody may assign courses, for choosing. */
export const assignableGroups = (db: Db, me: Member) =>
  db
    .select({ id: groups.id, name: groups.name })
    .from(groups)
    .where(and(eq(groups.teamId, me.team.id), groupsInReach(me)))
    .orderBy(asc(groups.nameKey));
