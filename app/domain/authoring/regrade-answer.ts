import { answers, attempts, type Db, enrolments, itemProgress, type Query, regradeNotices } from "db";
import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { Response } from "~/content/items";
import type { Course, Language } from "~/content/lessons";
import type { Library } from "~/content/library";
import type { RegradeTarget } from "./regrade-targets";
import { reaching } from "./settle";

/** A stored answer, with the marks that it has and those that it gets. */
export type ChangedAnswer = {
  id: string;
  userId: string;
  /** The person's: what follows is reached on a day of theirs. */
  timeZone: string;
  tryNumber: number;
  language: Language;
  version: string;
  response: Response;
  score: number;
  to: number;
};

/** Gives an answer its new marks, with all that follows from more of them; what was reached before stays. */
export async function regradeAnswer(
  db: Db,
  library: Library,
  target: RegradeTarget,
  answer: ChangedAnswer,
): Promise<void> {
  const course = library.courses().find(({ lessons }) => lessons.some(({ id }) => id === target.lessonId));
  const lesson = library.outline(target.lessonId);
  if (!course || !lesson) return;
  const { userId, language, timeZone } = answer;
  const isBetter = answer.to > answer.score;
  await db.batch([
    // First the row that a learner's own answers begin with, so that they follow each other (see `Db.batch`).
    db
      .update(enrolments)
      .set({ visitedAt: sql`${enrolments.visitedAt}` })
      .where(and(eq(enrolments.userId, userId), eq(enrolments.courseId, course.id))),
    tell(db, target, answer),
    db
      .update(itemProgress)
      .set({
        best: sql`case when ${itemProgress.best} < ${answer.to} then ${answer.to} else ${itemProgress.best} end`,
      })
      .where(
        and(
          eq(itemProgress.userId, userId),
          inArray(itemProgress.lessonId, [target.answersOf, target.lessonId]),
          eq(itemProgress.itemId, target.itemId),
        ),
      ),
    db.update(answers).set({ score: answer.to }).where(eq(answers.id, answer.id)),
    ...(lesson.kind === "test" ? [raiseAttempt(db, target, answer, course)] : []),
    ...(isBetter ? reaching(db, library, { userId, course, lesson, language, timeZone }) : []),
  ]);
}

/** Notes it for the learner, once for an item; good news is not overwritten by a lesser answer's. */
const tell = (db: Db, { itemId, lessonId }: RegradeTarget, { id, userId, score, to }: ChangedAnswer): Query =>
  db
    .insert(regradeNotices)
    .select(
      sql`select ${userId}, ${lessonId}, ${itemId}, ${to > score ? "better" : "kept"} from ${answers}
          where ${eq(answers.id, id)} and abs(${answers.score} - ${to}) > 1e-9`,
    )
    .onConflictDoUpdate({
      target: [regradeNotices.userId, regradeNotices.lessonId, regradeNotices.itemId],
      set: {
        outcome: sql`case when ${regradeNotices.outcome} = 'better' then 'better' else excluded.outcome end`,
      },
    });

/** A finished attempt gets the mean of its answers' marks if that is more than it had, and is passed if that is enough. */
function raiseAttempt(
  db: Db,
  { answersOf }: RegradeTarget,
  { userId, tryNumber }: ChangedAnswer,
  course: Course,
): Query {
  const mean = sql`(select avg(${answers.score}) from ${answers} where ${and(
    eq(answers.userId, userId),
    eq(answers.lessonId, answersOf),
    eq(answers.tryNumber, tryNumber),
  )})`;
  return db
    .update(attempts)
    .set({
      score: sql`case when ${mean} > ${attempts.score} then ${mean} else ${attempts.score} end`,
      passed: sql`(${attempts.passed} or ${mean} >= ${course.passMark - 1e-6})`,
    })
    .where(
      and(
        eq(attempts.userId, userId),
        eq(attempts.lessonId, answersOf),
        eq(attempts.number, tryNumber),
        isNotNull(attempts.finishedAt),
      ),
    );
}
