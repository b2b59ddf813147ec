import { answers, completions, type Db, enrolments, itemProgress } from "db";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Response } from "~/content/items";
import { answerItem, readCourseState, readEnrolments, readLesson } from "~/domain/learning";
import { Problem } from "~/platform/problems";
import { freshDb, holds } from "../../support/database";
import { at, fifthsRight, form, learner, RIGHT, smallLibrary, WRONG } from "../../support/library";

const library = smallLibrary();
const lessons = { "b-1": at(library, "basics", "first"), "b-2": at(library, "basics", "second") };
const course = library.courseBySlug("basics")!;

type Step = { lesson: keyof typeof lessons; item: string; tryNumber: number; response: Response };

const single = fc.constantFrom<Response>(RIGHT, WRONG, { choice: ["oh"] });
const marks = fc.integer({ min: 1, max: 5 }).map(fifthsRight);
const step = (lesson: Step["lesson"], item: string, response: fc.Arbitrary<Response>): fc.Arbitrary<Step> =>
  fc.record({
    lesson: fc.constant(lesson),
    item: fc.constant(item),
    // Few numbers, so that tries repeat, and some that skip one.
    tryNumber: fc.integer({ min: 1, max: 4 }),
    response,
  });

const anyStep = fc.oneof(
  step("b-1", "q1", single),
  step("b-1", "q2", marks),
  step("b-1", "q3", fc.constantFrom<Response>({ text: ["Modell"] }, { text: ["Muster"] })),
  step("b-2", "q1", single),
  step("b-2", "q4", marks),
);

/** Answers; a try that skips one is refused and changes nothing. */
async function take(db: Db, userId: string, { lesson, item, tryNumber, response }: Step): Promise<boolean> {
  try {
    const input = { userId, ...lessons[lesson], fields: form(item, tryNumber, response) };
    const result = await answerItem(db, library, input);
    return result.problem === null && !result.duplicate;
  } catch (error) {
    if (error instanceof Problem && error.code === "invalid") return false;
    throw error;
  }
}

/** All that is stored of a learner. */
async function rowsOf(db: Db, userId: string) {
  return {
    answers: await db.select().from(answers).where(eq(answers.userId, userId)),
    progress: await db.select().from(itemProgress).where(eq(itemProgress.userId, userId)),
    completions: await db.select().from(completions).where(eq(completions.userId, userId)),
    enrolments: await db.select().from(enrolments).where(eq(enrolments.userId, userId)),
  };
}

/** All that a learner is shown. */
async function seenBy(db: Db, userId: string) {
  return {
    first: await readLesson(db, library, { userId, ...lessons["b-1"] }),
    second: await readLesson(db, library, { userId, ...lessons["b-2"] }),
    course: await readCourseState(db, { userId, course }),
    enrolments: await readEnrolments(db, library, userId),
  };
}

describe("after any answers, some of them sent twice", () => {
  it("the progress of each item is the sum of its stored answers", async () => {
    await holds(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 40 }), async (steps) => {
        const db = freshDb();
        const userId = await learner(db);
        let counted = 0;
        for (const one of steps) if (await take(db, userId, one)) counted += 1;
        const stored = await rowsOf(db, userId);
        expect(stored.answers).toHaveLength(counted);
        for (const row of stored.progress) {
          const mine = stored.answers.filter(
            ({ lessonId, itemId }) => lessonId === row.lessonId && itemId === row.itemId,
          );
          const tries = mine.map(({ tryNumber }) => tryNumber).sort((a, b) => a - b);
          expect(tries).toEqual(Array.from({ length: row.tries }, (_, index) => index + 1));
          expect(row.best).toBe(Math.max(...mine.map(({ score }) => score)));
          expect(row.lastAnswerId).toBe(mine.find(({ tryNumber }) => tryNumber === row.tries)?.id);
        }
        const items = new Set(stored.answers.map(({ lessonId, itemId }) => `${lessonId}/${itemId}`));
        expect(stored.progress).toHaveLength(items.size);
      }),
      100,
    );
  });

  it("a completion is never lost and comes exactly with the marks", async () => {
    await holds(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 40 }), async (steps) => {
        const db = freshDb();
        const userId = await learner(db);
        let before = new Map<string, Date>();
        for (const one of steps) {
          await take(db, userId, one);
          const { completions: rows, progress } = await rowsOf(db, userId);
          const now = new Map(rows.map(({ lessonId, completedAt }) => [lessonId, completedAt]));
          for (const [lessonId, at] of before) expect(now.get(lessonId)).toEqual(at);
          for (const outline of course.lessons.filter(({ kind }) => kind === "lesson")) {
            const fifths = progress
              .filter(({ lessonId, itemId }) => lessonId === outline.id && outline.required.includes(itemId))
              .reduce((sum, { best }) => sum + Math.round(best * 5), 0);
            // 80 % of two items, in fifths of a mark.
            expect(now.has(outline.id)).toBe(fifths >= 8);
          }
          before = now;
        }
      }),
      60,
    );
  });

  it("the same holds when they arrive together", async () => {
    await holds(
      fc.asyncProperty(fc.array(anyStep, { minLength: 2, maxLength: 30 }), async (steps) => {
        const db = freshDb();
        const userId = await learner(db);
        const counted = await Promise.all(steps.map((one) => take(db, userId, one)));
        const stored = await rowsOf(db, userId);
        expect(stored.answers).toHaveLength(counted.filter(Boolean).length);
        for (const row of stored.progress) {
          const mine = stored.answers.filter(
            ({ lessonId, itemId }) => lessonId === row.lessonId && itemId === row.itemId,
          );
          expect(mine).toHaveLength(row.tries);
          expect(row.best).toBe(Math.max(...mine.map(({ score }) => score)));
        }
      }),
      60,
    );
  });
});

describe("two learners with any answers between them", () => {
  it("never see or change what is the other's", async () => {
    const turn = fc.record({ mine: fc.boolean(), step: anyStep });
    await holds(
      fc.asyncProperty(fc.array(turn, { maxLength: 40 }), async (turns) => {
        const [together, alone] = [freshDb(), freshDb()];
        const [lena, ali] = [await learner(together, "lena"), await learner(together, "ali")];
        const single = await learner(alone, "lena");
        for (const { mine, step } of turns) {
          await take(together, mine ? lena : ali, step);
          if (mine) await take(alone, single, step);
        }
        // Lena sees what she would see if there were nobody else.
        expect(withoutTimes(await seenBy(together, lena))).toEqual(withoutTimes(await seenBy(alone, single)));
        const all = await together.select().from(answers);
        expect(new Set(all.map(({ userId }) => userId)).size).toBeLessThanOrEqual(2);
        const { progress } = await rowsOf(together, lena);
        const hers = new Set(all.filter(({ userId }) => userId === lena).map(({ id }) => id));
        for (const row of progress) expect(hers.has(row.lastAnswerId)).toBe(true);
      }),
      80,
    );
  });
});

/** Two runs differ in their times, and in nothing else. */
const withoutTimes = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (name, held) => (name === "completedAt" ? held !== null : held)));
