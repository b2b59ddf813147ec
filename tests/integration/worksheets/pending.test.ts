import { type Db, pendingAnswers, worksheets } from "db";
import { describe, expect, it } from "vitest";
import {
  claimPendingWorksheet,
  fillWorksheet,
  keepPendingWorksheet,
  PENDING_WORKSHEET_COOKIE,
} from "~/domain/worksheets";
import * as lessonPage from "~/routes/lesson";
import * as signUpPage from "~/routes/sign-up";
import { anna } from "../../support/accounts";
import { browser, goesTo, statusOf } from "../../support/browser";
import { freshDb } from "../../support/database";
import { at, learner, smallLibrary } from "../../support/library";
import { sheetForm } from "../../support/worksheets";

const library = smallLibrary();
const { lesson } = at(library, "others", "only");
const PATH = "/courses/others/only";
const params = { course: "others", lesson: "only" };

const keep = (db: Db, values: Record<string, string>) =>
  keepPendingWorksheet(db, { lesson, fields: sheetForm(values) });
const claim = (db: Db, code: string, userId: string, language: "de" | "en" = "de") =>
  claimPendingWorksheet(db, library, { code, userId, language });
const filledBy = async (db: Db) =>
  (await db.select().from(worksheets)).map(({ userId, filled }) => ({ userId, filled }));

describe("a visitor's worksheet", () => {
  it("is theirs once they have an account, whatever its language", async () => {
    const db = freshDb();
    const userId = await learner(db);
    const code = await keep(db, { saved: "1.200", purpose: "Angebote", level: "2" });
    expect(await claim(db, code, userId, "en")).toEqual({
      courseSlug: "others",
      lessonSlug: "only",
      sheet: "sheet",
    });
    expect(await filledBy(db)).toEqual([
      { userId, filled: { saved: "1200", purpose: "Angebote", level: "2" } },
    ]);
    expect(await db.select().from(pendingAnswers)).toEqual([]);
    expect(await claim(db, code, userId)).toBeNull();
  });

  it("fills up what somebody who has an account had left empty, and replaces nothing", async () => {
    const db = freshDb();
    const userId = await learner(db);
    await fillWorksheet(db, { userId, lesson, fields: sheetForm({ saved: "5", purpose: "Briefe" }) });
    await claim(db, await keep(db, { saved: "7", checked: "2" }), userId);
    expect(await filledBy(db)).toEqual([{ userId, filled: { saved: "5", purpose: "Briefe", checked: "2" } }]);
  });

  it("is claimed once, and none is lost of two that come at the same moment", async () => {
    const db = freshDb();
    const userId = await learner(db);
    const [one, two] = await Promise.all([keep(db, { saved: "7" }), keep(db, { checked: "2" })]);
    await Promise.all([claim(db, one, userId), claim(db, two, userId), claim(db, one, userId)]);
    expect(await filledBy(db)).toEqual([{ userId, filled: { saved: "7", checked: "2" } }]);
  });

  it("is kept by its form, and by signing up", async () => {
    const db = freshDb();
    const visitor = browser(db);
    const form = { ...Object.fromEntries(sheetForm({ saved: "3,5", checked: "1" })), _intent: "keep" };
    const sent = await visitor.post(lessonPage.action, PATH, form, params);
    expect(goesTo(sent)).toBe(`/sign-up?next=${encodeURIComponent(PATH)}`);
    expect([...visitor.jar.keys()]).toEqual([PENDING_WORKSHEET_COOKIE]);
    const signedUp = await visitor.post(signUpPage.action, "/sign-up", { ...anna, next: PATH });
    expect(goesTo(signedUp)).toBe(`${PATH}#sheet`);
    expect(visitor.jar.has(PENDING_WORKSHEET_COOKIE)).toBe(false);
    expect(await filledBy(db)).toMatchObject([{ filled: { saved: "3.5", checked: "1" } }]);

    const other = browser(db);
    const keepSignIn = await other.post(
      lessonPage.action,
      PATH,
      { ...form, _intent: "keep-sign-in" },
      params,
    );
    expect(goesTo(keepSignIn)).toBe(`/sign-in?next=${encodeURIComponent(PATH)}`);
  });
});

describe("a worksheet's form", () => {
  it("comes back calculated for visitors, and leads back to its place for learners", async () => {
    const db = freshDb();
    const visitor = browser(db);
    const form = Object.fromEntries(sheetForm({ saved: "3" }));
    const calculated = await visitor.post(lessonPage.action, PATH, form, params);
    expect(statusOf(calculated)).toBe(200);
    expect(calculated).toMatchObject({ data: { said: "calculated", values: { saved: "3" } } });

    await visitor.post(signUpPage.action, "/sign-up", anna);
    expect(goesTo(await visitor.post(lessonPage.action, PATH, form, params))).toBe(`${PATH}#sheet`);
    const page = (await visitor.open(lessonPage.loader, PATH, params)) as unknown as { sheets: string };
    expect(JSON.parse(page.sheets)).toMatchObject({ sheet: { values: { saved: "3" }, revision: 1 } });

    const stale = await visitor.post(lessonPage.action, PATH, { ...form, saved: "4" }, params);
    expect(statusOf(stale)).toBe(409);
    const long = await visitor.post(lessonPage.action, PATH, { ...form, purpose: "x".repeat(4001) }, params);
    expect(statusOf(long)).toBe(422);
  });

  it("shows nobody what somebody else has filled", async () => {
    const db = freshDb();
    const [one, other, visitor] = [browser(db), browser(db), browser(db)];
    await one.post(signUpPage.action, "/sign-up", anna);
    await other.post(signUpPage.action, "/sign-up", { ...anna, email: "otto@example.org" });
    await one.post(lessonPage.action, PATH, Object.fromEntries(sheetForm({ purpose: "geheim" })), params);
    for (const somebody of [other, visitor]) {
      const page = (await somebody.open(lessonPage.loader, PATH, params)) as unknown as { sheets: string };
      expect(page.sheets).toBe("{}");
      expect(JSON.stringify(page)).not.toContain("geheim");
    }
  });
});
