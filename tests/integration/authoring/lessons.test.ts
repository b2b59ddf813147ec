import type { Db } from "db";
import { afterAll, describe, expect, it } from "vitest";
import { closeTeamCourseThreads } from "~/content/team-course";
import {
  addEdition,
  addLesson,
  addTest,
  deleteLesson,
  lessonsOf,
  listCourses,
  moveLesson,
  type OpenCourse,
  readAbout,
  readDraft,
  renameLesson,
  saveAbout,
} from "~/domain/authoring";
import { courseOf, openAs, pathsOf, textAt } from "../../support/authoring";
import { freshDb, twoConnections } from "../../support/database";
import { enter, teamOfAll } from "../../support/teams";

afterAll(closeTeamCourseThreads);

async function begin() {
  const db = freshDb();
  const { teamId, trainer } = await teamOfAll(db);
  return { db, teamId, trainer, ...(await courseOf(db, { teamId, userId: trainer })) };
}

const folders = async (db: Db, course: OpenCourse) =>
  lessonsOf(await readDraft(db, course)).map(({ folder }) => folder);

describe("the lessons of a course", () => {
  it("are added at the end, before the test, each with an id of its own", async () => {
    const { db, course } = await begin();
    await addTest(db, course, { title: "Abschlusstest", language: "de" });
    await addLesson(db, course, { title: "Was gilt", language: "de" });
    await addLesson(db, course, { title: "Größe & Maß", language: "de" });
    const lessons = lessonsOf(await readDraft(db, course));
    expect(lessons.at(-1)).toMatchObject({ folder: "test", kind: "test" });
    expect(lessons.map(({ folder }) => folder.slice(0, 2))).toEqual(["01", "02", "03", "te"]);
    const ids = lessons.map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
    expect(ids.every((id) => id.startsWith(`${course.id}-`))).toBe(true);
    await expect(addTest(db, course, { title: "Noch einer", language: "de" })).rejects.toMatchObject({
      fields: { form: "lessons-changed" },
    });
    await expect(addLesson(db, course, { title: "", language: "fr" })).rejects.toMatchObject({
      fields: { title: "title-missing", language: "language-missing" },
    });
  });

  it("change places with all that is in their folders, and only while they are where one saw them", async () => {
    const { db, course, folder } = await begin();
    await addLesson(db, course, { title: "Zweite", language: "de" });
    await addEdition(db, course, { folder, language: "en" });
    await moveLesson(db, course, { folder, by: 1 });
    expect(await pathsOf(db, course)).toEqual([
      "01-zweite/lesson.de.mdx",
      "02-was-gilt/lesson.de.mdx",
      "02-was-gilt/lesson.en.mdx",
      "course.mdx",
    ]);
    await expect(moveLesson(db, course, { folder, by: 1 })).rejects.toMatchObject({
      fields: { form: "lessons-changed" },
    });
    // There is nothing behind the last one.
    await moveLesson(db, course, { folder: "02-was-gilt", by: 1 });
    expect(await folders(db, course)).toEqual(["01-zweite", "02-was-gilt"]);
  });

  it("are all still there when two trainers move them at once", async () => {
    const [db, beside] = await twoConnections();
    const { teamId, trainer, admin } = await teamOfAll(db);
    const { course } = await courseOf(db, { teamId, userId: trainer });
    const other = await openAs(beside, admin, course);
    await addLesson(db, course, { title: "Zwei", language: "de" });
    await addLesson(db, course, { title: "Drei", language: "de" });
    for (let round = 0; round < 6; round++) {
      const [first = "", second = ""] = await folders(db, course);
      await Promise.allSettled([
        moveLesson(db, course, { folder: first, by: 1 }),
        moveLesson(beside, other, { folder: second, by: 1 }),
      ]);
      const now = await folders(db, course);
      expect(now.map((name) => name.slice(0, 2))).toEqual(["01", "02", "03"]);
      expect(now.map((name) => name.slice(3)).sort()).toEqual(["drei", "was-gilt", "zwei"]);
    }
  });

  it("are renamed without a change of their id or of anything else in the text", async () => {
    const { db, course, folder, path } = await begin();
    const before = (await textAt(db, course, path)) ?? "";
    await renameLesson(db, course, {
      folder,
      address: "regeln",
      title: { de: 'Was "wirklich" gilt: Regeln', en: "" },
    });
    const after = (await textAt(db, course, "01-regeln/lesson.de.mdx")) ?? "";
    expect(after).toBe(before.replace(/^title: .*$/m, 'title: "Was \\"wirklich\\" gilt: Regeln"'));
    await addLesson(db, course, { title: "Zwei", language: "de" });
    for (const [address, code] of [
      ["zwei", "lesson-address-taken"],
      ["../x", "lesson-address"],
      ["", "lesson-address"],
    ] as const) {
      const renaming = renameLesson(db, course, {
        folder: "01-regeln",
        address,
        title: { de: "Regeln", en: "" },
      });
      await expect(renaming).rejects.toMatchObject({ fields: { address: code } });
    }
  });

  it("leave the draft with their pictures, and no other lesson with them", async () => {
    const { db, course, folder } = await begin();
    await addLesson(db, course, { title: "Zwei", language: "de" });
    await deleteLesson(db, course, folder);
    expect(await pathsOf(db, course)).toEqual(["02-zwei/lesson.de.mdx", "course.mdx"]);
    await deleteLesson(db, course, "course.mdx");
    await deleteLesson(db, course, "%");
    expect(await pathsOf(db, course)).toEqual(["02-zwei/lesson.de.mdx", "course.mdx"]);
  });
});

describe("what is said of a course", () => {
  it("is a form over course.mdx, which another one's change is not lost in", async () => {
    const { db, course } = await begin();
    const about = readAbout(await readDraft(db, course));
    expect(about?.values["title-de"]).toBe("Unsere KI-Richtlinie");
    const values = {
      ...about?.values,
      "title-en": "Our AI policy",
      "outcomes-de": "- eins\r\n zwei\n",
    } as never;
    const edit = { revision: about?.revision ?? 0, editor: "", edit: 0 };
    await saveAbout(db, course, values, edit);
    const saved = readAbout(await readDraft(db, course));
    expect(saved?.values).toMatchObject({
      "title-de": "Unsere KI-Richtlinie",
      "title-en": "Our AI policy",
      "outcomes-de": "eins\nzwei",
    });
    await expect(
      saveAbout(db, course, { ...(values as object), passMark: "70" } as never, edit),
    ).rejects.toMatchObject({
      fields: { form: "about-changed" },
    });
    await expect(
      saveAbout(
        db,
        course,
        { ...(values as object), passMark: "0", "title-de": "", "title-en": "" } as never,
        edit,
      ),
    ).rejects.toMatchObject({ code: "invalid" });
  });

  it("stands in the list of its team, and in no other's", async () => {
    const { db, teamId, trainer, course } = await begin();
    const other = await teamOfAll(db, { name: "Andere" });
    expect(await listCourses(db, await enter(db, trainer, teamId))).toMatchObject([
      { id: course.id, title: { de: "Unsere KI-Richtlinie" }, lessons: 1, state: "draft", version: null },
    ]);
    expect(await listCourses(db, await enter(db, other.trainer, other.teamId))).toEqual([]);
  });
});
