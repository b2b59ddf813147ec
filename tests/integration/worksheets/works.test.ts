import { type Db, worksheets } from "db";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Language } from "~/content/lessons";
import type { Library } from "~/content/library";
import { answerItem } from "~/domain/learning";
import { fillWorksheet, readWorks, workFile } from "~/domain/worksheets";
import * as workPage from "~/routes/learn.works";
import * as filePage from "~/routes/learn.works.$file";
import * as signUpPage from "~/routes/sign-up";
import { anna } from "../../support/accounts";
import { browser, goesTo, statusOf } from "../../support/browser";
import { freshDb } from "../../support/database";
import { at, form, learner, smallLibrary } from "../../support/library";
import { sheetForm } from "../../support/worksheets";

const library = smallLibrary();
const only = at(library, "others", "only");

const fill = (db: Db, userId: string, values: Record<string, string>) =>
  fillWorksheet(db, { userId, lesson: only.lesson, fields: sheetForm(values) });
const works = (db: Db, userId: string, language: Language = "de", of: Library = library) =>
  readWorks(db, of, { userId, language });
async function file(db: Db, userId: string, name: string, language: Language = "de", of: Library = library) {
  const found = await workFile(db, of, { userId, language, name });
  if (!found) throw new Error(`no ${name}`);
  return found;
}
const markdown = async (db: Db, userId: string, language: Language = "de", of: Library = library) => {
  const [work] = await works(db, userId, language, of);
  return String((await file(db, userId, `${work?.id}.md`, language, of)).content);
};

