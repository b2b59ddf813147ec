import { assignedCounts, assignmentCourses, assignments, type Db, groups } from "db";
import { and, asc, eq, inArray, isNull, ne, type SQL, sql } from "drizzle-orm";
import { addMonths, type Day } from "~/platform/days";
import { teamDay } from "../assignments";
import type { Path } from "../learning";
import { groupsManagedBy, isAskedInGroupsOf } from "./conditions";
import type { Member } from "./enter-team";
import { askedLessons } from "./list-progress";
import { type Sum, tellable } from "./protect";
import { reachOf } from "./rights";

/** How far members are with one course of one assignment. */
export type CourseSum = {
  assignmentId: string;
  courseId: string;
  path: Path | null;
  /** Whether only those of its lessons that belong to the path are asked for. */
  part: boolean;
  reason: string;
  /** null where too few persons are asked to tell, or where another assignment of the same course, or of some of its lessons, is told. */
  sum: { persons: number; done: number; overdue: number } | null;
  /** Why it is not told. */
  kept: "few" | "elsewhere" | null;
};

export type GroupSum = {
  id: string;
  name: string;
  depth: number;
  /** null where it is kept back. */
  sum: { persons: number; done: number; overdue: number } | null;
};

/** How many courses had been completed by the end of a month (YYYY-MM). */
export type MonthSum = { month: string; completed: number };

export type Dashboard = {
  courses: CourseSum[];
  /** The course that the groups are told of. */
  chosen: { assignmentId: string; courseId: string } | null;
  groups: GroupSum[];
  /** Of the whole team only; null for who does not see it. */
  months: MonthSum[] | null;
};

const MONTHS = 12;

const added = (column: SQL) => sql`coalesce(sum(${column}), 0)`.mapWith(Number);
const month = sql<string>`substr(${assignedCounts.day}, 1, 7)`;

function sums(today: Day) {
  const { due, dueDone, day } = assignedCounts;
  return {
    persons: added(sql`${due}`),
    done: added(sql`${dueDone}`),
    overdue: added(sql`case when ${day} <> '' and ${day} < ${today} then ${due} - ${dueDone} else 0 end`),
  };
}

/**
 * How far a team is, read from its counts: of the whole team, or for group managers of the groups that they manage. It costs
 * by what is asked and by the groups, not by the members. What is told of few persons is kept back (`tellable`).
 * @param asked `<assignment>/<course>` of which the groups are wanted
 */
export async function readDashboard(
  db: Db,
  me: Member,
  asked: string | null,
  today = teamDay(me.team.timeZone),
): Promise<Dashboard> {
  const isWhole = reachOf(me.role, "see-members") === "team";
  const tree = await readTree(db, me, isWhole);
  const roots = isWhole ? [""] : tree.filter(({ depth }) => depth === 0).map(({ id }) => id);
  const going = await db
    .select({
      assignmentId: assignments.id,
      path: assignments.path,
      reason: assignments.reason,
      courseId: assignmentCourses.courseId,
      lessons: askedLessons,
    })
    .from(assignments)
    .innerJoin(assignmentCourses, eq(assignmentCourses.assignmentId, assignments.id))
    .where(
      and(
        eq(assignments.teamId, me.team.id),
        isNull(assignments.endedAt),
        isWhole ? undefined : isAskedInGroupsOf(me),
      ),
    )
    .orderBy(asc(assignments.id), asc(assignmentCourses.courseId));
  const ids = [...new Set(going.map(({ assignmentId }) => assignmentId))];
  const counted = ids.length === 0 || roots.length === 0 ? [] : await readCounts(db, ids, roots, today);
  const courses = tellCourses(going, inAll(counted));
  const told = courses.filter(({ sum }) => sum);
  const toldKeys = new Set(told.map(keyOf));
  const chosen = told.find((one) => keyOf(one) === asked) ?? told[0] ?? null;
  return {
    courses,
    chosen: chosen && { assignmentId: chosen.assignmentId, courseId: chosen.courseId },
    groups: chosen ? await readGroups(db, tree, chosen, today) : [],
    // Of what is told only: the rest would show in the difference.
    months: isWhole
      ? byMonth(
          counted.filter((one) => toldKeys.has(keyOf(one))),
          today,
        )
      : null,
  };
}

type Going = Pick<CourseSum, "assignmentId" | "courseId" | "path" | "reason"> & { lessons: string | null };
type Counted = Pick<CourseSum, "assignmentId" | "courseId"> & NonNullable<CourseSum["sum"]>;
type CountedInMonth = Counted & MonthSum;

const keyOf = ({ assignmentId, courseId }: Pick<CourseSum, "assignmentId" | "courseId">): string =>
  `${assignmentId}/${courseId}`;

/** The sums of each course of each assignment, over all months. */
function inAll(counted: CountedInMonth[]): Map<string, Counted> {
  const all = new Map<string, Counted>();
  for (const { month: _, completed: __, ...one } of counted) {
    const known = all.get(keyOf(one));
    if (!known) all.set(keyOf(one), { ...one });
    else {
      known.persons += one.persons;
      known.done += one.done;
      known.overdue += one.overdue;
    }
  }
  return all;
}

/** Whether both ask for a lesson that is the same; parts of a course that have none in common are like two courses. */
function overlap(a: Going, b: Going): boolean {
  if (a.courseId !== b.courseId) return false;
  if (a.lessons === null || b.lessons === null) return true;
  const others = b.lessons.split(",");
  return a.lessons.split(",").some((lesson) => others.includes(lesson));
}

