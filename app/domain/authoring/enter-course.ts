import { type Db, teamCourses } from "db";
import { eq } from "drizzle-orm";
import { orNotFound } from "~/platform/problems";
import { enterTeam, type Member } from "../teams";

/** A course that a team writes, opened by somebody who may: what every use case of its files begins with. */
export type OpenCourse = {
  id: string;
  slug: string;
  publishedVersion: number | null;
  archivedAt: Date | null;
  me: Member;
};

/**
 * Opens a course for whoever writes courses in its team. To everyone who is not in that team it does not exist.
 * @throws Problem `not-found`; `forbidden` for members whose role has not the right
 */
export async function enterCourse(
  db: Db,
  { userId, courseId }: { userId: string; courseId: string },
): Promise<OpenCourse> {
  const [found] = await db.select().from(teamCourses).where(eq(teamCourses.id, courseId));
  const { id, slug, teamId, publishedVersion, archivedAt } = orNotFound(found);
  const me = await enterTeam(db, { userId, asked: teamId, right: "write-courses" });
  return { id, slug, publishedVersion, archivedAt, me };
}
