import { type Db, regradeNotices } from "db";
import { and, eq } from "drizzle-orm";
import type { Course, LessonOutline } from "~/content/lessons";
import type { Library } from "~/content/library";

/** A lesson in which answers of a learner were graded anew. */
export type RegradeNotice = {
  course: Course;
  lesson: LessonOutline;
  /** Questions whose answer counts for more now; the others count for less, and what was reached stays. */
  better: number;
  kept: number;
};

/** What a learner has not read yet of answers that were graded anew, in the order of the catalogue. */
export async function readRegradeNotices(db: Db, library: Library, userId: string): Promise<RegradeNotice[]> {
  const rows = await db
    .select({ lessonId: regradeNotices.lessonId, outcome: regradeNotices.outcome })
    .from(regradeNotices)
    .where(eq(regradeNotices.userId, userId));
  return library.courses().flatMap((course) =>
    course.lessons.flatMap((lesson): RegradeNotice[] => {
      const mine = rows.filter(({ lessonId }) => lessonId === lesson.id);
      const better = mine.filter(({ outcome }) => outcome === "better").length;
      return mine.length > 0 ? [{ course, lesson, better, kept: mine.length - better }] : [];
    }),
  );
}

/** Forgets the notices of a lesson: they were read. */
export async function dismissRegradeNotices(db: Db, userId: string, lessonId: string): Promise<void> {
  await db
    .delete(regradeNotices)
    .where(and(eq(regradeNotices.userId, userId), eq(regradeNotices.lessonId, lessonId)));
}
