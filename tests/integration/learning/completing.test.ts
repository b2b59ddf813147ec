import { completions, type Db, enrolments } from "db";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Response } from "~/content/items";
import { answerInAttempt, answerItem, readCourseState, startAttempt } from "~/domain/learning";
import { freshDb, holds } from "../../support/database";
import { at, fifthsRight, form, learner, RIGHT, smallLibrary, WRONG } from "../../support/library";

const library = smallLibrary();
const course = library.courseBySlug("basics")!;

/** Answers an item, and says what that completed. */
async function answer(
  db: Db,
  userId: string,
  slug: string,
  item: string,
  tryNumber: number,
  response: Response,
) {
  const fields = form(item, tryNumber, response);
  const result = await answerItem(db, library, { userId, ...at(library, "basics", slug), fields });
  return result.problem === null ? result.completed : result.problem;
}

const done = async (db: Db, userId: string) => (await readCourseState(db, { userId, course })).done;

async function passTest(db: Db, userId: string) {
  const who = { userId, ...at(library, "basics", "test") };
  const { items, number } = await startAttempt(db, who);
  for (const item of items) {
    const response = item === "t5" || item === "t6" ? fifthsRight(5) : RIGHT;
    await answerInAttempt(db, library, who, form(item, number, response));
  }
}

describe("a lesson", () => {
  it("is complete exactly at the pass mark, fractions and all", async () => {
    const db = freshDb();
    const userId = await learner(db);
    expect(await answer(db, userId, "first", "q1", 1, RIGHT)).toBeNull();
    expect(await answer(db, userId, "first", "q2", 1, fifthsRight(2))).toBeNull();
    expect(await done(db, userId)).toEqual([]);
    // 1 + 3/5 of two items is 80 %.
    expect(await answer(db, userId, "first", "q2", 2, fifthsRight(3))).toBe("lesson");
    expect(await done(db, userId)).toEqual(["b-1"]);
    expect(await db.select().from(completions)).toMatchObject([{ courseId: "basics", version: "b-1-de-1" }]);
  });

  it("is not complete by items that are voluntary", async () => {
    const db = freshDb();
    const userId = await learner(db);
    await answer(db, userId, "first", "q3", 1, { text: ["Modell"] });
    expect(await answer(db, userId, "first", "q1", 1, RIGHT)).toBeNull();
    expect(await done(db, userId)).toEqual([]);
  });

  it("needs the items of earlier lessons that it asks again, answered there", async () => {
    const db = freshDb();
    const userId = await learner(db);
    await answer(db, userId, "first", "q1", 1, RIGHT);
    expect(await answer(db, userId, "second", "q4", 1, fifthsRight(5))).toBeNull();
    expect(await answer(db, userId, "second", "q1", 1, RIGHT)).toBe("lesson");
    expect(await done(db, userId)).toEqual(["b-2"]);
  });

  it("is completed once, by one of the answers that arrive together", async () => {
    const db = freshDb();
    const userId = await learner(db);
    await answer(db, userId, "first", "q1", 1, RIGHT);
    const all = await Promise.all(
      Array.from({ length: 20 }, () => answer(db, userId, "first", "q2", 1, fifthsRight(5))),
    );
    expect(all.filter((completed) => completed === "lesson")).toHaveLength(1);
  });

  it("stays complete whatever is answered afterwards", async () => {
    const db = freshDb();
    const userId = await learner(db);
    await answer(db, userId, "first", "q1", 1, RIGHT);
    await answer(db, userId, "first", "q2", 1, fifthsRight(5));
    const before = await db.select().from(completions);
    expect(await answer(db, userId, "first", "q1", 2, WRONG)).toBeNull();
    expect(await answer(db, userId, "first", "q2", 2, { choice: ["x"] })).toBeNull();
    expect(await db.select().from(completions)).toEqual(before);
  });

  it("is complete for any marks exactly when they reach the pass mark", async () => {
    const marks = fc.integer({ min: 1, max: 5 });
    await holds(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 20 }),
        fc.boolean(),
        marks,
        async (twentieths, known, fifths) => {
          const strict = smallLibrary({ passMark: twentieths / 20 });
          const db = freshDb();
          const userId = await learner(db);
          const give = (item: string, response: Response) =>
            answerItem(db, strict, {
              userId,
              ...at(strict, "basics", "first"),
              fields: form(item, 1, response),
            });
          await give("q1", known ? RIGHT : WRONG);
          await give("q2", fifthsRight(fifths));
          // In whole hundredths, so that no fraction is rounded: marks of two items against the pass mark.
          const enough = (known ? 100 : 0) + fifths * 20 >= twentieths * 5 * 2;
          expect(await done(db, userId)).toEqual(enough ? ["b-1"] : []);
        },
      ),
      200,
    );
  });
});

describe("a course", () => {
  it("is complete with its last lesson or its test, whichever comes last", async () => {
    const db = freshDb();
    const userId = await learner(db);
    await passTest(db, userId);
    await answer(db, userId, "first", "q1", 1, RIGHT);
    expect(await answer(db, userId, "first", "q2", 1, fifthsRight(5))).toBe("lesson");
    await answer(db, userId, "second", "q4", 1, fifthsRight(5));
    expect((await readCourseState(db, { userId, course })).completedAt).toBeNull();
    expect(await answer(db, userId, "second", "q1", 1, RIGHT)).toBe("course");
    const state = await readCourseState(db, { userId, course });
    expect(state).toMatchObject({ done: ["b-1", "b-2", "b-test"], next: null });
    expect(state.completedAt).toBeInstanceOf(Date);
  });

  it("is completed by the test when the lessons are done", async () => {
    const db = freshDb();
    const userId = await learner(db);
    await answer(db, userId, "first", "q1", 1, RIGHT);
    await answer(db, userId, "first", "q2", 1, fifthsRight(5));
    await answer(db, userId, "second", "q1", 1, RIGHT);
    await answer(db, userId, "second", "q4", 1, fifthsRight(5));
    expect((await readCourseState(db, { userId, course })).completedAt).toBeNull();
    await passTest(db, userId);
    const { completedAt } = await readCourseState(db, { userId, course });
    expect(completedAt).toBeInstanceOf(Date);
    // Another answer does not move the day.
    await db.update(enrolments).set({ completedAt: new Date("2026-01-01T00:00:00Z") });
    await answer(db, userId, "first", "q1", 2, RIGHT);
    expect((await readCourseState(db, { userId, course })).completedAt).toEqual(
      new Date("2026-01-01T00:00:00Z"),
    );
  });

  it("of someone else stays open", async () => {
    const db = freshDb();
    const [lena, ali] = [await learner(db, "lena"), await learner(db, "ali")];
    await answer(db, lena, "first", "q1", 1, RIGHT);
    expect(await answer(db, ali, "first", "q2", 1, fifthsRight(5))).toBeNull();
    expect([await done(db, lena), await done(db, ali)]).toEqual([[], []]);
  });
});
