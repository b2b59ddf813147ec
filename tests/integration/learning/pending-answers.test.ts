import { answers, type Db, pendingAnswers } from "db";
import { describe, expect, it } from "vitest";
import {
  answerItem,
  claimPendingAnswer,
  forgetPendingAnswers,
  KEPT_MINUTES,
  keepPendingAnswer,
  readAttempt,
  startAttempt,
} from "~/domain/learning";
import { freshDb } from "../../support/database";
import { at, form, learner, RIGHT, smallLibrary, WRONG } from "../../support/library";

const library = smallLibrary();
const first = at(library, "basics", "first");

const keep = (db: Db, fields = form("q1", 1, RIGHT), lessonId = "b-1") =>
  keepPendingAnswer(db, { lessonId, fields });
const claim = (db: Db, code: string, userId: string, language: "de" | "en" = "de") =>
  claimPendingAnswer(db, library, { code, userId, language });

describe("an answer without a session", () => {
  it("is there after signing in, as the learner's own", async () => {
    const db = freshDb();
    const userId = await learner(db);
    const code = await keep(db);
    expect(await claim(db, code, userId)).toEqual({ courseSlug: "basics", lessonSlug: "first", item: "q1" });
    expect(await db.select().from(answers)).toMatchObject([{ userId, itemId: "q1", tryNumber: 1, score: 1 }]);
    expect(await db.select().from(pendingAnswers)).toEqual([]);
  });

  it("is kept for as long as promised, and its code is stored nowhere", async () => {
    const db = freshDb();
    const before = Date.now();
    const code = await keep(db);
    const [row] = await db.select().from(pendingAnswers);
    expect(row!.expiresAt.getTime() - before).toBeGreaterThanOrEqual(KEPT_MINUTES * 60_000);
    expect(JSON.stringify(row)).not.toContain(code);
  });

  it("is the learner's next try where they had tried before", async () => {
    const db = freshDb();
    const userId = await learner(db);
    await answerItem(db, library, { userId, ...first, fields: form("q1", 1, WRONG) });
    await claim(db, await keep(db), userId);
    expect(await db.select().from(answers).orderBy(answers.tryNumber)).toMatchObject([
      { tryNumber: 1, score: 0 },
      { tryNumber: 2, score: 1 },
    ]);
  });

  it("is claimed once, by however many requests", async () => {
    const db = freshDb();
    const userId = await learner(db);
    const code = await keep(db);
    const all = await Promise.all(Array.from({ length: 10 }, () => claim(db, code, userId)));
    expect(all.filter((claimed) => claimed !== null)).toHaveLength(1);
    expect(await db.select().from(answers)).toHaveLength(1);
  });

  it("is not lost to another that comes at the same time", async () => {
    const db = freshDb();
    const userId = await learner(db);
    const codes = await Promise.all([keep(db), keep(db, form("q1", 1, WRONG)), keep(db)]);
    await Promise.all([
      ...codes.map((code) => claim(db, code, userId)),
      answerItem(db, library, { userId, ...first, fields: form("q1", 1, WRONG) }),
    ]);
    const stored = await db.select().from(answers).orderBy(answers.tryNumber);
    expect(stored.map(({ tryNumber }) => tryNumber)).toEqual([1, 2, 3, 4].slice(0, stored.length));
    expect(stored.filter(({ score }) => score === 1)).toHaveLength(2);
  });

  it("that has expired is gone", async () => {
    const db = freshDb();
    const userId = await learner(db);
    const code = await keep(db);
    await db.update(pendingAnswers).set({ expiresAt: new Date(Date.now() - 1) });
    expect(await claim(db, code, userId)).toBeNull();
    expect(await db.select().from(answers)).toEqual([]);
  });

  it("is graded in the language in which the learner goes on", async () => {
    const db = freshDb();
    const userId = await learner(db);
    await claim(db, await keep(db, form("q3", 1, { text: ["model"] })), userId, "en");
    expect(await db.select().from(answers)).toMatchObject([{ language: "en", score: 1 }]);
  });

  it.each([
    ["an item that is not asked", form("q9", 1, RIGHT), "b-1"],
    ["an option that is gone", form("q1", 1, { choice: ["old"] }), "b-1"],
    ["no answer", form("q1", 1, {}), "b-1"],
    ["a lesson that is gone", form("q1", 1, RIGHT), "gone"],
    ["a test", form("t1", 1, RIGHT), "b-test"],
    ["no item", [["x", "y"]] as [string, string][], "b-1"],
  ])("that holds %s is dropped, and says so", async (_, fields, lessonId) => {
    const db = freshDb();
    const userId = await learner(db);
    const code = await keep(db, fields, lessonId);
    expect(await claim(db, code, userId)).toBeNull();
    expect(await db.select().from(answers)).toEqual([]);
    expect(await db.select().from(pendingAnswers)).toEqual([]);
  });

  it("counts whatever try its form claimed", async () => {
    const db = freshDb();
    const userId = await learner(db);
    await claim(db, await keep(db, form("q1", 7, RIGHT)), userId);
    expect(await db.select().from(answers)).toMatchObject([{ tryNumber: 1 }]);
  });

  it.each(["", "unknown", "__proto__"])("with code %j is none", async (code) => {
    const db = freshDb();
    const userId = await learner(db);
    await keep(db);
    expect(await claim(db, code, userId)).toBeNull();
    expect(await db.select().from(pendingAnswers)).toHaveLength(1);
  });

  it("that is too long is refused", async () => {
    const db = freshDb();
    const long = form("q3", 1, { text: ["x".repeat(20_000)] });
    await expect(keep(db, long)).rejects.toMatchObject({ code: "too-large" });
    expect(await db.select().from(pendingAnswers)).toEqual([]);
  });
});

describe("forgetting kept answers", () => {
  it("removes those that have expired and no other", async () => {
    const db = freshDb();
    const userId = await learner(db);
    await keep(db);
    await db.update(pendingAnswers).set({ expiresAt: new Date(Date.now() - 1) });
    const code = await keep(db);
    await forgetPendingAnswers(db);
    expect(await db.select().from(pendingAnswers)).toHaveLength(1);
    expect(await claim(db, code, userId)).not.toBeNull();
  });

  it("given in a test goes into the attempt that it was given in, and into nobody else's", async () => {
    const db = freshDb();
    const [userId, other] = [await learner(db), await learner(db, "other@example.org")];
    const test = at(library, "basics", "test");
    const { items, number } = await startAttempt(db, { userId, ...test });
    const fields = form(items[0]!, number, items[0]!.match(/t[56]/) ? { choice: ["a"] } : RIGHT);
    expect(await claim(db, await keep(db, fields, "b-test"), other)).toBeNull();
    expect(await claim(db, await keep(db, fields, "b-test"), userId)).toEqual({
      courseSlug: "basics",
      lessonSlug: "test",
      item: items[0],
    });
    expect(await readAttempt(db, { userId, ...test })).toMatchObject({ answered: [items[0]] });
  });
});
