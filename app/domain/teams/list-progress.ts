import {
  assignedCounts,
  assignmentCourses,
  assignmentLessons,
  assignments,
  type Db,
  groupMembers,
  groups,
  joined,
} from "db";
import { and, asc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { nameKey } from "~/platform/names";
import { type AssignedStatus, statusOf, teamDay } from "../assignments";
import type { Path } from "../learning";
import { groupsManagedBy, isAskedInGroupsOf } from "./conditions";
import type { Member } from "./enter-team";
import { placeOf, progressQuery } from "./progress-query";
import { reachOf } from "./rights";

export const PROGRESS_STATES = ["all", "open", "overdue", "done"] as const;
export type ProgressState = (typeof PROGRESS_STATES)[number];

/** By name; what is open and has a date by that date; what is done by the day, the last one first. */
export const PROGRESS_SORTS = ["name", "due", "done"] as const;
export type ProgressSort = (typeof PROGRESS_SORTS)[number];

export type ProgressFilter = {
  /** Part of a name or an address; "" for all. */
  search: string;
  state: ProgressState;
  sort: ProgressSort;
  /** An assignment and a course of it, `<assignment>/<course>`; null for all. */
  what: { assignmentId: string; courseId: string } | null;
  /** With all that is inside it; null for all. */
  groupId: string | null;
  /** The page that begins behind this row, or ends before it; as `ProgressRow.key`. */
  after?: string | null;
  before?: string | null;
};

export type ProgressRow = {
  /** `<member>/<assignment>/<course>`. */
  key: string;
  name: string;
  courseId: string;
  path: Path | null;
  /** Whether only those of its lessons that belong to the path are asked for. */
  part: boolean;
  status: AssignedStatus;
  dueOn: string | null;
  doneOn: string | null;
  version: string | null;
};

export type ProgressPage = {
  rows: ProgressRow[];
  before: string | null;
  after: string | null;
  /** How many there are on all pages together; null where that would have to be counted. */
  count: number | null;
};

export const PROGRESS_A_PAGE = 50;

/** From so many rows on they are read in the order that is asked for; fewer are gathered and sorted. */
const FEW = 1000;

/** What a filter leaves of the sorts: by date only what is open, by the day of completion only what is done. */
export function fitting(sort: ProgressSort, state: ProgressState): ProgressState {
  if (sort === "done") return "done";
  return sort === "due" && state !== "overdue" ? "open" : state;
}

/**
 * One page of what is asked of the members whom somebody may see: all of the team, or those of the groups that they manage.
 * A page is found by the last row of the one before, in an index that has the order; where few rows fit, by these.
 */
export async function listProgress(db: Db, me: Member, filter: ProgressFilter): Promise<ProgressPage> {
  const reach = reachOf(me.role, "see-members");
  const today = teamDay(me.team.timeZone);
  const going = await db
    .select({ id: assignments.id, path: assignments.path })
    .from(assignments)
    .where(and(eq(assignments.teamId, me.team.id), isNull(assignments.endedAt)));
  const ids = going.map(({ id }) => id).filter((id) => !filter.what || id === filter.what.assignmentId);
  if (ids.length === 0 || reach === "none") return { rows: [], before: null, after: null, count: 0 };
  const state = fitting(filter.sort, filter.state);
  const inGroups = groupsOf(me, reach === "team", filter.groupId);
  const search = nameKey(filter.search.trim());
  const wanted = filter.after ?? filter.before ?? null;
  const [edge, sums, few] = await Promise.all([
    wanted ? placeOf(db, me.team.id, filter.sort, wanted) : null,
    sumsOf(db, ids, filter.what?.courseId ?? null, today),
    inGroups && !search ? isSmall(db, ids, inGroups) : false,
  ]);
  const total = { all: sums.due, open: sums.due - sums.done, overdue: sums.overdue, done: sums.done }[state];
  const backwards = !filter.after && !!filter.before && edge !== null;
  const rows = await progressQuery(db, {
    teamId: me.team.id,
    assignmentIds: ids,
    courseId: filter.what?.courseId ?? null,
    state,
    sort: filter.sort,
    inGroups,
    search,
    today,
    from: few ? "groups" : search ? "order" : total > FEW ? "order" : filter.what ? "what" : "state",
    edge,
    backwards,
    limit: PROGRESS_A_PAGE + 1,
  });
  const more = rows.length > PROGRESS_A_PAGE;
  const page = rows.slice(0, PROGRESS_A_PAGE);
  if (backwards) page.reverse();
  const pathOf = new Map(going.map(({ id, path }) => [id, path]));
  const shown = page.map(({ assignmentId, userId, ...row }) => ({
    ...row,
    key: `${userId}/${assignmentId}/${row.courseId}`,
    path: pathOf.get(assignmentId) ?? null,
    status: statusOf(row, today),
  }));
  const isFirst = backwards ? !more : !edge;
  const isLast = backwards ? !edge : !more;
  return {
    rows: shown,
    before: isFirst ? null : (shown[0]?.key ?? null),
    after: isLast ? null : (shown.at(-1)?.key ?? null),
    count: inGroups || search || (filter.sort === "due" && state === "open") ? null : total,
  };
}

/** The ids of the groups whose members are shown; null for the whole team. */
function groupsOf(me: Member, isWhole: boolean, groupId: string | null): SQL | null {
  const managed = groupsManagedBy(me.team.id, me.userId);
  if (!groupId) return isWhole ? null : managed;
  const mine = isWhole ? sql`` : sql` and g.id in ${managed}`;
  return sql`(with recursive below(id) as (
      select g.id from ${groups} g where g.id = ${groupId} and g.team_id = ${me.team.id}${mine}
      union select g.id from ${groups} g inner join below on g.parent_id = below.id
    ) select id from below)`;
}

async function sumsOf(db: Db, assignmentIds: string[], courseId: string | null, today: string) {
  const { due, dueDone, day } = assignedCounts;
  const [row] = await db
    .select({
      due: sql`coalesce(sum(${due}), 0)`.mapWith(Number),
      done: sql`coalesce(sum(${dueDone}), 0)`.mapWith(Number),
      overdue:
        sql`coalesce(sum(case when ${day} <> '' and ${day} < ${today} then ${due} - ${dueDone} else 0 end), 0)`.mapWith(
          Number,
        ),
    })
    .from(assignedCounts)
    .where(
      and(
        inArray(assignedCounts.assignmentId, assignmentIds),
        eq(assignedCounts.groupId, ""),
        courseId === null ? undefined : eq(assignedCounts.courseId, courseId),
      ),
    );
  return row ?? { due: 0, done: 0, overdue: 0 };
}

/** Whether groups have so few people that what is asked of them is soon gathered. */
async function isSmall(db: Db, assignmentIds: string[], inGroups: SQL): Promise<boolean> {
  const most = Math.ceil(FEW / assignmentIds.length);
  const found = await db
    .select({ userId: groupMembers.userId })
    .from(groupMembers)
    .where(sql`${groupMembers.groupId} in ${inGroups}`)
    .limit(most + 1);
  return found.length <= most;
}

/** Of a course that is asked for in part, the ids of its lessons, with commas between them; null for a whole one. */
export const askedLessons = sql<
  string | null
>`(select ${joined(assignmentLessons.lessonId)} from ${assignmentLessons}
  where ${assignmentLessons.assignmentId} = ${assignmentCourses.assignmentId}
    and ${assignmentLessons.courseId} = ${assignmentCourses.courseId})`;

/** The courses that a team asks for, by assignment, for choosing one: all, or those asked of anybody in the groups that somebody manages. */
export async function listAssignedCourses(
  db: Db,
  me: Member,
): Promise<{ key: string; assignmentId: string; courseId: string; path: Path | null; part: boolean }[]> {
  const rows = await db
    .select({
      assignmentId: assignments.id,
      courseId: assignmentCourses.courseId,
      path: assignments.path,
      lessons: askedLessons,
    })
    .from(assignments)
    .innerJoin(assignmentCourses, eq(assignmentCourses.assignmentId, assignments.id))
    .where(
      and(
        eq(assignments.teamId, me.team.id),
        isNull(assignments.endedAt),
        reachOf(me.role, "see-members") === "team" ? undefined : isAskedInGroupsOf(me),
      ),
    )
    .orderBy(asc(assignments.id), asc(assignmentCourses.courseId));
  return rows.map(({ lessons, ...row }) => ({
    ...row,
    part: lessons !== null,
    key: `${row.assignmentId}/${row.courseId}`,
  }));
}
