import { setImmediate as nextTurn } from "node:timers/promises";
import { assigned, assignments, type Db, groupMembers, groups, memberships, users } from "db";
import {
  and,
  asc,
  count,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Day } from "~/platform/days";
import { Problem } from "~/platform/problems";
import { type AssignedStatus, statusOf } from "../assignments";
import type { Path } from "../learning";
import { isMember } from "./conditions";
import type { Member } from "./enter-team";
import { groupNames, membersInReach } from "./list-members";
import type { ProgressState } from "./list-progress";
import { reachOf } from "./rights";

/** Which rows are asked for; null is any. */
export type ReportFilter = {
  assignmentId: string | null;
  courseId: string | null;
  /** A group, with all that is part of it. */
  groupId: string | null;
  status: ProgressState;
  /** Earlier rounds of what is repeated, too. */
  earlier: boolean;
};

/** One course that is asked of one member; days are YYYY-MM-DD. */
export type ReportRow = {
  /** Tells persons apart, and stays in the server. */
  userId: string;
  name: string;
  email: string;
  groups: string[];
  courseId: string;
  /** The path whose lessons of the course are asked for; null for the whole course. */
  partOf: Path | null;
  assignedOn: string;
  dueOn: string | null;
  doneOn: string | null;
  status: AssignedStatus;
  version: string | null;
};

/** The rows of so many members are read at a time, and no more before these have been taken. */
export const PEOPLE_AT_A_TIME = 20;
/** Of the members only the ids and the keys of their names are read ahead, so many in a query. */
const KEYS_AT_A_TIME = 500;

/** Who is in a list, sorted by name, and how many rows they had when it was begun. */
export type ReportPeople = { userIds: string[]; count: number };

/**
 * Whom the rows are about: found by their ids, which never change, so that nobody is there twice or left out even if they
 * take another name meanwhile. Only then they are sorted.
 */
export async function reportPeople(
  db: Db,
  me: Member,
  filter: ReportFilter,
  today: Day,
): Promise<ReportPeople> {
  const found: { userId: string; nameKey: string }[] = [];
  let total = 0;
  for (let last = ""; ; ) {
    const some = await db
      .select({ userId: memberships.userId, nameKey: memberships.nameKey })
      .from(memberships)
      .where(and(peopleOf(me, filter), gt(memberships.userId, last), hasRows(me, filter)))
      .orderBy(asc(memberships.userId))
      .limit(KEYS_AT_A_TIME);
    const edge = some.at(-1)?.userId;
    if (edge === undefined) break;
    const [counted] = await db
      .select({ count: count() })
      .from(memberships)
      .innerJoin(assigned, isTheirs)
      .innerJoin(assignments, eq(assignments.id, assigned.assignmentId))
      .where(
        and(
          peopleOf(me, filter),
          gt(memberships.userId, last),
          lte(memberships.userId, edge),
          rowsOf(filter, today),
        ),
      );
    total += counted?.count ?? 0;
    found.push(...some);
    last = edge;
    if (some.length < KEYS_AT_A_TIME) break;
    await nextTurn();
  }
  found.sort((a, b) => compare(a.nameKey, b.nameKey) || compare(a.userId, b.userId));
  return { userIds: found.map(({ userId }) => userId), count: total };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Their rows, those of a few members at a time; the next ones are read when somebody asks for them.
 * @throws Problem `forbidden` as soon as whoever asks may no longer see as much
 */
export async function* reportRows(
  db: Db,
  me: Member,
  filter: ReportFilter,
  userIds: string[],
  today: Day,
): AsyncGenerator<ReportRow[]> {
  for (let from = 0; from < userIds.length; from += PEOPLE_AT_A_TIME) {
    const some = userIds.slice(from, from + PEOPLE_AT_A_TIME);
    const place = new Map(some.map((userId, index) => [userId, index]));
    const [still, rows, named] = await Promise.all([
      seesAsMuch(db, me),
      db
        .select({
          userId: memberships.userId,
          name: users.name,
          email: users.email,
          courseId: assigned.courseId,
          part: assigned.part,
          path: assignments.path,
          assignedOn: assigned.assignedOn,
          dueOn: assigned.dueOn,
          doneOn: assigned.doneOn,
          version: assigned.version,
        })
        .from(memberships)
        .innerJoin(users, eq(users.id, memberships.userId))
        .innerJoin(assigned, isTheirs)
        .innerJoin(assignments, eq(assignments.id, assigned.assignmentId))
        .where(and(peopleOf(me, filter), inArray(memberships.userId, some), rowsOf(filter, today)))
        .orderBy(
          asc(assigned.userId),
          asc(assigned.assignmentId),
          asc(assigned.courseId),
          asc(assigned.round),
        ),
      groupNames(db, me, some),
    ]);
    if (!still) throw new Problem("forbidden");
    rows.sort((a, b) => (place.get(a.userId) ?? 0) - (place.get(b.userId) ?? 0));
    yield rows.map(({ part, path, ...row }) => ({
      ...row,
      partOf: part ? path : null,
      groups: named.get(row.userId) ?? [],
      status: statusOf(row, today),
    }));
    await nextTurn();
  }
}

/** A long list takes minutes: whoever loses the right meanwhile gets no more of it. */
async function seesAsMuch(db: Db, { userId, team, role }: Member): Promise<boolean> {
  const [now] = await db
    .select({ role: memberships.role })
    .from(memberships)
    .where(isMember(team.id, userId));
  return !!now && reachOf(now.role, "see-reports") === reachOf(role, "see-reports");
}

const isTheirs = and(eq(assigned.teamId, memberships.teamId), eq(assigned.userId, memberships.userId));

/** True for the members in reach, of the group that is asked for. */
const peopleOf = (me: Member, { groupId }: ReportFilter): SQL | undefined =>
  and(
    eq(memberships.teamId, me.team.id),
    membersInReach(me),
    groupId === null
      ? undefined
      : sql`${memberships.userId} in (
          with recursive inside(id) as (
            select g.id from ${groups} g where g.id = ${groupId} and g.team_id = ${me.team.id}
            union select g.id from ${groups} g inner join inside on g.parent_id = inside.id
          ) select gm.user_id from ${groupMembers} gm where gm.group_id in (select id from inside))`,
  );

/** True for a member of whom something is asked at all; one look into an index. */
const hasRows = ({ team }: Member, { assignmentId, courseId }: ReportFilter): SQL =>
  sql`exists (select 1 from ${assigned} a where a.user_id = ${memberships.userId} and a.team_id = ${team.id}
    ${assignmentId === null ? sql`` : sql`and a.assignment_id = ${assignmentId}`}
    ${courseId === null ? sql`` : sql`and a.course_id = ${courseId}`})`;

/** What has ended asks nothing more: of it only what was done stays. */
const rowsOf = ({ assignmentId, courseId, status, earlier }: ReportFilter, today: Day): SQL | undefined =>
  and(
    assignmentId === null ? undefined : eq(assigned.assignmentId, assignmentId),
    courseId === null ? undefined : eq(assigned.courseId, courseId),
    earlier ? undefined : isNull(assigned.nextRound),
    or(isNull(assignments.endedAt), isNotNull(assigned.doneOn)),
    STATUS_IS[status](today),
  );

const STATUS_IS: Record<ProgressState, (today: Day) => SQL | undefined> = {
  all: () => undefined,
  open: (today) => and(isNull(assigned.doneOn), or(isNull(assigned.dueOn), gte(assigned.dueOn, today))),
  overdue: (today) => and(isNull(assigned.doneOn), lt(assigned.dueOn, today)),
  done: () => isNotNull(assigned.doneOn),
};
