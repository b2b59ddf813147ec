import { type Db, flags } from "db";
import { and, eq, isNull, lte } from "drizzle-orm";
import { z } from "zod";
import { LANGUAGES } from "~/content/lessons";
import { parse } from "~/platform/forms";
import { Problem } from "~/platform/problems";
import { textField } from "~/platform/text-field";

/** What was said stays so many days after something was done about it. */
export const KEPT_DAYS = 90;

const input = z.object({
  lessonId: z.string(),
  place: z.string(),
  sentence: z.string(),
  language: z.enum(LANGUAGES),
  seenAt: z.iso.datetime(),
  answer: textField("answer", 300).refine((answer) => answer !== "", "answer-missing"),
});

/**
 * Notes what was done about a place. It closes what the trainer had seen: who said something after the page was made is still
 * to be read.
 * @param lessonIds those that the trainer cares for
 * @throws Problem `invalid` without an answer, `not-found` for a lesson of others
 */
export async function closeFlags(
  db: Db,
  lessonIds: readonly string[],
  fields: Record<"lessonId" | "place" | "sentence" | "language" | "seenAt" | "answer", string>,
): Promise<void> {
  const { lessonId, place, sentence, language, seenAt, answer } = parse(input, fields);
  if (!lessonIds.includes(lessonId)) throw new Problem("not-found");
  await db
    .update(flags)
    .set({ doneAt: new Date(), answer })
    .where(
      and(
        eq(flags.lessonId, lessonId),
        eq(flags.place, place),
        eq(flags.sentence, sentence),
        eq(flags.language, language),
        isNull(flags.doneAt),
        lte(flags.flaggedAt, new Date(seenAt)),
      ),
    );
}

/** A query that removes what was done long enough ago. */
export const forgetFlags = (db: Db) =>
  db.delete(flags).where(lte(flags.doneAt, new Date(Date.now() - KEPT_DAYS * 86_400_000)));
