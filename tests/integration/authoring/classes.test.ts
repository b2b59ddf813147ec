import { completions, courseFiles, courseVersions, type Db, looks } from "db";
import { and, eq } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { closeTeamCourseThreads } from "~/content/team-course";
import {
  enterCourse,
  libraryFor,
  listVersions,
  publishCourse,
  readDraft,
  readPublication,
  restoreVersion,
  saveFile,
  textsOf,
} from "~/domain/authoring";
import { readLooks } from "~/domain/learning";
import { action as publishForm } from "~/routes/author.publish";
import { goesTo } from "../../support/browser";
import { freshDb, twoConnections } from "../../support/database";
import { browserOf, joined, teamOfAll } from "../../support/teams";
import { base, courseText, draft, lessonText, published, write } from "../../support/written-course";

afterAll(closeTeamCourseThreads);

const DE = "01-regel/lesson.de.mdx";
const EN = "01-regel/lesson.en.mdx";
const withEdition = (text: string, edition: number) =>
  text.replace("minutes: 5\n", `minutes: 5\nedition: ${edition}\n`);

async function twoLanguages(db: Db = freshDb()) {
  const all = await teamOfAll(db);
  const courseId = await draft(db, all.teamId);
  await write(
    db,
    courseId,
    "course.mdx",
    courseText(courseId).replace(/\{ de: (.*?) \}/g, (_, de: string) => `{ de: ${de}, en: ${de} }`),
  );
  const text = (body?: string) => lessonText(courseId, 1, body);
  const both = async (body: string, edition?: number) => {
    const written = edition ? withEdition(text(body), edition) : text(body);
    for (const path of [DE, EN]) await write(db, courseId, path, written);
  };
  await write(db, courseId, EN, text());
  await published(db, all.trainer, courseId);
  const opened = () => enterCourse(db, { userId: all.trainer, courseId });
  const id = `${courseId}-1`;
  const publish = async (kind?: string, lesson = id) => {
    const course = await opened();
    const { seen } = await readPublication(db, base, course, "de");
    const classes = kind === undefined ? {} : { [`class-${lesson}`]: kind };
    return publishCourse(db, base, course, { seen, note: "Anders.", ...classes });
  };
  const texts = async () => textsOf(await readDraft(db, await opened()));
  const edition = async () => (await libraryFor(db, base, all.learner)).outline(id)?.edition;
  return { db, all, courseId, id, text, both, opened, publish, texts, edition };
}

/** People who have completed the lesson as it was published first. */
async function completed(
  db: Db,
  { id, courseId, teamId }: Record<"id" | "courseId" | "teamId", string>,
  people: number,
) {
  const ids = await Promise.all(Array.from({ length: people }, () => joined(db, teamId, "learner")));
  const done = { lessonId: id, courseId, version: "1", completedAt: new Date() };
  await db.insert(completions).values(ids.map((userId) => ({ userId, ...done })));
  return ids;
}

