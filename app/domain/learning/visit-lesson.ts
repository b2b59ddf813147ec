import type { Db } from "db";
import type { Course, Lesson } from "~/content/lessons";
import { Problem } from "~/platform/problems";
import { visit } from "./record";

/**
 * Notes that a learner is at a place of a lesson: the id of one of its headings or items.
 * @throws Problem invalid when the lesson has no such place.
 */
export async function visitLesson(
  db: Db,
  { userId, course, lesson, place }: { userId: string; course: Course; lesson: Lesson; place: string | null },
): Promise<void> {
  const known =
    place === null ||
    Object.hasOwn(lesson.items, place) ||
    lesson.headings.some((heading) => heading.id === place);
  if (!known) throw new Problem("invalid");
  await visit(db, { userId, courseId: course.id, lessonId: lesson.id, itemId: place, now: new Date() });
}
