import { assignments, type Db, teamCourses } from "db";
import { and, eq, isNotNull, sql } from "drizzle-orm";
import { Problem } from "~/platform/problems";
import type { OpenCourse } from "./enter-course";

/**
 * Takes a course out of what the team's members can learn. Nothing is deleted: what they completed stays theirs, and it can be
 * brought back.
 * @throws Problem `conflict` (`form`: `still-assigned`) as long as the team asks it of anybody
 */
export async function archiveCourse(db: Db, course: OpenCourse): Promise<void> {
  const done = await db
    .update(teamCourses)
    .set({
      archivedAt: sql`coalesce(${teamCourses.archivedAt}, ${sql.param(new Date(), teamCourses.archivedAt)})`,
    })
    .where(
      and(
        eq(teamCourses.id, course.id),
        sql`not exists (select 1 from ${assignments} a where a.team_id = ${course.me.team.id}
          and a.course_id = ${course.id} and a.ended_at is null)`,
      ),
    )
    .returning({ id: teamCourses.id });
  if (done.length === 0) throw new Problem("conflict", { fields: { form: "still-assigned" } });
}

/** Offers a course again, as it was published last. */
export async function unarchiveCourse(db: Db, course: OpenCourse): Promise<void> {
  await db
    .update(teamCourses)
    .set({ archivedAt: null })
    .where(and(eq(teamCourses.id, course.id), isNotNull(teamCourses.archivedAt)));
}