describe("the class of a change", () => {
  it("is proposed; a material one raises the edition in both languages, and nothing else changes", async () => {
    const { db, all, courseId, id, text, both, opened, publish, texts, edition } = await twoLanguages();
    const [lena = ""] = await completed(db, { id, courseId, teamId: all.teamId }, 1);
    await both("Wir fragen jetzt nach.");
    const before = await readPublication(db, base, await opened(), "de");
    expect(before.lessons?.[0]).toMatchObject({
      change: "changed",
      effect: { proposed: "wording", completed: "few", asked: "few" },
    });
    const course = (await texts())["course.mdx"];
    expect(await publish("material")).toBe(2);
    const raised = withEdition(text("Wir fragen jetzt nach."), 2);
    expect(await texts()).toEqual({ "course.mdx": course, [DE]: raised, [EN]: raised });
    const [version] = await db.select().from(courseVersions).where(eq(courseVersions.number, 2));
    expect(version?.files).toEqual(await texts());
    expect((await readPublication(db, base, await opened(), "de")).isSame).toBe(true);
    expect(await edition()).toBe(2);
    const library = await libraryFor(db, base, lena);
    expect((await readLooks(db, library, lena)).map(({ lesson }) => lesson.id)).toEqual([id]);
    const [row] = await listVersions(db, await opened());
    expect(row?.changes).toEqual([{ id, title: { de: "Regel 1", en: "Regel 1" }, kind: "material" }]);
    await both("Wir fragen lieber dreimal nach.", 2);
    await publish("material");
    expect(await edition()).toBe(3);
  });

  it("comes with the page's form, one field a lesson", async () => {
    const { db, all, courseId, id, both, opened, edition } = await twoLanguages();
    const trainer = await browserOf(db, all.trainer);
    const address = `/author/${courseId}/publish`;
    await both("Wir fragen jetzt nach.");
    const { seen } = await readPublication(db, base, await opened(), "de");
    const fields = { intent: "publish", seen, note: "Anders." };
    const send = (more: Record<string, string>) =>
      trainer.post(publishForm, address, { ...fields, ...more }, { course: courseId });
    await expect(send({ [`class-${id}`]: "heavy" })).rejects.toMatchObject({ status: 400 });
    await expect(send({ "class-": "minor" })).rejects.toMatchObject({ status: 400 });
    expect(await send({ [`class-${id}`]: "material", note: "" })).toMatchObject({
      data: { problems: { note: "note-missing" }, values: { [`class-${id}`]: "material" } },
    });
    expect(goesTo(await send({ [`class-${id}`]: "material" }))).toBe(`${address}?done=publish`);
    expect(await edition()).toBe(2);
  });

  it("tells how many a material one would ask, before it is chosen", async () => {
    const { db, all, courseId, id, both, opened } = await twoLanguages();
    const effect = async () => (await readPublication(db, base, await opened(), "de")).lessons?.[0]?.effect;
    await both("Wir fragen jetzt nach.");
    expect(await effect()).toMatchObject({ completed: "few", asked: "few" });
    await completed(db, { id, courseId, teamId: all.teamId }, 4);
    expect(await effect()).toMatchObject({ completed: "few", asked: "few" });
    await completed(db, { id, courseId, teamId: all.teamId }, 2);
    expect(await effect()).toMatchObject({ completed: 5, asked: 5 });
  });

  it("tells it so that nobody's completion, and nobody's look, shows in the difference", async () => {
    const { db, all, courseId, id, both, opened } = await twoLanguages();
    const effect = async () => (await readPublication(db, base, await opened(), "de")).lessons?.[0]?.effect;
    await both("Wir fragen jetzt nach.");
    const [first = ""] = await completed(db, { id, courseId, teamId: all.teamId }, 8);
    const before = await effect();
    await completed(db, { id, courseId, teamId: all.teamId }, 1);
    expect(await effect()).toEqual(before);
    await db.insert(looks).values({ userId: first, lessonId: id, edition: 2, lookedOn: "2026-11-01" });
    expect(await effect()).toEqual(before);
  });

  it("is the proposed one where the form says nothing", async () => {
    const { both, publish, edition, opened, db } = await twoLanguages();
    await both("Wir fragen jetzt nach.");
    await publish();
    expect(await edition()).toBe(1);
    await both(
      "Etwas ganz anderes steht hier, das niemand kannte. Es ist neu, und zwar alles davon. ".repeat(3),
    );
    expect((await readPublication(db, base, await opened(), "de")).lessons?.[0]?.effect?.proposed).toBe(
      "material",
    );
    await publish();
    expect(await edition()).toBe(2);
  });

  it("that is less than material brings an edition back that was raised by hand, and never below the published one", async () => {
    const { db, text, both, opened, publish, texts, edition } = await twoLanguages();
    const proposed = async () =>
      (await readPublication(db, base, await opened(), "de")).lessons?.[0]?.effect?.proposed;
    await both("Wir fragen jetzt nach.", 7);
    // Whoever raised it has said what they want.
    expect(await proposed()).toBe("material");
    await publish("wording");
    expect(await edition()).toBe(1);
    expect((await texts())[EN]).toBe(withEdition(text("Wir fragen jetzt nach."), 1));
    await both("Wir fragen wieder nach.", 4);
    await publish();
    expect(await edition()).toBe(4);
    // A version from before has a lower one.
    await restoreVersion(db, await opened(), 1);
    await publish("minor");
    expect(await edition()).toBe(4);
    expect((await texts())[DE]).toBe(withEdition(text(), 4));
  });

  it("is refused where it is none, or the lesson is none that has changed; then nothing happens", async () => {
    const { db, courseId, id, both, publish, texts } = await twoLanguages();
    await write(db, courseId, "02-neu/lesson.de.mdx", lessonText(courseId, 2));
    await both("Wir fragen jetzt nach.");
    const before = await texts();
    for (const [kind, lesson] of [
      ["same", id],
      ["", id],
      ["toString", id],
      ["material", `${courseId}-2`],
      ["material", "k1-1"],
      ["material", "__proto__"],
    ] as const)
      await expect(publish(kind, lesson)).rejects.toMatchObject({ code: "unreadable" });
    expect(await texts()).toEqual(before);
    expect(await db.select().from(courseVersions)).toHaveLength(1);
  });

  it("has nothing to publish where only the edition was raised, and that is taken back", async () => {
    const { text, both, publish, texts } = await twoLanguages();
    await both("Wir fragen nach.", 1);
    await publish("wording");
    await both("Wir fragen nach.", 2);
    await expect(publish("wording")).rejects.toMatchObject({ fields: { form: "nothing-changed" } });
    expect((await texts())[DE]).toBe(withEdition(text(), 2));
  });

  it("is refused with words where the edition cannot be written", async () => {
    const { db, courseId, text, publish, texts } = await twoLanguages();
    const odd = text("Wir fragen jetzt nach.").replace("minutes: 5\n", "minutes: &two 2\nedition: *two\n");
    for (const path of [DE, EN]) await write(db, courseId, path, odd);
    await expect(publish("wording")).rejects.toMatchObject({ fields: { form: "edition-unwritable" } });
    expect((await texts())[DE]).toBe(odd);
  });
});

