import { answers, type Db, itemProgress } from "db";
import { describe, expect, it } from "vitest";
import type { Response } from "~/content/items";
import { answerItem, readLesson } from "~/domain/learning";
import { freshDb } from "../../support/database";
import { at, fifthsRight, form, learner, RIGHT, SECRET, smallLibrary, WRONG } from "../../support/library";

const library = smallLibrary();
const first = at(library, "basics", "first");

const answer = (db: Db, userId: string, item: string, tryNumber: number | string, response: Response) =>
  answerItem(db, library, { userId, ...first, fields: form(item, tryNumber, response) });

const graded = async (...args: Parameters<typeof answer>) => {
  const result = await answer(...args);
  if (result.problem !== null) throw new Error(`the answer had a problem: ${result.problem}`);
  return result;
};

describe("an answer", () => {
  it("that is right earns the full mark, the reason and the solution", async () => {
    const db = freshDb();
    const { state, item, duplicate } = await graded(db, await learner(db), "q1", 1, RIGHT);
    expect({ item, duplicate }).toEqual({ item: "q1", duplicate: false });
    expect(state).toMatchObject({ tries: 1, best: 1, response: RIGHT, solution: RIGHT });
    expect(state.graded?.parts.yes).toEqual({ right: true, feedback: `<p>${SECRET} on yes, de</p>` });
    expect(Object.keys(state.graded?.parts ?? {}).sort()).toEqual(["no", "oh", "yes"]);
  });

  it("that is wrong gets the reason for what was chosen, and nothing on the rest", async () => {
    const db = freshDb();
    const { state } = await graded(db, await learner(db), "q1", 1, WRONG);
    expect(state).toMatchObject({ tries: 1, best: 0, response: WRONG, solution: null });
    expect(state.graded?.parts).toEqual({ no: { right: false, feedback: `<p>${SECRET} on no, de</p>` } });
  });

  it("that is partly right earns its part", async () => {
    const db = freshDb();
    const { state } = await graded(db, await learner(db), "q2", 1, fifthsRight(3));
    expect(state.best).toBeCloseTo(0.6);
    expect(state.solution).toBeNull();
  });

  it("is stored raw, with the edition it was given to", async () => {
    const db = freshDb();
    const userId = await learner(db);
    await graded(db, userId, "q3", 1, { text: [" Modéll "] });
    expect(await db.select().from(answers)).toMatchObject([
      {
        userId,
        lessonId: "b-1",
        itemId: "q3",
        tryNumber: 1,
        language: "de",
        version: "b-1-de-1",
        response: { text: [" Modéll "] },
        score: 1,
      },
    ]);
  });

  it("is graded by the edition that the learner reads", async () => {
    const db = freshDb();
    const userId = await learner(db);
    const english = at(library, "basics", "first", "en");
    const fields = form("q3", 1, { text: ["model"] });
    const result = await answerItem(db, library, { userId, ...english, fields });
    expect(result).toMatchObject({ problem: null, state: { best: 1 } });
  });

  it("is kept as the best one when a worse one follows", async () => {
    const db = freshDb();
    const userId = await learner(db);
    await graded(db, userId, "q2", 1, fifthsRight(4));
    const { state } = await graded(db, userId, "q2", 2, fifthsRight(1));
    expect(state).toMatchObject({ tries: 2, response: fifthsRight(1) });
    expect(state.best).toBeCloseTo(0.8);
    expect(state.graded?.score).toBeCloseTo(0.2);
  });
});

describe("the solution", () => {
  it("waits for the third try where no answer was right", async () => {
    const db = freshDb();
    const userId = await learner(db);
    const solutions = [];
    for (const tryNumber of [1, 2, 3]) {
      solutions.push((await graded(db, userId, "q1", tryNumber, WRONG)).state.solution);
    }
    expect(solutions).toEqual([null, null, RIGHT]);
  });

  it("is not brought nearer by a form that claims a later try", async () => {
    const db = freshDb();
    const userId = await learner(db);
    for (const claimed of [2, 3, 9_999]) {
      await expect(answer(db, userId, "q1", claimed, WRONG)).rejects.toMatchObject({ code: "invalid" });
    }
    expect(await db.select().from(answers)).toEqual([]);
    await graded(db, userId, "q1", 1, WRONG);
    await expect(answer(db, userId, "q1", 3, WRONG)).rejects.toMatchObject({ code: "invalid" });
  });

  it("is in nothing that a learner gets before the first answer", async () => {
    const db = freshDb();
    const view = await readLesson(db, library, { userId: await learner(db), ...first });
    expect(view.items).toEqual({});
    expect(JSON.stringify([view, first.lesson])).not.toContain(SECRET);
  });
});

