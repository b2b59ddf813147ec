import {
  answers,
  completions,
  type Db,
  encoded,
  enrolments,
  itemProgress,
  type Query,
  statement,
  type ValueOf,
} from "db";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Response } from "~/content/items";
import type { Course, Language, LessonOutline } from "~/content/lessons";

/** What is written when an answer comes in; each statement picks the values that it needs. */
export type AnswerValues = {
  answerId: string;
  userId: string;
  courseId: string;
  lessonId: string;
  itemId: string;
  tryNumber: number;
  language: Language;
  version: string;
  response: Response;
  score: number;
  now: Date;
};

/** Stores the raw answer, unless this try has one already; returns its id if it was stored. */
export const insertAnswer = statement((db, value: ValueOf<AnswerValues>) =>
  db
    .insert(answers)
    .values({
      id: value("answerId"),
      userId: value("userId"),
      lessonId: value("lessonId"),
      itemId: value("itemId"),
      tryNumber: value("tryNumber"),
      language: value("language"),
      version: value("version"),
      response: value("response"),
      score: value("score"),
      answeredAt: value("now"),
    })
    .onConflictDoNothing()
    .returning({ id: answers.id }),
);

/** Adds the answer to its item's progress, if `insertAnswer` stored it. */
export const addProgress = statement((db, value: ValueOf<AnswerValues>) =>
  db
    .insert(itemProgress)
    .select(
      sql`select ${answers.userId}, ${answers.lessonId}, ${answers.itemId}, ${answers.score}, ${answers.tryNumber}, ${answers.id}
          from ${answers} where ${and(eq(answers.userId, value("userId")), eq(answers.id, value("answerId")))}`,
    )
    .onConflictDoUpdate({
      target: [itemProgress.userId, itemProgress.lessonId, itemProgress.itemId],
      set: {
        best: sql`case when excluded.best > ${itemProgress.best} then excluded.best else ${itemProgress.best} end`,
        tries: sql`case when excluded.tries > ${itemProgress.tries} then excluded.tries else ${itemProgress.tries} end`,
        lastAnswerId: sql`case when excluded.tries > ${itemProgress.tries} then excluded.last_answer_id else ${itemProgress.lastAnswerId} end`,
      },
    }),
);

/** Notes where the learner is, and enrols them if they were not. */
export const visit = statement(
  (
    db,
    value: ValueOf<
      Pick<AnswerValues, "userId" | "courseId" | "lessonId" | "now"> & { itemId: string | null }
    >,
  ) =>
    db
      .insert(enrolments)
      .values({
        userId: value("userId"),
        courseId: value("courseId"),
        lessonId: value("lessonId"),
        place: value("itemId"),
        visitedAt: value("now"),
      })
      .onConflictDoUpdate({
        target: [enrolments.userId, enrolments.courseId],
        set: {
          lessonId: sql`excluded.lesson_id`,
          place: sql`excluded.place`,
          visitedAt: sql`excluded.visited_at`,
        },
      }),
);

type Completing<Values, Rows> = (db: Db, values: Values) => Query<Rows>;
const lessonStatements = new WeakMap<LessonOutline, Completing<AnswerValues, { lessonId: string }[]>>();
const courseStatements = new WeakMap<
  Course,
  Completing<Pick<AnswerValues, "userId" | "courseId" | "now">, { courseId: string }[]>
>();

/**
 * Completes a lesson when its required items together reach the course's pass mark: the sum of each item's best
 * score (0–1) against pass mark × number of items. Returns the lesson if this call completed it.
 */
export function completeLesson(course: Course, lesson: LessonOutline) {
  const known = lessonStatements.get(lesson);
  if (known) return known;
  // A thousandth of a mark forgives what adding fractions loses.
  const enough = course.passMark * lesson.required.length - 0.001;
  const made = statement((db, value: ValueOf<AnswerValues>) =>
    db
      .insert(completions)
      .select(
        sql`select ${value("userId")}, ${value("lessonId")}, ${value("courseId")}, ${value("version")}, ${encoded(value("now"), completions.completedAt)}
            where ${enough} <= (select coalesce(sum(${itemProgress.best}), 0) from ${itemProgress} where ${and(
              eq(itemProgress.userId, value("userId")),
              eq(itemProgress.lessonId, value("lessonId")),
              inArray(itemProgress.itemId, lesson.required),
            )})`,
      )
      .onConflictDoNothing()
      .returning({ lessonId: completions.lessonId }),
  );
  lessonStatements.set(lesson, made);
  return made;
}

/** Completes a course when all its lessons and its test are; returns it if this call completed it. */
export function completeCourse(course: Course) {
  const known = courseStatements.get(course);
  if (known) return known;
  const ids = course.lessons.map((lesson) => lesson.id);
  const made = statement((db, value: ValueOf<Pick<AnswerValues, "userId" | "courseId" | "now">>) =>
    db
      .update(enrolments)
      .set({ completedAt: encoded(value("now"), enrolments.completedAt) })
      .where(
        and(
          eq(enrolments.userId, value("userId")),
          eq(enrolments.courseId, value("courseId")),
          isNull(enrolments.completedAt),
          sql`${ids.length} = (select count(*) from ${completions} where ${and(
            eq(completions.userId, value("userId")),
            inArray(completions.lessonId, ids),
          )})`,
        ),
      )
      .returning({ courseId: enrolments.courseId }),
  );
  courseStatements.set(course, made);
  return made;
}
