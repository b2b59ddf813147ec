import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { runCheck } from "~/content/course-check/command";
import { edited } from "~/content/course-check/fix";
import { codeFrame } from "~/content/course-check/output";
import { readCourses } from "~/content/course-set";
import { writeFiles } from "../../../support/good-course";
import { ITEM_SEEDS } from "../../../support/seeds/of-items";
import { LESSON_SEEDS } from "../../../support/seeds/of-lessons";
import { ONE_DE, type Seed, seed, TWO_DE } from "../../../support/seeds/seed";
import { temporaryFolder } from "../support";
import { seeded } from "./support";

const cacheDir = temporaryFolder();
const ABSOLUTE = seed("absolutes", "immer", [ONE_DE, "Antwort A (good-1-x)", "Sie zählt immer nach"]);

function write(fault: Seed): string {
  const root = path.join(temporaryFolder(), "courses");
  writeFiles(root, seeded(fault).files);
  return root;
}

async function run(root: string, options: Partial<Parameters<typeof runCheck>[0]> = {}) {
  let output = "";
  const clean = await runCheck({
    ...{ root, cacheDir, fix: false, json: false, only: [], terminal: null },
    write: (text) => {
      output += text;
    },
    ...options,
  });
  return { clean, output };
}

describe("courses:check", () => {
  it("writes a line for each fault, then the figures of the lessons and a sum", async () => {
    const { clean, output } = await run(write(ABSOLUTE));
    expect(clean).toBe(false);
    expect(output).toContain(
      "courses/good/01-one/lesson.de.mdx:28:15  absolutes  Option “immer” is an absolute, which gives the option away  →  say it more narrowly, or name the case that is meant\n",
    );
    expect(output).toMatch(/^good-1 +364 +372 +-?\d+\.\d +\d+$/m);
    expect(output).toMatch(/6 files checked in \d+\.\d\d s; 1 to mend in 1 file \(absolutes 1\)\n$/);
  });

  it("shows the place in a terminal", async () => {
    const { output } = await run(write(ABSOLUTE), { terminal: { columns: 60, colour: false } });
    expect(output).toContain(
      ['  27 │   <Option id="a" correct>', "> 28 │     Sie zählt immer nach", "     │               ^"].join(
        "\n",
      ),
    );
    const coloured = await run(write(ABSOLUTE), { terminal: { columns: 60, colour: true } });
    expect(coloured.output).toContain("\x1b[31mabsolutes\x1b[0m");
  });

  it("gives tools the same as JSON", async () => {
    const { clean, output } = await run(write(ABSOLUTE), { json: true });
    expect(clean).toBe(false);
    const { findings, lessons, files } = JSON.parse(output);
    expect(files).toBe(6);
    expect(lessons).toHaveLength(4);
    expect(findings).toMatchObject([{ rule: "absolutes", line: 28, column: 15 }]);
  });

  it("looks only at the files that are named, if any are", async () => {
    const root = write(ABSOLUTE);
    expect((await run(root, { only: ["02-two"] })).clean).toBe(true);
    expect((await run(root, { only: ["02-two", "01-one/lesson.de"] })).clean).toBe(false);
  });

  it("is not content with a name that no file has, nor with a folder that is not there", async () => {
    const root = write(ABSOLUTE);
    const { clean, output } = await run(root, { only: ["02-two", "02-tow"] });
    expect(clean).toBe(false);
    expect(output).toMatch(/No file has 02-tow in its path: nothing was checked for it\.\n$/);
    const nowhere = await run(`${root}-nowhere`);
    expect(nowhere.clean).toBe(false);
    expect(nowhere.output).toContain(
      "courses-nowhere:1:1  folders  there is no such folder  →  write in COURSES_DIR which folder holds the courses\n",
    );
  });

  it.each(
    [...LESSON_SEEDS, ...ITEM_SEEDS].filter(({ rule }) => ["right-place", "review-date"].includes(rule)),
  )("mends with --fix what changes nothing that is learned: $rule, $name", async (fault) => {
    const root = write(fault);
    const read = () => readCourses({ root, cacheDir, assetStore: path.join(cacheDir, "assets") });
    const before = await read();
    const { clean, output } = await run(root, { fix: true });
    expect(clean, output).toBe(true);
    expect(output).toMatch(/^\d+ mended by --fix$/m);
    const after = await read();
    for (const [id, { keys, editions }] of before.lessons) {
      expect(after.lessons.get(id)?.keys).toEqual(keys);
      expect(after.lessons.get(id)?.editions.de.segments).toEqual(editions.de.segments);
      expect(after.lessons.get(id)?.editions.de.items).toEqual(editions.de.items);
    }
  });

  it("leaves alone with --fix what a person must mend, and files that do not compile", async () => {
    const root = write(ABSOLUTE);
    const file = path.join(root, ONE_DE);
    const before = readFileSync(file, "utf8");
    expect((await run(root, { fix: true })).clean).toBe(false);
    expect(readFileSync(file, "utf8")).toBe(before);

    const broken = write(
      seed(
        "mdx",
        "a feedback is missing",
        [TWO_DE, "review_by: 2027-01-31", "review_by: 2028-01-31"],
        [TWO_DE, /<Feedback>.*good-2-x-a\.<\/Feedback>/, ""],
      ),
    );
    const { output } = await run(broken, { fix: true });
    expect(output).toContain("review-date");
    expect(readFileSync(path.join(broken, TWO_DE), "utf8")).toContain("2028-01-31");
  });
});

describe("an edit", () => {
  it("keeps the file's line ends and its byte order mark", () => {
    const edit = { from: { line: 2, column: 2 }, to: { line: 3, column: 2 }, text: "X\nY" };
    expect(edited("\uFEFFab\r\ncd\r\nef\r\n", [edit])).toBe("\uFEFFab\r\ncX\r\nYf\r\n");
  });
});

describe("a code frame", () => {
  it("cuts long lines around the place, and shows what there is at the ends of a file", () => {
    const lines = [`${"a".repeat(100)}B${"c".repeat(100)}`];
    const frame = codeFrame(lines, { line: 1, column: 101 }, { columns: 40, colour: false }).split("\n");
    expect(frame).toHaveLength(2);
    expect(frame[0]?.length).toBeLessThanOrEqual(40);
    expect(frame[0]?.[frame[1]?.indexOf("^") ?? -1]).toBe("B");
    expect(codeFrame([], { line: 1, column: 1 }, { columns: 40, colour: false })).toBe("");
  });
});
