import type { Change } from "~/content/changes/kinds";
import type { Kit } from "../kit";
import type { defineAccounts } from "./accounts";

/**
 * What was published and when, so that it is known to which edition of a lesson a completion and an answer belong; and what
 * follows from an edit for learners: where they looked again, and which of their answers were graded anew.
 */
export function defineEditions(kit: Kit, { users }: ReturnType<typeof defineAccounts>) {
  const learner = () =>
    kit
      .text()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" });

  /** Each state that courses were published in. The latest one of an origin is what learners meet. */
  const publications = kit.table(
    "publications",
    {
      id: kit.id().primaryKey(),
      /** Whose courses: `courses` for those of the repository, else the id of the team that writes them. */
      origin: kit.text().notNull(),
      /** 1, 2, 3 …; of two processes that publish the same at once, one is too late. */
      number: kit.integer().notNull(),
      /** Of all courses together. */
      version: kit.text().notNull(),
      /** The courses with their outlines, packed. */
      courses: kit.text().notNull(),
      /** Lesson id → the version of the lesson that was published. */
      lessons: kit.json<Record<string, string>>().notNull(),
      publishedAt: kit.time().notNull(),
      /** Set once learners have got what follows from it: completions that go on, lessons that became complete. */
      settledAt: kit.time(),
    },
    (t) => [kit.uniqueIndex("publications_number").on(t.origin, t.number)],
  );

  /** A lesson as it was published, in both languages with its keys; the same content is kept once. */
  const lessonEditions = kit.table(
    "lesson_editions",
    {
      lessonId: kit.text().notNull(),
      version: kit.text().notNull(),
      edition: kit.integer().notNull(),
      content: kit.text().notNull(),
      /** What is other than in the edition before. */
      changes: kit.json<Change[]>().notNull(),
      /** The parts of those changes, each between commas, to be found in a query: `,k1-1-regel,#a-heading,`. */
      parts: kit.text().notNull(),
      publishedAt: kit.time().notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.lessonId, t.version] })],
  );

  /** Who has looked at what changed in an edition. A day and no time; no other person's page reads it. */
  const looks = kit.table(
    "looks",
    {
      userId: learner(),
      lessonId: kit.text().notNull(),
      edition: kit.integer().notNull(),
      lookedOn: kit.text().notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.userId, t.lessonId, t.edition] })],
  );

  /** Grading the stored answers to an item by its corrected key, and how far that is; the keys of the last time stand here. */
  const regrades = kit.table(
    "regrades",
    {
      id: kit.id().primaryKey(),
      lessonId: kit.text().notNull(),
      itemId: kit.text().notNull(),
      /** Hash of the keys, in both languages, that are graded by. */
      keys: kit.text().notNull(),
      /** The last answer that was graded; ids sort by time. */
      reached: kit.text().notNull().default(""),
      graded: kit.integer().notNull().default(0),
      startedAt: kit.time().notNull(),
      finishedAt: kit.time(),
    },
    (t) => [kit.uniqueIndex("regrades_item").on(t.lessonId, t.itemId)],
  );

  /** That a learner's answer was graded anew, until they have read it. Deleted then. */
  const regradeNotices = kit.table(
    "regrade_notices",
    {
      userId: learner(),
      lessonId: kit.text().notNull(),
      itemId: kit.text().notNull(),
      /** `better`: it counts for more; `kept`: it counts for less by the new key, and what was reached stays. */
      outcome: kit.oneOf(["better", "kept"]).notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.userId, t.lessonId, t.itemId] })],
  );

  return { publications, lessonEditions, looks, regrades, regradeNotices };
}
