import type { Response } from "~/content/items";
import type { Kit } from "../kit";

/** An answer that five people or more have given first, in a version of a lesson; rounded, as it is shown. */
export type CountedAnswer = { language: "de" | "en"; version: string; response: Response; count: number };

/**
 * The figures of questions and tests, each over at least 50 people, so that nothing here is about one of them
 * (domain/analysis). They are kept: made anew after somebody was erased, they would show by the difference who that was.
 */
export function defineAnalysis(kit: Kit) {
  const analyses = kit.table(
    "analyses",
    {
      lessonId: kit.text().notNull(),
      /** The question; "" is the test as a whole. */
      itemId: kit.text().notNull(),
      /** How many people there are for it, in whole batches. */
      people: kit.integer().notNull(),
      /** Up to when the answers go that the figures are made of; null while there are too few. */
      until: kit.time(),
      figures: kit.json<unknown>(),
    },
    (t) => [kit.primaryKey({ columns: [t.lessonId, t.itemId] })],
  );

  /** How often which answer was given first, over at least 50 people: what grading it by another key would change. */
  const answerTallies = kit.table(
    "answer_tallies",
    {
      lessonId: kit.text().notNull(),
      itemId: kit.text().notNull(),
      /** How many people it is made of. */
      people: kit.integer().notNull(),
      /** Up to when their answers go. */
      until: kit.time().notNull(),
      counts: kit.json<CountedAnswer[]>().notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.lessonId, t.itemId] })],
  );

  return { analyses, answerTallies };
}
