import { answers, attempts, completions, type Db } from "db";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Response } from "~/content/items";
import { answerInAttempt, isOpen, readAttempt, reviewAttempt, startAttempt } from "~/domain/learning";
import { freshDb, holds } from "../../support/database";
import { at, fifthsRight, form, learner, RIGHT, SECRET, smallLibrary, WRONG } from "../../support/library";

const library = smallLibrary();
const test = at(library, "basics", "test");
const who = (userId: string) => ({ userId, ...test });

const rightFor = (item: string) => (item === "t5" || item === "t6" ? fifthsRight(5) : RIGHT);
const wrongFor = (item: string): Response => (item === "t5" || item === "t6" ? { choice: ["x"] } : WRONG);

const give = (db: Db, userId: string, item: string, number: number | string, response: Response) =>
  answerInAttempt(db, library, who(userId), form(item, number, response));

/** Takes the test from beginning to end. */
async function take(db: Db, userId: string, responseFor: (item: string) => Response) {
  const attempt = await startAttempt(db, who(userId));
  for (const item of attempt.items) await give(db, userId, item, attempt.number, responseFor(item));
  return (await readAttempt(db, who(userId)))!;
}

describe("starting a test", () => {
  it("draws from each pool as many as it says, once each", async () => {
    const db = freshDb();
    const { items, number, answered, finishedAt } = await startAttempt(db, who(await learner(db)));
    expect({ number, answered, finishedAt }).toEqual({ number: 1, answered: [], finishedAt: null });
    expect(new Set(items).size).toBe(3);
    expect(items.filter((id) => ["t1", "t2", "t3", "t4"].includes(id))).toHaveLength(2);
    expect(items.filter((id) => ["t5", "t6"].includes(id))).toHaveLength(1);
  });

  it("again goes on with the attempt that is open", async () => {
    const db = freshDb();
    const userId = await learner(db);
    const begun = await startAttempt(db, who(userId));
    await give(db, userId, begun.items[0]!, 1, rightFor(begun.items[0]!));
    expect(await startAttempt(db, who(userId))).toEqual({ ...begun, answered: [begun.items[0]] });
    expect(await db.select().from(attempts)).toHaveLength(1);
  });

  it("in many tabs at once opens one attempt", async () => {
    const db = freshDb();
    const userId = await learner(db);
    const all = await Promise.all(Array.from({ length: 20 }, () => startAttempt(db, who(userId))));
    expect(new Set(all.map((attempt) => JSON.stringify(attempt))).size).toBe(1);
    expect(await db.select().from(attempts)).toHaveLength(1);
  });

  it("draws the same for the same learner and number", async () => {
    const db = freshDb();
    const userId = await learner(db);
    const { items } = await startAttempt(db, who(userId));
    await db.delete(attempts);
    expect((await startAttempt(db, who(userId))).items).toEqual(items);
  });

  it("prefers what the learner has not met", async () => {
    const db = freshDb();
    const userId = await learner(db);
    const one = await take(db, userId, wrongFor);
    const two = await take(db, userId, wrongFor);
    expect(one.items.filter((id) => two.items.includes(id))).toEqual([]);
    const three = await take(db, userId, wrongFor);
    expect(three).toMatchObject({ number: 3 });
    const four = await take(db, userId, wrongFor);
    expect(new Set([...three.items, ...four.items])).toEqual(new Set(["t1", "t2", "t3", "t4", "t5", "t6"]));
  });
});

