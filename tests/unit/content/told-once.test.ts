import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { formatFault } from "~/content/faults";
import { goodCourse } from "../../support/good-course";
import { check } from "./rules/support";
import { faultsOf, SmallCourse } from "./support";

const FIRST = "small/01-first/lesson.de.mdx";

/** Rewrites the bytes of a file. */
function recode(course: SmallCourse, name: string, change: (text: string) => Buffer): void {
  const file = course.path(name);
  writeFileSync(file, change(readFileSync(file, "utf8")));
}

describe("one mistake is told once", () => {
  it.each<[string, (course: SmallCourse) => void, RegExp[]]>([
    [
      "a slip in the glossary, and nothing of the words that lessons explain",
      (course) => course.change("glossary.yaml", "definition:", "defintion:"),
      [
        /^courses\/glossary\.yaml:2:22 {2}token\.de\.defintion {2}is not known here → did you mean definition\?$/,
      ],
    ],
    [
      "a course.mdx that cannot be read, and nothing of courses that name it",
      (course) => {
        cpSync(course.path("small/course.mdx"), course.path("next/course.mdx"));
        course.change("next/course.mdx", "id: small", "id: next\nprerequisites: [small]");
        course.change("small/course.mdx", "[everyone]", "[everone]");
      },
      [/^courses\/small\/course\.mdx:9:9 {2}paths\.0/],
    ],
    [
      "a recall of nothing, and nothing of lessons that ask its own items again",
      (course) => {
        for (const language of ["de", "en"]) {
          const first = `small/01-first/lesson.${language}.mdx`;
          recode(course, first, (text) => Buffer.from(`${text}\n<Recall item="nowhere" />\n`));
        }
      },
      [/lesson\.de\.mdx:\d+:9 {2}Recall item.*nowhere/, /lesson\.en\.mdx:\d+:9 {2}Recall item.*nowhere/],
    ],
    [
      "a lesson saved in an old Windows encoding, at its first letter that is none",
      (course) => recode(course, FIRST, (text) => Buffer.from(text, "latin1")),
      [
        /^courses\/small\/01-first\/lesson\.de\.mdx:\d+:\d+ {2}the file is not saved as UTF-8 → save it as UTF-8$/,
      ],
    ],
    [
      "a lesson saved as UTF-16",
      (course) => recode(course, FIRST, (text) => Buffer.from(`\uFEFF${text}`, "utf16le")),
      [/^courses\/small\/01-first\/lesson\.de\.mdx:1:1 {2}the file is not saved as UTF-8/],
    ],
    [
      "a course.mdx saved in an old Windows encoding",
      (course) => {
        course.change("small/course.mdx", "Ein Kurs", "Für alle");
        recode(course, "small/course.mdx", (text) => Buffer.from(text, "latin1"));
      },
      [/^courses\/small\/course\.mdx:4:17 {2}the file is not saved as UTF-8/],
    ],
    [
      "a glossary saved in an old Windows encoding",
      (course) => recode(course, "glossary.yaml", (text) => Buffer.from(text, "latin1")),
      [/^courses\/glossary\.yaml:2:44 {2}the file is not saved as UTF-8/],
    ],
  ])("%s", async (_name, change, expected) => {
    const course = new SmallCourse();
    change(course);
    expect(await course.faults()).toEqual(expected.map((fault) => expect.stringMatching(fault)));
  });

  it("an item whose name has a slip, and nothing of its parts", async () => {
    const item =
      '<SingelChoice id="x">\n\nWas?\n\n<Option id="a" correct>\nEins\n<Feedback>Gut.</Feedback>\n</Option>\n\n</SingelChoice>\n';
    expect(await faultsOf(item)).toEqual([
      "7:1  SingelChoice  is no component that lessons know → did you mean SingleChoice?",
    ]);
  });

  it("an attribute or a field whose name has a slip, and not that the right one is missing", async () => {
    expect(await faultsOf('<Callout knid="note">y</Callout>\n')).toEqual([
      "7:10  Callout knid  is not known here → did you mean kind?",
    ]);
    const front = "---\nid: l1\ntitle: T\nobjective: O\nminuten: 5\n---\n";
    expect(await faultsOf("Text\n", { front })).toEqual([
      "5:1  minuten  is not known here → did you mean minutes?",
    ]);
  });

  it("YAML that cannot be read, at the first place", async () => {
    const indented = "---\nid: l1\ntitle: T\nobjective: O\n  minutes: 5\n---\n";
    expect(await faultsOf("Text\n", { front: indented })).toHaveLength(1);
    const tabs = "---\nid: l1\ntitle:\n\tde: T\nobjective: O\nminutes: 5\n---\n";
    expect(await faultsOf("Text\n", { front: tabs })).toEqual([
      "4:1  Tabs are not allowed as indentation → indent with spaces, not with tabs",
    ]);
  });
});

describe("a pool", () => {
  const found = async (change: (text: string) => string) => {
    const files = goodCourse();
    for (const language of ["de", "en"]) {
      const name = `good/test/test.${language}.mdx`;
      files.set(name, change(files.get(name) ?? ""));
    }
    const { findings } = await check(files);
    return findings.filter(({ file }) => file.endsWith("test.de.mdx")).map(formatFault);
  };

  it("that draws no number is told of that, and not that the pool should hold NaN", async () => {
    expect(await found((text) => text.replace('draw="2"', 'draw="zwei"'))).toEqual([
      expect.stringMatching(/Pool draw {2}is no whole number from 1/),
    ]);
  });

  it("of one question is not told to draw none", async () => {
    const one = (text: string) => {
      const second = text.indexOf("</SingleChoice>") + "</SingleChoice>".length;
      return `${text.slice(0, second).replace('draw="2"', 'draw="1"')}\n</Pool>\n`;
    };
    const told = await found(one);
    expect(told.filter((fault) => fault.includes("Pool draw"))).toEqual([
      expect.stringMatching(/draws 1 of 1 items; the pool should hold 2 → add more items to the pool$/),
    ]);
  });
});

describe("quotation marks of attributes", () => {
  it("are said to be missing where the next one stands in an attribute's name", async () => {
    const found = await faultsOf(
      '<SingleChoice id="x>\nWas?\n\n<Option id="a">\nEins\n</Option>\n</SingleChoice>\n',
    );
    expect(found).toEqual([
      expect.stringMatching(/→ close the quotation mark of the attribute before this place: name="value"$/),
    ]);
  });

  it("are straight ones", async () => {
    expect(await faultsOf("<Callout kind=„note“>x</Callout>\n")).toEqual([
      expect.stringMatching(/^7:15 .*→ write straight quotation marks: name="value"$/),
    ]);
  });
});
