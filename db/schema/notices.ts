import type { Kit } from "../kit";
import type { defineAccounts } from "./accounts";

/** What can be wrong with a place in a lesson. */
export const FLAG_KINDS = ["unclear", "wrong", "outdated"] as const;

/**
 * What learners say of a place in a lesson. The account is kept so that each person counts once for a place, and
 * so that what somebody wrote goes when their account does; a hash of its id would be no less somebody's, and would not go by itself. No use
 * case that a trainer reaches reads it, nor the time.
 */
export function defineNotices(kit: Kit, { users }: ReturnType<typeof defineAccounts>) {
  const flags = kit.table(
    "flags",
    {
      id: kit.id().primaryKey(),
      userId: kit
        .text()
        .notNull()
        .references(() => users.id, { onDelete: "cascade" }),
      lessonId: kit.text().notNull(),
      /** The id of a heading or a question; "" is what stands before the first heading, or a test as a whole. */
      place: kit.text().notNull(),
      /** The sentence of the lesson that it is about; "" for all of the place. */
      sentence: kit.text().notNull(),
      kind: kit.oneOf(FLAG_KINDS).notNull(),
      /** In the person's own words, "" for none. */
      note: kit.text().notNull(),
      language: kit.oneOf(["de", "en"]).notNull(),
      /** The version of the lesson that they read. */
      version: kit.text().notNull(),
      flaggedAt: kit.time().notNull(),
      doneAt: kit.time(),
      /** What was done about it, in a trainer's words. */
      answer: kit.text(),
    },
    (t) => [
      kit.uniqueIndex("flags_place").on(t.userId, t.lessonId, t.place, t.sentence),
      kit.index("flags_lesson").on(t.lessonId),
      kit.index("flags_done").on(t.doneAt),
    ],
  );

  return { flags };
}
