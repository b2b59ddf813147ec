import { analyses, answers, type Db, jobs, users } from "db";
import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { analyse, analysisJobs, readAnalyses, tasksIn, wishAnalysis } from "~/domain/analysis";
import { itemFigures } from "~/domain/analysis/item-figures";
import { testFigures } from "~/domain/analysis/test-figures";
import { startWorker } from "~/platform/jobs";
import { freshDb } from "../../support/database";
import { firstAnswers } from "../../support/first-answers";
import { at, fifthsRight, RIGHT, smallLibrary, WRONG } from "../../support/library";

const library = smallLibrary();
const first = at(library, "basics", "first");
const test = at(library, "basics", "test");

const seen = async (db: Db, lessonId = "b-1") => {
  await analyse(db, library, [lessonId]);
  const [lesson] = await readAnalyses(db, library, { lessonIds: [lessonId], language: "de" });
  return lesson!;
};
const question = async (db: Db, id: string, lessonId?: string) =>
  (await seen(db, lessonId)).questions.find((one) => one.id === id)!;

/** People one after the other; who is strong gets q1 right and four fifths of q2. */
async function come(db: Db, from: number, to: number, isStrong = (index: number) => index % 3 > 0) {
  for (let index = from; index < to; index++) {
    const strong = isStrong(index);
    await firstAnswers(db, library, first, index, {
      q1: strong ? RIGHT : WRONG,
      q2: fifthsRight(strong ? 4 : 1 + (index % 2)),
    });
  }
}

describe("the analysis of a lesson", () => {
  it("begins with fifty people, and says in tens how many there are before", async () => {
    const db = freshDb();
    await come(db, 0, 12);
    expect(await question(db, "q1")).toMatchObject({
      people: { waiting: 10, of: 50 },
      shown: null,
      tasks: [],
    });
    await come(db, 12, 49);
    expect(await question(db, "q1")).toMatchObject({ people: { waiting: 40, of: 50 }, shown: null });
    await come(db, 49, 50);
    expect(await question(db, "q1")).toMatchObject({ people: null, shown: { persons: 50 } });
  });

  it("has the figures of first tries, the other required questions being the rest", async () => {
    const db = freshDb();
    await come(db, 0, 50);
    const marks = Array.from({ length: 50 }, (_, index) => ({
      mark: index % 3 > 0 ? 1 : 0,
      rest: index % 3 > 0 ? 0.8 : (1 + (index % 2)) / 5,
    }));
    const { shown, guess } = await question(db, "q1");
    expect(shown!.figures).toMatchObject(itemFigures(marks));
    expect(guess).toBeCloseTo(100 / 3, 6);
    // A better second try changes nothing.
    const [wrong] = await db.select().from(answers).where(eq(answers.score, 0)).limit(1);
    await db.insert(answers).values({ ...wrong!, id: "again", tryNumber: 2, response: RIGHT, score: 1 });
    await db.delete(analyses);
    expect((await question(db, "q1")).shown).toEqual(shown);
  });

  it("leaves out whoever has not answered all required questions, and takes optional ones by themselves", async () => {
    const db = freshDb();
    await come(db, 0, 50);
    for (let index = 0; index < 10; index++)
      await firstAnswers(db, library, first, 60 + index, { q1: WRONG });
    expect((await question(db, "q1")).shown!.persons).toBe(50);
    expect(await question(db, "q3")).toMatchObject({ people: { waiting: 0, of: 50 } });
  });

  it("moves by ten people, and never back when somebody is erased", async () => {
    const db = freshDb();
    await come(db, 0, 50);
    const before = await question(db, "q2");
    await come(db, 50, 59);
    expect(await question(db, "q2")).toEqual(before);
    const [someone] = await db.select({ userId: answers.userId }).from(answers).limit(1);
    await db.delete(users).where(eq(users.id, someone!.userId));
    expect(await question(db, "q2")).toEqual(before);
    await come(db, 59, 60);
    // Fifty-nine of them, to the nearest five.
    const after = await question(db, "q2");
    expect(after.shown!.persons).toBe(60);
    expect(after).not.toEqual(before);
  });

  it("says of options no more than five people at a time", async () => {
    const db = freshDb();
    await come(db, 0, 60, (index) => index % 20 > 0);
    const { shown } = await question(db, "q1");
    const option = (label: string) => shown!.options.find((one) => one.label === label)!;
    // 57 right, three wrong with one option, nobody with the other.
    expect(shown).toMatchObject({ alike: "right", figures: null });
    expect(option("Option yes")).toMatchObject({ right: true, count: 55, discrimination: null });
    expect(option("Option no")).toMatchObject({ count: null, discrimination: null });
    expect(option("Option oh")).toMatchObject({ count: null, discrimination: null });
  });

  it("becomes tasks: a key that looks wrong, too hard, an option that nobody takes", async () => {
    const db = freshDb();
    for (let index = 0; index < 60; index++) {
      // Those who do well elsewhere choose "oh".
      const strong = index % 4 > 0;
      await firstAnswers(db, library, first, index, {
        q1: strong ? { choice: ["oh"] } : RIGHT,
        q2: fifthsRight(strong ? 4 : index % 3),
      });
    }
    const lesson = await seen(db);
    const tasks = tasksIn([lesson]).map(({ kind, question: { id, shown }, options }) => ({
      kind,
      id,
      options: shown!.options.filter((one) => options.includes(one.id)).map(({ label }) => label),
    }));
    expect(tasks).toEqual([
      { kind: "key", id: "q1", options: ["Option oh"] },
      { kind: "too-hard", id: "q1", options: [] },
      { kind: "distractor", id: "q1", options: ["Option no"] },
      { kind: "distractor", id: "q2", options: ["Option x"] },
    ]);
  });

  it("finds what is too easy", async () => {
    const db = freshDb();
    await come(db, 0, 100, (index) => index % 16 > 0);
    expect((await question(db, "q1")).tasks).toEqual([{ kind: "too-easy", options: [], weight: 93 }]);
  });
});

