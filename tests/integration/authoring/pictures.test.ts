import { courseImagePaths, courseImages, type Db } from "db";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { closeTeamCourseThreads } from "~/content/team-course";
import {
  addImage,
  deleteImage,
  deleteLesson,
  enterCourse,
  listCopies,
  type OpenCourse,
  openImage,
  readCopy,
  readDraft,
  readPublication,
  restoreCopy,
  restoreVersion,
} from "~/domain/authoring";
import { action } from "~/routes/author.pictures";
import { goesTo, statusOf } from "../../support/browser";
import { freshDb } from "../../support/database";
import { browserOf, teamOfAll } from "../../support/teams";
import { base, draft, lessonText, published, write } from "../../support/written-course";

afterAll(closeTeamCourseThreads);

const FOLDER = "01-regel";
const LESSON = `${FOLDER}/lesson.de.mdx`;

const drawn = (background = "#a33") => sharp({ create: { width: 20, height: 10, channels: 3, background } });

async function begin() {
  const db = freshDb();
  const team = await teamOfAll(db);
  const courseId = await draft(db, team.teamId);
  const course = await enterCourse(db, { userId: team.trainer, courseId });
  return { db, team, courseId, course };
}

const paths = async (db: Db, { id }: OpenCourse) => Object.keys((await readDraft(db, { id })).images).sort();

/** The lesson, with a picture in it. */
const showing = (courseId: string, name: string, alt = "Der Weg") =>
  lessonText(courseId, 1, `Wir fragen nach.\n\n![${alt}](${name})`);

const add = async (db: Db, course: OpenCourse, name: string, background?: string) =>
  addImage(db, course, { folder: FOLDER, name, bytes: await drawn(background).png().toBuffer() });

describe("a picture that is uploaded", () => {
  it("is what its bytes say, whatever its name says, and has nothing of the file but the picture", async () => {
    const { db, course, team } = await begin();
    const exif = { IFD0: { Artist: "Petra Neumann" } };
    const bytes = await drawn().withExif(exif).jpeg().toBuffer();
    const { path, url } = await addImage(db, course, { folder: FOLDER, name: "Der Weg.PNG", bytes });
    expect(path).toBe(`${FOLDER}/der-weg.jpg`);
    const hash = url.split("/").at(-1) ?? "";
    const image = await openImage(db, { userId: team.learner, courseId: course.id, hash });
    const kept = await image.bytes();
    expect(image.type).toBe("image/jpeg");
    expect(kept.equals(bytes)).toBe(false);
    expect(kept.includes("Petra Neumann")).toBe(false);
    expect(await sharp(kept).metadata()).toMatchObject({ format: "jpeg", width: 20, height: 10 });
  });

  it.each([
    ["a page with the name of a picture", Buffer.from("<!doctype html><script>1</script>"), "picture-svg"],
    ["a drawing", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), "picture-svg"],
    ["a program", Buffer.from("MZ\x90\0"), "picture-unknown-kind"],
    ["nothing", Buffer.alloc(0), "picture-missing"],
    ["too much", Buffer.alloc(10_000_001), "picture-too-large"],
    ["half of one", Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), "picture-broken"],
  ])("is refused: %s", async (_name, bytes, code) => {
    const { db, course } = await begin();
    const adding = addImage(db, course, { folder: FOLDER, name: "weg.png", bytes });
    await expect(adding).rejects.toMatchObject({ code: "invalid", fields: { file: code } });
    expect(await db.select().from(courseImages)).toEqual([]);
  });

  it("lies in the folder of a lesson, under a plain name, however it was called", async () => {
    const { db, course } = await begin();
    for (const folder of ["..", "../01-regel", "/etc", "01-regel/..", "__proto__", "", "01-regel\\x"]) {
      const bytes = await drawn().png().toBuffer();
      const adding = addImage(db, course, { folder, name: "x.png", bytes });
      await expect(adding).rejects.toMatchObject({ code: "not-found" });
    }
    await add(db, course, "../../../etc/passwd.png", "#111111");
    await add(db, course, "C:\\weg\u0000.png\u202e", "#222222");
    await add(db, course, "…", "#333333");
    await add(db, course, `${"ß".repeat(300)}.png`, "#444444");
    const all = await paths(db, course);
    expect(all).toHaveLength(4);
    for (const path of all) expect(path).toMatch(/^01-regel\/[a-z0-9]+(-[a-z0-9]+)*\.png$/);
    for (const path of ["../course.mdx", LESSON, "01-regel/../x.png", "01-regel/%.png"])
      await expect(deleteImage(db, course, path)).rejects.toMatchObject({ code: "not-found" });
    expect(await paths(db, course)).toEqual(all);
  });

  it("takes the place of no other one: the same bytes are the same picture, others get another name", async () => {
    const { db, course } = await begin();
    const first = await add(db, course, "weg.png");
    expect(await add(db, course, "weg.png")).toEqual(first);
    expect((await add(db, course, "weg.png", "#3a3")).path).toBe(`${FOLDER}/weg-2.png`);
    expect(await paths(db, course)).toEqual([`${FOLDER}/weg-2.png`, `${FOLDER}/weg.png`]);
  });

  it("comes from the form, which says where it lies or what is wrong", async () => {
    const { db, team, course, courseId } = await begin();
    const visitor = await browserOf(db, team.trainer);
    const at = `/author/${courseId}/pictures`;
    const send = async (bytes: Buffer, from = "editor") => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ intent: "upload", folder: FOLDER, name: "weg.png", from }))
        form.set(name, value);
      form.set("file", new Blob([new Uint8Array(bytes)], { type: "image/png" }), "weg.png");
      return visitor.post(action, at, form, { course: courseId });
    };
    const png = await drawn().png().toBuffer();
    expect(await send(png)).toMatchObject({ data: { path: `${FOLDER}/weg.png` } });
    expect(goesTo(await send(png, ""))).toBe(`${at}?done=upload&folder=${FOLDER}`);
    const refused = await send(Buffer.from("<svg/>"));
    expect(refused).toMatchObject({ data: { refused: { problems: { file: "picture-svg" } } } });
    expect(statusOf(refused)).toBe(422);
    expect(await paths(db, course)).toEqual([`${FOLDER}/weg.png`]);
  });
});

