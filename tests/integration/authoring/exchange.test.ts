import { courseFiles, courseImages, type Db, teamCourses } from "db";
import { zipSync } from "fflate";
import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { closeTeamCourseThreads, importCourse } from "~/content/team-course";
import { addImage, enterCourse, exportDraft, importDraft } from "~/domain/authoring";
import { loader as exportLoader } from "~/routes/author.export";
import { action as importAction } from "~/routes/author.import";
import { goesTo, statusOf } from "../../support/browser";
import { freshDb } from "../../support/database";
import { browserOf, enter, teamOfAll } from "../../support/teams";
import { draft, filesOf, lessonText, newId } from "../../support/written-course";

afterAll(closeTeamCourseThreads);

const pictureOf = (kind: "png" | "jpeg" | "webp") =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: "#a33" } })
    .composite([{ input: Buffer.from('<svg width="60" height="40"><circle cx="20" cy="20" r="15"/></svg>') }])
    .toFormat(kind)
    .toBuffer();

const text = (value: string) => Buffer.from(value);

const zipForm = (zip: Uint8Array, teamId: string): FormData => {
  const form = new FormData();
  form.set("intent", "import");
  form.set("team", teamId);
  form.set("file", new Blob([new Uint8Array(zip)]), "kurs.zip");
  return form;
};

async function begin() {
  const db = freshDb();
  const team = await teamOfAll(db);
  const me = await enter(db, team.trainer, team.teamId);
  return { db, team, me };
}

const opened = (db: Db, userId: string, courseId: string) => enterCourse(db, { userId, courseId });

describe("a course that leaves and comes back", () => {
  it("is the same byte for byte, apart from its ids: texts and pictures of every kind", async () => {
    const { db, team, me } = await begin();
    const id = newId();
    const odd = `\uFEFF${lessonText(id, 1, "Größe 🙂\u00a0\tund  Blanks  ").replaceAll("\n", "\r\n")}\r\n\r\n`;
    const courseId = await draft(db, team.teamId, {
      id,
      files: { ...filesOf(id), "01-regel/lesson.de.mdx": odd },
    });
    const course = await opened(db, team.trainer, courseId);
    for (const kind of ["png", "jpeg", "webp"] as const)
      await addImage(db, course, { folder: "01-regel", name: `weg-${kind}`, bytes: await pictureOf(kind) });

    const { bytes: zip, fileName } = await exportDraft(db, course);
    expect(fileName).toMatch(/^[a-z0-9-]+\.zip$/);
    const made = await importDraft(db, me, { zip, language: "de" });
    if (!("courseId" in made)) throw new Error(JSON.stringify(made));
    const again = await exportDraft(db, await opened(db, team.trainer, made.courseId));
    const [before, after] = [importCourse(zip), importCourse(again.bytes)];
    const named = (record: Record<string, string>) =>
      Object.fromEntries(
        Object.entries(record).map(([path, one]) => [path, one.replaceAll(made.courseId, id)]),
      );
    expect(named(after.files)).toEqual(before.files);
    expect(Object.keys(after.images).sort()).toHaveLength(3);
    expect(after.images).toEqual(before.images);
    const twice = await exportDraft(db, await opened(db, team.trainer, made.courseId));
    expect(Buffer.from(twice.bytes).equals(Buffer.from(again.bytes))).toBe(true);
  });

  it("takes no picture as it is that nobody here has made", async () => {
    const { db, me } = await begin();
    const id = newId();
    const jpeg = await pictureOf("jpeg");
    const marked = Buffer.concat([jpeg, text("<script>alert(1)</script>")]);
    const zip = zipSync({
      ...Object.fromEntries(Object.entries(filesOf(id)).map(([path, one]) => [path, text(one)])),
      "01-regel/weg.jpg": marked,
    });
    expect(await importDraft(db, me, { zip, language: "de" })).toMatchObject({ courseId: /^t-/ });
    const [row] = await db.select().from(courseImages);
    expect(Buffer.from(row?.data ?? "", "base64").includes("script")).toBe(false);
  });
});

describe("the import page", () => {
  const refused: [string, Record<string, Uint8Array>, RegExp][] = [
    ["a way out", { "course.mdx": text("x"), "../../etc/passwd": text("x") }, /führt aus dem Kurs hinaus/],
    ["a drawing", { "course.mdx": text("x"), "01-a/weg.svg": text("<svg/>") }, /SVG-Datei/],
    ["another encoding", { "course.mdx": new Uint8Array([0xe4, 0xf6, 0xfc]) }, /kein Text in UTF-8/],
    ["a bomb", { "course.mdx": text("x"), "01-a/b.png": new Uint8Array(11_000_000) }, /zu groß/],
  ];

  it.each(refused)(
    "says in the reader's language why not, and stores nothing: %s",
    async (_name, files, told) => {
      const { db, team } = await begin();
      const visitor = await browserOf(db, team.trainer);
      const answer = await visitor.post(importAction, "/author/import", zipForm(zipSync(files), team.teamId));
      expect(statusOf(answer)).toBe(422);
      const { faults } = (answer as unknown as { data: { faults: { what: string; mend: string }[] } }).data;
      expect(faults.map(({ what, mend }) => `${what} → ${mend}`).join("\n")).toMatch(told);
      expect(await db.select().from(teamCourses)).toEqual([]);
      expect(await db.select().from(courseFiles)).toEqual([]);
    },
  );

  it("refuses what only calls itself a picture, and keeps nothing of the course", async () => {
    const { db, team } = await begin();
    const visitor = await browserOf(db, team.trainer);
    const zip = zipSync({ "course.mdx": text("x"), "01-a/weg.png": text("<script>alert(1)</script>") });
    const answer = await visitor.post(importAction, "/author/import", zipForm(zip, team.teamId));
    expect(answer).toMatchObject({
      data: { refused: { problems: { file: "picture-unknown-kind" } } },
      init: { status: 422 },
    });
    expect(await db.select().from(teamCourses)).toEqual([]);
  });

  it("is for those who write the team's courses; a course leaves for nobody else either", async () => {
    const { db, team } = await begin();
    const courseId = await draft(db, team.teamId);
    const zip = zipSync(
      Object.fromEntries(Object.entries(filesOf(newId())).map(([path, one]) => [path, text(one)])),
    );
    const other = await teamOfAll(db, { name: "Andere" });
    for (const userId of [team.learner, team.manager, other.owner]) {
      const visitor = await browserOf(db, userId);
      const sending = visitor.post(importAction, "/author/import", zipForm(zip, team.teamId));
      const error = await sending.catch((thrown: unknown) => thrown);
      expect(["forbidden", "not-found"]).toContain((error as { code: string }).code);
      const path = `/author/${courseId}/export`;
      const left = (await visitor.open(exportLoader, path, { course: courseId })) as Response;
      expect([403, 404]).toContain(left.status);
      expect((await left.text()).length).toBeLessThan(300);
    }
    expect(await db.select().from(teamCourses)).toHaveLength(1);
    const visitor = await browserOf(db, team.trainer);
    const answer = await visitor.post(importAction, "/author/import", zipForm(zip, team.teamId));
    expect(goesTo(answer)).toMatch(/^\/author\/t-[a-z0-9]{10}\?done=imported$/);
  });
});
