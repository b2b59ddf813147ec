import { answers, attempts, completions, type Db, enrolments, itemProgress, regradeNotices } from "db";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Library } from "~/content/library";
import {
  applyRegrade,
  dismissRegradeNotices,
  pendingRegrades,
  previewRegrade,
  readRegradeNotices,
} from "~/domain/authoring";
import { answerInAttempt, startAttempt } from "~/domain/learning";
import { freshDb } from "../../support/database";
import { draft, libraryFrom } from "../../support/editions";
import { form, learner } from "../../support/library";
import { answer, complete, lessonsDone, publish } from "../../support/publishing";

const q1 = (correct: string, options?: Record<string, string>) => ({
  id: "l1-q1",
  correct,
  ...(options ? { options } : {}),
});
const wrong = libraryFrom([draft("l1", { questions: [q1("b")] })]);
const right = libraryFrom([draft("l1", { questions: [q1("a")] })]);

const rows = async (db: Db) => ({
  answers: (await db.select().from(answers).orderBy(answers.id)).map(({ score }) => score),
  best: (await db.select().from(itemProgress).orderBy(itemProgress.lastAnswerId)).map(({ best }) => best),
});

/** Three learners under a wrong key: one who was right by it, two who were not. */
async function misjudged(db: Db) {
  await publish(db, wrong);
  const people = [await learner(db, "lena"), await learner(db, "ali"), await learner(db, "eva")];
  const choices = ["b", "a", "c"];
  for (const [index, userId] of people.entries())
    await answer(db, wrong, userId, "l1", "l1-q1", choices[index]!);
  return people as [string, string, string];
}

describe("a corrected key", () => {
  it("shows its differences first, then applies them, and takes nothing from anybody", async () => {
    const db = freshDb();
    const [lena, ali, eva] = await misjudged(db);
    expect(await lessonsDone(db, lena)).toEqual(["l1"]);
    const before = await db.select().from(completions);
    const proof = await db.select().from(enrolments).where(eq(enrolments.userId, lena));
    await publish(db, right);

    const [preview] = await previewRegrade(db, { library: right });
    expect(preview).toEqual({
      lessonId: "l1",
      itemId: "l1-q1",
      answers: 3,
      better: 1,
      worse: 1,
      left: 0,
      learners: 2,
      differences: [
        { from: 100, to: 0, answers: 1 },
        { from: 0, to: 100, answers: 1 },
      ],
    });
    expect(await rows(db)).toEqual({ answers: [1, 0, 0], best: [1, 0, 0] });

    const steps: number[] = [];
    const result = await applyRegrade(db, { library: right, onProgress: ({ done }) => steps.push(done) });
    expect(result).toEqual({ graded: 3, better: 1, worse: 1, left: 0 });
    expect(steps.at(-1)).toBe(3);
    expect(await rows(db)).toEqual({ answers: [0, 1, 0], best: [1, 1, 0] });
    const after = await db.select().from(completions);
    for (const row of before) expect(after).toContainEqual(row);
    expect(await lessonsDone(db, ali)).toEqual(["l1"]);
    expect(await lessonsDone(db, eva)).toEqual([]);
    expect(await db.select().from(enrolments).where(eq(enrolments.userId, lena))).toEqual(proof);
    const [course] = await db.select().from(enrolments).where(eq(enrolments.userId, ali));
    expect(course?.completedAt).not.toBeNull();
  });

  it("tells everyone whom it concerns, until they have read it, and nobody else", async () => {
    const db = freshDb();
    const [lena, ali, eva] = await misjudged(db);
    await publish(db, right);
    await applyRegrade(db, { library: right });
    const notices = async (userId: string) =>
      (await readRegradeNotices(db, right, userId)).map(({ lesson: { id }, better, kept }) => [
        id,
        better,
        kept,
      ]);
    expect(await notices(lena)).toEqual([["l1", 0, 1]]);
    expect(await notices(ali)).toEqual([["l1", 1, 0]]);
    expect(await notices(eva)).toEqual([]);
    await dismissRegradeNotices(db, lena, "l1");
    expect(await notices(lena)).toEqual([]);
    await applyRegrade(db, { library: right });
    expect(await notices(lena)).toEqual([]);
    expect(await notices(ali)).toEqual([["l1", 1, 0]]);
  });

  it("is graded by once, and again when it is changed back", async () => {
    const db = freshDb();
    const [lena] = await misjudged(db);
    expect(await pendingRegrades(db, wrong)).toEqual([]);
    await publish(db, right);
    expect(await pendingRegrades(db, right)).toHaveLength(1);
    await applyRegrade(db, { library: right });
    expect(await pendingRegrades(db, right)).toEqual([]);
    await publish(db, wrong);
    expect(await pendingRegrades(db, wrong)).toHaveLength(1);
    await applyRegrade(db, { library: wrong });
    expect(await rows(db)).toEqual({ answers: [1, 0, 0], best: [1, 1, 0] });
    expect(await lessonsDone(db, lena)).toEqual(["l1"]);
  });

  it("goes on where it was interrupted", async () => {
    const db = freshDb();
    await publish(db, wrong);
    const people = await Promise.all(Array.from({ length: 130 }, (_, index) => learner(db, `p${index}`)));
    for (const userId of people) await answer(db, wrong, userId, "l1", "l1-q1", "a");
    await publish(db, right);
    const stop = () => {
      throw new Error("the power went out");
    };
    await expect(applyRegrade(db, { library: right, onProgress: stop })).rejects.toThrow("power");
    expect((await rows(db)).answers.filter((score) => score === 1)).toHaveLength(100);
    expect(await applyRegrade(db, { library: right })).toMatchObject({ graded: 30, better: 30 });
    expect(new Set((await rows(db)).answers)).toEqual(new Set([1]));
    expect(await db.select().from(regradeNotices)).toHaveLength(130);
  });

  it("may turn an attempt at a test into a pass, and never the other way round", async () => {
    const db = freshDb();
    const test = (key: string) =>
      libraryFrom([
        draft("t", {
          slug: "test",
          kind: "test",
          questions: [
            { id: "t1", correct: "a" },
            { id: "t2", correct: key },
          ],
        }),
      ]);
    const [before, after] = [test("b"), test("c")];
    await publish(db, before);
    const take = async (userId: string, library: Library, choices: Record<string, string>) => {
      const who = { userId, course: library.courseById("c1")!, lesson: library.lessonById("t", "de")! };
      const { number, items } = await startAttempt(db, who);
      for (const item of items)
        await answerInAttempt(db, library, who, form(item, number, { choice: [choices[item]!] }));
    };
    const [passes, fails] = [await learner(db, "passes"), await learner(db, "fails")];
    await take(passes, before, { t1: "a", t2: "b" });
    await take(fails, before, { t1: "a", t2: "c" });
    expect(await lessonsDone(db, fails)).toEqual([]);
    await publish(db, after);
    await applyRegrade(db, { library: after });
    const taken = await db.select().from(attempts);
    expect(taken.map(({ score, passed }) => [score, passed])).toEqual([
      [1, true],
      [1, true],
    ]);
    expect(await lessonsDone(db, passes)).toEqual(["t"]);
    expect(await lessonsDone(db, fails)).toEqual(["t"]);
  });
});

