import { answers, type Db, itemProgress, statement, type ValueOf } from "db";
import { and, eq } from "drizzle-orm";
import type { ItemState, Key, Response } from "~/content/items";
import { explanation, grade, isRight, solution } from "../quizzes";

/** After so many tries the solution is offered, right or not. */
const TRIES_BEFORE_SOLUTION = 3;

export type ProgressRow = { itemId: string; best: number; tries: number; response: Response | null };

export const FRESH: ItemState = { tries: 0, best: 0, response: null, graded: null, solution: null };

/**
 * How a learner stands with an item: feedback for what they chose, and for everything, with the solution, once
 * it is right or after three tries.
 */
export function itemState(key: Key, row: ProgressRow): ItemState {
  const { tries, best, response } = row;
  if (!response) return { ...FRESH, tries, best };
  const graded = grade(key, response);
  const open = isRight(graded) || tries >= TRIES_BEFORE_SOLUTION;
  return {
    tries,
    best,
    response,
    graded: open ? { ...graded, parts: { ...explanation(key), ...graded.parts } } : graded,
    solution: open ? solution(key) : null,
  };
}

/** The same when the learner wants to answer anew: without the last answer, unless that is what is revised. */
export const reopened = (key: Key, { tries, best, response }: ProgressRow): ItemState => ({
  ...FRESH,
  tries,
  best,
  draft: key.type === "prompt" ? (response ?? undefined) : undefined,
});

const columns = {
  itemId: itemProgress.itemId,
  best: itemProgress.best,
  tries: itemProgress.tries,
  response: answers.response,
};

/** A learner's progress in each item of a lesson, with the last answer (null once it has been deleted). */
export const readLessonProgress = statement((db, value: ValueOf<{ userId: string; lessonId: string }>) =>
  db
    .select(columns)
    .from(itemProgress)
    .leftJoin(answers, eq(answers.id, itemProgress.lastAnswerId))
    .where(and(eq(itemProgress.userId, value("userId")), eq(itemProgress.lessonId, value("lessonId")))),
);

/** A learner's progress in one item, with the answer of the given try. */
export const readProgress = statement(
  (db, value: ValueOf<{ userId: string; lessonId: string; itemId: string; tryNumber: number }>) =>
    db
      .select(columns)
      .from(itemProgress)
      .leftJoin(
        answers,
        and(
          eq(answers.userId, itemProgress.userId),
          eq(answers.lessonId, itemProgress.lessonId),
          eq(answers.itemId, itemProgress.itemId),
          eq(answers.tryNumber, value("tryNumber")),
        ),
      )
      .where(
        and(
          eq(itemProgress.userId, value("userId")),
          eq(itemProgress.lessonId, value("lessonId")),
          eq(itemProgress.itemId, value("itemId")),
        ),
      ),
);

export async function readTries(
  db: Db,
  { userId, lessonId, itemId }: { userId: string; lessonId: string; itemId: string },
): Promise<number> {
  const rows = await readProgress(db, { userId, lessonId, itemId, tryNumber: 0 });
  return rows[0]?.tries ?? 0;
}
