import { courseFiles, type Db } from "db";
import { and, eq } from "drizzle-orm";
import { addLesson, createCourse, enterCourse, type OpenCourse } from "~/domain/authoring";
import { enter } from "./teams";

/** A course of a team with one German lesson, as its trainer has opened it. */
export async function courseOf(db: Db, { teamId, userId }: { teamId: string; userId: string }) {
  const me = await enter(db, userId, teamId);
  const { courseId } = await createCourse(db, me, { title: "Unsere KI-Richtlinie", language: "de" });
  const course = await enterCourse(db, { userId, courseId });
  const { folder } = await addLesson(db, course, { title: "Was gilt", language: "de" });
  return { course, folder, path: `${folder}/lesson.de.mdx` };
}

export const openAs = (db: Db, userId: string, { id }: OpenCourse): Promise<OpenCourse> =>
  enterCourse(db, { userId, courseId: id });

export async function textAt(db: Db, course: Pick<OpenCourse, "id">, path: string): Promise<string | null> {
  const [row] = await db
    .select({ text: courseFiles.text })
    .from(courseFiles)
    .where(and(eq(courseFiles.courseId, course.id), eq(courseFiles.path, path)));
  return row?.text ?? null;
}

export async function pathsOf(db: Db, course: Pick<OpenCourse, "id">): Promise<string[]> {
  const rows = await db
    .select({ path: courseFiles.path })
    .from(courseFiles)
    .where(eq(courseFiles.courseId, course.id));
  return rows.map(({ path }) => path).sort();
}