describe("stored answers stay gradable", () => {
  const OPTIONS = { a: "Stück für Stück", b: "Aus einem Lexikon", c: "Nach festen Regeln" };
  const published = async (options: Record<string, string>, correct: string) => {
    const db = freshDb();
    const old = libraryFrom([draft("l1", { questions: [q1("a", OPTIONS)] })]);
    await publish(db, old);
    const lena = await learner(db);
    await complete(db, old, lena, "l1");
    const now = libraryFrom([draft("l1", { questions: [q1(correct, options)] })]);
    await publish(db, now);
    return { result: await applyRegrade(db, { library: now }), rows: await rows(db) };
  };

  it("when a word of an option is corrected: nothing is even to be graded", async () => {
    const { result, rows } = await published({ ...OPTIONS, a: "Stück um Stück" }, "a");
    expect(result).toEqual({ graded: 0, better: 0, worse: 0, left: 0 });
    expect(rows.answers).toEqual([1]);
  });

  it("when options exchange their ids or get new ones: the text tells which is meant", async () => {
    const exchanged = await published({ ...OPTIONS, a: OPTIONS.b, b: OPTIONS.a }, "b");
    expect(exchanged.result).toEqual({ graded: 1, better: 0, worse: 0, left: 0 });
    const renamed = await published({ x: OPTIONS.a, y: OPTIONS.b, z: OPTIONS.c }, "x");
    expect(renamed.result).toEqual({ graded: 1, better: 0, worse: 0, left: 0 });
    expect(renamed.rows).toEqual({ answers: [1], best: [1] });
  });

  it("and keep their marks when what was chosen is gone", async () => {
    const { result, rows } = await published({ b: OPTIONS.b, c: OPTIONS.c }, "b");
    expect(result).toEqual({ graded: 1, better: 0, worse: 0, left: 1 });
    expect(rows).toEqual({ answers: [1], best: [1] });
  });
});
