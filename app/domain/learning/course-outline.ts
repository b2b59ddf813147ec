import type { Course, LessonOutline } from "~/content/lessons";
import { Problem } from "~/platform/problems";

/** @throws Problem not-found when the course has no such lesson. */
export function outlineOf(course: Course, lessonId: string): LessonOutline {
  const outline = course.lessons.find((lesson) => lesson.id === lessonId);
  if (!outline) throw new Problem("not-found");
  return outline;
}
