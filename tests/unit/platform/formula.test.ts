import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FormulaFault, parseComparison, parseFormula } from "~/content/parse/formula";
import { inWords } from "~/content/sentences";
import { calculation, rounded } from "~/platform/formula";

const columns = new Map([
  ["m.w", [{ name: "m.x.w" }, { name: "m.y.w" }, { name: "m.own1.w", optional: true as const }]],
  ["m.a", [{ name: "m.x.a" }, { name: "m.y.a" }, { name: "m.own1.a", optional: true as const }]],
]);
const scope = { numbers: new Set(["a", "b", "c", "m.x.a"]), others: new Set<string>(), columns };

/** What a formula comes to. */
function outcome(formula: string, numbers: Record<string, number> = {}) {
  const results = [{ id: "r", formula: parseFormula(formula, scope).formula }];
  return calculation(results, (name) => numbers[name] ?? null).outcomeOf("r");
}
const holds = (rule: string, numbers: Record<string, number>) =>
  calculation([], (name) => numbers[name] ?? null).holds(parseComparison(rule, scope));

describe("a formula", () => {
  it.each<[string, number]>([
    ["1 + 2 * 3", 7],
    ["(1 + 2) * 3", 9],
    ["10 - 4 - 3", 3],
    ["24 / 4 / 2", 3],
    ["-2 * -3", 6],
    ["2 - -3", 5],
    ["-(1 + 2) + 0.5", -2.5],
    ["min(3, 1, 2) + max(3, 1, 2)", 4],
    ["round(2.5) + round(1.005, 2)", 4.01],
    ["0.1 + 0.2 - 0.3 + 1", 1],
  ])("%s is %d", (formula, value) => {
    expect(outcome(formula)).toEqual({ value: expect.closeTo(value, 10) });
  });

  it("takes columns: their sum, and the mean by weight", () => {
    const numbers = { "m.x.w": 3, "m.y.w": 1, "m.x.a": 4, "m.y.a": 2 };
    expect(outcome("sum(m.a)", numbers)).toEqual({ value: 6 });
    expect(outcome("weighted(m.w, m.a)", numbers)).toEqual({ value: 3.5 });
    const own = { ...numbers, "m.own1.w": 4, "m.own1.a": 0 };
    expect(outcome("weighted(m.w, m.a)", own)).toEqual({ value: 1.75 });
  });

  it("says which fields it misses, each once, before anything else that is wrong", () => {
    expect(outcome("a / 0 + b + a + c", { c: 1 })).toEqual({ missing: ["a", "b"] });
    expect(outcome("sum(m.a)", { "m.x.a": 1 })).toEqual({ missing: ["m.y.a"] });
    const half = { "m.x.w": 1, "m.y.w": 1, "m.x.a": 1, "m.y.a": 1, "m.own1.w": 1 };
    expect(outcome("weighted(m.w, m.a)", half)).toEqual({ missing: ["m.own1.a"] });
  });

  it("never divides by zero, and says when it would", () => {
    expect(outcome("1 / a", { a: 0 })).toEqual({ impossible: "divided-by-zero" });
    const nothing = { "m.x.w": 0, "m.y.w": 0, "m.x.a": 1, "m.y.a": 1 };
    expect(outcome("weighted(m.w, m.a)", nothing)).toEqual({ impossible: "divided-by-zero" });
    expect(outcome("a * a", { a: 1e12 })).toEqual({ impossible: "too-large" });
  });

  it("passes on what a result before it lacks", () => {
    const results = ["a / b", "first + 1"].map((text, index) => ({
      id: ["first", "second"][index] ?? "",
      formula: parseFormula(text, { ...scope, numbers: new Set(["a", "b", "first"]) }).formula,
    }));
    const of = (numbers: Record<string, number>) =>
      calculation(results, (name) => numbers[name] ?? null).outcomeOf("second");
    expect(of({ a: 1 })).toEqual({ missing: ["b"] });
    expect(of({ a: 1, b: 0 })).toEqual({ impossible: "divided-by-zero" });
    expect(of({ a: 1, b: 2 })).toEqual({ value: 1.5 });
  });

  it("compares, forgiving what adding fractions loses", () => {
    expect(holds("a + b = 0.3", { a: 0.1, b: 0.2 })).toBe(true);
    expect(holds("a + b > 0.3", { a: 0.1, b: 0.2 })).toBe(false);
    expect(holds("a < 0", { a: -1 })).toBe(true);
    expect(holds("a != b", { a: 1, b: 2 })).toBe(true);
    expect(holds("a >= b", { a: 1 })).toBe(false);
  });
});