/**
 * Where several assignments ask for the same lessons, whoever is in one of them and not in the other would show in the
 * difference: the one that asks most persons is told alone.
 */
function tellCourses(going: Going[], counted: Map<string, Counted>): CourseSum[] {
  const personsOf = (one: Going) => counted.get(keyOf(one))?.persons ?? 0;
  // A team may ask for one thing a thousand times, but for few different things: of each only the largest can be told.
  const largest = new Map<string, Going>();
  for (const one of going) {
    const what = `${one.courseId}/${one.lessons ?? ""}`;
    const best = largest.get(what);
    if (!best || personsOf(one) > personsOf(best)) largest.set(what, one);
  }
  const isHidden = (one: Going) =>
    [...largest.values()].some(
      (other) =>
        other !== one &&
        overlap(other, one) &&
        (personsOf(other) > personsOf(one) || (personsOf(other) === personsOf(one) && isBefore(other, one))),
    );
  const told = new Set([...largest.values()].filter((one) => !isHidden(one)));
  return going.map((one) => {
    const { persons = 0, done = 0, overdue = 0 } = counted.get(keyOf(one)) ?? {};
    const whole: Sum = { id: "", parentId: null, persons, done, overdue };
    const isTold = tellable([whole], { listed: true }).has("");
    const kept = !told.has(one) ? ("elsewhere" as const) : isTold ? null : ("few" as const);
    const { lessons, ...rest } = one;
    return { ...rest, part: lessons !== null, sum: kept ? null : { persons, done, overdue }, kept };
  });
}

/** Of two that ask as many, the earlier one. */
const isBefore = (a: Going, b: Going): boolean => a.assignmentId < b.assignmentId;

/** The counts by month. The assignments are named, so that those of other teams are not read. */
const readCounts = (
  db: Db,
  assignmentIds: string[],
  groupIds: string[],
  today: Day,
): Promise<CountedInMonth[]> =>
  db
    .select({
      assignmentId: assignedCounts.assignmentId,
      courseId: assignedCounts.courseId,
      month,
      ...sums(today),
      completed: added(
        sql`case when ${assignedCounts.day} <= ${today} then ${assignedCounts.completed} else 0 end`,
      ),
    })
    .from(assignedCounts)
    .where(
      and(inArray(assignedCounts.assignmentId, assignmentIds), inArray(assignedCounts.groupId, groupIds)),
    )
    .groupBy(assignedCounts.assignmentId, assignedCounts.courseId, month);

type Node = { id: string; name: string; parentId: string; depth: number };

/** The groups that somebody sees, each behind the one that it is a part of. */
async function readTree(db: Db, me: Member, isWhole: boolean): Promise<Node[]> {
  const rows = await db
    .select({ id: groups.id, name: groups.name, parentId: groups.parentId })
    .from(groups)
    .where(
      and(
        eq(groups.teamId, me.team.id),
        isWhole ? undefined : sql`${groups.id} in ${groupsManagedBy(me.team.id, me.userId)}`,
      ),
    )
    .orderBy(asc(groups.nameKey));
  const known = new Set(rows.map(({ id }) => id));
  const children = new Map<string, typeof rows>();
  for (const row of rows) {
    const parent = row.parentId && known.has(row.parentId) ? row.parentId : "";
    children.set(parent, [...(children.get(parent) ?? []), row]);
  }
  const inside = (parentId: string, depth: number): Node[] =>
    (children.get(parentId) ?? []).flatMap(({ id, name }) => [
      { id, name, parentId, depth },
      ...inside(id, depth + 1),
    ]);
  return inside("", 0);
}

async function readGroups(
  db: Db,
  tree: Node[],
  { assignmentId, courseId, sum }: CourseSum,
  today: Day,
): Promise<GroupSum[]> {
  const rows = await db
    .select({ id: assignedCounts.groupId, ...sums(today) })
    .from(assignedCounts)
    .where(
      and(
        eq(assignedCounts.assignmentId, assignmentId),
        eq(assignedCounts.courseId, courseId),
        ne(assignedCounts.groupId, ""),
      ),
    )
    .groupBy(assignedCounts.groupId);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const whole: Sum = { id: "", parentId: null, ...(sum ?? { persons: 0, done: 0, overdue: 0 }) };
  const nodes = tree.map((node) => ({
    ...node,
    ...(byId.get(node.id) ?? { persons: 0, done: 0, overdue: 0 }),
  }));
  const told = tellable([whole, ...nodes], { listed: true });
  return nodes
    .filter(({ persons }) => persons > 0)
    .map(({ id, name, depth, persons, done, overdue }) => ({
      id,
      name,
      depth,
      sum: told.has(id) ? { persons, done, overdue } : null,
    }));
}

/** How many courses had been completed by the end of each of the last months. */
function byMonth(counted: CountedInMonth[], today: Day): MonthSum[] {
  const names = Array.from({ length: MONTHS }, (_, index) =>
    addMonths(today, index + 1 - MONTHS).slice(0, 7),
  );
  const sumWhere = (fits: (name: string) => boolean) =>
    counted.filter((one) => fits(one.month)).reduce((all, one) => all + one.completed, 0);
  let completed = sumWhere((name) => name < (names[0] ?? ""));
  return names.map((name) => {
    completed += sumWhere((own) => own === name);
    return { month: name, completed };
  });
}
