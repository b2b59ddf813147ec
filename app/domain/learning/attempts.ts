import { answers, attempts, type Db, newId } from "db";
import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { Graded, Item, Response } from "~/content/items";
import type { Course, Lesson, LessonOutline } from "~/content/lessons";
import type { Library } from "~/content/library";
import { dayAt } from "~/platform/days";
import { Problem } from "~/platform/problems";
import { shuffled } from "~/platform/random";
import { DEFAULT_ZONE } from "~/platform/zone-places";
import { markAssigned } from "../assignments";
import { explanation, grade, type ReadProblem, readResponse, solution } from "../quizzes";
import { outlineOf } from "./course-outline";
import { lookByAnswer } from "./looks";
import { courseVersion } from "./paths";
import { completeCourse, completeTest, insertAnswer, proveAgain, visit } from "./record";

/** One go at a test: the items drawn, those answered so far, and the result once it is finished. */
export type Attempt = {
  number: number;
  items: string[];
  answered: string[];
  finishedAt: Date | null;
  /** 0–1. */
  score: number | null;
  passed: boolean | null;
};

/** `timeZone`: whose calendar says which day it is. */
export type Who = { userId: string; timeZone?: string; course: Course; lesson: Lesson };

/** A learner's latest attempt at a test, or null before the first. */
export async function readAttempt(db: Db, { userId, lesson }: Who): Promise<Attempt | null> {
  const [row] = await db
    .select()
    .from(attempts)
    .where(and(eq(attempts.userId, userId), eq(attempts.lessonId, lesson.id)))
    .orderBy(desc(attempts.number))
    .limit(1);
  if (!row) return null;
  const rows = await db
    .select({ itemId: answers.itemId })
    .from(answers)
    .where(answersOf(userId, lesson.id, row.number));
  return { ...row, answered: rows.map((answer) => answer.itemId) };
}

/** Whether an attempt can be gone on with: not finished, and the test still holds all that was drawn. */
export const isOpen = (attempt: Pick<Attempt, "items" | "finishedAt">, lesson: Lesson): boolean =>
  !attempt.finishedAt && attempt.items.every((id) => Object.hasOwn(lesson.items, id));

const answersOf = (userId: string, lessonId: string, number: number) =>
  and(eq(answers.userId, userId), eq(answers.lessonId, lessonId), eq(answers.tryNumber, number));

/**
 * Opens an attempt, or returns the one that is open. Items are drawn by a seed made of learner, test and number;
 * those that the learner met least often come first.
 */
export async function startAttempt(db: Db, who: Who): Promise<Attempt> {
  const { userId, course, lesson } = who;
  const earlier = await db
    .select({ number: attempts.number, items: attempts.items, finishedAt: attempts.finishedAt })
    .from(attempts)
    .where(and(eq(attempts.userId, userId), eq(attempts.lessonId, lesson.id)))
    .orderBy(asc(attempts.number));
  const last = earlier.at(-1);
  if (!last || !isOpen(last, lesson)) {
    const number = (last?.number ?? 0) + 1;
    const items = draw(
      outlineOf(course, lesson.id),
      earlier.flatMap((attempt) => attempt.items),
      `${userId}/${lesson.id}/${number}`,
    );
    // Two tabs that start at once agree on the number, and so on the row.
    await db.batch([
      db
        .insert(attempts)
        .values({ id: newId(), userId, lessonId: lesson.id, number, items })
        .onConflictDoNothing(),
      visit(db, { userId, courseId: course.id, lessonId: lesson.id, itemId: null, now: new Date() }),
    ]);
  }
  const attempt = await readAttempt(db, who);
  if (!attempt) throw new Problem("conflict");
  return attempt;
}

/** Draws from each pool what was met least often so far, else by the seed. */
export function draw(test: LessonOutline, met: readonly string[], seed: string): string[] {
  const times = new Map<string, number>();
  for (const item of met) times.set(item, (times.get(item) ?? 0) + 1);
  const drawn = test.pools.flatMap((pool) =>
    shuffled(pool.items, `${seed}/${pool.id}`)
      .sort((a, b) => (times.get(a) ?? 0) - (times.get(b) ?? 0))
      .slice(0, pool.draw),
  );
  return shuffled(drawn, seed);
}

