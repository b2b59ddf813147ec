import { describe, expect, it } from "vitest";
import type { Item, Key } from "~/content/items";
import { faultsOf, SmallCourse } from "./support";

const criterion = (attributes: string) =>
  `<Criterion id="a"${attributes}>A<Feedback>f</Feedback><Missing>m</Missing></Criterion>`;
const lab = (...parts: string[]) =>
  `<PromptLab id="i">\nFrage?\n${parts.join("\n")}\n<Model>x</Model>\n</PromptLab>\n`;

describe("a prompt lab", () => {
  it("keeps its rubric in order, and the lines of its texts", async () => {
    const { lessons, faults } = await new SmallCourse().read();
    expect(faults).toEqual([]);
    const small = lessons.get("small-1");
    const prompt = small?.editions.de.items["s1-prompt"] as Extract<Item, { type: "prompt" }>;
    const key = small?.keys.de["s1-prompt"] as Extract<Key, { type: "prompt" }>;
    expect(prompt.start).toBe("Schreib was.\n\nBitte.");
    expect(prompt.criteria.map(({ html }) => html)).toEqual(["Rolle", "Beispiele", "Ohne Daten"]);
    expect(prompt.rubric).toContain(
      "<li>Rolle <small>(2 Punkte)</small></li><li>Beispiele <small>(1 Punkt)</small></li><li>Ohne Daten <small>(sonst Abzug)</small></li>",
    );
    expect(key.model).toBe("Sie sind Lektorin.\nTon: sachlich\n\n- Beispiel 1: a\n- Beispiel 2: b");
    const [role, examples, data] = prompt.criteria.map(({ id }) => id);
    expect(key.criteria).toMatchObject([
      { id: role, points: 2, find: ["Sie sind", "als …"], times: 1, met: "FEEDBACK role" },
      { id: examples, points: 1, find: ["Beispiel #"], times: 2, missing: "FEEDBACK no examples" },
    ]);
    expect(key.forbidden).toEqual([
      { id: data, points: 1, find: ["Frau Sommer"], data: ["email", "phone"], found: "FEEDBACK data" },
    ]);
  });

  it.each([
    ["a prompt without a rubric", lab(), "7:1  PromptLab  has no Criterion"],
    [
      "a criterion without a word",
      lab(criterion(' find="Sie sind | …"')),
      "9:19  Criterion find  holds a phrase without a word",
    ],
    [
      "a criterion that is met in no place",
      lab(criterion(' find="x" times="0"')),
      "9:28  Criterion times  is no whole number from 1",
    ],
    ["a criterion that asks for nothing", lab(criterion("")), "9:1  Criterion  looks for nothing"],
    [
      "nothing that is forbidden",
      lab(criterion(' find="x"'), '<Forbidden id="b">B<Feedback>f</Feedback></Forbidden>'),
      "10:1  Forbidden  forbids nothing",
    ],
    [
      "an unknown kind of data",
      lab(criterion(' find="x"'), '<Forbidden id="b" data="email | fax">B<Feedback>f</Feedback></Forbidden>'),
      "10:19  Forbidden data",
    ],
    [
      "no word for what is missing",
      lab('<Criterion id="a" find="x">A<Feedback>f</Feedback></Criterion>'),
      "9:1  Criterion  has no Missing",
    ],
    [
      "a prompt without a model",
      lab(criterion(' find="x"')).replace(/<Model>.*<\/Model>/, ""),
      "7:1  PromptLab  has no Model",
    ],
  ])("has a fault: %s", async (_name, text, fault) => {
    expect((await faultsOf(text)).join("\n")).toContain(fault);
  });
});
