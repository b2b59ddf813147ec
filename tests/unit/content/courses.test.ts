import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { compileCourses } from "~/content/courses";
import type { Lesson } from "~/content/lessons";
import { openLibrary } from "~/content/library";
import { SmallCourse } from "./support";

function compile(course: SmallCourse, out = "out") {
  return compileCourses({
    root: course.root,
    outDir: path.join(course.base, out),
    assetsDir: path.join(course.base, "assets"),
    cacheDir: path.join(course.base, "cache"),
  });
}

function filesOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), "utf8")]),
  );
}

describe("courses", () => {
  it("are written with their keys apart, and read back by the library", async () => {
    const course = new SmallCourse();
    const { faults, courses } = await compile(course);
    expect(faults).toEqual([]);
    const names = ["small-1", "small-2", "small-test"].flatMap((id) => [
      `${id}.de.json`,
      `${id}.de.keys.json`,
      `${id}.en.json`,
      `${id}.en.keys.json`,
    ]);
    expect(Object.keys(filesOf(path.join(course.base, "out")))).toEqual(["catalogue.json", ...names]);

    const library = openLibrary(path.join(course.base, "out"));
    expect(library.courses()).toEqual(courses);
    expect(library.courseBySlug("small")).toBe(library.courseById("small"));
    expect(library.courseById("small")).toMatchObject({ passMark: 0.8, prerequisites: [], slug: "small" });
    expect(library.courseById("small")?.lessons.map(({ slug, kind }) => [slug, kind])).toEqual([
      ["first", "lesson"],
      ["second", "lesson"],
      ["test", "test"],
    ]);
    const lesson = library.lesson("small", "first", "de");
    expect(lesson).toBe(library.lessonById("small-1", "de"));
    expect(lesson).toMatchObject({ asOf: "2026-11-22", reviewBy: "2027-11-22", title: "Erste Lektion" });
    expect(lesson?.headings).toEqual([{ id: "wörter", text: "Wörter", depth: 2 }]);
    expect(lesson?.version).toMatch(/^[0-9a-f]{16}$/);
    expect(library.keys("small-1", "en")["s1-single"]).toMatchObject({ type: "single-choice" });
    expect(library.outline("small-1")?.required).toHaveLength(11);
    expect(library.outline("small-1")?.required).not.toContain("s1-multiple");
    expect(library.outline("small-test")).toMatchObject({
      required: [],
      pools: [{ id: "small-pool", items: ["small-t-1", "small-t-2"], draw: 1 }],
    });
    for (const name of ["__proto__", "constructor", "toString"]) {
      expect(library.courseBySlug(name)).toBeUndefined();
      expect(library.outline(name)).toBeUndefined();
      expect(library.lessonById(name, "de")).toBeUndefined();
      expect(library.lesson("small", name, "de")).toBeUndefined();
      expect(library.keys(name, "de")).toEqual({});
    }
  });

  it("come out of the cache as they went in, and are compiled again when something changes", async () => {
    const course = new SmallCourse();
    expect(await compile(course, "one")).toMatchObject({ files: 6, compiled: 6 });
    expect(await compile(course, "two")).toMatchObject({ files: 6, compiled: 0 });
    const one = filesOf(path.join(course.base, "one"));
    expect(filesOf(path.join(course.base, "two"))).toEqual(one);

    course.change("glossary.yaml", "Ein Textstück.", "Ein Stück Text.");
    expect(await compile(course, "three")).toMatchObject({ compiled: 2, faults: [] });
    const three = filesOf(path.join(course.base, "three"));
    expect(three["small-1.de.json"]).toContain("Ein Stück Text.");
    expect((JSON.parse(three["small-1.de.json"] ?? "") as Lesson).version).not.toBe(
      (JSON.parse(one["small-1.de.json"] ?? "") as Lesson).version,
    );
    course.change("small/02-second/corpus.txt", "The dog sat.", "The dog ran.");
    expect(await compile(course, "three")).toMatchObject({ compiled: 2 });
    course.change("small/01-first/layers.svg", 'width="40"', 'width="44"');
    expect(await compile(course, "three")).toMatchObject({ compiled: 2 });
    rmSync(path.join(course.base, "cache", "assets"), { recursive: true });
    expect(await compile(course, "three")).toMatchObject({ compiled: 2, faults: [] });
  });

  it("are not written while there are faults", async () => {
    const course = new SmallCourse();
    await compile(course);
    const before = filesOf(path.join(course.base, "out"));
    course.change("small/01-first/lesson.de.mdx", "minutes: 6", "minutes: six");
    const { faults } = await compile(course);
    expect(faults).toHaveLength(1);
    expect(filesOf(path.join(course.base, "out"))).toEqual(before);
  });

  it("ask an item of an earlier lesson again", async () => {
    const course = new SmallCourse();
    const set = await course.read();
    const second = set.lessons.get("small-2");
    expect(second?.editions.de.segments.at(-1)).toEqual({
      kind: "recall",
      item: "s1-single",
      required: true,
    });
    const first = set.lessons.get("small-1");
    expect(second?.editions.de.items["s1-single"]).toEqual(first?.editions.de.items["s1-single"]);
    expect(second?.editions.en.items["s1-single"]).toEqual(first?.editions.en.items["s1-single"]);
    expect(second?.keys.de["s1-single"]).toEqual(first?.keys.de["s1-single"]);
    expect(set.courses[0]?.lessons[1]?.required).toEqual(["s1-single"]);

    course.change("small/01-first/lesson.de.mdx", "Was gilt?", "Was gilt hier?");
    const changed = (await course.read()).lessons.get("small-2");
    expect(changed?.editions.de.version).not.toBe(second?.editions.de.version);
    expect(changed?.editions.en.version).toBe(second?.editions.en.version);
  });
});

