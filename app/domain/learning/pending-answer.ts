import { type Db, pendingAnswers, users } from "db";
import { and, eq, gt, lte } from "drizzle-orm";
import type { Language, Lesson } from "~/content/lessons";
import type { Library } from "~/content/library";
import { Problem } from "~/platform/problems";
import { digest, newCode } from "~/platform/secrets";
import { type AnswerInput, answerItem } from "./answer-item";
import { answerInAttempt } from "./attempts";

/** The cookie that holds the code of a kept answer. */
export const PENDING_COOKIE = "kf_pending";
/** Time to sign in, or to sign up. */
export const KEPT_MINUTES = 60;
const MOST_BYTES = 16_000;

/**
 * Keeps an answer that came without a session (it had expired, or the person is new) until they have signed in.
 * @returns the code that their browser brings back.
 */
export async function keepPendingAnswer(
  db: Db,
  { lessonId, fields }: { lessonId: string; fields: [string, string][] },
): Promise<string> {
  if (JSON.stringify(fields).length > MOST_BYTES) throw new Problem("too-large");
  const code = newCode();
  const expiresAt = new Date(Date.now() + KEPT_MINUTES * 60_000);
  await db.insert(pendingAnswers).values({ id: digest(code), lessonId, fields, expiresAt });
  return code;
}

/** Takes what was kept under a code, once; null when nothing was, or it has expired. */
export async function takePendingAnswer(
  db: Db,
  code: string,
): Promise<{ lessonId: string; fields: [string, string][] } | null> {
  const [kept] = await db
    .delete(pendingAnswers)
    .where(and(eq(pendingAnswers.id, digest(code)), gt(pendingAnswers.expiresAt, new Date())))
    .returning();
  return kept ?? null;
}

/**
 * Stores the kept answer as this learner's next try, once.
 * @returns where it was given, or null when nothing was kept, it has expired, or it no longer fits the lesson.
 */
export async function claimPendingAnswer(
  db: Db,
  library: Library,
  { code, userId, language }: { code: string; userId: string; language: Language },
): Promise<{ courseSlug: string; lessonSlug: string; item: string } | null> {
  const kept = await takePendingAnswer(db, code);
  const lesson = kept && lessonOf(library, kept.lessonId, language);
  const course = lesson && library.courseById(lesson.courseId);
  if (!kept || !lesson || !course) return null;
  const [person] = await db.select({ timeZone: users.timeZone }).from(users).where(eq(users.id, userId));
  if (!person) return null;
  try {
    const item = await store(db, library, { userId, ...person, course, lesson, fields: kept.fields });
    return item === null ? null : { courseSlug: course.slug, lessonSlug: lesson.slug, item };
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

/** By its id, or by the two parts of its address where whoever answered could not know more. */
function lessonOf(library: Library, kept: string, language: Language): Lesson | undefined {
  const [course = "", lesson = ""] = kept.split("/");
  return library.lessonById(kept, language) ?? library.lesson(course, lesson, language);
}

/** The id of the item that the answer was stored for; null when it no longer fits. */
async function store(
  db: Db,
  library: Library,
  answer: Omit<AnswerInput, "asNextTry">,
): Promise<string | null> {
  if (answer.lesson.kind === "test") {
    // Only the attempt that it was given in takes it: someone else who signs in has another number, or none.
    const result = await answerInAttempt(db, library, answer, answer.fields);
    return result.problem === null ? (new Map(answer.fields).get("_item") ?? null) : null;
  }
  const input = { ...answer, asNextTry: true };
  let result = await answerItem(db, library, input);
  // Another answer took the number meanwhile: this one is the try after it.
  while (result.problem === null && result.duplicate) result = await answerItem(db, library, input);
  return result.problem === null ? result.item : null;
}

/** A query that removes the kept answers that nobody came back for. */
export const forgetPendingAnswers = (db: Db) =>
  db.delete(pendingAnswers).where(lte(pendingAnswers.expiresAt, new Date()));
