import { assigned, completions, type Db, encoded, enrolments, memberships, sharedCourses } from "db";
import { and, eq, gt, inArray, isNotNull, lt, notInArray, or, sql } from "drizzle-orm";
import type { Library } from "~/content/library";
import { changeMembers, isPartProvenInTeam, isProvenInTeam, teamDay } from "../assignments";
import { learnedParts, type Path } from "../learning";
import { isGone } from "./conditions";
import type { Member } from "./enter-team";

/** A course that somebody has completed, or the parts of it that belong to some paths. */
export type CompletedCourse = {
  courseId: string;
  completedAt: Date;
  /** Empty for the whole course. */
  paths: Path[];
};

/** One from before they joined, and whether the team may know. */
export type EarlierCourse = CompletedCourse & { shared: boolean };

/** What somebody completed before they joined this team: theirs to share or not. */
export async function listEarlierCourses(
  db: Db,
  library: Library,
  { team, userId }: Member,
): Promise<EarlierCourse[]> {
  const [completed, shared, [member]] = await Promise.all([
    completedBy(db, library, userId),
    db.select({ courseId: sharedCourses.courseId }).from(sharedCourses).where(isSharing(team.id, userId)),
    db
      .select({ joinedAt: memberships.joinedAt })
      .from(memberships)
      .where(and(eq(memberships.teamId, team.id), eq(memberships.userId, userId))),
  ]);
  const known = new Set(shared.map(({ courseId }) => courseId));
  return gathered(completed.filter(({ completedAt }) => member && completedAt < member.joinedAt)).map(
    (course) => ({ ...course, shared: known.has(course.courseId) }),
  );
}

/** What somebody has completed so far: what they may bring along into a team. */
export const listCompletedCourses = async (
  db: Db,
  library: Library,
  userId: string,
): Promise<CompletedCourse[]> => gathered(await completedBy(db, library, userId));

type Completed = { courseId: string; path: Path | null; completedAt: Date };

/** Courses, and parts of those that are not complete as a whole. */
async function completedBy(db: Db, library: Library, userId: string): Promise<Completed[]> {
  const [courses, lessons] = await Promise.all([
    db
      .select({ courseId: enrolments.courseId, completedAt: enrolments.completedAt })
      .from(enrolments)
      .where(and(eq(enrolments.userId, userId), isNotNull(enrolments.completedAt))),
    db
      .select({ lessonId: completions.lessonId, completedAt: completions.completedAt })
      .from(completions)
      .where(eq(completions.userId, userId)),
  ]);
  const wholes = courses.flatMap(({ courseId, completedAt }) =>
    completedAt ? [{ courseId, path: null, completedAt }] : [],
  );
  const parts = learnedParts(library, lessons).filter(
    ({ courseId }) => !wholes.some((whole) => whole.courseId === courseId),
  );
  return [...wholes, ...parts];
}

/** One entry a course, by the day of the last thing that was completed of it. */
function gathered(completed: Completed[]): CompletedCourse[] {
  const byCourse = new Map<string, CompletedCourse>();
  for (const { courseId, path, completedAt } of completed) {
    const { paths = [], completedAt: before = completedAt } = byCourse.get(courseId) ?? {};
    const last = before > completedAt ? before : completedAt;
    byCourse.set(courseId, { courseId, completedAt: last, paths: path ? [...paths, path] : paths });
  }
  return [...byCourse.values()].sort(
    (a, b) => a.completedAt.getTime() - b.completedAt.getTime() || (a.courseId < b.courseId ? -1 : 1),
  );
}

/**
 * The query that shares courses with a team, as far as the person belongs to it and completed them, or lessons of them, before they
 * joined; all else is left out. `since` takes only whoever joined at just that moment, for the batch of their joining.
 */
export const shareCourses = (
  db: Db,
  { teamId, userId, courseIds, since }: { teamId: string; userId: string; courseIds: string[]; since?: Date },
) =>
  db
    .insert(sharedCourses)
    .select(
      sql`select ${memberships.teamId}, ${memberships.userId}, ${enrolments.courseId}
        from ${memberships} inner join ${enrolments} on ${enrolments.userId} = ${memberships.userId}
        where ${and(
          eq(memberships.teamId, teamId),
          eq(memberships.userId, userId),
          courseIds.length > 0 ? inArray(enrolments.courseId, courseIds) : sql`1 = 0`,
          or(lt(enrolments.completedAt, memberships.joinedAt), hasEarlierLesson),
          since && sql`${memberships.joinedAt} = ${encoded(since, memberships.joinedAt)}`,
        )}`,
    )
    .onConflictDoNothing();

/** A course that is complete since they joined is seen anyhow. */
const hasEarlierLesson = sql`(${enrolments.completedAt} is null and exists (select 1 from ${completions} c
  where c.user_id = ${enrolments.userId} and c.course_id = ${enrolments.courseId} and c.completed_at < ${memberships.joinedAt}))`;

/**
 * Shares these of one's earlier courses with the team, and no other from now on. What the team asked for is done by what is
 * shared, and open again by what no longer is.
 */
export async function chooseShared(db: Db, { team, userId }: Member, courseIds: string[]): Promise<void> {
  const teamId = team.id;
  const others = courseIds.length > 0 ? notInArray(sharedCourses.courseId, courseIds) : undefined;
  const row = { teamId, userId, courseId: assigned.courseId };
  const taken = and(
    eq(assigned.teamId, teamId),
    eq(assigned.userId, userId),
    inArray(
      assigned.courseId,
      db
        .select({ courseId: sharedCourses.courseId })
        .from(sharedCourses)
        .where(and(isSharing(teamId, userId), others)),
    ),
    sql`not case when ${assigned.part} then ${isPartProvenInTeam({ ...row, assignmentId: assigned.assignmentId })}
      else ${isProvenInTeam(row)} end`,
  );
  await changeMembers(db, { teamId, people: sql`(${userId})` }, teamDay(team.timeZone), [
    db.delete(assigned).where(and(taken, gt(assigned.round, 1))),
    db.update(assigned).set({ doneOn: null, version: null, markedBy: null, nextRound: null }).where(taken),
    db.delete(sharedCourses).where(and(isSharing(teamId, userId), others)),
    shareCourses(db, { teamId, userId, courseIds }),
  ]);
}

const isSharing = (teamId: string, userId: string) =>
  and(eq(sharedCourses.teamId, teamId), eq(sharedCourses.userId, userId));

/** The query that ends what somebody who has left shared with the team, for the end of a batch. */
export const leaveSharing = (db: Db, teamId: string, userId: string) =>
  db.delete(sharedCourses).where(and(isSharing(teamId, userId), isGone(teamId, userId)));