describe("a picture in a lesson", () => {
  it("says in words what it shows, or the lesson is not published", async () => {
    const { db, team, course, courseId } = await begin();
    await add(db, course, "weg.png");
    await write(db, courseId, LESSON, showing(courseId, "weg.png", ""));
    const { lessons, findings } = await readPublication(db, base, course, "de");
    expect(lessons).toBeNull();
    expect(findings.filter(({ stops }) => stops)).toMatchObject([
      { path: LESSON, what: "Figure alt ist leer" },
    ]);
    await expect(published(db, team.trainer, courseId)).rejects.toMatchObject({
      fields: { form: "has-faults" },
    });
    await write(db, courseId, LESSON, showing(courseId, "weg.png"));
    expect(await published(db, team.trainer, courseId)).toBe(1);
  });

  it.each([
    "../../t-abcdefghij/01-regel/weg.png",
    "../../../etc/passwd.png",
    "/course-images/t-abcdefghij/x",
    "https://example.org/weg.png",
    "anderswo.png",
  ])("is one of the course: %s is none", async (name) => {
    const { db, course, courseId } = await begin();
    await write(db, courseId, LESSON, showing(courseId, name));
    const { lessons, findings } = await readPublication(db, base, course, "de");
    expect(lessons).toBeNull();
    expect(findings.map(({ stops }) => stops)).toContain(true);
  });

  it("is not another team's, not even of one's own other course", async () => {
    const { db, team, course } = await begin();
    const { url } = await add(db, course, "weg.png");
    const hash = url.split("/").at(-1) ?? "";
    const beside = await draft(db, team.teamId);
    const other = await teamOfAll(db, { name: "Andere" });
    for (const asked of [
      { userId: other.owner, courseId: course.id, hash },
      { userId: team.owner, courseId: beside, hash },
    ])
      await expect(openImage(db, asked)).rejects.toMatchObject({ code: "not-found" });
  });

  it("stays in the versions that show it, and its bytes with them, until nothing shows it any more", async () => {
    const { db, team, course, courseId } = await begin();
    const { url, path } = await add(db, course, "weg.png");
    const loose = await add(db, course, "lose.png", "#3a3");
    await write(db, courseId, LESSON, showing(courseId, "weg.png"));
    await deleteImage(db, course, loose.path);
    expect(await db.select({ hash: courseImages.hash }).from(courseImages)).toHaveLength(1);
    await published(db, team.trainer, courseId);
    await deleteImage(db, course, path);
    expect(await paths(db, course)).toEqual([]);
    const hash = url.split("/").at(-1) ?? "";
    const asked = { userId: team.learner, courseId, hash };
    expect((await openImage(db, asked)).type).toBe("image/png");
    await restoreVersion(db, await enterCourse(db, { userId: team.trainer, courseId }), 1);
    expect(await paths(db, course)).toEqual([path]);
  });
});

