import { describe, expect, it } from "vitest";
import { FOUNDATIONS, RULES } from "~/content/rules";
import { wordsOf } from "~/content/sentences";
import { goodCourse } from "../../../support/good-course";
import { GOOD } from "../../../support/seeds/let-pass";
import { FOUNDATION_SEEDS } from "../../../support/seeds/of-foundations";
import { ITEM_SEEDS } from "../../../support/seeds/of-items";
import { LESSON_SEEDS } from "../../../support/seeds/of-lessons";
import { ONE_DE, seed } from "../../../support/seeds/seed";
import { expectGerman } from "../german";
import { check, seeded } from "./support";

const SEEDS = [...LESSON_SEEDS, ...ITEM_SEEDS];

const shown = ({ file, line, column }: { file: string; line: number; column: number }) =>
  `${file}:${line}:${column}`;

describe("the course check", () => {
  it("leaves a good course alone", async () => {
    const { findings, lessons } = await check(goodCourse());
    expect(findings).toEqual([]);
    expect(lessons).toHaveLength(4);
  });

  it.each(SEEDS)("finds with $rule: $name", async (seed) => {
    const { files, expected } = seeded(seed);
    const { findings } = await check(files);
    expect(findings.map((finding) => `${finding.rule} ${shown(finding)}`)).toEqual(
      expected.map((place) => `${seed.rule} ${place}`).sort(),
    );
    expectGerman(findings);
    for (const finding of findings) {
      const { what, mend } = wordsOf(finding, "en");
      expect([what.length > 9, mend.length > 9]).toEqual([true, true]);
    }
  });

  it.each(GOOD)("lets pass, with $rule: $name", async (seed) => {
    const { findings } = await check(seeded(seed).files);
    expect(findings).toEqual([]);
  });

  it.each(FOUNDATION_SEEDS)("names what does not compile, as $rule: $name", async (seed) => {
    const { files, expected } = seeded(seed);
    const { findings } = await check(files);
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set([seed.rule]));
    expectGerman(findings);
    if (expected.length > 0) expect(findings.map(shown)).toEqual(expected);
  });

  it("checks a lesson whose other edition is still to be written", async () => {
    const { files } = seeded(
      seed("objective-verb", "verstehen", [ONE_DE, "Sie unterscheiden", "Sie verstehen"]),
    );
    files.delete("good/01-one/lesson.en.mdx");
    const { findings } = await check(files);
    expect(findings.map(({ rule }) => rule)).toEqual(["objective-verb", "folders"]);
  });

  it("has a seeded fault for every rule", () => {
    const missing = RULES.filter(({ name }) => !SEEDS.some(({ rule }) => rule === name));
    expect(missing.map(({ name }) => name)).toEqual([]);
    const names = [...RULES.map(({ name }) => name), ...Object.keys(FOUNDATIONS)];
    expect(new Set(names).size).toBe(names.length);
    expect(SEEDS.every(({ rule }) => names.includes(rule))).toBe(true);
  });
});
