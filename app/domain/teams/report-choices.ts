import { assignmentCourses, assignments, type Db, groups } from "db";
import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Path } from "../learning";
import { groupsManagedBy, isAskedInGroupsOf } from "./conditions";
import type { Member } from "./enter-team";
import { reachOf } from "./rights";

/** What a report can be narrowed to by whoever asks for it. */
export type ReportChoices = {
  /** The newest first; those that have ended too, for what was done stays. */
  assignments: {
    id: string;
    courseId: string | null;
    path: Path | null;
    reason: string;
    endedAt: Date | null;
  }[];
  courseIds: string[];
  groups: { id: string; name: string }[];
};

/** All of the team, or the groups that somebody manages and what is asked of anybody in them. */
export async function readReportChoices(db: Db, me: Member): Promise<ReportChoices> {
  const all = reachOf(me.role, "see-reports") === "team";
  const managed = groupsManagedBy(me.team.id, me.userId);
  const shown: SQL | undefined = and(
    eq(assignments.teamId, me.team.id),
    all ? undefined : isAskedInGroupsOf(me),
  );
  const [rows, courses, inReach] = await Promise.all([
    db
      .select({
        id: assignments.id,
        courseId: assignments.courseId,
        path: assignments.path,
        reason: assignments.reason,
        endedAt: assignments.endedAt,
      })
      .from(assignments)
      .where(shown)
      .orderBy(desc(assignments.id)),
    db
      .selectDistinct({ courseId: assignmentCourses.courseId })
      .from(assignments)
      .innerJoin(assignmentCourses, eq(assignmentCourses.assignmentId, assignments.id))
      .where(shown),
    db
      .select({ id: groups.id, name: groups.name })
      .from(groups)
      .where(and(eq(groups.teamId, me.team.id), all ? undefined : sql`${groups.id} in ${managed}`))
      .orderBy(asc(groups.nameKey)),
  ]);
  return { assignments: rows, courseIds: courses.map(({ courseId }) => courseId), groups: inReach };
}
