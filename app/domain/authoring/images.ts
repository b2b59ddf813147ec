import { createHash } from "node:crypto";
import { courseFileCopies, courseImagePaths, courseImages, courseVersions, type Db, teamCourses } from "db";
import { and, count, eq, sql } from "drizzle-orm";
import { isLessonFolder, isPicturePath } from "~/content/draft-outline";
import { type CourseImage, imageUrl, RefusedImage, readImage } from "~/content/team-course";
import { nameKey } from "~/platform/names";
import { Problem } from "~/platform/problems";
import type { Member } from "../teams";
import { insertImage } from "./create-course";
import type { OpenCourse } from "./enter-course";
import { limitWork, MOST_PICTURES } from "./limits";
import { holdCourse } from "./move-file";

/** A picture with its bytes, in Base64. */
export type StoredImage = CourseImage & { data: string };

const ENDINGS = { "image/webp": "webp", "image/png": "png", "image/jpeg": "jpg" } as const;

/** Puts what was sent as a picture into the form that is stored; its type is what its bytes say. */
export async function preparedImage(sent: Uint8Array): Promise<StoredImage> {
  const { image, bytes } = await readImage(sent).catch((error: unknown) => {
    if (error instanceof RefusedImage)
      throw new Problem("invalid", { fields: { file: `picture-${error.reason}` } });
    throw error;
  });
  return { ...image, data: bytes.toString("base64") };
}

/**
 * A picture that this team has already, byte for byte: we made it, and a JPEG or WebP would become a worse one each time that
 * it is written anew. Null for one that comes from elsewhere.
 */
export async function knownImage(db: Db, me: Member, sent: Uint8Array): Promise<StoredImage | null> {
  const { hash, type, width, height, data } = courseImages;
  const [known] = await db
    .select({ hash, type, width, height, data })
    .from(courseImages)
    .innerJoin(teamCourses, eq(teamCourses.id, courseImages.courseId))
    .where(
      and(
        eq(teamCourses.teamId, me.team.id),
        eq(courseImages.hash, createHash("sha256").update(sent).digest("hex")),
      ),
    )
    .limit(1);
  return known ?? null;
}

/**
 * Adds a picture to the folder of a lesson. It gets a free name near the one that its file had; with the same name and the
 * same bytes it is the same picture.
 * @throws Problem `invalid` (what is wrong with the picture, for the field `file`; `too-many-pictures`)
 */
export async function addImage(
  db: Db,
  course: OpenCourse,
  { folder, name, bytes }: { folder: string; name: string; bytes: Uint8Array },
): Promise<{ path: string; url: string }> {
  if (!isLessonFolder(folder)) throw new Problem("not-found");
  await limitWork(db, course.me.userId);
  if (bytes.length === 0) throw new Problem("invalid", { fields: { file: "picture-missing" } });
  const [known] = await db
    .select({ many: count() })
    .from(courseImagePaths)
    .where(eq(courseImagePaths.courseId, course.id));
  if ((known?.many ?? 0) >= MOST_PICTURES)
    throw new Problem("invalid", { fields: { file: "too-many-pictures" } });
  const image = await preparedImage(bytes);
  const rows = await db
    .select({ path: courseImagePaths.path, hash: courseImagePaths.hash })
    .from(courseImagePaths)
    .where(eq(courseImagePaths.courseId, course.id));
  const path = freePath(folder, name, image, new Map(rows.map((row) => [row.path, row.hash])));
  await db.batch([holdCourse(db, course), ...insertImage(db, { courseId: course.id, path, image })]);
  return { path, url: imageUrl(course.id, image.hash) };
}

function freePath(folder: string, name: string, image: CourseImage, taken: Map<string, string>): string {
  const words =
    nameKey(name.replace(/\.[^.]*$/, ""))
      .replace(/[^a-z0-9]+/g, "-")
      .slice(0, 40)
      .replace(/^-+|-+$/g, "") || "bild";
  for (let more = 1; ; more++) {
    const path = `${folder}/${words}${more === 1 ? "" : `-${more}`}.${ENDINGS[image.type]}`;
    const standing = taken.get(path);
    if (standing === undefined || standing === image.hash) return path;
  }
}

/** Takes a picture out of the draft. Its bytes go where neither the draft nor a published version shows it, nor a text that may be brought back. */
export async function deleteImage(db: Db, course: OpenCourse, path: string): Promise<void> {
  if (!isPicturePath(path)) throw new Problem("not-found");
  const here = and(eq(courseImagePaths.courseId, course.id), eq(courseImagePaths.path, path));
  const [row] = await db.select({ hash: courseImagePaths.hash }).from(courseImagePaths).where(here);
  if (!row) return;
  await db.batch([
    holdCourse(db, course),
    db.delete(courseImagePaths).where(here),
    db.delete(courseImages).where(
      sql`${courseImages.courseId} = ${course.id} and ${courseImages.hash} = ${row.hash}
        and not exists (select 1 from ${courseImagePaths} p where p.course_id = ${course.id} and p.hash = ${row.hash})
        and not exists (select 1 from ${courseFileCopies} c where c.course_id = ${course.id} and c.text = ${row.hash})
        and not exists (select 1 from ${courseVersions} v where v.course_id = ${course.id}
          and cast(v.images as text) like ${`%${row.hash}%`})`,
    ),
  ]);
}

/** The bytes of all pictures in the draft, by their paths. */
export async function readImages(
  db: Db,
  course: Pick<OpenCourse, "id">,
): Promise<Record<string, Uint8Array>> {
  const rows = await db
    .select({ path: courseImagePaths.path, data: courseImages.data })
    .from(courseImagePaths)
    .innerJoin(
      courseImages,
      and(eq(courseImages.courseId, courseImagePaths.courseId), eq(courseImages.hash, courseImagePaths.hash)),
    )
    .where(eq(courseImagePaths.courseId, course.id));
  return Object.fromEntries(rows.map(({ path, data }) => [path, Buffer.from(data, "base64")]));
}