describe("an answer in a test", () => {
  it("cannot be changed", async () => {
    const db = freshDb();
    const userId = await learner(db);
    const { items } = await startAttempt(db, who(userId));
    await give(db, userId, items[0]!, 1, wrongFor(items[0]!));
    expect(await give(db, userId, items[0]!, 1, rightFor(items[0]!))).toEqual({
      problem: null,
      finished: false,
    });
    expect(await db.select().from(answers)).toMatchObject([{ score: 0, response: wrongFor(items[0]!) }]);
  });

  it("brings no feedback and no solution before the end", async () => {
    const db = freshDb();
    const userId = await learner(db);
    const { items } = await startAttempt(db, who(userId));
    const said = await give(db, userId, items[0]!, 1, wrongFor(items[0]!));
    const attempt = (await readAttempt(db, who(userId)))!;
    const review = await reviewAttempt(db, library, who(userId), attempt);
    expect(JSON.stringify([said, attempt, review, test.lesson])).not.toContain(SECRET);
    expect(review).toEqual([]);
  });

  it("of another attempt is refused", async () => {
    const db = freshDb();
    const userId = await learner(db);
    await expect(give(db, userId, "t1", 1, RIGHT)).rejects.toMatchObject({ code: "conflict" });
    const { items } = await startAttempt(db, who(userId));
    for (const number of [0, 2, -1, "", "one", "1.0", "1e9"]) {
      await expect(give(db, userId, items[0]!, number, RIGHT)).rejects.toMatchObject({ code: "conflict" });
    }
    expect(await db.select().from(answers)).toEqual([]);
  });

  it("to an item that was not drawn is refused", async () => {
    const db = freshDb();
    const userId = await learner(db);
    const { items } = await startAttempt(db, who(userId));
    const others = ["t1", "t2", "t3", "t4", "t5", "t6"].filter((id) => !items.includes(id));
    for (const id of [...others, "q1", "", "__proto__", "constructor"]) {
      await expect(give(db, userId, id, 1, RIGHT)).rejects.toMatchObject({ code: "not-found" });
    }
  });

  it("that is none says so and keeps what was typed", async () => {
    const db = freshDb();
    const userId = await learner(db);
    const { items } = await startAttempt(db, who(userId));
    const [item] = items as [string];
    expect(await give(db, userId, item, 1, {})).toEqual({ problem: "incomplete", item, typed: {} });
    expect(await give(db, userId, item, 1, { choice: ["zzz"] })).toMatchObject({ problem: "unknown" });
    expect((await readAttempt(db, who(userId)))?.answered).toEqual([]);
  });
});

describe("the end of a test", () => {
  it("comes with the last answer, once, whatever arrives together", async () => {
    const db = freshDb();
    const userId = await learner(db);
    const { items } = await startAttempt(db, who(userId));
    const posted = items.flatMap((item) => Array.from({ length: 7 }, () => item));
    const said = await Promise.all(posted.map((item) => give(db, userId, item, 1, rightFor(item))));
    expect(await db.select().from(answers)).toHaveLength(3);
    const ends = await db.select().from(attempts);
    expect(ends).toMatchObject([{ number: 1, score: 1, passed: true }]);
    expect(said.some((result) => result.problem === null && result.finished)).toBe(true);
    expect(await db.select().from(completions)).toMatchObject([{ userId, lessonId: "b-test" }]);
  });

  it("is the end: nothing is added and nothing changed", async () => {
    const db = freshDb();
    const userId = await learner(db);
    const attempt = await take(db, userId, wrongFor);
    const stored = await db.select().from(answers);
    for (const item of attempt.items) {
      expect(await give(db, userId, item, 1, rightFor(item))).toEqual({ problem: null, finished: true });
    }
    expect(await db.select().from(answers)).toEqual(stored);
    expect(await readAttempt(db, who(userId))).toEqual(attempt);
    expect(attempt).toMatchObject({ score: 0, passed: false });
  });

  it("is passed by the mean of the marks, exactly from the pass mark on", async () => {
    await holds(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 0, max: 2 }),
        fc.integer({ min: 1, max: 5 }),
        async (twentieths, known, fifths) => {
          const strict = smallLibrary({ passMark: twentieths / 20 });
          const db = freshDb();
          const me = { userId: await learner(db), ...at(strict, "basics", "test") };
          const { items } = await startAttempt(db, me);
          let left = known;
          for (const item of items) {
            const hard = item === "t5" || item === "t6";
            const response = hard ? fifthsRight(fifths) : left-- > 0 ? RIGHT : WRONG;
            await answerInAttempt(db, strict, me, form(item, 1, response));
          }
          const attempt = (await readAttempt(db, me))!;
          expect(attempt.score).toBeCloseTo((known + fifths / 5) / 3, 9);
          // Whole numbers, so that no fraction is rounded: hundredths of marks, times three items.
          expect(attempt.passed).toBe(known * 100 + fifths * 20 >= twentieths * 5 * 3);
          expect(await db.select().from(completions)).toHaveLength(attempt.passed ? 1 : 0);
        },
      ),
      200,
    );
  });

  it("shows each item with the answer, all feedback and the solution", async () => {
    const db = freshDb();
    const userId = await learner(db);
    const attempt = await take(db, userId, wrongFor);
    const review = await reviewAttempt(db, library, who(userId), attempt);
    expect(review.map(({ item }) => item.id)).toEqual(attempt.items);
    for (const { item, response, graded, solution } of review) {
      expect(response).toEqual(wrongFor(item.id));
      expect(graded.score).toBe(0);
      expect(solution).toEqual(rightFor(item.id));
      expect(Object.keys(graded.parts).length).toBeGreaterThanOrEqual(3);
    }
  });

  it("lets whoever failed try again, and a pass is never lost", async () => {
    const db = freshDb();
    const userId = await learner(db);
    expect(await take(db, userId, wrongFor)).toMatchObject({ number: 1, passed: false });
    expect(await take(db, userId, rightFor)).toMatchObject({ number: 2, passed: true });
    const passed = await db.select().from(completions);
    expect(await take(db, userId, wrongFor)).toMatchObject({ number: 3, passed: false });
    expect(await db.select().from(completions)).toEqual(passed);
  });
});

