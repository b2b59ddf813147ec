import { courseFileCopies, courseImagePaths, courseImages, type Db, encoded, newId, type Query } from "db";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { isPicturePath } from "~/content/draft-outline";
import type { CopyReason } from "./copies";
import type { OpenCourse } from "./enter-course";

/**
 * A query that keeps where some pictures of the draft lie before they go, so that a text that is brought back has them
 * again. Such a copy has the picture's hash in the place of a text.
 */
export const keepPictures = (
  db: Db,
  course: OpenCourse,
  { which, why }: { which: SQL | undefined; why: CopyReason },
): Query => {
  const { courseId, path, hash } = courseImagePaths;
  const { savedAt } = courseFileCopies;
  return db.insert(courseFileCopies).select(
    sql`select cast(${newId()} as text) || '-' || ${path}, ${courseId}, ${path}, ${hash}, cast(${why} as text),
        cast(${course.me.userId} as text), ${encoded(new Date(), savedAt)}
      from ${courseImagePaths} where ${which}`,
  );
};

/** Queries that put the pictures of a text, which went with it, back beside it; one that lies there by now stays. */
export async function bringPictures(
  db: Db,
  course: Pick<OpenCourse, "id">,
  { path, text }: { path: string; text: string },
): Promise<Query[]> {
  const folder = path.slice(0, path.indexOf("/") + 1);
  const kept = await db
    .selectDistinct({ path: courseFileCopies.path })
    .from(courseFileCopies)
    .where(
      and(
        eq(courseFileCopies.courseId, course.id),
        sql`substr(${courseFileCopies.path}, 1, ${folder.length}) = ${folder}`,
      ),
    );
  const shown = kept.filter((one) => isPicturePath(one.path) && text.includes(one.path.slice(folder.length)));
  return shown.map((one) =>
    db
      .insert(courseImagePaths)
      .select(
        sql`select c.course_id, c.path, c.text from ${courseFileCopies} c
          join ${courseImages} i on i.course_id = c.course_id and i.hash = c.text
          where c.course_id = ${course.id} and c.path = ${one.path} order by c.id desc limit 1`,
      )
      .onConflictDoNothing(),
  );
}
