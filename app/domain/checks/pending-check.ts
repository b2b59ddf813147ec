import type { Db } from "db";
import type { Language } from "~/content/lessons";
import type { Library } from "~/content/library";
import { Problem } from "~/platform/problems";
import { keepPendingAnswer, takePendingAnswer } from "../learning";
import { keepMeasurement, readMeasurements } from "./measurements";
import { scoreForm } from "./score";
import { readSubmission, type Submission } from "./submission";

/** The cookie that holds the code of a visitor's check, beside that of an answer: neither pushes the other out. */
export const PENDING_CHECK_COOKIE = "kf_check";

/**
 * Keeps a visitor's check until they have an account.
 * @returns the code that their browser brings back.
 * @throws Problem invalid when the form is none of the check's.
 */
export async function keepPendingCheck(
  db: Db,
  library: Library,
  { language, fields }: { language: Language; fields: [string, string][] },
): Promise<string> {
  const { form } = readSubmission(library, language, fields);
  return keepPendingAnswer(db, { lessonId: form.id, fields });
}

/**
 * Makes a kept check this person's next measurement, once.
 * @returns false when nothing was kept, it has expired, or it no longer fits the check.
 */
export async function claimPendingCheck(
  db: Db,
  library: Library,
  { code, userId, language }: { code: string; userId: string; language: Language },
): Promise<boolean> {
  const kept = await takePendingAnswer(db, code);
  const submission = kept && readKept(library, language, kept.fields);
  if (!kept || !submission || submission.form.id !== kept.lessonId) return false;
  const { form, responses } = submission;
  const areas = scoreForm(form, library.keys(form.id, language), responses);
  for (;;) {
    const number = (await readMeasurements(db, userId)).length + 1;
    // Another check took the number meanwhile: this one is the one after it.
    if (await keepMeasurement(db, { userId, number, form, areas })) return true;
  }
}

function readKept(library: Library, language: Language, fields: [string, string][]): Submission | null {
  try {
    const submission = readSubmission(library, language, fields);
    return submission.unknown.length > 0 ? null : submission;
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
