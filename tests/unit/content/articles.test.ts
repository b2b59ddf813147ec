import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { cardTexts, makeCards } from "~/content/cards/make-cards";
import { compileCourses } from "~/content/courses";
import { openDevLibrary } from "~/content/dev-library";
import { openLibrary } from "~/content/library";
import { articleStaticId, staticHtmlOf } from "~/content/static-html";
import { SmallCourse } from "./support";

const FRONT = {
  id: "news-one",
  title: "Ein Titel",
  summary: "Worum es geht.",
  date: "2026-11-25",
  author: "Trainerteam",
  stand: "2026-11-22",
  review_by: "2027-02-22",
  quelle: '[{ title: "Quelle", date: 2025-11-06 }]',
};

const text = (front: Partial<Record<keyof typeof FRONT | "lessons", string>>, body: string): string =>
  `---\n${Object.entries({ ...FRONT, ...front })
    .map(([key, value]) => `${key}: ${value}`)
    .join("\n")}\n---\n\n${body}\n`;

type Change = { front?: Parameters<typeof text>[0]; english?: Parameters<typeof text>[0]; body?: string };

function write(
  course: SmallCourse,
  folder: string,
  { front = {}, english = front, body = "Ein Satz." }: Change,
) {
  const place = course.path(`news/${folder}`);
  mkdirSync(place, { recursive: true });
  writeFileSync(path.join(place, "article.de.mdx"), text(front, body));
  writeFileSync(path.join(place, "article.en.mdx"), text(english, body));
}

const compile = (course: SmallCourse) =>
  compileCourses({
    root: course.root,
    outDir: path.join(course.base, "out"),
    assetsDir: path.join(course.base, "assets"),
    cacheDir: path.join(course.base, "cache"),
  });

describe("articles", () => {
  it("stand beside the courses, are compiled by the same compiler, and read back the newest first", async () => {
    const course = new SmallCourse();
    write(course, "2026-11-25-one", {
      body: `## Kosten\n\n${"Wort ".repeat(400)}\n\n![Schichten](layers.svg)`,
      front: { lessons: "[small-1, later-1]" },
    });
    writeFileSync(
      course.path("news/2026-11-25-one/layers.svg"),
      '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>',
    );
    write(course, "2026-12-01-two", { front: { id: "news-two", date: "2026-12-01" } });
    const { faults, articles, files } = await compile(course);
    expect(faults).toEqual([]);
    expect(files).toBe(10);
    expect(articles.map(({ de }) => de.slug)).toEqual(["two", "one"]);

    const library = openLibrary(path.join(course.base, "out"));
    expect(library.articles("en").map(({ slug, language }) => [slug, language])).toEqual([
      ["two", "en"],
      ["one", "en"],
    ]);
    const one = library.article("one", "de");
    expect(one).toMatchObject({ minutes: 2, lessons: ["small-1", "later-1"], author: "Trainerteam" });
    expect(one?.html).toMatch(/<h2 id="kosten">.*src="\/courses-assets\/layers-/s);
    expect(readdirSync(path.join(course.base, "assets")).some((name) => name.startsWith("layers-"))).toBe(
      true,
    );
    expect(one && staticHtmlOf(library, articleStaticId(one))).toBe(one?.html);
    expect(library.article("__proto__", "de")).toBeUndefined();
    expect(library.courseBySlug("news")).toBeUndefined();

    expect(await compile(course)).toMatchObject({ files: 10, compiled: 0 });
  });

  it.each<[string, string, Change, string]>([
    ["a folder without a day", "one", {}, "is no name of an article's folder"],
    [
      "another day than the folder's",
      "2026-11-24-one",
      {},
      "date  is 2026-11-25, but the folder says 2026-11-24",
    ],
    [
      "editions that differ",
      "2026-11-25-one",
      { english: { stand: "2026-11-21" } },
      "stand  is 2026-11-21, but",
    ],
    ["no source", "2026-11-25-one", { front: { quelle: "[]" } }, "list the sources"],
    [
      "a review before its day",
      "2026-11-25-one",
      { front: { review_by: "2026-01-01" } },
      "is not later than stand",
    ],
    [
      "a question",
      "2026-11-25-one",
      { body: '<Numeric id="n" answer="1">\n  Wie viel?\n  <Feedback>Ja.</Feedback>\n</Numeric>' },
      "an article asks nothing → put questions into a lesson",
    ],
    ["a component that does not exist", "2026-11-25-one", { body: "<Carousel />" }, "is no component"],
  ])("are refused with %s", async (_, folder, change, fault) => {
    const course = new SmallCourse();
    write(course, folder, change);
    expect((await course.faults()).join("\n")).toContain(fault);
  });

  it("are refused with the id of another one, or in one language only", async () => {
    const course = new SmallCourse();
    write(course, "2026-11-25-one", {});
    write(course, "2026-11-25-two", {});
    const alone = course.path("news/2026-11-25-three");
    mkdirSync(alone);
    writeFileSync(path.join(alone, "article.de.mdx"), text({}, "Ein Satz."));
    const faults = (await course.faults()).join("\n");
    expect(faults).toContain("has the id or the address of another article (one)");
    expect(faults).toContain("news/2026-11-25-three/article.en.mdx:1:1  this edition is missing");
  });

  it("stay as they last compiled while one is being written", async () => {
    const course = new SmallCourse();
    write(course, "2026-11-25-one", { body: "Gut." });
    const library = await openDevLibrary(course.root, {
      cacheDir: path.join(course.base, "cache"),
      watch: false,
    });
    write(course, "2026-11-25-one", { body: "<Kaputt" });
    expect(await library.reload()).not.toEqual([]);
    expect(library.article("one", "de")?.html).toContain("Gut.");
    write(course, "2026-11-25-one", { body: "Besser." });
    expect(await library.reload()).toEqual([]);
    expect(library.articles("de").map(({ html }) => html)).toEqual([expect.stringContaining("Besser.")]);
  });
});

describe("cards", () => {
  it("are pictures of 1200 by 630 without a font, one for each page and language", async () => {
    const course = new SmallCourse();
    write(course, "2026-11-25-one", {
      front: { title: `Sehr ${"langes Wortungetüm ".repeat(12)}„Ä“ <x> & y` },
    });
    const { courses, articles } = await compile(course);
    const cards = cardTexts(courses, articles);
    const target = path.join(course.base, "cards");
    const cache = path.join(course.base, "drawn");
    await makeCards(cards, { target, cache });
    const names = ["article-one", "course-small", "home"].flatMap((name) => [
      `${name}.de.png`,
      `${name}.en.png`,
    ]);
    expect(readdirSync(target).sort()).toEqual(names);
    const { default: sharp } = await import("sharp");
    for (const name of names) {
      const { format, width, height } = await sharp(path.join(target, name)).metadata();
      expect({ format, width, height }).toEqual({ format: "png", width: 1200, height: 630 });
      // Ink was set, and nothing ran out of the picture to the right.
      const { data, info } = await sharp(path.join(target, name))
        .removeAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      const dark = (x: number, y: number) => (data[(y * info.width + x) * info.channels] ?? 255) < 90;
      const columns = Array.from({ length: info.width }, (_, x) => x).filter((x) =>
        Array.from({ length: 250 }, (_, row) => row + 200).some((y) => dark(x, y)),
      );
      expect(columns.length).toBeGreaterThan(50);
      expect(columns.at(-1)).toBeLessThan(1200 - 60);
    }
    expect(readdirSync(cache)).toHaveLength(6);
  });
});
