import { completions, type Db } from "db";
import { eq } from "drizzle-orm";
import type { Library } from "~/content/library";
import { notePublished, settlePublication } from "~/domain/authoring";
import { answerItem } from "~/domain/learning";
import { form } from "./library";

/** Publishes, with all that follows. */
export async function publish(db: Db, library: Library): Promise<void> {
  const noted = await notePublished(db, library);
  if (noted) await settlePublication(db, { origin: "courses", number: noted.number });
}

/** Answers a question of a lesson, by the next try. */
export function answer(
  db: Db,
  library: Library,
  userId: string,
  lessonId: string,
  item: string,
  choice: string,
) {
  const lesson = library.lessonById(lessonId, "de")!;
  const course = library.courseById(lesson.courseId)!;
  const fields = form(item, 1, { choice: [choice] });
  return answerItem(db, library, { userId, course, lesson, fields, asNextTry: true });
}

/** Answers all questions of some lessons rightly. */
export async function complete(db: Db, library: Library, userId: string, ...lessonIds: string[]) {
  for (const id of lessonIds) {
    for (const [item, key] of Object.entries(library.keys(id, "de")))
      await answer(db, library, userId, id, item, key.type === "single-choice" ? key.correct : "");
  }
}

/** The ids of the lessons that somebody has completed. */
export const lessonsDone = async (db: Db, userId: string): Promise<string[]> =>
  (await db.select().from(completions).where(eq(completions.userId, userId)))
    .map(({ lessonId }) => lessonId)
    .sort();
