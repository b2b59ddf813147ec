import { describe, expect, it } from "vitest";
import type { Key } from "~/content/items";
import { explanation, grade, isRight, solution } from "~/domain/quizzes";

const feedback = { a: "A", b: "B", c: "C", d: "D" };

describe("single choice", () => {
  const key: Key = { type: "single-choice", correct: "b", feedback };

  it("gives the mark to the right option and speaks of the chosen one only", () => {
    expect(grade(key, { choice: ["b"] })).toEqual({
      score: 1,
      parts: { b: { right: true, feedback: "B" } },
      summary: null,
    });
    expect(grade(key, { choice: ["a"] })).toEqual({
      score: 0,
      parts: { a: { right: false, feedback: "A" } },
      summary: null,
    });
  });

  it("explains every option in the end", () => {
    expect(explanation(key)).toEqual({
      a: { right: false, feedback: "A" },
      b: { right: true, feedback: "B" },
      c: { right: false, feedback: "C" },
      d: { right: false, feedback: "D" },
    });
  });
});

describe("multiple choice", () => {
  const key: Key = { type: "multiple-choice", correct: ["b", "a"], feedback };

  it.each<[string[], number]>([
    [["a", "b"], 1],
    [["a"], 0.5],
    [["a", "b", "c"], 0.5],
    [["a", "c"], 0],
    [["a", "b", "c", "d"], 0],
    [["c", "d"], 0],
  ])("%j earns %d", (choice, score) => {
    expect(grade(key, { choice }).score).toBe(score);
  });

  it("counts an option once, however often it was sent", () => {
    expect(grade(key, { choice: ["a", "a"] }).score).toBe(0.5);
  });

  it("speaks of the chosen options only", () => {
    expect(grade(key, { choice: ["a", "c"] }).parts).toEqual({
      a: { right: true, feedback: "A" },
      c: { right: false, feedback: "C" },
    });
  });

  it("has its solution sorted, so that order tells nothing", () => {
    expect(solution(key)).toEqual({ choice: ["a", "b"] });
  });
});

describe("spotting", () => {
  const key: Key = { type: "spotting", targets: ["a", "b", "c"], feedback };

  it("deducts false marks from the hits", () => {
    expect(grade(key, { choice: ["a", "b", "c"] }).score).toBe(1);
    expect(grade(key, { choice: ["a", "b"] }).score).toBeCloseTo(2 / 3);
    expect(grade(key, { choice: ["a", "b", "d"] }).score).toBeCloseTo(1 / 3);
    expect(grade(key, { choice: ["d"] }).score).toBe(0);
  });

  it("gives no hint at what was missed before it is explained", () => {
    expect(grade(key, { choice: ["a", "d"] }).parts).toEqual({
      a: { right: true, feedback: "A" },
      d: { right: false, feedback: "D" },
    });
    expect(Object.keys(explanation(key))).toEqual(["a", "b", "c", "d"]);
  });
});

describe("true or false", () => {
  const key: Key = {
    type: "true-false",
    verdict: "false",
    reason: "a",
    verdicts: { true: "No", false: "Yes" },
    feedback,
  };

  it.each([
    ["false", "a", 1],
    ["false", "b", 0.5],
    ["true", "a", 0],
    ["true", "b", 0],
  ])("%s because %s earns %d", (verdict, reason, score) => {
    expect(grade(key, { verdict: [verdict], reason: [reason] }).score).toBe(score);
  });

  it("speaks of the verdict and of the reason", () => {
    expect(grade(key, { verdict: ["true"], reason: ["a"] }).parts).toEqual({
      true: { right: false, feedback: "No" },
      a: { right: true, feedback: "A" },
    });
  });
});

describe("right", () => {
  it("forgives the rounding of sums, and nothing else", () => {
    const scored = (score: number) => isRight({ score, parts: {}, summary: null });
    expect(scored(0.1 + 0.2 + 0.7)).toBe(true);
    expect(scored(1 - 1e-10)).toBe(true);
    expect(scored(0.999)).toBe(false);
  });
});