describe("faults between files", () => {
  it.each<[string, (course: SmallCourse) => void, string[]]>([
    [
      "another id in the other language",
      (course) => course.change("small/02-second/lesson.en.mdx", "id: small-2", "id: small-3"),
      ["courses/small/02-second/lesson.en.mdx:2:5  id  is small-3, but small-2 in the German edition"],
    ],
    [
      "a missing edition",
      (course) => rmSync(course.path("small/02-second/lesson.en.mdx")),
      ["courses/small/02-second/lesson.en.mdx:1:1  this edition is missing"],
    ],
    [
      "another right answer",
      (course) => {
        course.change("small/test/test.en.mdx", '"a" correct', '"a"');
        course.change("small/test/test.en.mdx", '"b"', '"b" correct');
      },
      ["courses/small/test/test.en.mdx:11:17  small-t-1  has other parts or other right answers"],
    ],
    [
      "an item in one language only",
      (course) => course.change("small/test/test.en.mdx", 'id="small-t-2"', 'id="small-t-3"'),
      [
        "courses/small/test/test.de.mdx:17:17  small-t-2  is missing in the English edition",
        "courses/small/test/test.en.mdx:10:7  small-pool  is asked otherwise than in the German edition",
        "courses/small/test/test.en.mdx:17:17  small-t-3  is missing in the German edition",
      ],
    ],
    [
      "an option of a gap at another place",
      (course) => course.change("small/01-first/lesson.en.mdx", "computes | knows", "knows | computes"),
      ["s1-cloze  has other parts or other right answers"],
    ],
    [
      "an unknown prerequisite",
      (course) => course.change("small/course.mdx", "paths:", "prerequisites: [nix]\npaths:"),
      ["courses/small/course.mdx:1:1  prerequisites  there is no course nix"],
    ],
    [
      "a recall of nothing",
      (course) => {
        for (const language of ["de", "en"]) {
          course.change(`small/02-second/lesson.${language}.mdx`, 'item="s1-single"', 'item="s1-singel"');
        }
      },
      [
        "courses/small/02-second/lesson.de.mdx:14:9  Recall item  no earlier lesson has an item s1-singel → did you mean s1-single?",
        "courses/small/02-second/lesson.en.mdx:14:9  Recall item",
      ],
    ],
    [
      "the same item id in two lessons",
      (course) => {
        for (const language of ["de", "en"]) {
          course.change(`small/test/test.${language}.mdx`, 'id="small-t-2"', 'id="s1-order"');
        }
      },
      [
        "courses/small/test/test.de.mdx:17:17  item id  the id s1-order is used already, in courses/small/01-first",
      ],
    ],
    [
      "a course without course.mdx",
      (course) => rmSync(course.path("small/course.mdx")),
      ["courses/small/course.mdx:1:1  there is no course.mdx"],
    ],
    [
      "a wrong word in the glossary",
      (course) => writeFileSync(course.path("glossary.yaml"), "token:\n  de: { term: T, definition: D }\n"),
      ["courses/glossary.yaml:2:3  token.en  is missing"],
    ],
  ])("%s", async (_name, change, expected) => {
    const course = new SmallCourse();
    change(course);
    const faults = await course.faults();
    for (const fault of expected) expect(faults.join("\n")).toContain(fault);
  });
});
