import {
  assignmentCourses,
  assignmentLessons,
  assignments,
  assignmentTargets,
  type Db,
  groupMembers,
  groups,
  memberships,
  newId,
  type Query,
} from "db";
import { and, count, eq, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Library } from "~/content/library";
import { parse } from "~/platform/forms";
import { Problem } from "~/platform/problems";
import { holdTeam } from "../assignments";
import { coursesOfPath, type PathCourse } from "../learning";
import { readWish, type Wish } from "./assignment-input";
import type { Member } from "./enter-team";
import { withinReach } from "./list-assignments";
import { enqueueSpread } from "./spread";

const chosen = z.object({ assignment: z.string(), version: z.coerce.number().int() });

const CHANGED = () => new Problem("conflict", { fields: { form: "assignment-changed" } });

/**
 * How many members an assignment would concern now; stores nothing. With `assignment` and `version` in the form it is a
 * change of that one.
 * @throws as `readWish`; Problem `conflict` (`assignment-changed`)
 */
export async function previewAssignment(
  db: Db,
  library: Library,
  me: Member,
  input: Record<string, string>,
): Promise<number> {
  const was = input.assignment ? await stored(db, me, input) : null;
  const wish = await readWish(db, library, me, input, was);
  const [row] = await db
    .select({ count: count() })
    .from(memberships)
    .where(and(eq(memberships.teamId, me.team.id), wish.everyone ? undefined : isMeant(wish)));
  return row?.count ?? 0;
}

function isMeant({ groupIds, userIds }: Wish): SQL | undefined {
  const inside = sql`with recursive below(id) as (
      select g.id from ${groups} g where ${inArray(sql`g.id`, groupIds)}
      union select g.id from ${groups} g inner join below on g.parent_id = below.id
    ) select id from below`;
  return or(
    inArray(memberships.userId, userIds),
    sql`${memberships.userId} in (select gm.user_id from ${groupMembers} gm where gm.group_id in (${inside}))`,
  );
}

/**
 * Assigns a course or a path, or changes what an assignment asks for: of whom, why, until when and how often; what it is
 * stays. The rows of the members follow by a job.
 * @throws as `previewAssignment`
 */
export const storeAssignment = (
  db: Db,
  library: Library,
  me: Member,
  input: Record<string, string>,
): Promise<void> => (input.assignment ? change(db, library, me, input) : make(db, library, me, input));

async function make(db: Db, library: Library, me: Member, input: unknown): Promise<void> {
  const wish = await readWish(db, library, me, input);
  const id = newId();
  const { courses, groupIds, userIds, ...fields } = wish;
  await db.batch([
    db.insert(assignments).values({ ...fields, id, teamId: me.team.id, createdAt: new Date(), spreadTo: "" }),
    ...insertCourses(db, id, courses),
    ...insertTargets(db, wish, sql`x.id = ${id}`),
    enqueueSpread(db, me.team.id),
  ]);
}

function insertCourses(db: Db, assignmentId: string, courses: PathCourse[]): Query[] {
  const lessons = courses.flatMap(({ course, lessons: some, part }) =>
    part ? some.map(({ id }) => ({ assignmentId, courseId: course.id, lessonId: id })) : [],
  );
  return [
    db.insert(assignmentCourses).values(courses.map(({ course }) => ({ assignmentId, courseId: course.id }))),
    ...(lessons.length > 0 ? [db.insert(assignmentLessons).values(lessons)] : []),
  ];
}

/** Targets for the assignment (`x`) that `which` picks, if it picks one. */
function insertTargets(db: Db, { groupIds, userIds }: Wish, which: SQL): Query[] {
  const rows = [
    ...groupIds.map((id) => sql`cast(${id} as text), cast(null as text)`),
    ...userIds.map((id) => sql`cast(null as text), cast(${id} as text)`),
  ].map(
    (target) => sql`select cast(${newId()} as text), x.id, ${target} from ${assignments} x where ${which}`,
  );
  return rows.length === 0 ? [] : [db.insert(assignmentTargets).select(sql.join(rows, sql` union all `))];
}

