import { type Db, FLAG_KINDS, flags, newId } from "db";
import { z } from "zod";
import type { Course, Lesson } from "~/content/lessons";
import { parse } from "~/platform/forms";
import { limit } from "~/platform/limits";
import { Problem } from "~/platform/problems";
import { textField } from "~/platform/text-field";
import { readAttempt } from "../learning";
import { findTarget, type Place, placesOf } from "./places";

export type FlagKind = (typeof FLAG_KINDS)[number];

/** In characters: a sentence or two. */
export const LONGEST_NOTE = 300;

type Where = { userId: string; course: Course; lesson: Lesson };

/** What somebody can say something of in a lesson, or in a test that they have taken. */
export async function flagPlaces(db: Db, { userId, course, lesson }: Where): Promise<Place[]> {
  if (lesson.kind !== "test") return placesOf(lesson);
  const attempt = await readAttempt(db, { userId, course, lesson });
  return placesOf(lesson, attempt?.answered ?? []);
}

const input = z.object({
  target: z.string(),
  kind: z.enum(FLAG_KINDS, "kind-missing"),
  note: textField("note", LONGEST_NOTE),
});

/**
 * Notes what somebody says of a place. Each person counts once for a place: said again, it replaces what they said before, and is
 * open again.
 * @throws Problem `invalid` with the fields that are wrong, `too-many`
 */
export async function flagPlace(
  db: Db,
  where: Where,
  fields: Record<"target" | "kind" | "note", string>,
): Promise<void> {
  const { userId, lesson } = where;
  const { target, kind, note } = parse(input, fields);
  const found = findTarget(await flagPlaces(db, where), target);
  if (!found) throw new Problem("invalid", { fields: { target: "target-unknown" } });
  await limit(db, { action: "flag a place", subject: userId, max: 30, every: "1 d" });
  const said = {
    kind,
    note,
    language: lesson.language,
    version: lesson.version,
    flaggedAt: new Date(),
    doneAt: null,
    answer: null,
  };
  await db
    .insert(flags)
    .values({ id: newId(), userId, lessonId: lesson.id, ...found, ...said })
    .onConflictDoUpdate({ target: [flags.userId, flags.lessonId, flags.place, flags.sentence], set: said });
}
