import { type Db, flags, users } from "db";
import { eq } from "drizzle-orm";
import { describe, expect, it, vi } from "vitest";
import { closeFlags, flagPlace, flagPlaces, forgetFlags, listFlags, targetOf } from "~/domain/notices";
import { freshDb } from "../../support/database";
import { firstAnswers } from "../../support/first-answers";
import { at, fifthsRight, learner, RIGHT, smallLibrary } from "../../support/library";

const library = smallLibrary();
const first = at(library, "basics", "first");
const test = at(library, "basics", "test");
const scope = { lessonIds: ["b-1", "b-test"], language: "de" as const };

const say = (db: Db, userId: string, more: Partial<Record<"target" | "kind" | "note", string>> = {}) =>
  flagPlace(db, { userId, ...first }, { target: "q1", kind: "unclear", note: "", ...more });

const close = (db: Db, more: Record<string, string> = {}) =>
  closeFlags(db, scope.lessonIds, {
    lessonId: "b-1",
    place: "q1",
    sentence: "",
    language: "de",
    seenAt: new Date().toISOString(),
    answer: "Frage neu geschrieben",
    ...more,
  });

describe("a learner reports a place", () => {
  it("a sentence, a section or a question, and it arrives there", async () => {
    const db = freshDb();
    const [anna, berta] = [await learner(db, "anna"), await learner(db, "berta")];
    await say(db, anna, { target: targetOf("", 0), kind: "wrong", note: "Stimmt das?" });
    await say(db, anna);
    await say(db, berta, { kind: "outdated" });
    const { open, done } = await listFlags(db, library, scope);
    expect(done).toEqual([]);
    expect(open.map(({ place, sentence, kinds, notes }) => ({ place, sentence, kinds, notes }))).toEqual([
      {
        place: "q1",
        sentence: "",
        kinds: [
          { kind: "unclear", count: 1 },
          { kind: "outdated", count: 1 },
        ],
        notes: [],
      },
      {
        place: "",
        sentence: "Read this.",
        kinds: [{ kind: "wrong", count: 1 }],
        notes: [{ kind: "wrong", note: "Stimmt das?" }],
      },
    ]);
  });

  it("once for a place: what they say later stands in its stead, and is open again", async () => {
    const db = freshDb();
    const anna = await learner(db, "anna");
    await say(db, anna);
    await close(db);
    await say(db, anna, { kind: "wrong", note: "Immer noch." });
    const { open, done } = await listFlags(db, library, scope);
    expect(done).toEqual([]);
    expect(open).toMatchObject([{ kinds: [{ kind: "wrong", count: 1 }], answer: null }]);
  });

  it("not what the lesson does not have, not without a kind, and not at any length", async () => {
    const db = freshDb();
    const anna = await learner(db, "anna");
    const refusals: [Record<string, string>, Record<string, string>][] = [
      [{ target: "t1" }, { target: "target-unknown" }],
      [{ target: "#99" }, { target: "target-unknown" }],
      [{ target: "__proto__" }, { target: "target-unknown" }],
      [{ kind: "" }, { kind: "kind-missing" }],
      [{ note: "x".repeat(301) }, { note: "note-long" }],
    ];
    for (const [fields, problems] of refusals) {
      await expect(say(db, anna, fields)).rejects.toMatchObject({ code: "invalid", fields: problems });
    }
    expect(await db.select().from(flags)).toEqual([]);
  });

  it("only so often a day", async () => {
    const db = freshDb();
    const anna = await learner(db, "anna");
    for (let times = 0; times < 30; times++) await say(db, anna);
    await expect(say(db, anna)).rejects.toMatchObject({ code: "too-many" });
  });

  it("of a test only what their own attempt asked", async () => {
    const db = freshDb();
    const userId = await firstAnswers(db, library, test, 1, { t1: RIGHT, t3: RIGHT, t5: fifthsRight(2) });
    const places = await flagPlaces(db, { userId, ...test });
    expect(places.map(({ id }) => id).sort()).toEqual(["", "t1", "t3", "t5"]);
    const stranger = await learner(db, "stranger");
    expect(await flagPlaces(db, { userId: stranger, ...test })).toHaveLength(1);
  });

  it("and it goes with their account", async () => {
    const db = freshDb();
    const anna = await learner(db, "anna");
    await say(db, anna, { note: "Von mir" });
    await db.delete(users).where(eq(users.id, anna));
    expect(await db.select().from(flags)).toEqual([]);
  });
});

describe("a trainer", () => {
  it("sees neither who it was nor when: no other key leaves the domain", async () => {
    const db = freshDb();
    const anna = await learner(db, "anna");
    await say(db, anna, { note: "Ein Satz." });
    const { open } = await listFlags(db, library, scope);
    expect(Object.keys(open[0]!).sort()).toEqual([
      "answer",
      "course",
      "isEarlier",
      "kinds",
      "language",
      "lesson",
      "lessonId",
      "notes",
      "path",
      "place",
      "sentence",
      "title",
    ]);
    const [row] = await db.select().from(flags);
    const told = JSON.stringify(open);
    for (const hidden of [anna, row!.id, String(row!.flaggedAt.getTime()), row!.flaggedAt.toISOString()]) {
      expect(told).not.toContain(hidden);
    }
  });

  it("notes what was done, and it is gone from the list", async () => {
    const db = freshDb();
    await say(db, await learner(db, "anna"));
    await close(db);
    const { open, done } = await listFlags(db, library, scope);
    expect(open).toEqual([]);
    expect(done).toMatchObject([{ place: "q1", answer: "Frage neu geschrieben" }]);
    await expect(close(db, { answer: " " })).rejects.toMatchObject({ fields: { answer: "answer-missing" } });
    await expect(close(db, { lessonId: "o-1" })).rejects.toMatchObject({ code: "not-found" });
  });

  it("closes only what they had seen", async () => {
    const db = freshDb();
    await say(db, await learner(db, "anna"));
    const seenAt = new Date(Date.now() - 60_000).toISOString();
    await close(db, { seenAt });
    expect((await listFlags(db, library, scope)).open).toHaveLength(1);
  });

  it("has what is done for ninety days", async () => {
    const db = freshDb();
    await say(db, await learner(db, "anna"));
    await close(db);
    await forgetFlags(db);
    expect(await db.select().from(flags)).toHaveLength(1);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 91 * 86_400_000 });
    await forgetFlags(db);
    vi.useRealTimers();
    expect(await db.select().from(flags)).toEqual([]);
  });
});