async function change(db: Db, library: Library, me: Member, input: Record<string, string>): Promise<void> {
  const { assignment: id, version } = parse(chosen, input);
  const wish = await readWish(db, library, me, input, await stored(db, me, input));
  const { reason, everyone, dueOn, dueDays, repeatMonths } = wish;
  const asRead = sql`x.id = ${id} and x.version = ${version} and x.ended_at is null`;
  const results = await db.batch([
    holdTeam(db, me.team.id),
    db
      .delete(assignmentTargets)
      .where(
        sql`${assignmentTargets.assignmentId} = ${id} and exists (select 1 from ${assignments} x where ${asRead})`,
      ),
    ...insertTargets(db, wish, asRead),
    enqueueSpread(db, me.team.id),
    db
      .update(assignments)
      .set({ reason, everyone, dueOn, dueDays, repeatMonths, ...again })
      .where(unchanged(id, version))
      .returning({ id: assignments.id }),
  ]);
  if ((results.at(-1) as unknown[]).length === 0) throw CHANGED();
}

const again = { version: sql`${assignments.version} + 1`, spreadTo: "", spreadCount: 0 };

const unchanged = (id: string, version: number) =>
  and(eq(assignments.id, id), eq(assignments.version, version), isNull(assignments.endedAt));

/**
 * Ends an assignment: what is open of it is no longer asked of anybody; what is done stays.
 * @throws Problem `conflict` (`assignment-changed`)
 */
export async function endAssignment(db: Db, me: Member, input: Record<string, string>): Promise<void> {
  await stored(db, me, input);
  const { assignment: id, version } = parse(chosen, input);
  const [ended] = await db.batch([
    db
      .update(assignments)
      .set({ endedAt: new Date(), ...again })
      .where(unchanged(id, version))
      .returning({ id: assignments.id }),
    enqueueSpread(db, me.team.id),
  ]);
  if (ended.length === 0) throw CHANGED();
}

/** The assignment that a form is about, as the form knows it. */
async function stored(db: Db, me: Member, input: unknown) {
  const { assignment: id, version } = parse(chosen, input);
  const [row] = await db
    .select({ courseId: assignments.courseId, path: assignments.path, dueOn: assignments.dueOn })
    .from(assignments)
    .where(and(unchanged(id, version), eq(assignments.teamId, me.team.id), withinReach(me)));
  if (!row) throw CHANGED();
  return row;
}

/** Lets the assignments of paths follow what belongs to them; to be called when the courses may have changed. */
export async function followPaths(db: Db, library: Library): Promise<void> {
  const rows = await db
    .select({ id: assignments.id, teamId: assignments.teamId, path: assignments.path })
    .from(assignments)
    .where(and(isNotNull(assignments.path), isNull(assignments.endedAt)));
  for (const { id, teamId, path } of rows) {
    const now = path ? coursesOfPath(library, path) : [];
    const wanted = now.flatMap(({ course, lessons, part }) =>
      part ? lessons.map((lesson) => `${course.id}/${lesson.id}`) : [course.id],
    );
    const known = await asked(db, id);
    if (now.length === 0 || (wanted.length === known.length && wanted.every((each) => known.includes(each))))
      continue;
    await db.batch([
      db.delete(assignmentCourses).where(eq(assignmentCourses.assignmentId, id)),
      db.delete(assignmentLessons).where(eq(assignmentLessons.assignmentId, id)),
      ...insertCourses(db, id, now),
      db.update(assignments).set({ spreadTo: "", spreadCount: 0 }).where(eq(assignments.id, id)),
      enqueueSpread(db, teamId),
    ]);
  }
}

/** What an assignment asks for: whole courses, and `<course>/<lesson>` of parts. */
async function asked(db: Db, id: string): Promise<string[]> {
  const rows = await db
    .select({ courseId: assignmentCourses.courseId, lessonId: assignmentLessons.lessonId })
    .from(assignmentCourses)
    .leftJoin(
      assignmentLessons,
      and(
        eq(assignmentLessons.assignmentId, assignmentCourses.assignmentId),
        eq(assignmentLessons.courseId, assignmentCourses.courseId),
      ),
    )
    .where(eq(assignmentCourses.assignmentId, id));
  return rows.map(({ courseId, lessonId }) => (lessonId ? `${courseId}/${lessonId}` : courseId));
}