/** One attempt: two of t1–t4, drawn in turn, and t5 or t6. */
async function attempt(db: Db, index: number) {
  const easy = ["t1", "t2", "t3", "t4"];
  const [one, two] = [easy[index % 4]!, easy[(index + 1 + (index % 2)) % 4]!];
  const marks = [index % 3 > 0 ? 1 : 0, index % 5 > 0 ? 1 : 0, (index % 6) / 5];
  await firstAnswers(db, library, test, index, {
    [one]: marks[0] ? RIGHT : WRONG,
    [index % 2 ? "t5" : "t6"]: index % 6 ? fifthsRight(index % 6) : { choice: ["x"] },
    [two]: marks[1] ? RIGHT : WRONG,
  });
  return marks as [number, number, number];
}

describe("the analysis of a test", () => {
  it("takes first attempts, each question over those who got it", async () => {
    const db = freshDb();
    const marks: number[][] = [];
    for (let index = 0; index < 120; index++) marks.push(await attempt(db, index));
    const lesson = await seen(db, "b-test");
    expect(lesson.test!.shown).toEqual({ persons: 120, figures: expect.anything() });
    const expected = testFigures(marks);
    for (const [name, value] of Object.entries(expected)) {
      const own = lesson.test!.shown!.figures[name as keyof typeof expected];
      if (typeof value === "number") expect(own, name).toBeCloseTo(value, 6);
    }
    expect(lesson.test!.pools).toEqual(["easy", "easy", "hard"]);
    const t5 = lesson.questions.find(({ id }) => id === "t5")!;
    const own = marks
      .filter((_, index) => index % 2)
      .map(([one, two, mark]) => ({ mark, rest: one! + two! })) as {
      mark: number;
      rest: number;
    }[];
    expect(t5.shown!.persons).toBe(60);
    const { discrimination, facility } = itemFigures(own);
    expect(t5.shown!.figures!.discrimination).toBeCloseTo(discrimination!, 6);
    expect(t5.shown!.figures!.facility).toBeCloseTo(facility, 6);
    expect(t5.shown!.figures!.weight).toBeNull();
  });

  it("leaves out attempts that are not finished", async () => {
    const db = freshDb();
    for (let index = 0; index < 50; index++) await attempt(db, index);
    const { attempts } = await import("db");
    await db.update(attempts).set({ finishedAt: null }).where(eq(attempts.number, 1));
    expect((await seen(db, "b-test")).test).toMatchObject({ people: { waiting: 0, of: 50 }, shown: null });
  });
});

describe("the job", () => {
  it("is noted once in its time and brings all lessons up to date", async () => {
    const db = freshDb();
    await come(db, 0, 50);
    for (let times = 0; times < 3; times++) await wishAnalysis(db);
    expect(await db.select().from(jobs)).toHaveLength(1);
    const worker = startWorker(
      db,
      analysisJobs(db, library, async () => null),
      { pollMs: 3_600_000 },
    );
    await worker.runDue();
    await worker.stop();
    const rows = await db
      .select()
      .from(analyses)
      .where(and(eq(analyses.lessonId, "b-1"), eq(analyses.itemId, "q1")));
    expect(rows).toMatchObject([{ people: 50, figures: { persons: 50 } }]);
  });

  it("run twice at once leaves the figures of one", async () => {
    const db = freshDb();
    await come(db, 0, 60);
    await Promise.all([analyse(db, library, ["b-1"]), analyse(db, library, ["b-1"])]);
    expect((await question(db, "q1")).shown!.persons).toBe(60);
  });
});
