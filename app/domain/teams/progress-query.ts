import { assigned, type Db, groupMembers, memberships, users } from "db";
import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { ProgressSort, ProgressState } from "./list-progress";

export type ProgressQuery = {
  teamId: string;
  assignmentIds: string[];
  courseId: string | null;
  state: ProgressState;
  sort: ProgressSort;
  inGroups: SQL | null;
  /** As `nameKey` has it; "" for all. */
  search: string;
  today: string;
  /** What is read first: the index that has the order; or else few rows, of groups, of one assignment or in one state. */
  from: "order" | "groups" | "what" | "state";
  /** The place behind which the page begins. */
  edge: Place | null;
  backwards: boolean;
  limit: number;
};

const list = (values: string[]): SQL =>
  sql`(${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )})`;

/**
 * The rows of a page, in order. `cross join` fixes on SQLite in which order tables are read; what ties them together stands
 * in the conditions.
 */
export function progressQuery(db: Db, query: ProgressQuery) {
  const { sort, backwards } = query;
  const down = (sort === "done") !== backwards;
  const way = down ? sql`desc` : sql`asc`;
  const by = { name: sql`m.name_key`, due: sql`a.due_on`, done: sql`a.done_on` }[sort];
  const order = sql.join(
    [by, sql`a.user_id`, sql`a.assignment_id`, sql`a.course_id`].map((column) => sql`${column} ${way}`),
    sql`, `,
  );
  const where = sql.join([...tied(query), ...conditions(query), ...behind(query, by, down)], sql` and `);
  const rows = sql`(select a.assignment_id, a.user_id, a.course_id, a.due_on, a.done_on, a.version, a.part, u.name
    from ${tables(query)} where ${where} order by ${order} limit ${query.limit}) r`;
  const text = (name: string) => sql<string>`${sql.raw(`r.${name}`)}`;
  const maybe = (name: string) => sql<string | null>`${sql.raw(`r.${name}`)}`;
  return db
    .select({
      assignmentId: text("assignment_id"),
      userId: text("user_id"),
      courseId: text("course_id"),
      dueOn: maybe("due_on"),
      doneOn: maybe("done_on"),
      version: maybe("version"),
      part: sql`r.part`.mapWith(Boolean),
      name: text("name"),
    })
    .from(rows);
}

function tables({ from, sort, inGroups }: ProgressQuery): SQL {
  const rest = sql`cross join ${users} u`;
  if (from === "groups" && inGroups) {
    return sql`(select distinct gm.user_id from ${groupMembers} gm where gm.group_id in ${inGroups}) p
      cross join ${memberships} m cross join ${assigned} a ${rest}`;
  }
  return from === "order" && sort === "name"
    ? sql`${memberships} m cross join ${assigned} a ${rest}`
    : sql`${assigned} a cross join ${memberships} m ${rest}`;
}

/** Whether it is the rows of a state that are read first, in the order of their index. */
const byState = ({ from, sort }: ProgressQuery): boolean =>
  from === "state" || (from === "order" && sort !== "name");

/** Who is a member is known to be in the team, and what is assigned to be its own: the index with the team is for `byState`. */
const tied = (query: ProgressQuery): SQL[] => [
  sql`m.team_id = ${query.teamId}`,
  ...(byState(query) ? [sql`a.team_id = ${query.teamId}`] : []),
  sql`a.user_id = m.user_id`,
  sql`u.id = m.user_id`,
  sql`a.next_round is null`,
];

function conditions(query: ProgressQuery): SQL[] {
  const { assignmentIds, courseId, state, sort, inGroups, search, today, from } = query;
  const pattern = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  // What is only looked at, and not looked up, is written so that no index of it is taken.
  const which = byState(query) ? sql`a.assignment_id || ''` : sql`a.assignment_id`;
  const dueOn = byState(query) ? sql`a.due_on` : sql`a.due_on || ''`;
  const states: Record<ProgressState, SQL[]> = {
    all: [],
    open: [sql`a.done_on is null`],
    overdue: [sql`a.done_on is null`, sql`${dueOn} < ${today}`],
    done: [sql`a.done_on is not null`],
  };
  return [
    sql`${which} in ${list(assignmentIds)}`,
    ...(courseId === null ? [] : [sql`a.course_id = ${courseId}`]),
    ...states[state],
    ...(sort === "due" ? [sql`a.due_on is not null`] : []),
    ...(inGroups && from === "groups" ? [sql`m.user_id = p.user_id`] : []),
    ...(inGroups && from !== "groups"
      ? [
          sql`exists (select 1 from ${groupMembers} gm where gm.user_id = m.user_id and gm.group_id || '' in ${inGroups})`,
        ]
      : []),
    ...(search
      ? [sql`(m.name_key like ${pattern} escape '\\' or m.email_key like ${pattern} escape '\\')`]
      : []),
  ];
}

/** The place of a row in the order: what it is sorted by, and then its person, assignment and course. */
export type Place = [by: string, userId: string, assignmentId: string, courseId: string];

/** Where the row of a key (`<member>/<assignment>/<course>`) stands; null where it is no more. */
export async function placeOf(
  db: Db,
  teamId: string,
  sort: ProgressSort,
  key: string,
): Promise<Place | null> {
  const [userId = "", assignmentId = "", courseId = ""] = key.split("/");
  const [row] = await db
    .select({ name: memberships.nameKey, due: assigned.dueOn, done: assigned.doneOn })
    .from(assigned)
    .innerJoin(
      memberships,
      and(eq(memberships.teamId, assigned.teamId), eq(memberships.userId, assigned.userId)),
    )
    .where(
      and(
        eq(assigned.assignmentId, assignmentId),
        eq(assigned.userId, userId),
        eq(assigned.courseId, courseId),
        eq(assigned.teamId, teamId),
        isNull(assigned.nextRound),
      ),
    );
  const by = row?.[sort];
  return by === undefined || by === null ? null : [by, userId, assignmentId, courseId];
}

const behind = ({ edge }: ProgressQuery, by: SQL, down: boolean): SQL[] =>
  edge ? [sql`(${by}, a.user_id, a.assignment_id, a.course_id) ${down ? sql`<` : sql`>`} ${list(edge)}`] : [];
