import { completions, type Db, enrolments, joined, statement, type ValueOf } from "db";
import { and, desc, eq, sql } from "drizzle-orm";
import type { Course } from "~/content/lessons";
import type { Library } from "~/content/library";
import { type CourseState, stateOf } from "./read-course";

const selectEnrolments = statement((db, value: ValueOf<{ userId: string }>) =>
  db
    .select({
      courseId: enrolments.courseId,
      lessonId: enrolments.lessonId,
      place: enrolments.place,
      completedAt: enrolments.completedAt,
      done: sql<string | null>`(select ${joined(completions.lessonId)} from ${completions} where ${and(
        eq(completions.userId, enrolments.userId),
        eq(completions.courseId, enrolments.courseId),
      )})`,
    })
    .from(enrolments)
    .where(eq(enrolments.userId, value("userId")))
    .orderBy(desc(enrolments.visitedAt)),
);

/** The courses that a learner has begun, the last visited first, in one query. */
export async function readEnrolments(
  db: Db,
  library: Library,
  userId: string,
): Promise<{ course: Course; state: CourseState }[]> {
  const rows = await selectEnrolments(db, { userId });
  return rows.flatMap((row) => {
    const course = library.courseById(row.courseId);
    return course ? [{ course, state: stateOf(course, row) }] : [];
  });
}
