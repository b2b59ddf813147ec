import { type Db, newId } from "db";
import type { ItemState } from "~/content/items";
import type { Course, Lesson } from "~/content/lessons";
import type { Library } from "~/content/library";
import { dayAt } from "~/platform/days";
import { Problem } from "~/platform/problems";
import { DEFAULT_ZONE } from "~/platform/zone-places";
import { markAssigned } from "../assignments";
import { grade, type ReadProblem, readResponse } from "../quizzes";
import { outlineOf } from "./course-outline";
import { itemState, readProgress, readTries } from "./item-state";
import { lookByAnswer } from "./looks";
import { courseVersion, isAskedInParts } from "./paths";
import { addProgress, completeCourse, completeLesson, insertAnswer, visit } from "./record";

export type AnswerInput = {
  userId: string;
  /** Whose calendar says which day it is. */
  timeZone?: string;
  course: Course;
  lesson: Lesson;
  /** The form's fields: `_item`, `_try` and the response (see `Response` in content/items.ts). */
  fields: [string, string][];
  /** Take the learner's next try whatever the form says: for an answer that waited for a sign-in. */
  asNextTry?: boolean;
};

export type AnswerResult =
  | { problem: ReadProblem["problem"]; item: string; typed: ReadProblem["typed"] }
  | {
      problem: null;
      item: string;
      state: ItemState;
      /** This try had been answered before: the first answer stands, this one was not counted. */
      duplicate: boolean;
      /** This answer completed the lesson, or the course. */
      completed: "lesson" | "course" | null;
    };

/**
 * Grades an answer and stores it with all that follows from it, in one transaction: the item's progress, the
 * lesson's completion once its required items reach the course's pass mark, and the course's.
 * A try counts once: the same try sent again gives back what was stored.
 * @throws Problem not-found when the lesson does not ask that item, invalid for a malformed form.
 */
export async function answerItem(db: Db, library: Library, input: AnswerInput): Promise<AnswerResult> {
  const { userId, timeZone = DEFAULT_ZONE, course, lesson, fields } = input;
  const control = new Map(fields);
  const itemId = control.get("_item") ?? "";
  const item = lesson.kind === "lesson" ? ownItem(lesson, itemId) : undefined;
  const key = library.keys(lesson.id, lesson.language)[itemId];
  if (!item || !key) throw new Problem("not-found");

  const read = readResponse(item, fields);
  if ("problem" in read) return { problem: read.problem, item: itemId, typed: read.typed };

  const tryNumber = await tryOf(db, input, itemId);
  const now = new Date();
  const values = {
    answerId: newId(),
    userId,
    courseId: course.id,
    lessonId: lesson.id,
    itemId,
    tryNumber,
    language: lesson.language,
    version: lesson.version,
    response: read.response,
    score: grade(key, read.response).score,
    now,
    today: dayAt(now, timeZone),
    courseVersion: courseVersion(library, course),
  };
  const outline = outlineOf(course, lesson.id);
  // The visit comes first: a learner's answers to a course then follow each other on every engine (see `Db.batch`).
  const [, stored, , lessonDone, courseDone, [row]] = await db.batch([
    visit(db, values),
    insertAnswer(db, values),
    addProgress(db, values),
    completeLesson(course, outline)(db, values),
    completeCourse(course)(db, values),
    readProgress(db, { userId, lessonId: lesson.id, itemId, tryNumber }),
    ...markAssigned(db, values, { inParts: isAskedInParts(course) }),
    ...lookByAnswer(db, course, outline, values),
  ]);

  const duplicate = stored.length === 0;
  if (!row) throw new Problem("conflict");
  return {
    problem: null,
    item: itemId,
    state: itemState(key, row),
    duplicate,
    completed: courseDone.length > 0 ? "course" : lessonDone.length > 0 ? "lesson" : null,
  };
}

/** The item, if this lesson asks it (not merely carries it in a pool). */
function ownItem(lesson: Lesson, itemId: string) {
  const asked = lesson.segments.some(
    (segment) => (segment.kind === "item" || segment.kind === "recall") && segment.item === itemId,
  );
  return asked ? lesson.items[itemId] : undefined;
}

/** The try that an answer is for. Tries follow each other: a form that skips one has been tampered with. */
async function tryOf(db: Db, { userId, lesson, fields, asNextTry }: AnswerInput, itemId: string) {
  const claimed = asNextTry ? null : readTry(new Map(fields).get("_try"));
  if (claimed === 1) return claimed;
  const next = (await readTries(db, { userId, lessonId: lesson.id, itemId })) + 1;
  if (claimed !== null && claimed > next) throw new Problem("invalid");
  return claimed ?? next;
}

function readTry(value: string | undefined): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 1) throw new Problem("invalid");
  return number;
}
