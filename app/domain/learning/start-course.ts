import { type Db, enrolments } from "db";
import type { Course } from "~/content/lessons";

/** Enrols a learner in a course. Someone who is enrolled stays where they were. */
export async function startCourse(db: Db, userId: string, course: Course): Promise<void> {
  await db
    .insert(enrolments)
    .values({ userId, courseId: course.id, visitedAt: new Date() })
    .onConflictDoNothing();
}
