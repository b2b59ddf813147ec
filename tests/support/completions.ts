import { type Db, enrolments, users } from "db";
import { and, eq } from "drizzle-orm";
import { expect } from "vitest";
import { isSeenCompleted } from "~/domain/assignments";

export const BEFORE = new Date("2026-01-10T09:00:00Z");

/** A person with courses of the small library, and when they completed them; null is not yet. */
export async function learned(db: Db, userId: string, courses: Record<string, Date | null>) {
  for (const [courseId, completedAt] of Object.entries(courses)) {
    await db.insert(enrolments).values({ userId, courseId, visitedAt: BEFORE, completedAt });
  }
}

/** Of these courses, those that a team may see as completed by somebody. */
export async function seen(db: Db, teamId: string, userId: string): Promise<string[]> {
  const rows = await db
    .select({ courseId: enrolments.courseId })
    .from(enrolments)
    .where(
      and(
        eq(enrolments.userId, userId),
        isSeenCompleted({ teamId, userId: enrolments.userId, courseId: enrolments.courseId }),
      ),
    );
  const all = await db
    .select({ courseId: enrolments.courseId })
    .from(enrolments)
    .where(eq(enrolments.userId, userId));
  // With values in place of columns the rule is the same.
  const one = async (courseId: string) =>
    (await db.select({ id: users.id }).from(users).where(isSeenCompleted({ teamId, userId, courseId })))
      .length > 0;
  const byValue = [];
  for (const { courseId } of all) if (await one(courseId)) byValue.push(courseId);
  expect(byValue.sort()).toEqual(rows.map(({ courseId }) => courseId).sort());
  return byValue;
}
