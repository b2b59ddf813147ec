import { type Db, measurements, pendingAnswers, users } from "db";
import { describe, expect, it } from "vitest";
import {
  claimPendingCheck,
  keepPendingCheck,
  nextForm,
  PENDING_CHECK_COOKIE,
  readMeasurements,
  takeCheck,
} from "~/domain/checks";
import { PENDING_COOKIE } from "~/domain/learning";
import { handedIn, REASON, smallCheck } from "../../support/checks";
import { freshDb, twoConnections } from "../../support/database";
import { learner } from "../../support/library";

const library = smallCheck();
const take = (db: Db, userId: string | null, fields: [string, string][], language: "de" | "en" = "de") =>
  takeCheck(db, library, { userId, language, fields });

describe("a visitor's check", () => {
  it("has a result, with a reason for each question, and leaves nothing behind", async () => {
    const db = freshDb();
    const { result } = await take(db, null, handedIn("a", { right: 6 }));
    expect(result).toMatchObject({ share: 6 / 15, kept: "no" });
    expect(result?.areas.map(({ points, of }) => [points, of])).toEqual([
      [3, 3],
      [2, 2],
      [1, 3],
      [0, 3],
      [0, 2],
      [0, 2],
    ]);
    const [right, wrong] = [result?.answered[0], result?.answered.at(-1)];
    expect(right?.graded.parts).toEqual({ yes: { right: true, feedback: expect.stringContaining(REASON) } });
    expect(Object.keys(wrong?.graded.parts ?? {}).sort()).toEqual(["no", "yes"]);
    expect([await db.select().from(measurements), await db.select().from(pendingAnswers)]).toEqual([[], []]);
  });

  it("with open questions has none yet, keeps what was answered, and tells no reason", async () => {
    const { submission, result } = await take(freshDb(), null, handedIn("a", { right: 3, open: 2 }));
    expect(result).toBeNull();
    expect(submission.open).toEqual(["a-use-1", "a-use-2"]);
    expect(Object.keys(submission.responses)).toHaveLength(13);
    expect(JSON.stringify(submission)).not.toContain(REASON);
  });

  it("counts open questions for nothing where the person wants that", async () => {
    const { result } = await take(freshDb(), null, handedIn("a", { right: 15, open: 15, blanks: true }));
    expect(result).toMatchObject({ share: 0 });
    expect(result?.answered[0]).toMatchObject({ response: {}, graded: { score: 0 } });
  });

  it("with an answer that is none of the question's is asked again, whatever else it says", async () => {
    const fields = handedIn("a", { right: 15, blanks: true }).map(([name, value]): [string, string] =>
      name === "a-law-1" ? [name, "<script>"] : [name, value],
    );
    const { submission, result } = await take(freshDb(), null, fields);
    expect([submission.open, submission.unknown, result]).toEqual([["a-law-1"], ["a-law-1"], null]);
  });

  it("counts two answers to one question as none", async () => {
    const fields: [string, string][] = [...handedIn("a", { right: 15 }), ["a-law-1", "no"]];
    expect((await take(freshDb(), null, fields)).submission.open).toEqual(["a-law-1"]);
  });

  it("ignores fields that it did not ask for", async () => {
    const more: [string, string][] = [
      ["__proto__", "yes"],
      ["points", "15"],
      ["b-law-1", "yes"],
    ];
    const { result } = await take(freshDb(), null, [...handedIn("a"), ...more]);
    expect(result).toMatchObject({ share: 0 });
    expect(result?.answered).toHaveLength(15);
  });

  it.each([
    ["no form", [["_number", "1"]]],
    [
      "an unknown form",
      [
        ["_form", "c"],
        ["_number", "1"],
      ],
    ],
    [
      "a form from the prototype",
      [
        ["_form", "constructor"],
        ["_number", "1"],
      ],
    ],
    ["no number", [["_form", "a"]]],
    [
      "a number that is none",
      [
        ["_form", "a"],
        ["_number", "1e99"],
      ],
    ],
    [
      "a number below one",
      [
        ["_form", "a"],
        ["_number", "0"],
      ],
    ],
    ["nothing", []],
  ] as [string, [string, string][]][])("that names %s is refused", async (_, control) => {
    const answers = handedIn("a", { right: 15 }).filter(([name]) => !name.startsWith("_"));
    await expect(take(freshDb(), null, [...control, ...answers])).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("a member's check", () => {
  it("is a measurement: form, date and points by area, and no answer", async () => {
    const db = freshDb();
    const userId = await learner(db);
    const before = Date.now();
    expect((await take(db, userId, handedIn("a", { right: 6 }))).result).toMatchObject({ kept: "now" });
    const [row, ...others] = await db.select().from(measurements);
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      userId,
      number: 1,
      form: "a",
      version: "a-de-1",
      points: { understanding: { points: 3, of: 3 }, law: { points: 0, of: 2 } },
    });
    expect(row!.measuredAt.getTime()).toBeGreaterThanOrEqual(before);
    expect(JSON.stringify(row)).not.toMatch(/"yes"|"no"|a-law-1/);
  });

  it("counts once, however often it is sent: the first answers stand", async () => {
    const db = freshDb();
    const userId = await learner(db);
    await take(db, userId, handedIn("a", { right: 6 }));
    expect((await take(db, userId, handedIn("a", { right: 15 }))).result).toMatchObject({ kept: "earlier" });
    expect(await readMeasurements(db, userId)).toMatchObject([{ number: 1, share: 6 / 15 }]);
  });

  it("counts once when two pages send it at the same time", async () => {
    const [one, two] = await twoConnections();
    const userId = await learner(one);
    const both = await Promise.all([
      take(one, userId, handedIn("a", { right: 6 })),
      take(two, userId, handedIn("a", { right: 6 })),
    ]);
    expect(both.map(({ result }) => result?.kept).sort()).toEqual(["earlier", "now"]);
    expect(await readMeasurements(one, userId)).toHaveLength(1);
  });

  it("comes with the other form each time", async () => {
    const db = freshDb();
    const userId = await learner(db);
    const forms = [];
    for (const number of [1, 2, 3]) {
      const form = nextForm(await readMeasurements(db, userId));
      forms.push(form);
      await take(db, userId, handedIn(form, { number, right: number }));
    }
    expect(forms).toEqual(["a", "b", "a"]);
    expect((await readMeasurements(db, userId)).map(({ number, form }) => [number, form])).toEqual([
      [1, "a"],
      [2, "b"],
      [3, "a"],
    ]);
  });

  it("cannot skip a number", async () => {
    const db = freshDb();
    const userId = await learner(db);
    await expect(take(db, userId, handedIn("a", { number: 2 }))).rejects.toMatchObject({ code: "invalid" });
    expect(await readMeasurements(db, userId)).toEqual([]);
  });

  it("is their own, and goes with them", async () => {
    const db = freshDb();
    const [userId, other] = [await learner(db), await learner(db, "olga")];
    await take(db, userId, handedIn("a", { right: 6 }));
    expect(await readMeasurements(db, other)).toEqual([]);
    await db.delete(users);
    expect(await db.select().from(measurements)).toEqual([]);
  });
});

describe("a visitor's check that is kept", () => {
  const keep = (db: Db, fields = handedIn("a", { right: 6 })) =>
    keepPendingCheck(db, library, { language: "de", fields });
  const claim = (db: Db, code: string, userId: string, language: "de" | "en" = "de") =>
    claimPendingCheck(db, library, { code, userId, language });

  it("is the person's first measurement, once, and its answers are gone", async () => {
    const db = freshDb();
    const userId = await learner(db);
    const code = await keep(db);
    const claims = await Promise.all(Array.from({ length: 5 }, () => claim(db, code, userId)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await readMeasurements(db, userId)).toMatchObject([{ number: 1, form: "a", share: 6 / 15 }]);
    expect(await db.select().from(pendingAnswers)).toEqual([]);
  });

  it("is the next measurement of someone who had some, in whatever language they go on", async () => {
    const db = freshDb();
    const userId = await learner(db);
    await take(db, userId, handedIn("a", { right: 1 }));
    expect(await claim(db, await keep(db, handedIn("a", { right: 9, open: 2 })), userId, "en")).toBe(true);
    expect(await readMeasurements(db, userId)).toMatchObject([
      { number: 1, share: 1 / 15 },
      { number: 2, share: 9 / 15 },
    ]);
  });

  it("is lost to none that comes at the same time", async () => {
    const db = freshDb();
    const userId = await learner(db);
    const codes = await Promise.all([keep(db), keep(db), keep(db)]);
    await Promise.all(codes.map((code) => claim(db, code, userId)));
    expect((await readMeasurements(db, userId)).map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it("leaves the cookie of an answer alone", () => {
    expect(PENDING_CHECK_COOKIE).not.toBe(PENDING_COOKIE);
  });

  it("is dropped when it has expired or its question has changed", async () => {
    const db = freshDb();
    const userId = await learner(db);
    const late = await keep(db);
    await db.update(pendingAnswers).set({ expiresAt: new Date(Date.now() - 1) });
    const changed = await keep(db, [...handedIn("a", { open: 1 }), ["a-use-2", "gone"]]);
    for (const code of [late, changed, "unknown", ""]) expect(await claim(db, code, userId)).toBe(false);
    expect(await readMeasurements(db, userId)).toEqual([]);
  });

  it("is refused when it is no check", async () => {
    await expect(keep(freshDb(), [["_form", "c"]])).rejects.toMatchObject({ code: "invalid" });
    const long: [string, string][] = [...handedIn("a"), ["x", "x".repeat(20_000)]];
    await expect(keep(freshDb(), long)).rejects.toMatchObject({ code: "too-large" });
  });
});
