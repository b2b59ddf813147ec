import { courseFiles, courseImagePaths, type Db, teamCourses } from "db";
import { and, desc, eq, inArray } from "drizzle-orm";
import { COURSE_FILE, outlineOfFiles } from "~/content/draft-outline";
import type { Language } from "~/content/lessons";
import type { Member } from "../teams";
import { differsFrom } from "./read-draft";

export type ListedCourse = {
  id: string;
  title: Record<Language, string>;
  lessons: number;
  /** `changed`: published, and something in the draft is different by now. */
  state: "draft" | "published" | "changed" | "archived";
  version: number | null;
  changedAt: string;
};

/** A team's own courses, the one that was changed last before the others. */
export async function listCourses(db: Db, { team }: Member): Promise<ListedCourse[]> {
  const courses = await db
    .select()
    .from(teamCourses)
    .where(eq(teamCourses.teamId, team.id))
    .orderBy(desc(teamCourses.id));
  const listed = await Promise.all(courses.map((course) => described(db, course)));
  return listed.sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
}

async function described(db: Db, course: typeof teamCourses.$inferSelect): Promise<ListedCourse> {
  const { id, publishedVersion: version, archivedAt, createdAt } = course;
  const rows = await db
    .select({ path: courseFiles.path, text: courseFiles.text, changedAt: courseFiles.changedAt })
    .from(courseFiles)
    .where(eq(courseFiles.courseId, id));
  const files = Object.fromEntries(rows.map(({ path, text }) => [path, text]));
  const { title, lessons } = outlineOfFiles(files);
  const changedAt = new Date(Math.max(+createdAt, ...rows.map((row) => +row.changedAt)));
  const changed =
    version !== null && (await differsFrom(db, course, { files, images: await picturesOf(db, id) }, version));
  return {
    id,
    title,
    lessons: lessons.filter(({ kind }) => kind === "lesson").length,
    state: archivedAt ? "archived" : version === null ? "draft" : changed ? "changed" : "published",
    version,
    changedAt: changedAt.toISOString(),
  };
}

async function picturesOf(db: Db, courseId: string): Promise<Record<string, string>> {
  const rows = await db
    .select({ path: courseImagePaths.path, hash: courseImagePaths.hash })
    .from(courseImagePaths)
    .where(eq(courseImagePaths.courseId, courseId));
  return Object.fromEntries(rows.map(({ path, hash }) => [path, hash]));
}

/** The names of courses by their ids, in a language or else the other one; a course without a title has its id. */
export async function titlesOf(db: Db, ids: string[], language: Language): Promise<Record<string, string>> {
  if (ids.length === 0) return {};
  const rows = await db
    .select({ id: courseFiles.courseId, text: courseFiles.text })
    .from(courseFiles)
    .where(and(inArray(courseFiles.courseId, ids), eq(courseFiles.path, COURSE_FILE)));
  return Object.fromEntries(
    rows.map(({ id, text }) => {
      const { title } = outlineOfFiles({ [COURSE_FILE]: text });
      return [id, title[language] || title.de || title.en || id];
    }),
  );
}
