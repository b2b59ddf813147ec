import {
  type ClassedChange,
  courseFileCopies,
  courseFiles,
  courseImagePaths,
  courseVersions,
  type Db,
  newId,
  type Query,
  users,
} from "db";
import { and, desc, eq, inArray, ne, not, or, sql } from "drizzle-orm";
import { orNotFound, Problem } from "~/platform/problems";
import { type Comparison, compareContents } from "./compare";
import { keepPictures } from "./copied-pictures";
import { keepFewest } from "./copies";
import type { OpenCourse } from "./enter-course";
import { holdCourse } from "./move-file";
import { readDraft } from "./read-draft";
import { writtenIn } from "./written";

export type VersionRow = {
  number: number;
  note: string;
  publishedAt: Date;
  /** How lessons had changed, as the trainer confirmed it. */
  changes: ClassedChange[];
  /** Null for somebody who has deleted their account. */
  by: string | null;
};

/** All versions of a course, the newest first, without what is in them. */
export const listVersions = async (db: Db, course: Pick<OpenCourse, "id">): Promise<VersionRow[]> =>
  db
    .select({
      number: courseVersions.number,
      note: courseVersions.note,
      publishedAt: courseVersions.publishedAt,
      changes: courseVersions.changes,
      by: users.name,
    })
    .from(courseVersions)
    .leftJoin(users, eq(users.id, courseVersions.publishedById))
    .where(eq(courseVersions.courseId, course.id))
    .orderBy(desc(courseVersions.number));

/**
 * What was published under a number: path → text, and path → hash of the picture.
 * @throws Problem `not-found`
 */
export async function readVersion(db: Db, course: Pick<OpenCourse, "id">, number: number) {
  // PostgreSQL's whole numbers end at 2³¹, and what is none it refuses.
  if (!Number.isInteger(number) || number < 1 || number >= 2 ** 31) throw new Problem("not-found");
  const [row] = await db
    .select({ files: courseVersions.files, images: courseVersions.images })
    .from(courseVersions)
    .where(and(eq(courseVersions.courseId, course.id), eq(courseVersions.number, number)));
  return orNotFound(row);
}

/** A version, or the draft. */
export type Side = number | "draft";

/**
 * What is different in `to` from `from`, file by file.
 * @throws Problem `not-found`
 */
export async function compareVersions(
  db: Db,
  course: Pick<OpenCourse, "id">,
  { from, to }: { from: Side; to: Side },
): Promise<Comparison> {
  const read = async (side: Side) =>
    side === "draft" ? writtenIn(await readDraft(db, course)) : readVersion(db, course, side);
  const [before, after] = await Promise.all([read(from), read(to)]);
  return compareContents(before, after);
}

/**
 * Brings a version back into the draft, whole. Texts that stood there and were other ones become copies, and so do pictures; what learners see stays
 * as it is until somebody publishes. Whoever is writing at that moment is told, as when somebody else has saved.
 * @throws Problem `not-found`
 */
export async function restoreVersion(db: Db, course: OpenCourse, number: number): Promise<void> {
  const { files, images } = await readVersion(db, course, number);
  const draft = await readDraft(db, course);
  const { userId } = course.me;
  const now = new Date();
  const paths = Object.keys(files).sort();
  const dropped = Object.keys(draft.files).filter((path) => files[path] === undefined);
  const at = (path: string) => and(eq(courseFiles.courseId, course.id), eq(courseFiles.path, path));
  const other = (path: string) =>
    files[path] === undefined ? at(path) : and(at(path), ne(courseFiles.text, files[path]));
  const same = Object.entries(images).map(([path, hash]) =>
    and(eq(courseImagePaths.path, path), eq(courseImagePaths.hash, hash)),
  );
  const otherPicture = and(
    eq(courseImagePaths.courseId, course.id),
    same.length > 0 ? not(or(...same) ?? sql`false`) : undefined,
  );
  const standing = [...paths, ...dropped].filter((path) => draft.files[path]?.text !== files[path]);
  await db.batch([
    holdCourse(db, course),
    // The row first: a text that is being saved comes before it and becomes a copy, or after it and is told.
    ...standing.map((path) =>
      db
        .update(courseFiles)
        .set({ revision: sql`${courseFiles.revision} + 1`, editor: "", edit: 0 })
        .where(other(path)),
    ),
    ...standing.flatMap((path) => [keepText(db, other(path)), keepFewest(db, course, path)]),
    ...paths.map((path) =>
      db
        .insert(courseFiles)
        .values({
          courseId: course.id,
          path,
          text: files[path] ?? "",
          revision: 1,
          editor: "",
          edit: 0,
          changedById: userId,
          changedAt: now,
        })
        .onConflictDoUpdate({
          target: [courseFiles.courseId, courseFiles.path],
          set: { text: sql`excluded.text`, changedById: userId, changedAt: now },
          setWhere: sql`${courseFiles.text} <> excluded.text`,
        }),
    ),
    ...(dropped.length > 0
      ? [
          db
            .delete(courseFiles)
            .where(and(eq(courseFiles.courseId, course.id), inArray(courseFiles.path, dropped))),
        ]
      : []),
    keepPictures(db, course, { which: otherPicture, why: "restored" }),
    db.delete(courseImagePaths).where(eq(courseImagePaths.courseId, course.id)),
    ...Object.entries(images).map(([path, hash]) =>
      db.insert(courseImagePaths).values({ courseId: course.id, path, hash }),
    ),
  ]);
}

/** A query that keeps a text of the draft as a copy of whoever wrote it. */
const keepText = (db: Db, which: ReturnType<typeof and>): Query =>
  db.insert(courseFileCopies).select(
    sql`select cast(${newId()} as text), ${courseFiles.courseId}, ${courseFiles.path}, ${courseFiles.text},
        'restored', ${courseFiles.changedById}, ${courseFiles.changedAt} from ${courseFiles} where ${which}`,
  );