export type AttemptAnswer =
  | { problem: ReadProblem["problem"]; item: string; typed: ReadProblem["typed"] }
  | { problem: null; finished: boolean };

/**
 * Stores an answer of the open attempt; it cannot be changed afterwards. The last one finishes the attempt: its
 * score is the mean of its items' scores, and at the course's pass mark the test is complete.
 * An attempt that is over stays as it is.
 * @throws Problem conflict for a form of another attempt, not-found when this one does not hold the item.
 */
export async function answerInAttempt(
  db: Db,
  library: Library,
  who: Who,
  fields: [string, string][],
): Promise<AttemptAnswer> {
  const { userId, timeZone = DEFAULT_ZONE, course, lesson } = who;
  const control = new Map(fields);
  const itemId = control.get("_item") ?? "";
  const attempt = await readAttempt(db, who);
  const item = lesson.items[itemId];
  const key = library.keys(lesson.id, lesson.language)[itemId];
  if (!attempt || String(attempt.number) !== control.get("_try")) throw new Problem("conflict");
  if (!item || !key || !attempt.items.includes(itemId)) throw new Problem("not-found");
  if (attempt.finishedAt) return { problem: null, finished: true };

  const read = readResponse(item, fields);
  if ("problem" in read) return { problem: read.problem, item: itemId, typed: read.typed };

  const now = new Date();
  const values = {
    answerId: newId(),
    userId,
    courseId: course.id,
    lessonId: lesson.id,
    itemId,
    tryNumber: attempt.number,
    language: lesson.language,
    version: lesson.version,
    response: read.response,
    score: grade(key, read.response).score,
    now,
    today: dayAt(now, timeZone),
    courseVersion: courseVersion(library, course),
  };
  const outline = outlineOf(course, lesson.id);
  const count = attempt.items.length;
  const mine = answersOf(userId, lesson.id, attempt.number);
  const [, , finished] = await db.batch([
    visit(db, { ...values, itemId: null }),
    insertAnswer(db, values),
    db
      .update(attempts)
      .set({
        finishedAt: now,
        score: sql`(select sum(${answers.score}) / ${count} from ${answers} where ${mine})`,
        passed: sql`(select sum(${answers.score}) / ${count} >= ${course.passMark - 1e-6} from ${answers} where ${mine})`,
      })
      .where(
        and(
          eq(attempts.userId, userId),
          eq(attempts.lessonId, lesson.id),
          eq(attempts.number, attempt.number),
          isNull(attempts.finishedAt),
          sql`${count} = (select count(*) from ${answers} where ${mine})`,
        ),
      )
      .returning({ number: attempts.number }),
    completeTest(outline)(db, values),
    completeCourse(course)(db, values),
    proveAgain(db, values),
    // A test belongs to no part of a course.
    ...markAssigned(db, values, { inParts: false }),
    ...lookByAnswer(db, course, outline, values),
  ]);
  return { problem: null, finished: finished.length > 0 };
}

export type Review = { item: Item; response: Response; graded: Graded; solution: Response };

/** Every item of a finished attempt with the answer, its grade, and the solution with all feedback. */
export async function reviewAttempt(db: Db, library: Library, who: Who, attempt: Attempt): Promise<Review[]> {
  const { userId, lesson } = who;
  if (!attempt.finishedAt) return [];
  const rows = await db
    .select({ itemId: answers.itemId, response: answers.response })
    .from(answers)
    .where(answersOf(userId, lesson.id, attempt.number));
  const responses = new Map(rows.map((row) => [row.itemId, row.response]));
  const keys = library.keys(lesson.id, lesson.language);
  return attempt.items.flatMap((id) => {
    const [item, key, response] = [lesson.items[id], keys[id], responses.get(id)];
    if (!item || !key || !response) return [];
    const graded = grade(key, response);
    return [
      {
        item,
        response,
        graded: { ...graded, parts: { ...explanation(key), ...graded.parts } },
        solution: solution(key),
      },
    ];
  });
}