describe("the same try sent again", () => {
  it("counts once, and the first answer stands", async () => {
    const db = freshDb();
    const userId = await learner(db);
    await graded(db, userId, "q1", 1, WRONG);
    const again = await graded(db, userId, "q1", 1, RIGHT);
    expect(again).toMatchObject({ duplicate: true, state: { tries: 1, best: 0, response: WRONG } });
    expect(again.state.solution).toBeNull();
    expect(await db.select().from(answers)).toHaveLength(1);
  });

  it("counts once however many arrive at the same time", async () => {
    const db = freshDb();
    const userId = await learner(db);
    const results = await Promise.all(Array.from({ length: 20 }, () => graded(db, userId, "q1", 1, RIGHT)));
    expect(results.filter(({ duplicate }) => !duplicate)).toHaveLength(1);
    expect(await db.select().from(answers)).toHaveLength(1);
    expect(await db.select().from(itemProgress)).toMatchObject([{ tries: 1, best: 1 }]);
  });

  it("from a tab left behind gives back the answer that was given there", async () => {
    const db = freshDb();
    const userId = await learner(db);
    await graded(db, userId, "q1", 1, WRONG);
    await graded(db, userId, "q1", 2, { choice: ["oh"] });
    const late = await graded(db, userId, "q1", 1, RIGHT);
    expect(late).toMatchObject({ duplicate: true, state: { tries: 2, best: 0, response: WRONG } });
    const { items } = await readLesson(db, library, { userId, ...first });
    expect(items.q1).toMatchObject({ tries: 2, response: { choice: ["oh"] } });
  });

  it("by someone else is theirs", async () => {
    const db = freshDb();
    await graded(db, await learner(db, "lena"), "q1", 1, RIGHT);
    const { duplicate, state } = await graded(db, await learner(db, "ali"), "q1", 1, WRONG);
    expect({ duplicate, tries: state.tries, best: state.best }).toEqual({
      duplicate: false,
      tries: 1,
      best: 0,
    });
  });
});

describe("a form that does not fit", () => {
  it.each(["0", "-1", "1.5", "1e9", "10001", "one", "", "NaN", "Infinity", " ", "1;2"])(
    "with try %j is refused",
    async (tryNumber) => {
      const db = freshDb();
      const refused = answer(db, await learner(db), "q1", tryNumber, RIGHT);
      await expect(refused).rejects.toMatchObject({ code: "invalid" });
      expect(await db.select().from(answers)).toEqual([]);
    },
  );

  it.each(["", "q4", "o1", "t1", "q9", "nothing", "__proto__", "constructor", "hasOwnProperty"])(
    "for item %j, which this lesson does not ask, finds nothing",
    async (item) => {
      const db = freshDb();
      await expect(answer(db, await learner(db), item, 1, RIGHT)).rejects.toMatchObject({
        code: "not-found",
      });
      expect(await db.select().from(answers)).toEqual([]);
    },
  );

  it("has no items of a test in practice", async () => {
    const db = freshDb();
    const fields = form("t1", 1, RIGHT);
    const input = { userId: await learner(db), ...at(library, "basics", "test"), fields };
    await expect(answerItem(db, library, input)).rejects.toMatchObject({ code: "not-found" });
  });

  it("without an answer says so and keeps what was typed", async () => {
    const db = freshDb();
    const userId = await learner(db);
    expect(await answer(db, userId, "q1", 1, {})).toEqual({ problem: "incomplete", item: "q1", typed: {} });
    const twoOfOne = await answer(db, userId, "q1", 1, { choice: ["yes", "no"] });
    expect(twoOfOne).toMatchObject({ problem: "incomplete", typed: { choice: ["no"] } });
    const unknown = await answer(db, userId, "q2", 1, { choice: ["a", "zzz"] });
    expect(unknown).toMatchObject({ problem: "unknown", typed: { choice: ["a"] } });
    const long = await answer(db, userId, "q3", 1, { text: ["x".repeat(501)] });
    expect(long).toMatchObject({ problem: "too-long", typed: { text: ["x".repeat(500)] } });
    expect(await db.select().from(answers)).toEqual([]);
  });

  it("of a learner who does not exist stores nothing", async () => {
    const db = freshDb();
    await expect(answer(db, "nobody", "q1", 1, RIGHT)).rejects.toThrow();
    expect(await db.select().from(answers)).toEqual([]);
  });
});

describe("answering anew", () => {
  it("shows the item without its last answer, and keeps tries and best", async () => {
    const db = freshDb();
    const userId = await learner(db);
    await graded(db, userId, "q1", 1, RIGHT);
    await graded(db, userId, "q2", 1, fifthsRight(2));
    const { items } = await readLesson(db, library, { userId, ...first, again: "q1" });
    expect(items.q1).toEqual({ tries: 1, best: 1, response: null, graded: null, solution: null });
    expect(items.q2).toMatchObject({ tries: 1, response: fifthsRight(2) });
  });

  it("goes on from the last answer where it is revised: a prompt", async () => {
    const db = freshDb();
    const userId = await learner(db);
    const other = at(library, "others", "only");
    const fields = form("o3", 1, { text: ["Write.\r\nNow."] });
    await answerItem(db, library, { userId, ...other, fields });
    const { items } = await readLesson(db, library, { userId, ...other, again: "o3" });
    expect(items.o3).toMatchObject({ tries: 1, best: 0, response: null, graded: null, solution: null });
    expect(items.o3?.draft).toEqual({ text: ["Write.\nNow."] });
  });
});
