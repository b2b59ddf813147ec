import type { Response } from "~/content/items";
import type { Kit } from "../kit";
import type { defineAccounts } from "./accounts";

/** The parts of the programme (`Path` in app/content). */
export const PATHS = ["everyone", "management", "departments", "it", "compliance"] as const;

/**
 * What a learner did. Course, lesson and item ids come from courses/ and never change, so they are plain
 * text without foreign keys. There is no start time beside a completion time: nobody can be timed.
 */
export function defineLearning(kit: Kit, { users }: ReturnType<typeof defineAccounts>) {
  const learner = () =>
    kit
      .text()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" });

  /** The path that somebody has chosen for themselves. */
  const learnerPaths = kit.table("learner_paths", {
    userId: learner().primaryKey(),
    path: kit.oneOf(PATHS).notNull(),
    chosenAt: kit.time().notNull(),
  });

  /** Courses that somebody wants to take although their check says that they know them already. */
  const pathExceptions = kit.table(
    "path_exceptions",
    { userId: learner(), courseId: kit.text().notNull() },
    (t) => [kit.primaryKey({ columns: [t.userId, t.courseId] })],
  );

  const enrolments = kit.table(
    "enrolments",
    {
      userId: learner(),
      courseId: kit.text().notNull(),
      /** Where the learner was last: a lesson, and the id of a heading or item in it. */
      lessonId: kit.text(),
      place: kit.text(),
      visitedAt: kit.time().notNull(),
      completedAt: kit.time(),
      /** The day on which it was last proven: completed, or its test passed again. */
      provenOn: kit.text(),
      /** The version of the course that was proven then; null where it was not noted. */
      version: kit.text(),
      /** The day on which, and the version in which, everything was looked at that had changed since; null for never. */
      renewedOn: kit.text(),
      renewedVersion: kit.text(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.userId, t.courseId] }),
      kit.index("enrolments_visit").on(t.userId, t.visitedAt),
    ],
  );

  const completions = kit.table(
    "completions",
    {
      userId: learner(),
      lessonId: kit.text().notNull(),
      courseId: kit.text().notNull(),
      /** The version of the lesson that was completed. */
      version: kit.text().notNull(),
      completedAt: kit.time().notNull(),
      /** The day of it. */
      completedOn: kit.text().notNull().default(""),
      /** Its edition, as its author counts them. */
      edition: kit.integer().notNull().default(1),
    },
    (t) => [
      kit.primaryKey({ columns: [t.userId, t.lessonId] }),
      kit.index("completions_course").on(t.userId, t.courseId),
      kit.index("completions_lesson").on(t.lessonId, t.userId),
    ],
  );

  /** The sum of a learner's answers to one item in one lesson; it outlives the answers. */
  const itemProgress = kit.table(
    "item_progress",
    {
      userId: learner(),
      lessonId: kit.text().notNull(),
      itemId: kit.text().notNull(),
      /** Best score, 0–1. */
      best: kit.real().notNull(),
      tries: kit.integer().notNull(),
      lastAnswerId: kit.text().notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.userId, t.lessonId, t.itemId] }),
      kit.check("item_progress_best", kit.sql`${t.best} between 0 and 1`),
    ],
  );

  /** Each confirmed answer, raw, with the version it was given to, so that it can be graded again. */
  const answers = kit.table(
    "answers",
    {
      id: kit.id().primaryKey(),
      userId: learner(),
      lessonId: kit.text().notNull(),
      itemId: kit.text().notNull(),
      /** 1, 2, 3 …; one answer a try, whatever is sent twice. In a test it is the number of the attempt. */
      tryNumber: kit.integer().notNull(),
      language: kit.oneOf(["de", "en"]).notNull(),
      version: kit.text().notNull(),
      response: kit.json<Response>().notNull(),
      /** 0–1. */
      score: kit.real().notNull(),
      answeredAt: kit.time().notNull(),
    },
    (t) => [
      kit.uniqueIndex("answers_try").on(t.userId, t.lessonId, t.itemId, t.tryNumber),
      kit.index("answers_time").on(t.answeredAt),
      // Everyone's first answers in a lesson, person by person.
      kit.index("answers_first").on(t.lessonId, t.userId, t.itemId).where(kit.sql`${t.tryNumber} = 1`),
      kit.index("answers_item").on(t.lessonId, t.itemId, t.id),
      kit.check("answers_score", kit.sql`${t.score} between 0 and 1`),
    ],
  );

  /** One go at a course's final test, with the items that were drawn for it. */
  const attempts = kit.table(
    "attempts",
    {
      id: kit.id().primaryKey(),
      userId: learner(),
      lessonId: kit.text().notNull(),
      number: kit.integer().notNull(),
      items: kit.json<string[]>().notNull(),
      finishedAt: kit.time(),
      /** 0–1, once finished. */
      score: kit.real(),
      passed: kit.boolean(),
    },
    (t) => [kit.uniqueIndex("attempts_number").on(t.userId, t.lessonId, t.number)],
  );

  /** An answer that came without a session: kept until the person has signed in, then stored as theirs. */
  const pendingAnswers = kit.table(
    "pending_answers",
    {
      /** SHA-256 of the code in the person's cookie, hexadecimal. */
      id: kit.id().primaryKey(),
      lessonId: kit.text().notNull(),
      fields: kit.json<[string, string][]>().notNull(),
      expiresAt: kit.time().notNull(),
    },
    (t) => [kit.index("pending_answers_expiry").on(t.expiresAt)],
  );

  return {
    learnerPaths,
    pathExceptions,
    enrolments,
    completions,
    itemProgress,
    answers,
    attempts,
    pendingAnswers,
  };
}