const withBatch = (db: Db, batch: Db["batch"]): Db =>
  new Proxy(db, { get: (target, name) => (name === "batch" ? batch : Reflect.get(target, name)) });

describe("a text that is saved while a material change is published", () => {
  it("stops it, with nothing half done, or comes after it and is told", async () => {
    const [one, two] = await twoConnections();
    const { all, courseId, both, opened, texts, id } = await twoLanguages(one);
    const other = await enterCourse(two, { userId: await joined(one, all.teamId, "trainer"), courseId });
    const said = new Set<string>();
    for (let turn = 0; turn < 12; turn++) {
      await both(`Vorher ${turn}.`, undefined);
      const before = await texts();
      const course = await opened();
      const { seen, number } = await readPublication(one, base, course, "de");
      const [row] = await one
        .select()
        .from(courseFiles)
        .where(and(eq(courseFiles.courseId, courseId), eq(courseFiles.path, EN)));
      const typed = `${before[EN]}\nGetippt ${turn}.\n`;
      const edit = { revision: row?.revision ?? 0, editor: `seite-${turn}`, edit: 1 };
      let saving: Promise<unknown> | undefined;
      const save = () => {
        saving ??= saveFile(two, other, { path: EN, text: typed, edit });
        return saving;
      };
      // It begins with the publishing, together with the writing, or behind it.
      if (turn % 3 === 0) save();
      const batch: Db["batch"] = (queries) => {
        if (turn % 3 === 1) save();
        const written = one.batch(queries);
        written.then(save, save);
        return written;
      };
      const [result] = await Promise.allSettled([
        publishCourse(withBatch(one, batch), base, course, { seen, note: "x", [`class-${id}`]: "material" }),
      ]);
      const saved = await save();
      const now = await texts();
      const versions = await one.select().from(courseVersions).where(eq(courseVersions.number, number));
      if (result.status === "rejected") {
        expect(result.reason).toMatchObject({ fields: { form: "draft-changed" } });
        expect(now).toEqual({ ...before, [EN]: typed });
        expect(versions).toEqual([]);
      } else {
        expect(saved).toMatchObject({ said: "conflict" });
        expect(versions[0]?.files).toEqual(now);
        expect(now[DE]).toMatch(/\nedition: \d+\n/);
      }
      said.add(result.status);
    }
    expect([...said]).toContain("fulfilled");
  });
});
