import type { Db } from "db";
import type { ItemState } from "~/content/items";
import type { Course, Lesson } from "~/content/lessons";
import type { Library } from "~/content/library";
import { itemState, readLessonProgress, reopened } from "./item-state";
import { type CourseState, readCourseState } from "./read-course";

export type LessonView = {
  /** By item id, for the items that the learner has answered at least once. */
  items: Record<string, ItemState>;
  course: CourseState;
};

/**
 * A learner's state in one lesson, in two queries: what they answered there, and how they stand in the course.
 * @param again an item that the learner wants to answer anew: it comes as `reopened` has it.
 */
export async function readLesson(
  db: Db,
  library: Library,
  {
    userId,
    course,
    lesson,
    again,
  }: { userId: string; course: Course; lesson: Lesson; again?: string | null },
): Promise<LessonView> {
  const [rows, state] = await Promise.all([
    readLessonProgress(db, { userId, lessonId: lesson.id }),
    readCourseState(db, { userId, course }),
  ]);
  const keys = library.keys(lesson.id, lesson.language);
  const items: LessonView["items"] = {};
  for (const row of rows) {
    const key = keys[row.itemId];
    if (!key) continue;
    items[row.itemId] = row.itemId === again ? reopened(key, row) : itemState(key, row);
  }
  return { items, course: state };
}
