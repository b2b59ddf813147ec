import type { Db } from "db";
import type { Language } from "~/content/lessons";
import type { Library } from "~/content/library";
import { orNotFound } from "~/platform/problems";
import { lessonsIn } from "./analyse";
import { BATCH, FEWEST, FIRST } from "./batches";
import { readAnalyses, tasksIn } from "./read-analysis";
import { IDLE, TOO_EASY, TOO_HARD } from "./tasks";

/** What decides that there are figures, and that something is to be done. */
const limits = {
  first: FIRST,
  batch: BATCH,
  fewest: FEWEST,
  tooEasy: TOO_EASY,
  tooHard: TOO_HARD,
  idle: IDLE,
};

/**
 * What the questions' page shows of a library's courses: all tasks and how far each lesson is, or all figures of one lesson.
 * @throws Problem `not-found` for a lesson that the library does not have
 */
export async function readOverview(
  db: Db,
  library: Library,
  { lessonId, language }: { lessonId: string | null; language: Language },
) {
  const all = lessonsIn(library);
  const lessonIds = lessonId === null ? all : all.filter((id) => id === lessonId);
  const lessons = await readAnalyses(db, library, { lessonIds, language });
  if (lessonId !== null) return { limits, lesson: orNotFound(lessons[0]) };
  return {
    limits,
    lesson: null,
    tasks: tasksIn(lessons),
    lessons: lessons.map(({ id, title, course, questions }) => ({
      id,
      title,
      course,
      questions: questions.length,
      analysed: questions.filter(({ shown }) => shown !== null).length,
      tasks: questions.reduce((sum, { tasks }) => sum + tasks.length, 0),
      waiting: Math.max(0, ...questions.map(({ people }) => people?.waiting ?? 0)),
    })),
  };
}