describe("what is brought back has its pictures again", () => {
  const restored = async (db: Db, course: OpenCourse, path: string) => {
    const copy = (await listCopies(db, course)).find((one) => one.path === path);
    await restoreCopy(db, course, copy?.id ?? "");
  };

  it("a lesson that was deleted", async () => {
    const { db, course, courseId } = await begin();
    const { path } = await add(db, course, "weg.png");
    await add(db, course, "nie-gezeigt.png", "#3a3");
    await write(db, courseId, LESSON, showing(courseId, "weg.png"));
    const before = (await readDraft(db, course)).images[path];
    await deleteLesson(db, course, FOLDER);
    expect(await paths(db, course)).toEqual([]);
    expect((await listCopies(db, course)).map((copy) => copy.path)).toEqual([LESSON]);
    await restored(db, course, LESSON);
    const { images } = await readDraft(db, course);
    expect(images).toEqual({ [path]: before });
  });

  it("a lesson that stood in the draft when an older version was brought back", async () => {
    const { db, team, course, courseId } = await begin();
    await published(db, team.trainer, courseId);
    const { path } = await add(db, course, "weg.png");
    await write(db, courseId, LESSON, showing(courseId, "weg.png"));
    await restoreVersion(db, course, 1);
    expect(await paths(db, course)).toEqual([]);
    await restored(db, course, LESSON);
    expect(await paths(db, course)).toEqual([path]);
  });

  it("but none that lies there by now, and none that nobody kept", async () => {
    const { db, course, courseId } = await begin();
    const first = await add(db, course, "weg.png");
    await write(db, courseId, LESSON, showing(courseId, "weg.png"));
    await deleteLesson(db, course, FOLDER);
    const second = await add(db, course, "weg.png", "#3a3");
    await restored(db, course, LESSON);
    const [row] = await db.select().from(courseImagePaths).where(eq(courseImagePaths.path, first.path));
    expect(second.url).toContain(row?.hash);
    expect(await paths(db, course)).toEqual([first.path]);
  });

  it("while its bytes are kept for it, and it is no text that could be opened", async () => {
    const { db, course, courseId } = await begin();
    const { path } = await add(db, course, "weg.png");
    await write(db, courseId, LESSON, showing(courseId, "weg.png"));
    await deleteLesson(db, course, FOLDER);
    // The same picture elsewhere, deleted there: what the copy needs stays.
    await write(db, courseId, "02-neu/lesson.de.mdx", lessonText(courseId, 2));
    const bytes = await drawn().png().toBuffer();
    const elsewhere = await addImage(db, course, { folder: "02-neu", name: "weg.png", bytes });
    await deleteImage(db, course, elsewhere.path);
    await restored(db, course, LESSON);
    expect(await paths(db, course)).toEqual([path]);
    for (const copy of await listCopies(db, course))
      expect((await readCopy(db, course, copy.id)).text).toContain("---");
  });
});
