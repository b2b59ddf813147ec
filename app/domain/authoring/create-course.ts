import { courseFiles, courseImagePaths, courseImages, type Db, type Query, teamCourses } from "db";
import { count, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { LANGUAGES } from "~/content/lessons";
import { type CourseFiles, newCourseFiles, newCourseId } from "~/content/team-course";
import { parse } from "~/platform/forms";
import { nameKey, UNFIT } from "~/platform/names";
import { Problem } from "~/platform/problems";
import type { Member } from "../teams";
import type { StoredImage } from "./images";
import { limitWork, MOST_COURSES } from "./limits";

/** A title of a course or a lesson; codes `title-missing`, `-long`, `-invalid`. */
export const titleField = z
  .string()
  .transform((typed) => typed.normalize("NFC").trim().replace(/\s+/g, " "))
  .refine((title) => title !== "", "title-missing")
  .refine((title) => title.length <= 120, "title-long")
  .refine((title) => !UNFIT.test(title), "title-invalid");

/** What is written first in this language; the other one may follow. */
export const described = z.object({ title: titleField, language: z.enum(LANGUAGES, "language-missing") });

/** The address of a course: words of its title, and what nobody else has. */
export function slugFor(title: string, id: string): string {
  const words = nameKey(title.replace(/[äöüÄÖÜ]/g, (umlaut) => TWO_LETTERS[umlaut.toLowerCase()] ?? ""))
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replace(/^-+|-+$/g, "");
  return [...(words ? [words] : []), id.slice(2)].join("-");
}

const TWO_LETTERS: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue" };

/**
 * Begins a course for a team: its first files, as a draft.
 * @throws Problem `invalid` (`title-…`, `language-missing`, `too-many-courses`)
 */
export async function createCourse(db: Db, me: Member, input: unknown): Promise<{ courseId: string }> {
  const { title, language } = parse(described, input);
  const courseId = newCourseId();
  const files = newCourseFiles({ courseId, title, language });
  await insertCourse(db, me, { courseId, title, files, images: {} });
  return { courseId };
}

/** Stores a new course with all that is in its folder, at once. */
export async function insertCourse(
  db: Db,
  me: Member,
  {
    courseId,
    title,
    files,
    images,
  }: { courseId: string; title: string; files: CourseFiles; images: Record<string, StoredImage> },
): Promise<void> {
  await limitWork(db, me.userId);
  const [known] = await db
    .select({ many: count() })
    .from(teamCourses)
    .where(eq(teamCourses.teamId, me.team.id));
  if ((known?.many ?? 0) >= MOST_COURSES)
    throw new Problem("invalid", { fields: { form: "too-many-courses" } });
  const now = new Date();
  await db.batch([
    db.insert(teamCourses).values({
      id: courseId,
      teamId: me.team.id,
      slug: slugFor(title, courseId),
      createdById: me.userId,
      createdAt: now,
    }),
    ...Object.entries(files).map(([path, text]) => insertFile(db, me, { courseId, path, text })),
    ...Object.entries(images).flatMap(([path, image]) => insertImage(db, { courseId, path, image })),
  ]);
}

/** A query that adds a text to a draft, unless one of that path is there. */
export const insertFile = (
  db: Db,
  me: Pick<Member, "userId">,
  { courseId, path, text }: { courseId: string; path: string; text: string },
) =>
  db
    .insert(courseFiles)
    .values({
      courseId,
      path,
      text,
      revision: 1,
      editor: "",
      edit: 0,
      changedById: me.userId,
      changedAt: new Date(),
    })
    .onConflictDoNothing()
    .returning({ path: courseFiles.path });

/** Queries that put a picture at a path of a draft, in the place of what is there. */
export const insertImage = (
  db: Db,
  { courseId, path, image }: { courseId: string; path: string; image: StoredImage },
): Query[] => [
  db
    .insert(courseImages)
    .values({ courseId, ...image, addedAt: new Date() })
    .onConflictDoNothing(),
  db
    .insert(courseImagePaths)
    .values({ courseId, path, hash: image.hash })
    .onConflictDoUpdate({
      target: [courseImagePaths.courseId, courseImagePaths.path],
      set: { hash: sql`excluded.hash` },
    }),
];
