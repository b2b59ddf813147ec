import { completions, type Db, enrolments, joined, statement, type ValueOf } from "db";
import { and, eq, sql } from "drizzle-orm";
import type { Course, LessonOutline } from "~/content/lessons";

export type CourseState = {
  enrolled: boolean;
  /** Ids of the lessons that are complete, in the order of the course. */
  done: string[];
  completedAt: Date | null;
  /** Where the learner was last, if anywhere. */
  last: { lessonId: string; place: string | null } | null;
  /** The lesson to go on with: the last one visited while it is open, else the first open one; null when all are done. */
  next: string | null;
};

/** Lesson ids hold no comma, so that the completed ones travel as one value. */
const selectState = statement((db, value: ValueOf<{ userId: string; courseId: string }>) =>
  db
    .select({
      lessonId: enrolments.lessonId,
      place: enrolments.place,
      completedAt: enrolments.completedAt,
      done: sql<string | null>`(select ${joined(completions.lessonId)} from ${completions} where ${and(
        eq(completions.userId, enrolments.userId),
        eq(completions.courseId, enrolments.courseId),
      )})`,
    })
    .from(enrolments)
    .where(and(eq(enrolments.userId, value("userId")), eq(enrolments.courseId, value("courseId")))),
);

export const NOT_ENROLLED = (course: Course): CourseState => ({
  enrolled: false,
  done: [],
  completedAt: null,
  last: null,
  next: course.lessons[0]?.id ?? null,
});

/** How a learner stands in a course, in one query. */
export async function readCourseState(
  db: Db,
  { userId, course }: { userId: string; course: Course },
): Promise<CourseState> {
  const [row] = await selectState(db, { userId, courseId: course.id });
  return row ? stateOf(course, row) : NOT_ENROLLED(course);
}

export type EnrolmentRow = {
  lessonId: string | null;
  place: string | null;
  completedAt: Date | null;
  done: string | null;
};

export function stateOf(course: Course, row: EnrolmentRow): CourseState {
  const completed = new Set(row.done?.split(",") ?? []);
  const done = course.lessons.filter((lesson) => completed.has(lesson.id)).map((lesson) => lesson.id);
  return {
    enrolled: true,
    done,
    completedAt: row.completedAt,
    last: row.lessonId ? { lessonId: row.lessonId, place: row.place } : null,
    next: nextLesson(course.lessons, completed, row.lessonId),
  };
}

function nextLesson(lessons: LessonOutline[], done: ReadonlySet<string>, last: string | null): string | null {
  const open = lessons.filter((lesson) => !done.has(lesson.id));
  const lastOpen = open.find((lesson) => lesson.id === last);
  if (lastOpen) return lastOpen.id;
  const lastIndex = lessons.findIndex((lesson) => lesson.id === last);
  const after = open.find((lesson) => lessons.indexOf(lesson) > lastIndex);
  return (after ?? open[0])?.id ?? null;
}
