import { courseFiles, courseImagePaths, courseImages, courseVersions, type Db, users } from "db";
import { and, asc, eq } from "drizzle-orm";
import type { OpenCourse } from "./enter-course";

export type DraftFile = { text: string; revision: number; changedAt: Date; by: string | null };
export type DraftImage = {
  hash: string;
  type: "image/webp" | "image/png" | "image/jpeg";
  width: number;
  height: number;
};

export type Draft = {
  /** Path → text, and who changed it when. */
  files: Record<string, DraftFile>;
  /** Path → picture, without its bytes. */
  images: Record<string, DraftImage>;
};

/** All that lies in a course's folder. */
export async function readDraft(db: Db, course: Pick<OpenCourse, "id">): Promise<Draft> {
  const [files, images] = await Promise.all([
    db
      .select({
        path: courseFiles.path,
        text: courseFiles.text,
        revision: courseFiles.revision,
        changedAt: courseFiles.changedAt,
        by: users.name,
      })
      .from(courseFiles)
      .leftJoin(users, eq(users.id, courseFiles.changedById))
      .where(eq(courseFiles.courseId, course.id))
      .orderBy(asc(courseFiles.path)),
    db
      .select({
        path: courseImagePaths.path,
        hash: courseImages.hash,
        type: courseImages.type,
        width: courseImages.width,
        height: courseImages.height,
      })
      .from(courseImagePaths)
      .innerJoin(
        courseImages,
        and(
          eq(courseImages.courseId, courseImagePaths.courseId),
          eq(courseImages.hash, courseImagePaths.hash),
        ),
      )
      .where(eq(courseImagePaths.courseId, course.id))
      .orderBy(asc(courseImagePaths.path)),
  ]);
  return {
    files: Object.fromEntries(files.map(({ path, ...file }) => [path, file])),
    images: Object.fromEntries(images.map(({ path, ...image }) => [path, image])),
  };
}

/** The texts alone, as what compiles them takes them. */
export const textsOf = ({ files }: Draft): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([path, { text }]) => [path, text]));

/** Whether the draft is something else than a version: its texts, or which picture has which path. */
export async function differsFrom(
  db: Db,
  course: Pick<OpenCourse, "id">,
  draft: { files: Record<string, string>; images: Record<string, string> },
  version: number,
): Promise<boolean> {
  const [published] = await db
    .select({ files: courseVersions.files, images: courseVersions.images })
    .from(courseVersions)
    .where(and(eq(courseVersions.courseId, course.id), eq(courseVersions.number, version)));
  return !published || !same(published.files, draft.files) || !same(published.images, draft.images);
}

function same(one: Record<string, string>, other: Record<string, string>): boolean {
  const paths = Object.keys(one);
  return paths.length === Object.keys(other).length && paths.every((path) => one[path] === other[path]);
}
