import { afterAll, describe, expect, it } from "vitest";
import { closeTeamCourseThreads } from "~/content/team-course";
import {
  addLesson,
  deleteLesson,
  listCopies,
  moveLesson,
  readCopy,
  restoreCopy,
  saveFile,
} from "~/domain/authoring";
import { courseOf, openAs, pathsOf, textAt } from "../../support/authoring";
import { freshDb, twoConnections } from "../../support/database";
import { teamOfAll } from "../../support/teams";

afterAll(closeTeamCourseThreads);

const edit = (revision: number, editor = "", count = 0) => ({ revision, editor, edit: count });

async function begin() {
  const db = freshDb();
  const { teamId, trainer, admin } = await teamOfAll(db);
  return { db, trainer, admin, ...(await courseOf(db, { teamId, userId: trainer })) };
}

describe("a text of a draft", () => {
  it("is saved again and again by one page, whatever it knows of revisions", async () => {
    const { db, course, path } = await begin();
    const first = await saveFile(db, course, { path, text: "eins", edit: edit(1, "page", 1) });
    expect(first).toMatchObject({ said: "saved", state: { revision: 2 } });
    // Its reply was lost: the page still believes in revision 1.
    const second = await saveFile(db, course, { path, text: "zwei\r\nZeilen", edit: edit(1, "page", 2) });
    expect(second).toMatchObject({ said: "saved", state: { revision: 3, text: "zwei\nZeilen" } });
    // What was sent before and arrives after it undoes nothing.
    const late = await saveFile(db, course, { path, text: "eins", edit: edit(1, "page", 1) });
    expect(late).toMatchObject({ said: "saved", state: { text: "zwei\nZeilen" } });
    expect(await listCopies(db, course)).toEqual([]);
  });

  it("of two trainers keeps the first, tells the second, and loses neither", async () => {
    const { db, course, path, admin } = await begin();
    await saveFile(db, course, { path, text: "von der Trainerin", edit: edit(1, "a", 1) });
    const other = await openAs(db, admin, course);
    const refused = await saveFile(db, other, { path, text: "von der Verwaltung", edit: edit(1, "b", 1) });
    expect(refused).toMatchObject({
      said: "conflict",
      state: { text: "von der Trainerin", by: "trainer Beispiel" },
    });
    // The same text sent once more is kept once.
    await saveFile(db, other, { path, text: "von der Verwaltung", edit: edit(1, "b", 2) });
    expect(await listCopies(db, course)).toMatchObject([{ path, why: "conflict", by: "admin Beispiel" }]);
    expect(await textAt(db, course, path)).toBe("von der Trainerin");
    // They have seen the other one, and choose their own: now that one becomes a copy.
    const input = { path, text: "von der Verwaltung", over: true };
    const chosen = await saveFile(db, other, { ...input, edit: edit(2, "b", 3) });
    expect(chosen).toMatchObject({ said: "saved", state: { revision: 3 } });
    const [copy] = await listCopies(db, course);
    expect(copy).toMatchObject({ why: "conflict", by: "trainer Beispiel" });
    expect((await readCopy(db, course, copy?.id ?? "")).text).toBe("von der Trainerin");
  });

  it("of two who save at the same moment is one, and the other one a copy", async () => {
    const [db, beside] = await twoConnections();
    const { teamId, trainer, admin } = await teamOfAll(db);
    const { course, path } = await courseOf(db, { teamId, userId: trainer });
    const other = await openAs(beside, admin, course);
    for (let round = 1; round <= 5; round++) {
      const said = await Promise.all([
        saveFile(db, course, { path, text: `A${round}`, edit: edit(round, `a${round}`, 1) }),
        saveFile(beside, other, { path, text: `B${round}`, edit: edit(round, `b${round}`, 1) }),
      ]);
      expect(said.map((one) => one.said).sort()).toEqual(["conflict", "saved"]);
      const copies = await listCopies(db, course);
      expect(copies).toHaveLength(round);
      const texts = [await textAt(db, course, path), (await readCopy(db, course, copies[0]?.id ?? "")).text];
      expect(texts.sort()).toEqual([`A${round}`, `B${round}`]);
    }
  });

  it("follows its lesson to another place, and is kept when the lesson is gone", async () => {
    const { db, course, folder, path } = await begin();
    const text = (await textAt(db, course, path)) ?? "";
    await addLesson(db, course, { title: "Wer hilft", language: "de" });
    await moveLesson(db, course, { folder, by: 1 });
    const moved = await saveFile(db, course, { path, text: `${text}Mehr.\n`, edit: edit(1, "page", 1) });
    expect(moved).toMatchObject({ said: "saved", path: "02-was-gilt/lesson.de.mdx" });
    await deleteLesson(db, course, "02-was-gilt");
    const gone = await saveFile(db, course, { path, text: `${text}Noch mehr.\n`, edit: edit(2, "page", 2) });
    expect(gone).toEqual({ said: "gone" });
    const copies = await listCopies(db, course);
    expect(copies.map(({ why }) => why).sort()).toEqual(["conflict", "deleted"]);
    const deleted = copies.find(({ why }) => why === "deleted");
    await restoreCopy(db, course, deleted?.id ?? "");
    expect(await textAt(db, course, "02-was-gilt/lesson.de.mdx")).toBe(`${text}Mehr.\n`);
  });

  it("is refused when it is too long, or its path is none that a course has", async () => {
    const { db, course, path } = await begin();
    const long = await saveFile(db, course, { path, text: "x".repeat(100_001), edit: edit(1) });
    expect(long).toEqual({ said: "too-long" });
    const before = await pathsOf(db, course);
    for (const none of [
      "",
      "lesson.de.mdx",
      "../course.mdx",
      "01-a/../../course.mdx",
      "01-a/lesson.fr.mdx",
      "01-a/lesson.de.mdx/x",
      "01-A/lesson.de.mdx",
      "test/lesson.de.mdx",
      "__proto__/lesson.de.mdx",
      `01-${"a".repeat(200)}/lesson.de.mdx`,
    ]) {
      const saving = saveFile(db, course, { path: none, text: "x", edit: edit(0) });
      await expect(saving, none).rejects.toMatchObject({ code: "not-found" });
    }
    // One that a course could have, but this one has not, is made by no saving.
    const saved = await saveFile(db, course, { path: "07-x/lesson.de.mdx", text: "x", edit: edit(0) });
    expect(saved).toEqual({ said: "gone" });
    expect(await pathsOf(db, course)).toEqual(before);
  });

  it("keeps its last forty copies", async () => {
    const { db, course, path } = await begin();
    for (let count = 0; count < 43; count++) {
      await saveFile(db, course, { path, text: `andere ${count}`, edit: edit(9) });
    }
    const copies = await listCopies(db, course);
    expect(copies).toHaveLength(40);
    expect((await readCopy(db, course, copies.at(-1)?.id ?? "")).text).toBe("andere 3");
  });
});
