import { courseFileCopies, courseFiles, courseImagePaths, courseVersions, type Db } from "db";
import { eq } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { closeTeamCourseThreads } from "~/content/team-course";
import {
  compareVersions,
  enterCourse,
  listVersions,
  readDraft,
  restoreVersion,
  saveFile,
  textsOf,
} from "~/domain/authoring";
import { freshDb, twoConnections } from "../../support/database";
import { joined, teamOfAll } from "../../support/teams";
import { draft, lessonText, picture, published, write } from "../../support/written-course";

afterAll(closeTeamCourseThreads);

const LESSON = "01-regel/lesson.de.mdx";

async function withTwoVersions(db: Db = freshDb()) {
  const all = await teamOfAll(db);
  const courseId = await draft(db, all.teamId);
  const opened = (userId = all.trainer) => enterCourse(db, { userId, courseId });
  const first = textsOf(await readDraft(db, await opened()));
  await published(db, all.trainer, courseId, "Der Anfang.");
  await write(db, courseId, LESSON, lessonText(courseId, 1, "Wir fragen lieber zweimal nach."));
  await write(db, courseId, "02-neu/lesson.de.mdx", lessonText(courseId, 2));
  await published(db, all.admin, courseId, "Mehr.");
  return { db, all, courseId, opened, first };
}

const texts = async (db: Db, courseId: string) =>
  Object.fromEntries(
    (await db.select().from(courseFiles).where(eq(courseFiles.courseId, courseId))).map((row) => [
      row.path,
      row.text,
    ]),
  );

describe("the history of a course", () => {
  it("says of each version when, by whom and why, the newest first", async () => {
    const { db, courseId, opened } = await withTwoVersions();
    const rows = await listVersions(db, await opened());
    const publishedAt = expect.any(Date);
    const changes = [{ id: `${courseId}-1`, title: { de: "Regel 1", en: "Regel 1" }, kind: "minor" }];
    expect(rows).toEqual([
      { number: 2, note: "Mehr.", by: "admin Beispiel", publishedAt, changes },
      { number: 1, note: "Der Anfang.", by: "trainer Beispiel", publishedAt, changes: [] },
    ]);
  });

  it("compares two versions, and a version with the draft, word by word", async () => {
    const { db, courseId, opened } = await withTwoVersions();
    const { files, images } = await compareVersions(db, await opened(), { from: 1, to: 2 });
    expect(images).toEqual([]);
    expect(files.map(({ path, change }) => [path, change])).toEqual([
      [LESSON, "changed"],
      ["02-neu/lesson.de.mdx", "added"],
    ]);
    const lines = files[0]?.parts.flat() ?? [];
    const said = (kind: string) =>
      lines
        .filter((line) => line.kind === kind)
        .map(({ pieces }) => pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join(""));
    expect(said("removed")).toEqual(["Wir fragen nach."]);
    expect(said("added").join()).toMatch(/^Wir fragen .*\[.*lieber zweimal.*\].*nach\.$/);
    expect(lines.map(({ number }) => number)).toEqual([7, 8, 9, 10, 10, 11, 12, 13]);
    await picture(db, courseId, "01-regel/weg.png", "a".repeat(64));
    expect(await compareVersions(db, await opened(), { from: 2, to: "draft" })).toEqual({
      files: [],
      images: [{ path: "01-regel/weg.png", change: "added", before: null, after: "a".repeat(64) }],
    });
    const equal = await compareVersions(db, await opened(), { from: "draft", to: "draft" });
    expect(equal).toEqual({ files: [], images: [] });
    await expect(compareVersions(db, await opened(), { from: 1, to: 7 })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("bringing a version back", () => {
  it("makes the draft what it was; what stood there becomes copies, and the versions stay", async () => {
    const { db, all, courseId, opened, first } = await withTwoVersions();
    await picture(db, courseId, "01-regel/weg.png", "b".repeat(64));
    const standing = await texts(db, courseId);
    await restoreVersion(db, await opened(all.admin), 1);
    expect(await texts(db, courseId)).toEqual(first);
    expect(await db.select().from(courseImagePaths)).toEqual([]);
    const copies = await db.select().from(courseFileCopies);
    expect(copies.map(({ path, text, why }) => [path, text, why]).sort()).toEqual([
      [LESSON, standing[LESSON], "restored"],
      // A picture that was not in the version is kept by its hash.
      ["01-regel/weg.png", "b".repeat(64), "restored"],
      ["02-neu/lesson.de.mdx", standing["02-neu/lesson.de.mdx"], "restored"],
    ]);
    expect((await db.select().from(courseVersions)).map(({ number }) => number).sort()).toEqual([1, 2]);
    await restoreVersion(db, await opened(), 2);
    expect(await texts(db, courseId)).toEqual(standing);
    await expect(restoreVersion(db, await opened(), 9)).rejects.toMatchObject({ code: "not-found" });
    await expect(restoreVersion(db, await opened(), Number.NaN)).rejects.toMatchObject({ code: "not-found" });
  });

  it("leaves what is the same alone: whoever is writing there goes on", async () => {
    const { db, courseId, opened } = await withTwoVersions();
    const revisions = async () =>
      Object.fromEntries((await db.select().from(courseFiles)).map(({ path, revision }) => [path, revision]));
    const before = await revisions();
    await restoreVersion(db, await opened(), 1);
    const after = await revisions();
    expect(after["course.mdx"]).toBe(before["course.mdx"]);
    expect(after[LESSON]).toBe((before[LESSON] ?? 0) + 1);
    expect(courseId).toMatch(/^t-/);
  });

  it("loses no text of somebody who saves at the same moment", async () => {
    const [one, two] = await twoConnections();
    const { all, courseId, opened, first } = await withTwoVersions(one);
    const other = await enterCourse(two, { userId: await joined(one, all.teamId, "trainer"), courseId });
    for (let turn = 0; turn < 8; turn++) {
      await write(one, courseId, LESSON, `Stand ${turn}`);
      const [row] = await one.select().from(courseFiles).where(eq(courseFiles.path, LESSON));
      const typed = `Getippt ${turn}`;
      const edit = { revision: row?.revision ?? 0, editor: `seite-${turn}`, edit: 1 };
      const [, saved] = await Promise.all([
        restoreVersion(one, await opened(), 1),
        saveFile(two, other, { path: LESSON, text: typed, edit }),
      ]);
      const now = await texts(one, courseId);
      const copies = (await one.select().from(courseFileCopies)).map(({ text }) => text);
      expect([now[LESSON], ...copies]).toContain(typed);
      expect([now[LESSON], ...copies]).toContain(first[LESSON]);
      expect(["saved", "conflict"]).toContain(saved.said);
    }
  });
});
