import { execFileSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { checkCourses } from "~/content/course-check/report";
import { slugOf } from "~/content/new-course/existing";
import { type Answers, layOut, VERB_PAIRS } from "~/content/new-course/questions";
import { OBJECTIVE_VERBS } from "~/content/rules/words/verbs";
import { goodCourse, writeFiles } from "../../support/good-course";
import { temporaryFolder } from "./support";

const cacheDir = temporaryFolder();
const DAY = "2028-02-29";

const LESSON: Answers = {
  "title-de": "Größen prüfen: so geht’s",
  "title-en": 'Checking "sizes": a start',
  "verb-de": "wenden … an",
  "object-de": "drei Fragen auf eigene Texte",
  "verb-en": "apply",
  "object-en": "three questions to texts of their own.",
};

const COURSE: Answers = {
  ...LESSON,
  step: "3",
  paths: "it, compliance",
  "lesson-title-de": "Der Anfang",
  "lesson-title-en": "The beginning",
};

const foldersOf = (root: string, course: string) =>
  readdirSync(path.join(root, course)).filter((name) => /^\d/.test(name));

async function findingsIn(root: string): Promise<string[]> {
  const { findings } = await checkCourses({ root, cacheDir });
  return findings.map(({ file, line, rule, what }) => `${file}:${line} ${rule} ${what}`);
}

/** Every id in the front matter and on components, file by file. */
const idsIn = (root: string): Map<string, string[]> =>
  new Map(
    readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".mdx"))
      .map((name): [string, string[]] => [
        name.replace(/\/\d+-/, "/"),
        readFileSync(path.join(root, name), "utf8").match(/^id: .*$|\bid="[^"]*"/gm) ?? [],
      ]),
  );

describe("a new course", () => {
  it("in an empty folder passes the check, and so do lesson after lesson behind its first one", async () => {
    const root = path.join(temporaryFolder(), "courses");
    writeFiles(root, new Map([["glossary.yaml", "{}\n"]]));
    const { id, written } = layOut(root, "course", COURSE, DAY);
    expect(id).toBe("k1");
    expect(written).toContain("k1-groessen-pruefen-so-geht-s/01-der-anfang/lesson.de.mdx");
    expect(await findingsIn(root)).toEqual([]);
    for (const number of [2, 3, 4]) {
      const title = { "title-de": `Weiter ${number}`, "title-en": `On ${number}` };
      expect(layOut(root, "lesson", { ...LESSON, ...title, course: id }, DAY).id).toBe(`k1-${number}`);
    }
    expect(await findingsIn(root)).toEqual([]);
  }, 60_000);

  it("beside our own courses gets an id and a place that nobody has", () => {
    const root = path.join(temporaryFolder(), "courses");
    cpSync("courses", root, { recursive: true });
    const before = idsIn(root);
    const { id, written } = layOut(root, "course", COURSE, DAY);
    expect(id).toBe("k11");
    expect(readFileSync(path.join(root, written[0] ?? ""), "utf8")).toContain("order: 11");
    const known = new Set([...before.values()].flat());
    const mine = [...idsIn(root)].filter(([file]) => !before.has(file)).flatMap(([, ids]) => ids);
    expect(mine.length).toBeGreaterThan(8);
    const parts = /^id="[a-f]"$/;
    expect(mine.filter((one) => known.has(one) && !parts.test(one))).toEqual([]);
  });
});