/** A formula, and the same in JavaScript, whose precedence is that of school. */
const written = fc.letrec<{ formula: string; factor: string }>((tie) => ({
  factor: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom("a", "b", "c"),
    fc.nat({ max: 999 }).map((n) => `${n / 10}`),
    fc.tuple(tie("formula")).map(([inner]) => `(${inner})`),
    fc.tuple(tie("factor")).map(([inner]) => `- ${inner}`),
  ),
  formula: fc
    .tuple(
      tie("factor"),
      fc.array(fc.tuple(fc.constantFrom("+", "-", "*", "/"), tie("factor")), { maxLength: 4 }),
    )
    .map(([first, rest]) => first + rest.map(([sign, factor]) => ` ${sign} ${factor}`).join("")),
})).formula;

describe("any formula", () => {
  it("comes to what JavaScript makes of the same text", () => {
    const number = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(written, number, number, number, (formula, a, b, c) => {
        const expected: unknown = new Function("a", "b", "c", `return ${formula}`)(a, b, c);
        const found = outcome(formula, { a, b, c });
        if ("value" in found) expect(found.value).toBeCloseTo(Number(expected), 6);
        // A division by zero within it: JavaScript goes on calculating with infinity.
        else expect(found).toHaveProperty("impossible");
      }),
      { numRuns: 2000 },
    );
  });

  it("is parsed or refused with a mend, and always ends in one of three ways", () => {
    const noise = fc.array(
      fc.constantFrom(
        ..."abc0123456789.+-*/(),<>= ",
        "sum(",
        "weighted(",
        "round(",
        "m.a",
        "m.w",
        "é",
        "__proto__",
        "constructor",
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(
        noise,
        fc.dictionary(fc.constantFrom("a", "b", "m.x.a", "m.y.a"), fc.double()),
        (parts, numbers) => {
          const text = parts.join("");
          try {
            const found = outcome(text, numbers);
            if ("value" in found) expect(Math.abs(found.value)).toBeLessThan(1e15);
            else expect(Object.keys(found)).toEqual([expect.stringMatching(/^(missing|impossible)$/)]);
          } catch (error) {
            expect(error).toBeInstanceOf(FormulaFault);
            expect(inWords((error as FormulaFault).mend, "de")).toMatch(/\S/);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("as deep as an attribute can hold is calculated all the same", () => {
    expect(outcome(`${"(".repeat(249)}1${")".repeat(249)}`)).toEqual({ value: 1 });
    expect(outcome(`${"-".repeat(499)}1`)).toEqual({ value: -1 });
  });
});

describe("rounding", () => {
  it("is half away from zero, in decimals", () => {
    expect([rounded(0.5, 0), rounded(-0.5, 0), rounded(1.005, 2), rounded(-1.005, 2)]).toEqual([
      1, -1, 1.01, -1.01,
    ]);
    expect(Object.is(rounded(-0.001, 2), 0)).toBe(true);
    expect(rounded(1e-9, 2)).toBe(0);
  });

  it("is never off by more than half of the last digit", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.nat({ max: 4 }), (value, digits) => {
        expect(Math.abs(rounded(value, digits) - value)).toBeLessThanOrEqual(0.5001 / 10 ** digits);
      }),
    );
  });
});
