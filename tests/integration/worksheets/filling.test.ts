import { type Db, users, worksheets } from "db";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Lesson } from "~/content/lessons";
import type { Worksheet } from "~/content/worksheet";
import { type Filled, fillWorksheet, readWorksheets } from "~/domain/worksheets";
import { freshDb, twoConnections } from "../../support/database";
import { at, learner, smallLibrary } from "../../support/library";
import { sheetForm, smallSheet } from "../../support/worksheets";

const library = smallLibrary();
const { lesson } = at(library, "others", "only");
const english = at(library, "others", "only", "en").lesson;

type Options = Parameters<typeof sheetForm>[1];
const fill = (
  db: Db,
  userId: string | null,
  values: Record<string, string>,
  options?: Options,
  of = lesson,
) => fillWorksheet(db, { userId, lesson: of, fields: sheetForm(values, options) });
const stored = async (db: Db, userId: string, of = lesson) =>
  (await readWorksheets(db, { userId, lesson: of })).sheet;
const revisionOf = (filled: Filled) => ("state" in filled ? filled.state.revision : null);

/** The lesson after an edit of its worksheet. */
const edited = (change: Partial<Worksheet>): Lesson => ({
  ...lesson,
  version: "edited",
  segments: lesson.segments.map((segment) =>
    segment.kind === "worksheet" ? { kind: "worksheet", sheet: { ...smallSheet, ...change } } : segment,
  ),
});

describe("a worksheet", () => {
  it("is kept as it was filled: numbers in every language the same, texts as typed, blanks not at all", async () => {
    const db = freshDb();
    const userId = await learner(db);
    expect(await stored(db, userId)).toBeUndefined();
    const filled = await fill(db, userId, {
      saved: "1.200,5 h",
      checked: "viel",
      purpose: "Eine Zeile,\r\nnoch eine. ",
      level: "2",
      day: "2026-11-28",
      note1: "  ",
      unknown: "x",
    });
    const values = {
      saved: "1200.5",
      checked: "viel",
      purpose: "Eine Zeile,\nnoch eine. ",
      level: "2",
      day: "2026-11-28",
    };
    expect(filled).toMatchObject({ said: "saved", sheet: "sheet", values, state: { values, revision: 1 } });
    expect(await stored(db, userId)).toEqual("state" in filled ? filled.state : null);
    const [row] = await db.select().from(worksheets);
    expect(row).toMatchObject({ lessonId: "o-1", language: "de", version: lesson.version, editor: "" });
    expect(row?.words).toMatchObject({
      saved: { label: "Saved", text: "1200.5 h" },
      level: { label: "Level", text: "low" },
    });
    await fill(db, userId, { saved: "1.200" }, { revision: 1 }, english);
    expect((await stored(db, userId))?.values).toEqual({ saved: "1.2" });
  });

  it("of a visitor is calculated and stored nowhere", async () => {
    const db = freshDb();
    expect(await fill(db, null, { saved: "3" })).toEqual({
      sheet: "sheet",
      said: "calculated",
      values: { saved: "3" },
    });
    expect(await db.select().from(worksheets)).toEqual([]);
  });

  it("takes no choice and no day that its form does not offer", async () => {
    const db = freshDb();
    const userId = await learner(db);
    for (const values of <Record<string, string>[]>[
      { level: "3" },
      { level: "0" },
      { level: "high" },
      { day: "2026-99-99" },
      { day: "heute" },
    ])
      expect((await fill(db, userId, values)).values).toEqual({});
  });

  it.each<[string, [string, string][]]>([
    ["not-found", [["_sheet", "other"]]],
    ["not-found", []],
    ["invalid", sheetForm({}).map(([name, value]) => [name, name === "_revision" ? "-1" : value])],
    ["invalid", [...sheetForm({}), ["_edit", "99999999999"]]],
    ["invalid", [...sheetForm({}), ["_editor", "x".repeat(41)]]],
  ])("is refused as %s when the form is none of its own: %j", async (code, fields) => {
    const db = freshDb();
    const userId = await learner(db);
    await expect(fillWorksheet(db, { userId, lesson, fields })).rejects.toMatchObject({ code });
  });

  it("says which field is too long, or that all are together, and gives back what was typed", async () => {
    const db = freshDb();
    const userId = await learner(db);
    const long = "ä".repeat(4001);
    expect(await fill(db, userId, { purpose: long, saved: "1".repeat(41) })).toMatchObject({
      said: "too-long",
      fields: ["saved", "purpose"],
      values: { purpose: long },
    });
    const notes = Object.fromEntries(
      ["purpose", 1, 2, 3, 4, 5].map((n) => [n === "purpose" ? n : `note${n}`, "x".repeat(4000)]),
    );
    expect(await fill(db, userId, notes)).toMatchObject({ said: "too-long", fields: ["form"] });
    const { note5, ...most } = notes;
    expect(await fill(db, userId, most)).toMatchObject({ said: "saved" });
  });

  it("keeps what stood in fields that the lesson no longer has, with their words", async () => {
    const db = freshDb();
    const userId = await learner(db);
    await fill(db, userId, { saved: "3", purpose: "Offers", level: "1" });
    const after = edited({ fields: smallSheet.fields.filter(({ name }) => name === "saved") });
    const filled = await fill(db, userId, { saved: "4" }, { revision: 1 }, after);
    expect(filled).toMatchObject({ said: "saved", values: { saved: "4" } });
    const [row] = await db.select().from(worksheets);
    expect(row?.filled).toEqual({ saved: "4", purpose: "Offers", level: "1" });
    expect(row?.words.level).toEqual({ label: "Level", text: "high" });
    expect(row?.version).toBe("edited");
  });

  it("goes with its learner, and is nobody else's", async () => {
    const db = freshDb();
    const [lena, otto] = [await learner(db), await learner(db, "otto")];
    await fill(db, lena, { saved: "1" });
    await fill(db, otto, { saved: "2" });
    expect((await stored(db, lena))?.values).toEqual({ saved: "1" });
    await db.delete(users).where(eq(users.id, lena));
    expect(await db.select().from(worksheets)).toMatchObject([{ userId: otto }]);
  });
});