describe("what a learner has built", () => {
  it("is a list of filled worksheets, the last changed first, with the way back to each, and their prompts", async () => {
    const db = freshDb();
    const userId = await learner(db);
    expect(await works(db, userId)).toEqual([]);
    await fill(db, userId, {});
    expect(await works(db, userId)).toEqual([]);
    await fillWorksheet(db, {
      userId,
      lesson: only.lesson,
      fields: sheetForm({ saved: "1,5" }, { revision: 1 }),
    });
    for (const [tryNumber, text] of [
      [1, "Write."],
      [2, "Please write\ntwo lines."],
    ] as const)
      await answerItem(db, library, { userId, ...only, fields: form("o3", tryNumber, { text: [text] }) });
    const [sheet, prompts, ...more] = await works(db, userId);
    expect(more).toEqual([]);
    expect(sheet).toMatchObject({
      path: "/courses/others/only#sheet",
      document: { title: "What it brings" },
    });
    expect(prompts).toMatchObject({ id: "prompts", document: { title: "Meine Prompts" } });
    const text = String((await file(db, userId, "prompts.md")).content);
    expect(text).toContain("**Title of only, auf Deutsch:**\n\nPlease write\ntwo lines.");
    expect(text).not.toContain("Write.");
  });

  it("can be taken away in either language: numbers, choices and days as it writes them, and results", async () => {
    const db = freshDb();
    const userId = await learner(db);
    await fill(db, userId, {
      saved: "1.200,5",
      checked: "0,25",
      level: "2",
      day: "2026-11-28",
      purpose: "Briefe | Mails\n- kurz",
    });
    const german = await markdown(db, userId);
    for (const part of [
      "# What it brings\n\nCourse others, auf Deutsch · Title of only, auf Deutsch · Stand: ",
      "**Saved:** 1.200,5 h",
      "**Level:** low",
      "**Day:** 28. November 2026",
      "**What for:**\n\nBriefe | Mails\n- kurz",
      "| Net | 1.200,25\u00a0h |",
    ])
      expect(german).toContain(part);
    const english = await markdown(db, userId, "en");
    for (const part of ["**Saved:** 1,200.5 h", "**Day:** 28 November 2026", "| Net | 1,200.25\u00a0h |"])
      expect(english).toContain(part);
  });

  it("shows what stood in fields that the lesson no longer has as earlier, and all of a sheet that is gone", async () => {
    const db = freshDb();
    const userId = await learner(db);
    await fill(db, userId, { saved: "3", purpose: "Briefe" });
    const [row] = await db.select().from(worksheets);
    await db.update(worksheets).set({
      filled: { ...row!.filled, old: "2" },
      words: { ...row!.words, old: { label: "Früheres Feld", text: "mittel" } },
    });
    expect(await markdown(db, userId)).toContain("## Früher\n\n**Früheres Feld:** mittel");
    const without: Library = { ...library, lessonById: () => undefined };
    const [work] = await works(db, userId, "de", without);
    expect(work?.path).toBeNull();
    expect(await markdown(db, userId, "de", without)).toContain("**What for:** Briefe");
  });

  it("as HTML holds what was typed as text, whatever it was, and loads nothing", async () => {
    const db = freshDb();
    const userId = await learner(db);
    await fill(db, userId, { purpose: `<script>alert("1")</script> & '</dd>` });
    const [work] = await works(db, userId);
    const { type, content } = await file(db, userId, `${work?.id}.html`);
    expect(type).toBe("text/html; charset=utf-8");
    expect(content).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &apos;&lt;/dd&gt;");
    expect(content).not.toMatch(/<script|src=|href=|url\(/);
  });

  it("comes all at once in one archive, each as Markdown and as HTML", async () => {
    const db = freshDb();
    const userId = await learner(db);
    expect(await workFile(db, library, { userId, language: "de", name: "all.zip" })).toBeNull();
    await fill(db, userId, { saved: "1" });
    await answerItem(db, library, { userId, ...only, fields: form("o3", 1, { text: ["Bitte"] }) });
    const { name, content } = await file(db, userId, "all.zip");
    expect(name).toBe("Meine Unterlagen.zip");
    const files = unzipSync(content as Uint8Array);
    expect(Object.keys(files).sort()).toEqual([
      "Meine Prompts.html",
      "Meine Prompts.md",
      "What it brings.html",
      "What it brings.md",
    ]);
    expect(new TextDecoder().decode(files["Meine Prompts.md"])).toContain("Bitte");
  });
});

describe("the page of one's own work", () => {
  it("opens, gives away and deletes one's own, and nobody else's", async () => {
    const db = freshDb();
    const [one, other, visitor] = [browser(db), browser(db), browser(db)];
    await one.post(signUpPage.action, "/sign-up", anna);
    await other.post(signUpPage.action, "/sign-up", { ...anna, email: "otto@example.org" });
    await fill(db, (await one.who())!.id, { purpose: "geheim" });
    const [row] = await db.select().from(worksheets);
    const name = { file: `${row!.id}.md` };

    expect(await one.open(workPage.loader, "/learn/works")).toMatchObject({ works: [{ id: row!.id }] });
    const answer = (await one.open(filePage.loader, `/learn/works/${name.file}`, name)) as Response;
    expect(await answer.text()).toContain("geheim");
    expect(answer.headers.get("Content-Disposition")).toContain('filename="What it brings.md"');
    expect(answer.headers.get("Cache-Control")).toBe("private, no-store");

    expect(await other.open(workPage.loader, "/learn/works")).toMatchObject({ works: [] });
    for (const path of [name, { file: "all.zip" }, { file: "prompts.md" }, { file: "x.exe" }])
      expect(statusOf(await other.open(filePage.loader, "/learn/works/x", path))).toBe(404);
    await expect(other.post(workPage.action, "/learn/works", { work: row!.id })).rejects.toMatchObject({
      status: 404,
    });
    for (const [handle, path] of [
      [workPage.loader, {}],
      [filePage.loader, name],
    ] as const)
      expect(goesTo(await visitor.open(handle, "/learn/works", path))).toBe("/sign-in?next=/learn/works");
    expect(goesTo(await visitor.post(workPage.action, "/learn/works", { work: row!.id }))).toContain(
      "/sign-in",
    );

    expect(goesTo(await one.post(workPage.action, "/learn/works", { work: row!.id }))).toBe(
      "/learn/works?done=deleted",
    );
    expect(await db.select().from(worksheets)).toEqual([]);
  });
});
