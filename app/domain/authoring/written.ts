import { courseFiles, courseImagePaths, type Db, type Query } from "db";
import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { hash } from "~/content/fingerprint";
import type { OpenCourse } from "./enter-course";
import { type Draft, textsOf } from "./read-draft";

/** Path → text, and path → hash of the picture: a version as it is stored. */
export type Written = { files: Record<string, string>; images: Record<string, string> };

export const writtenIn = (draft: Draft): Written => ({
  files: textsOf(draft),
  images: Object.fromEntries(Object.entries(draft.images).map(([path, image]) => [path, image.hash])),
});

const inOrderOfPaths = (record: Record<string, string>) =>
  JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

export const isEqual = (one: Written, other: Written): boolean =>
  inOrderOfPaths(one.files) === inOrderOfPaths(other.files) &&
  inOrderOfPaths(one.images) === inOrderOfPaths(other.images);

/** Names all that a trainer is shown before they publish. */
export const seenOf = ({ publishedVersion }: OpenCourse, draft: Draft): string => {
  const { files, images } = writtenIn(draft);
  return hash(String(publishedVersion), inOrderOfPaths(files), inOrderOfPaths(images)).slice(0, 32);
};

const are = (many: number, table: typeof courseFiles | typeof courseImagePaths, which: SQL | undefined) =>
  sql`${many} = (select count(*) from ${table} where ${which})`;

/** True as long as the draft holds what was read of it, and nothing else. */
export function isAsRead(course: OpenCourse, draft: Draft): SQL | undefined {
  const files = filesAsRead(draft.files);
  const images = Object.entries(draft.images).map(([path, image]) =>
    and(eq(courseImagePaths.path, path), eq(courseImagePaths.hash, image.hash)),
  );
  const ofCourse = eq(courseFiles.courseId, course.id);
  const ofPictures = eq(courseImagePaths.courseId, course.id);
  return and(
    are(files.length, courseFiles, ofCourse),
    are(files.length, courseFiles, and(ofCourse, or(...files))),
    are(images.length, courseImagePaths, ofPictures),
    images.length > 0 ? are(images.length, courseImagePaths, and(ofPictures, or(...images))) : undefined,
  );
}

const filesAsRead = (files: Draft["files"]) =>
  Object.entries(files).map(([path, { revision, changedAt }]) =>
    and(eq(courseFiles.path, path), eq(courseFiles.revision, revision), eq(courseFiles.changedAt, changedAt)),
  );

/**
 * Queries that put other texts into the draft, all or none of them: where it holds what was read of it, and `when` is true.
 * Others who save wait meanwhile, so that afterwards `isRewritten` tells which.
 */
export function rewrite(
  db: Db,
  course: OpenCourse,
  { draft, files, when }: { draft: Draft; files: Draft["files"]; when: SQL },
): Query[] {
  const paths = Object.keys(files);
  const [first] = Object.values(files);
  if (!first) return [];
  const texts = sql.join(
    paths.map((path) => sql`when ${path} then cast(${files[path]?.text} as text)`),
    sql` `,
  );
  const ofCourse = eq(courseFiles.courseId, course.id);
  return [
    db
      .update(courseFiles)
      .set({ revision: sql`${courseFiles.revision}` })
      .where(ofCourse),
    db
      .update(courseFiles)
      .set({
        text: sql`case ${courseFiles.path} ${texts} end`,
        revision: sql`${courseFiles.revision} + 1`,
        editor: "",
        edit: 0,
        changedById: course.me.userId,
        changedAt: first.changedAt,
      })
      .where(and(ofCourse, inArray(courseFiles.path, paths), when, isAsRead(course, draft))),
  ];
}

/** True where `rewrite` has put these texts into the draft, in the same transaction. */
export const isRewritten = (course: OpenCourse, files: Draft["files"]): SQL =>
  are(
    Object.keys(files).length,
    courseFiles,
    and(eq(courseFiles.courseId, course.id), or(...filesAsRead(files))),
  );
