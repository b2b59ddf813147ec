import type { Db } from "db";
import { limit } from "~/platform/limits";

/** What a team may keep. The content's own limits, which say what compiles, are in app/content/team-course. */
export const MOST_COURSES = 60;
export const MOST_LESSONS = 60;
/** Characters of one file: eight long lessons. */
export const MOST_TEXT = 100_000;
export const MOST_PICTURES = 200;
/** Copies of one file; the oldest go first. */
export const MOST_COPIES = 40;

/** Whoever types saves every few seconds at most. */
export const limitSaving = (db: Db, userId: string): Promise<void> =>
  limit(db, { action: "save a course's text", subject: userId, max: 3_000, every: "1 h" });

/** What costs a compiler's time or a picture's: far more than anyone does by hand. */
export const limitWork = (db: Db, userId: string): Promise<void> =>
  limit(db, { action: "work on a course", subject: userId, max: 3_000, every: "1 h" });
