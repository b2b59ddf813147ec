import {
  answers,
  attempts,
  completions,
  type Db,
  encoded,
  enrolments,
  itemProgress,
  type Query,
  statement,
  type ValueOf,
} from "db";
import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Response } from "~/content/items";
import type { Course, Language, LessonOutline } from "~/content/lessons";
import type { Day } from "~/platform/days";

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
  /** The day of `now`, and the version of the course on it: what a completion is noted with. */
  today: Day;
  courseVersion: string;
};

/** What proves a course. */
type Proving = Pick<AnswerValues, "userId" | "courseId" | "now" | "today" | "courseVersion">;

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
/** One for each number of ids: courses come and go, and a statement stays for as long as its connection. */
const lessonStatements = new Map<
  number,
  Completing<AnswerValues & Listed & { edition: number }, { lessonId: string }[]>
>();
const courseStatements = new Map<number, Completing<Proving & Listed, { courseId: string }[]>>();

/** Ids as values of a statement, by their place. */
type Listed = Record<`id${number}`, string> & { enough: number };
const listed = (ids: readonly string[]): Record<`id${number}`, string> =>
  Object.fromEntries(ids.map((id, place) => [`id${place}`, id]));
const places = (count: number) => Array.from({ length: count }, (_, place) => `id${place}` as const);

/**
 * Completes a lesson when its required items together reach the course's pass mark: the sum of each item's best
 * score (0–1) against pass mark × number of items. Returns the lesson if this call completed it.
 */
export function completeLesson(course: Course, { required, edition }: LessonOutline) {
  // A thousandth of a mark forgives what adding fractions loses.
  const enough = course.passMark * required.length - 0.001;
  const complete = lessonCompletion(required.length);
  return (db: Db, values: AnswerValues) => complete(db, { ...values, ...listed(required), enough, edition });
}

function lessonCompletion(count: number) {
  const known = lessonStatements.get(count);
  if (known) return known;
  const made = statement((db, value: ValueOf<AnswerValues & Listed & { edition: number }>) =>
    db
      .insert(completions)
      .select(
        sql`select ${value("userId")}, ${value("lessonId")}, ${value("courseId")}, ${value("version")}, ${encoded(value("now"), completions.completedAt)}, ${value("today")}, cast(${value("edition")} as integer)
            where ${value("enough")} <= (select coalesce(sum(${itemProgress.best}), 0) from ${itemProgress} where ${and(
              eq(itemProgress.userId, value("userId")),
              eq(itemProgress.lessonId, value("lessonId")),
              inArray(itemProgress.itemId, places(count).map(value)),
            )})`,
      )
      .onConflictDoNothing()
      .returning({ lessonId: completions.lessonId }),
  );
  lessonStatements.set(count, made);
  return made;
}

const testCompletion = statement((db, value: ValueOf<AnswerValues & { edition: number }>) =>
  db
    .insert(completions)
    .select(
      sql`select ${value("userId")}, ${value("lessonId")}, ${value("courseId")}, ${value("version")}, ${encoded(value("now"), completions.completedAt)}, ${value("today")}, cast(${value("edition")} as integer)
          where exists (select 1 from ${attempts} where ${and(
            eq(attempts.userId, value("userId")),
            eq(attempts.lessonId, value("lessonId")),
            eq(attempts.passed, true),
          )})`,
    )
    .onConflictDoNothing()
    .returning({ lessonId: completions.lessonId }),
);

/** Completes a test when one of its attempts was passed. */
export const completeTest =
  ({ edition }: LessonOutline) =>
  (db: Db, values: AnswerValues) =>
    testCompletion(db, { ...values, edition });

/** Completes a course when all its lessons and its test are; returns it if this call completed it. */
export function completeCourse({ lessons }: Course) {
  const ids = listed(lessons.map(({ id }) => id));
  const complete = courseCompletion(lessons.length);
  return (db: Db, values: Proving) => complete(db, { ...values, ...ids, enough: lessons.length });
}

function courseCompletion(count: number) {
  const known = courseStatements.get(count);
  if (known) return known;
  const made = statement((db, value: ValueOf<Proving & Listed>) =>
    db
      .update(enrolments)
      .set({
        completedAt: encoded(value("now"), enrolments.completedAt),
        provenOn: sql`${value("today")}`,
        version: sql`${value("courseVersion")}`,
      })
      .where(
        and(
          eq(enrolments.userId, value("userId")),
          eq(enrolments.courseId, value("courseId")),
          isNull(enrolments.completedAt),
          sql`${value("enough")} = (select count(*) from ${completions} where ${and(
            eq(completions.userId, value("userId")),
            inArray(completions.lessonId, places(count).map(value)),
          )})`,
        ),
      )
      .returning({ courseId: enrolments.courseId }),
  );
  courseStatements.set(count, made);
  return made;
}

/** Notes that a course which was complete already has been proven anew: an attempt at its test was passed. */
export const proveAgain = statement((db, value: ValueOf<AnswerValues>) =>
  db
    .update(enrolments)
    .set({ provenOn: sql`${value("today")}`, version: sql`${value("courseVersion")}` })
    .where(
      and(
        eq(enrolments.userId, value("userId")),
        eq(enrolments.courseId, value("courseId")),
        isNotNull(enrolments.completedAt),
        sql`exists (select 1 from ${attempts} where ${and(
          eq(attempts.userId, value("userId")),
          eq(attempts.lessonId, value("lessonId")),
          eq(attempts.number, value("tryNumber")),
          eq(attempts.passed, true),
        )})`,
      ),
    ),
);
