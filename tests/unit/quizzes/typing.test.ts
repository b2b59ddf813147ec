import { describe, expect, it } from "vitest";
import type { KeyOf } from "~/content/items";
import { grade, isRight, solution } from "~/domain/quizzes";

describe("numeric", () => {
  const key: KeyOf<"numeric"> = {
    type: "numeric",
    value: 1200,
    tolerance: 0,
    right: "Right",
    otherwise: "Otherwise",
    known: [
      { value: 300, html: "A month only" },
      { value: 1.2, html: "In thousands" },
    ],
  };
  const typed = (text: string, changes: Partial<typeof key> = {}) =>
    grade({ ...key, ...changes }, { text: [text] });

  it.each([
    "1200",
    "1.200",
    "1,200",
    "1 200",
    "1'200 CHF",
    "1.200,00 €",
    "€1,200.00",
    "1200 €/Jahr",
    "1.2e3",
  ])("reads %j as 1200", (text) => {
    expect(typed(text)).toEqual({ score: 1, parts: {}, summary: "Right" });
  });

  it.each(["1.21", "12000", "1.200.000", "-1200", "1200-1300", "zwölfhundert", "", "1200²"])(
    "does not read %j as 1200",
    (text) => {
      expect(typed(text)).toEqual({ score: 0, parts: {}, summary: "Otherwise" });
    },
  );

  it("knows typical wrong results", () => {
    expect(typed("300 €").summary).toBe("A month only");
    expect(typed("1,2").summary).toBe("In thousands");
  });

  it("takes the reading that is right before one that is a known mistake", () => {
    expect(typed("1,200").summary).toBe("Right");
    expect(typed("1.200", { value: 1.2, known: [{ value: 1200, html: "Not in thousands" }] }).summary).toBe(
      "Right",
    );
  });

  it.each([
    ["0,4", true],
    ["0.2", true],
    ["0,41", false],
    ["0,19", false],
  ])("includes the ends of the tolerance, 0.3 ± 0.1: %s", (text, right) => {
    expect(isRight(typed(text, { value: 0.3, tolerance: 0.1 }))).toBe(right);
  });

  it("has no tolerance of its own for large numbers", () => {
    expect(typed("1000000001", { value: 1e9 }).score).toBe(0);
  });

  it("finds the nearest known result", () => {
    const known = [
      { value: 95, html: "95" },
      { value: 100, html: "100" },
    ];
    expect(typed("99", { value: 50, tolerance: 5, known }).summary).toBe("100");
  });

  it("has a plain number as its solution", () => {
    expect(solution({ ...key, value: 1234.5 })).toEqual({ text: ["1234.5"] });
  });
});

describe("short text", () => {
  const key: KeyOf<"short-text"> = {
    type: "short-text",
    accepted: ["Halluzination", "Konfabulation"],
    right: "Right",
    otherwise: "Otherwise",
    known: [{ text: "Lüge", html: "A lie needs intent" }],
  };

  it.each([
    ["halluzination", 1, "Right"],
    [" „Konfabulation“. ", 1, "Right"],
    ["LUEGE!", 0, "A lie needs intent"],
    ["Irrtum", 0, "Otherwise"],
  ])("%j earns %d", (text, score, summary) => {
    expect(grade(key, { text: [text] })).toEqual({ score, parts: {}, summary });
  });

  it("takes an answer for right that is also listed as a known wrong one", () => {
    expect(
      grade({ ...key, known: [{ text: "Halluzination", html: "?" }] }, { text: ["Halluzination"] }).summary,
    ).toBe("Right");
  });
});
