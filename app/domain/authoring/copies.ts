import { courseFileCopies, courseFiles, type Db, newId, type Query, users } from "db";
import { and, desc, eq, sql } from "drizzle-orm";
import { isTextPath } from "~/content/draft-outline";
import { orNotFound, Problem } from "~/platform/problems";
import { bringPictures } from "./copied-pictures";
import type { OpenCourse } from "./enter-course";
import { MOST_COPIES } from "./limits";
import { holdCourse } from "./move-file";

export type CopyReason = (typeof courseFileCopies.$inferSelect)["why"];

export type Copy = {
  id: string;
  path: string;
  why: CopyReason;
  savedAt: string;
  /** Who had written it; null for somebody who has left. */
  by: string | null;
};

/** All copies of a course’s texts, the newest first, without what is in them. */
export async function listCopies(db: Db, course: OpenCourse): Promise<Copy[]> {
  const rows = await db
    .select({
      id: courseFileCopies.id,
      path: courseFileCopies.path,
      why: courseFileCopies.why,
      savedAt: courseFileCopies.savedAt,
      by: users.name,
    })
    .from(courseFileCopies)
    .leftJoin(users, eq(users.id, courseFileCopies.savedById))
    .where(eq(courseFileCopies.courseId, course.id))
    .orderBy(desc(courseFileCopies.id));
  return rows
    .filter(({ path }) => isTextPath(path))
    .map((row) => ({ ...row, savedAt: row.savedAt.toISOString() }));
}

/** One copy with its text, and what stands in the draft in its place; null where nothing does. */
export async function readCopy(db: Db, course: OpenCourse, id: string) {
  const [copy] = await db
    .select()
    .from(courseFileCopies)
    .where(and(eq(courseFileCopies.courseId, course.id), eq(courseFileCopies.id, id)));
  const { path, text, why } = orNotFound(copy && isTextPath(copy.path) ? copy : undefined);
  const [now] = await db
    .select({ text: courseFiles.text, revision: courseFiles.revision })
    .from(courseFiles)
    .where(and(eq(courseFiles.courseId, course.id), eq(courseFiles.path, path)));
  return { id, path, text, why, now: now ?? null };
}

/**
 * Puts a copy into the draft, with the pictures that went with it; what stood there becomes a copy itself.
 * @throws Problem `not-found`; `conflict` (`copy-changed`) where somebody saved at the same moment
 */
export async function restoreCopy(db: Db, course: OpenCourse, id: string): Promise<{ path: string }> {
  const { path, text, now } = await readCopy(db, course, id);
  const key = and(eq(courseFiles.courseId, course.id), eq(courseFiles.path, path));
  const pictures = await bringPictures(db, course, { path, text });
  const by = { changedById: course.me.userId, changedAt: new Date(), editor: "", edit: 0 };
  if (!now) {
    const [, made] = await db.batch([
      holdCourse(db, course),
      db
        .insert(courseFiles)
        .values({ courseId: course.id, path, text, revision: 1, ...by })
        .onConflictDoNothing()
        .returning({ path: courseFiles.path }),
      ...pictures,
    ]);
    if (made.length === 0) throw new Problem("conflict", { fields: { form: "copy-changed" } });
    return { path };
  }
  const [, , , stored] = await db.batch([
    holdCourse(db, course),
    keepStanding(db, course, { path, revision: now.revision, why: "restored" }),
    keepFewest(db, course, path),
    db
      .update(courseFiles)
      .set({ text, revision: sql`${courseFiles.revision} + 1`, ...by })
      .where(and(key, eq(courseFiles.revision, now.revision)))
      .returning({ path: courseFiles.path }),
    ...pictures,
  ]);
  if (stored.length === 0) throw new Problem("conflict", { fields: { form: "copy-changed" } });
  return { path };
}

/** A query that keeps what stands in the draft at this revision, as its author's. */
export const keepStanding = (
  db: Db,
  course: Pick<OpenCourse, "id">,
  { path, revision, why }: { path: string; revision: number; why: CopyReason },
): Query =>
  db.insert(courseFileCopies).select(
    sql`select ${newId()}, f.course_id, f.path, f.text, ${why}, f.changed_by_id, f.changed_at from ${courseFiles} f
      where f.course_id = ${course.id} and f.path = ${path} and f.revision = ${revision}`,
  );

/** Keeps a text that did not come into the draft; the same one of the same person once. */
export async function keepText(
  db: Db,
  course: OpenCourse,
  { path, text, why }: { path: string; text: string; why: CopyReason },
): Promise<void> {
  const { userId } = course.me;
  const [known] = await db
    .select({ id: courseFileCopies.id })
    .from(courseFileCopies)
    .where(
      and(
        eq(courseFileCopies.courseId, course.id),
        eq(courseFileCopies.path, path),
        eq(courseFileCopies.savedById, userId),
        eq(courseFileCopies.text, text),
      ),
    )
    .limit(1);
  if (known) return;
  await db.batch([
    db.insert(courseFileCopies).values({
      id: newId(),
      courseId: course.id,
      path,
      text,
      why,
      savedById: userId,
      savedAt: new Date(),
    }),
    keepFewest(db, course, path),
  ]);
}

/** A query after which a file has no more copies than it may. */
export const keepFewest = (db: Db, course: Pick<OpenCourse, "id">, path: string): Query =>
  db.delete(courseFileCopies).where(
    sql`${courseFileCopies.courseId} = ${course.id} and ${courseFileCopies.path} = ${path}
      and ${courseFileCopies.id} not in (select c.id from ${courseFileCopies} c
        where c.course_id = ${course.id} and c.path = ${path} order by c.id desc limit ${MOST_COPIES})`,
  );