describe("a worksheet in two windows", () => {
  it("is not overwritten: the second one is told, with what the first one stored", async () => {
    const db = freshDb();
    const userId = await learner(db);
    await fill(db, userId, { saved: "1" });
    const first = await fill(db, userId, { saved: "2" }, { revision: 1 });
    const second = await fill(db, userId, { saved: "3" }, { revision: 1 });
    expect([first.said, second.said]).toEqual(["saved", "conflict"]);
    expect(second).toMatchObject({ values: { saved: "3" }, state: { values: { saved: "2" }, revision: 2 } });
    expect((await stored(db, userId))?.values).toEqual({ saved: "2" });
    // Having seen it, they decide for their own.
    expect((await fill(db, userId, { saved: "3" }, { revision: 2 })).said).toBe("saved");
  });

  it("takes what is the same for saved: a form sent twice, or twice the same thought", async () => {
    const db = freshDb();
    const userId = await learner(db);
    const all = [0, 0, 0].map((revision) => fill(db, userId, { saved: "1,50", purpose: "x" }, { revision }));
    expect((await Promise.all(all)).map(({ said }) => said)).toEqual(["saved", "saved", "saved"]);
    expect((await stored(db, userId))?.revision).toBe(1);
  });

  it("lets one of many win, from two processes at the same moment", async () => {
    const [one, other] = await twoConnections();
    const userId = await learner(one);
    const all = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((n) =>
        fill(n % 2 ? one : other, userId, { saved: String(n) }, { editor: `e${n}`, edit: 1 }),
      ),
    );
    const saved = all.filter(({ said }) => said === "saved");
    expect(saved).toHaveLength(1);
    expect(all.filter(({ said }) => said === "conflict")).toHaveLength(5);
    expect((await stored(one, userId))?.values).toEqual(saved[0]?.values);
  });

  it("knows its own page: an answer that was lost makes no conflict, and what arrives late undoes nothing", async () => {
    const db = freshDb();
    const userId = await learner(db);
    const page = (edit: number) => ({ revision: 0, editor: "page", edit });
    await fill(db, userId, { saved: "1" }, page(1));
    // The page never heard of that, and so still begins with revision 0.
    const third = await fill(db, userId, { saved: "3" }, page(3));
    expect([third.said, revisionOf(third)]).toEqual(["saved", 2]);
    const late = await fill(db, userId, { saved: "2" }, page(2));
    expect([late.said, revisionOf(late)]).toEqual(["saved", 2]);
    expect((await stored(db, userId))?.values).toEqual({ saved: "3" });
    // Somebody else comes between: now it is a conflict.
    await fill(db, userId, { saved: "9" }, { revision: 2, editor: "other", edit: 1 });
    expect((await fill(db, userId, { saved: "4" }, page(4))).said).toBe("conflict");
  });
});