describe("a new lesson", () => {
  it("between two others moves the later one, and no id changes", async () => {
    const root = path.join(temporaryFolder(), "courses");
    writeFiles(root, goodCourse());
    const before = idsIn(root);
    const answers = { ...LESSON, course: "good", after: "one", minutes: "7" };
    const { id, moved } = layOut(root, "lesson", answers, DAY);
    expect(id).toBe("good-3");
    expect(moved).toEqual([["good/02-two", "good/03-two"]]);
    expect(foldersOf(root, "good")).toEqual(["01-one", "02-groessen-pruefen-so-geht-s", "03-two"]);
    const after = idsIn(root);
    for (const [file, ids] of before) expect(after.get(file)).toEqual(ids);
    expect(await findingsIn(root)).toEqual([]);
    const written = readFileSync(path.join(root, "good/02-groessen-pruefen-so-geht-s/lesson.de.mdx"), "utf8");
    expect(written).toContain('<Recall item="good-1-x" />');
    expect(written).toContain('objective: "Sie wenden drei Fragen auf eigene Texte an."');
    expect(written).toContain("review_by: 2029-02-28");
  });

  it("leaves a gap between numbers alone, and moves only what stands in its way", () => {
    const root = path.join(temporaryFolder(), "courses");
    const files = [...goodCourse()].map(([name, text]): [string, string] => [
      name.replace("02-two", "07-two"),
      text,
    ]);
    writeFiles(root, new Map(files));
    const { moved } = layOut(root, "lesson", { ...LESSON, course: "good", after: "one" }, DAY);
    expect(moved).toEqual([]);
    expect(foldersOf(root, "good")).toEqual(["01-one", "02-groessen-pruefen-so-geht-s", "07-two"]);
  });

  it.each<[string, Answers, RegExp]>([
    ["a verb that says nothing", { "verb-de": "verstehen" }, /--verb-de: “verstehen” is not among the verbs/],
    ["no title", { "title-en": " " }, /--title-en: an answer is needed/],
    ["a course that is not there", { course: "k9" }, /no course k9\. There are: good/],
    ["a lesson that is not there", { after: "zwei" }, /no lesson zwei\. There are: one, two/],
    ["an address that is taken", { "title-de": "Two" }, /address two already/],
    ["a path of other courses", { "lesson-paths": "it" }, /does not belong to it/],
    ["a path that does not exist", { "lesson-paths": "boss" }, /--lesson-paths: boss/],
    ["too many minutes", { minutes: "11" }, /--minutes: write a whole number from 5 to 10/],
  ])("is refused with %s, and nothing is written", (_, wrong, message) => {
    const root = path.join(temporaryFolder(), "courses");
    writeFiles(root, goodCourse());
    const before = readdirSync(root, { recursive: true });
    expect(() => layOut(root, "lesson", { ...LESSON, course: "good", ...wrong }, DAY)).toThrow(message);
    expect(readdirSync(root, { recursive: true })).toEqual(before);
  });
});

describe("npm run courses:new", () => {
  it("runs without a terminal, given all answers as flags", async () => {
    const root = path.join(temporaryFolder(), "courses");
    writeFiles(root, goodCourse());
    const flags = Object.entries({ ...LESSON, course: "good" }).flatMap(([flag, text]) => [
      `--${flag}`,
      text,
    ]);
    const run = (...more: string[]) =>
      execFileSync(process.execPath, ["scripts/courses-new.mjs", "lesson", ...more], {
        env: { ...process.env, COURSES_DIR: root },
        stdio: ["ignore", "pipe", "pipe"],
        encoding: "utf8",
      });
    expect(run(...flags)).toContain("written  good/03-groessen-pruefen-so-geht-s/lesson.en.mdx");
    expect(await findingsIn(root)).toEqual([]);
    expect(() => run("--course", "good")).toThrow(/--title-de: an answer is needed/);
  }, 60_000);
});

it("the verbs that are offered are those that the check knows", () => {
  for (const language of ["de", "en"] as const)
    for (const pair of VERB_PAIRS) expect(OBJECTIVE_VERBS[language]).toContain(pair[language]);
});

it("an address is made of a title in any language", () => {
  expect(["Zahlen prüfen", "Straße & Öl", "Café, à la carte", "…"].map(slugOf)).toEqual([
    "zahlen-pruefen",
    "strasse-oel",
    "cafe-a-la-carte",
    "",
  ]);
});

// Read by nobody but the test above: a file that is not MDX must not stop the tool.
it("files of other kinds are left alone", () => {
  const root = path.join(temporaryFolder(), "courses");
  writeFiles(root, goodCourse());
  writeFileSync(path.join(root, "good", "notes.txt"), 'id="good-3-x"');
  expect(layOut(root, "lesson", { ...LESSON, course: "good" }, DAY).id).toBe("good-3");
});
