import { courseImages, type Db, memberships, teamCourses } from "db";
import { and, eq } from "drizzle-orm";
import { orNotFound } from "~/platform/problems";

type Asked = { userId: string; courseId: string; hash: string };

/**
 * A picture of a course, for members of its team: its type, and a function that reads its bytes, which a browser that has them
 * already does not need.
 * @throws Problem `not-found`, also for everyone else
 */
export async function openImage(
  db: Db,
  { userId, courseId, hash }: Asked,
): Promise<{ type: string; bytes: () => Promise<Buffer> }> {
  const picture = and(eq(courseImages.courseId, courseId), eq(courseImages.hash, hash));
  const [found] = await db
    .select({ type: courseImages.type })
    .from(courseImages)
    .innerJoin(teamCourses, eq(teamCourses.id, courseImages.courseId))
    .innerJoin(memberships, and(eq(memberships.teamId, teamCourses.teamId), eq(memberships.userId, userId)))
    .where(picture);
  const { type } = orNotFound(found);
  return {
    type,
    bytes: async () => {
      const [row] = await db.select({ data: courseImages.data }).from(courseImages).where(picture);
      return Buffer.from(orNotFound(row).data, "base64");
    },
  };
}
