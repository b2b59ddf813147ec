import { describe, expect, it } from "vitest";
import type { Key } from "~/content/items";
import { explanation, grade, solution } from "~/domain/quizzes";

const feedback = { a: "A", b: "B", c: "C", d: "D" };

describe("ordering", () => {
  const key: Key = { type: "ordering", order: ["a", "b", "c", "d"], feedback };
  const placed = (steps: string) =>
    Object.fromEntries([...steps].map((step, index) => [step, [String(index + 1)]]));
  const wrong = (steps: string) =>
    Object.entries(grade(key, placed(steps)).parts)
      .filter(([, { right }]) => !right)
      .map(([step]) => step)
      .join("");

  it.each([
    ["abcd", 1, ""],
    ["bacd", 2 / 3, "b"],
    ["bcda", 2 / 3, "a"],
    ["dabc", 2 / 3, "d"],
    ["badc", 1 / 3, "bd"],
    ["cdab", 1 / 3, "cd"],
    ["dcba", 0, "bcd"],
  ])("%s earns %d, with %j to be moved", (steps, score, moved) => {
    expect(grade(key, placed(steps)).score).toBeCloseTo(score);
    expect(wrong(steps)).toBe(moved);
  });

  it("keeps the steps that stand in their very place, if it can choose", () => {
    // One of a, b and c can stay before d; b is at its place.
    expect(wrong("cbad")).toBe("ac");
  });

  it("counts a step without a place, or without one of its own, as one to be moved", () => {
    expect(grade(key, { a: ["1"], b: ["2"] }).score).toBeCloseTo(1 / 3);
    expect(grade(key, { a: ["1"], b: ["1"], c: ["1"], d: ["1"] }).score).toBe(0);
    expect(grade(key, { a: ["1"], b: ["2"], c: ["x"], d: ["4", "3"] }).score).toBeCloseTo(1 / 3);
  });

  it("has the places as its solution", () => {
    expect(solution(key)).toEqual(placed("abcd"));
  });
});

describe("matching", () => {
  const key: Key = { type: "matching", pairs: { a: "x", b: "y", c: "z", d: "z" }, feedback };

  it("earns the share of right pairs", () => {
    expect(grade(key, { a: ["x"], b: ["y"], c: ["x"], d: ["z"] })).toEqual({
      score: 0.75,
      parts: {
        a: { right: true, feedback: "A" },
        b: { right: true, feedback: "B" },
        c: { right: false, feedback: "C" },
        d: { right: true, feedback: "D" },
      },
      summary: null,
    });
  });

  it("ignores what is no left side", () => {
    expect(grade(key, { a: ["x"], x: ["a"], constructor: ["x"] })).toMatchObject({
      score: 0.25,
      parts: { a: { right: true, feedback: "A" } },
    });
  });
});

describe("grouping", () => {
  const key: Key = { type: "grouping", groups: { a: "g", b: "g", c: "h", d: "h" }, feedback };

  it("earns the share of cards in their group", () => {
    expect(grade(key, { a: ["g"], b: ["g"], c: ["g"], d: ["g"] }).score).toBe(0.5);
    expect(grade(key, { a: ["h"] })).toMatchObject({
      score: 0,
      parts: { a: { right: false, feedback: "A" } },
    });
  });
});

describe("cloze", () => {
  const key: Key = {
    type: "cloze",
    blanks: {
      typed: { accepted: ["Textstück", "Token"], feedback: "T" },
      listed: { accepted: ["r7k2"], feedback: "L" },
    },
  };

  it("earns the share of right gaps, and reads typed ones like a short text", () => {
    expect(grade(key, { typed: ["  textstueck. "], listed: ["r7k2"] }).score).toBe(1);
    expect(grade(key, { typed: ["token"], listed: ["b3d9"] })).toEqual({
      score: 0.5,
      parts: { typed: { right: true, feedback: "T" }, listed: { right: false, feedback: "L" } },
      summary: null,
    });
  });

  it("has the first accepted answers as its solution", () => {
    expect(solution(key)).toEqual({ typed: ["Textstück"], listed: ["r7k2"] });
    expect(explanation(key)).toEqual({
      typed: { right: true, feedback: "T" },
      listed: { right: true, feedback: "L" },
    });
  });
});
