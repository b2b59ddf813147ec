import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { AREAS } from "~/content/check";
import { compileCourses } from "~/content/courses";
import { formatFault } from "~/content/faults";
import { openLibrary } from "~/content/library";
import { temporaryFolder } from "./support";

const FRONT = (form: string) =>
  `---\nid: check-${form}\ntitle: Check\nobjective: Sie wissen es.\nminutes: 5\n---\n\n`;

const question = (id: string, right = "a") =>
  `<SingleChoice id="${id}">\nWas?\n\n${["a", "b"]
    .map((option) => {
      const correct = option === right ? " correct" : "";
      return `<Option id="${option}"${correct}>Option ${option}<Feedback>Grund ${option}</Feedback></Option>`;
    })
    .join("\n")}\n</SingleChoice>\n`;

const area = (id: string, ...questions: string[]) => `<Area id="${id}">\n${questions.join("\n")}\n</Area>\n`;

const body = (form: string) => AREAS.map((id) => area(id, question(`${form}-${id}`))).join("\n");

/** The faults of a check whose files are as they should be, but for those that are given. */
async function compiled(files: Record<string, string | null> = {}) {
  const base = temporaryFolder();
  const root = path.join(base, "courses");
  mkdirSync(path.join(root, "check"), { recursive: true });
  for (const form of ["a", "b"]) {
    for (const language of ["de", "en"]) {
      const name = `form-${form}.${language}.mdx`;
      const text = name in files ? files[name] : body(form);
      if (typeof text === "string") writeFileSync(path.join(root, "check", name), FRONT(form) + text);
    }
  }
  const out = path.join(base, "out");
  const { faults } = await compileCourses({ root, outDir: out, assetsDir: path.join(base, "assets") });
  return { faults: faults.map(formatFault), out };
}

const both = (form: string, text: string) => ({
  [`form-${form}.de.mdx`]: text,
  [`form-${form}.en.mdx`]: text,
});

describe("the check", () => {
  it("is written with its keys apart, and read back by the library", async () => {
    const { faults, out } = await compiled();
    expect(faults).toEqual([]);
    const library = openLibrary(out);
    expect(library.courses()).toEqual([]);
    const form = library.form("b", "en");
    expect(form).toMatchObject({ id: "check-b", name: "b", language: "en", minutes: 5 });
    expect(form?.areas.map(({ id, items }) => [id, items.map((item) => item.id)])).toEqual(
      AREAS.map((id) => [id, [`b-${id}`]]),
    );
    expect(Object.keys(library.keys("check-b", "en"))).toHaveLength(AREAS.length);
    expect(JSON.stringify(form)).not.toContain("Grund");
  });

  it.each([
    [
      "an area that there is not",
      both("a", body("a").replace('"law"', '"laws"')),
      ["Area  the form asks nothing about law", "Area id  laws is no area of the check → did you mean law?"],
    ],
    ["an empty area", both("a", body("a") + area("more")), ["Area  asks nothing → put questions into it"]],
    [
      "a question outside of an area",
      both("a", body("a") + question("stray")),
      ["SingleChoice  stands outside of an Area"],
    ],
    [
      "another type of question",
      both("a", body("a").replaceAll("SingleChoice", "MultipleChoice")),
      ["MultipleChoice  stands in the check → write it as SingleChoice"],
    ],
    [
      "another right answer in the other language",
      { "form-a.en.mdx": body("a").replace(question("a-law"), question("a-law", "b")) },
      ["a-law  has other parts or other right answers than the German edition"],
    ],
    [
      "forms that are not parallel",
      both("b", body("b").replace(question("b-law"), `${question("b-law")}\n${question("b-law-2")}`)),
      ["question 6 is law, single-choice, but use, single-choice in form a"],
    ],
    ["an edition that is missing", { "form-b.en.mdx": null }, ["this edition is missing"]],
    ["an id that both forms use", both("b", body("a")), ["the id a-understanding is used already"]],
  ])("is refused for %s", async (_, files, expected) => {
    const { faults } = await compiled(files as Record<string, string | null>);
    for (const fault of expected) expect(faults).toContainEqual(expect.stringContaining(fault));
  });
});