describe("a test that was edited meanwhile", () => {
  it("goes on where all that was drawn is still asked", async () => {
    const db = freshDb();
    const userId = await learner(db);
    const { items } = await startAttempt(db, who(userId));
    const unused = ["t1", "t2", "t3", "t4"].find((id) => !items.includes(id))!;
    const edited = { userId, ...at(smallLibrary({ omit: [unused] }), "basics", "test") };
    const attempt = (await readAttempt(db, edited))!;
    expect(isOpen(attempt, edited.lesson)).toBe(true);
    expect(await startAttempt(db, edited)).toMatchObject({ number: 1, items });
  });

  it("begins anew, with a number of its own, where something is gone", async () => {
    const db = freshDb();
    const userId = await learner(db);
    const { items } = await startAttempt(db, who(userId));
    await give(db, userId, items[0]!, 1, wrongFor(items[0]!));
    const shorter = smallLibrary({ omit: [items[1]!] });
    const edited = { userId, ...at(shorter, "basics", "test") };
    expect(isOpen((await readAttempt(db, edited))!, edited.lesson)).toBe(false);
    const gone = answerInAttempt(db, shorter, edited, form(items[1]!, 1, rightFor(items[1]!)));
    await expect(gone).rejects.toMatchObject({ code: "not-found" });
    const anew = await startAttempt(db, edited);
    expect(anew).toMatchObject({ number: 2, answered: [] });
    expect(anew.items).not.toContain(items[1]);
    for (const item of anew.items) {
      await answerInAttempt(db, shorter, edited, form(item, 2, rightFor(item)));
    }
    expect(await readAttempt(db, edited)).toMatchObject({ number: 2, score: 1, passed: true });
  });

  it("reviews what is left of an old attempt", async () => {
    const db = freshDb();
    const userId = await learner(db);
    const attempt = await take(db, userId, wrongFor);
    const shorter = smallLibrary({ omit: [attempt.items[0]!] });
    const edited = { userId, ...at(shorter, "basics", "test") };
    const review = await reviewAttempt(db, shorter, edited, attempt);
    expect(review.map(({ item }) => item.id)).toEqual(attempt.items.slice(1));
  });
});

describe("someone else's test", () => {
  it("does not exist", async () => {
    const db = freshDb();
    const [lena, ali] = [await learner(db, "lena"), await learner(db, "ali")];
    const attempt = await take(db, lena, rightFor);
    expect(await readAttempt(db, who(ali))).toBeNull();
    expect(await reviewAttempt(db, library, who(ali), attempt)).toEqual([]);
    await expect(give(db, ali, attempt.items[0]!, 1, RIGHT)).rejects.toMatchObject({ code: "conflict" });
    expect(await startAttempt(db, who(ali))).toMatchObject({ number: 1, answered: [] });
  });
});
