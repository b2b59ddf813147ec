import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { effectiveWeights, itemFigures } from "~/domain/analysis/item-figures";
import { testFigures } from "~/domain/analysis/test-figures";
import { shuffled } from "~/platform/random";
import { exactFigures } from "../../support/exact-statistics";

const sumOf = (row: readonly number[]): number => row.reduce((sum, one) => sum + one, 0);

const asMarks = (rows: number[][]): number[][] =>
  rows.map((row) => row.map((hundredths) => hundredths / 100));

const figuresOf = (rows: number[][]) => ({
  items: rows[0]!.map((_, item) =>
    itemFigures(rows.map((row) => ({ mark: row[item]!, rest: sumOf(row) - row[item]! }))),
  ),
  test: testFigures(rows),
});

/** Digits after the first one that have to be the same. */
const SIX = 6;

function expectSame(ours: object, exact: object): void {
  for (const [name, value] of Object.entries(exact)) {
    const own = (ours as Record<string, unknown>)[name];
    if (typeof value === "object" && value !== null) expectSame(own as object, value);
    else if (typeof value === "number") {
      const scale = Math.max(1, Math.abs(value));
      expect(Number(own) / scale, name).toBeCloseTo(value / scale, SIX + 1);
    } else expect(own, name).toBe(value);
  }
}

/** Two people at least who differ, in each question and in the rest of it. */
const varied = (rows: number[][]): boolean =>
  rows[0]!.every(
    (_, item) =>
      new Set(rows.map((row) => row[item])).size > 1 &&
      new Set(rows.map((row) => sumOf(row) - row[item]!)).size > 1,
  ) && new Set(rows.map(sumOf)).size > 1;

/** Marks in hundredths, as partial marks are thirds, fifths and the like. */
const someMarks = fc
  .record({ people: fc.integer({ min: 4, max: 40 }), items: fc.integer({ min: 2, max: 7 }) })
  .chain(({ people, items }) =>
    fc.array(
      fc.array(fc.constantFrom(0, 20, 25, 33, 50, 67, 75, 100), { minLength: items, maxLength: items }),
      {
        minLength: people,
        maxLength: people,
      },
    ),
  )
  .filter(varied);

/*
 * Six people, three questions, worked out by hand. Totals 3, 2, 2, 1, 1, 0: mean 1.5, V(T) = 5.5 / 5 = 1.1. Question 1 has marks
 * 1, 1, 1, 0, 0, 0: V = 0.3; the rest of it is 2, 1, 1, 1, 1, 0: V = 0.4, C = 0.2, so 100 · 0.2 / √0.12 = 57.735027. Best paired, the
 * rest would be 2, 1, 1 and 1, 1, 0, which it is: efficiency 100. All three variances of questions are 0.3, 0.3 and 0.266667.
 */
const BY_HAND = [
  [1, 1, 1],
  [1, 1, 0],
  [1, 1, 0],
  [0, 0, 1],
  [0, 0, 1],
  [0, 0, 0],
];

describe("the figures of a test and its questions", () => {
  it("are those worked out by hand", () => {
    const { items, test } = figuresOf(BY_HAND);
    // T: 3, 2, 2, 1, 1, 0. x₁ and x₂ are the same; with the rest (2, 1, 1, 1, 1, 0) C = 0.2 and V = 0.4.
    expect(items[0]!.facility).toBe(50);
    expect(items[0]!.discrimination).toBeCloseTo(57.735027, SIX);
    expect(items[0]!.efficiency).toBeCloseTo(100, SIX);
    // x₃: 1, 0, 0, 1, 1, 0 with 2, 2, 2, 0, 0, 0: C = −0.2, V = 0.3 and 1.2.
    expect(items[2]!.discrimination).toBeCloseTo(-33.333333, SIX);
    expect(items[2]!.efficiency).toBeCloseTo(-33.333333, SIX);
    expect(test.mean).toBeCloseTo(1.5, SIX);
    expect(test.median).toBe(1.5);
    expect(test.deviation).toBeCloseTo(1.048809, SIX);
    expect(test.skewness).toBeCloseTo(0, SIX);
    // 100 · 3/2 · (1 − 0.9 / 1.1)
    expect(test.consistency).toBeCloseTo(27.272727, SIX);
    expect(test.errorRatio).toBeCloseTo(85.280287, SIX);
    expect(test.standardError).toBeCloseTo(0.894427, SIX);
    // √C(x, T): √0.5, √0.5, √0.1
    expect(test.weights[0]).toBeCloseTo(40.863, 3);
    expect(sumOf(test.weights as number[])).toBeCloseTo(100, SIX);
  });

  it("give a question no weight that has none, whatever adding fractions leaves behind", () => {
    // 12 · C(x₂, T) = 4 · (0.67·0.67 + 0.67·1.17 + 0.50·1.17 + 0.67·1.67) − 2.51 · 4.68 = 0; with the rounding of fractions 10⁻¹⁷.
    const rows = [
      [0, 0.67],
      [0.5, 0.67],
      [0.67, 0.5],
      [1, 0.67],
    ];
    const [first, second] = effectiveWeights(rows);
    expect(first).toBeCloseTo(100, SIX);
    expect(second).toBe(0);
  });

  it("agree to six digits with whole numbers and the matrix of covariances", () => {
    fc.assert(
      fc.property(someMarks, (rows) => {
        expectSame(figuresOf(asMarks(rows)), exactFigures(rows));
      }),
      { numRuns: 300 },
    );
  });

  it("lie within their bounds", () => {
    fc.assert(
      fc.property(someMarks, (rows) => {
        const { items, test } = figuresOf(asMarks(rows));
        const rounding = 1e-9;
        for (const { facility, discrimination, efficiency } of items) {
          expect(facility).toBeGreaterThanOrEqual(0);
          expect(facility).toBeLessThanOrEqual(100 + rounding);
          expect(Math.abs(discrimination!)).toBeLessThanOrEqual(100 + rounding);
          expect(efficiency!).toBeLessThanOrEqual(100 + rounding);
        }
        expect(test.consistency!).toBeLessThanOrEqual(100 + rounding);
        expect(test.errorRatio!).toBeGreaterThanOrEqual(0);
        expect(test.median).toBeLessThanOrEqual(test.most);
        expect(sumOf(test.weights.map((weight) => weight ?? 0))).toBeCloseTo(100, SIX);
      }),
    );
  });

  it("do not depend on who answered first, or on the order of questions", () => {
    fc.assert(
      fc.property(someMarks, fc.string(), (rows, seed) => {
        const marks = asMarks(rows);
        const order = shuffled(
          marks[0]!.map((_, item) => item),
          seed,
        );
        const other = shuffled(marks, seed).map((row) => order.map((item) => row[item]!));
        const [one, two] = [figuresOf(marks), figuresOf(other)];
        expectSame({ ...two.test, weights: [] }, { ...one.test, weights: [] });
        expectSame(
          two.items,
          order.map((item) => one.items[item]!),
        );
        expectSame(
          two.test.weights,
          order.map((item) => one.test.weights[item]!),
        );
      }),
    );
  });

  it("of discrimination and shape do not depend on what a mark is worth", () => {
    fc.assert(
      fc.property(someMarks, fc.integer({ min: 2, max: 50 }), (rows, worth) => {
        const [one, two] = [
          figuresOf(asMarks(rows)),
          figuresOf(asMarks(rows.map((row) => row.map((m) => m * worth)))),
        ];
        for (const [index, { discrimination, efficiency }] of one.items.entries()) {
          expectSame(two.items[index]!, { discrimination, efficiency });
        }
        const { skewness, kurtosis, consistency, errorRatio, weights } = one.test;
        expectSame(two.test, { skewness, kurtosis, consistency, errorRatio, weights });
      }),
    );
  });

  it("turn with the marks: what was gained is lost", () => {
    fc.assert(
      fc.property(someMarks, (rows) => {
        const [one, two] = [
          figuresOf(asMarks(rows)).test,
          figuresOf(asMarks(rows.map((row) => row.map((mark) => 100 - mark)))).test,
        ];
        expectSame(two, {
          mean: one.most - one.mean,
          median: one.most - one.median,
          skewness: -one.skewness!,
          kurtosis: one.kurtosis,
          consistency: one.consistency,
        });
      }),
    );
  });

  it("say that questions which ask the same measure without error", () => {
    const rows = [0, 0.2, 0.5, 1, 1].map((mark) => [mark, mark, mark]);
    const { items, test } = figuresOf(rows);
    expect(test.consistency).toBeCloseTo(100, SIX);
    expect(test.errorRatio).toBeCloseTo(0, 5);
    expect(items[0]!.discrimination).toBeCloseTo(100, SIX);
    expectSame(test.weights, [100 / 3, 100 / 3, 100 / 3]);
  });

  it("are not defined where nobody differs, whatever adding fractions leaves behind", () => {
    const same = Array.from({ length: 60 }, () => ({ mark: 0.1, rest: 0.1 + 0.2 }));
    expect(itemFigures(same)).toMatchObject({ discrimination: null, efficiency: null });
    const restDiffers = same.map((one, index) => ({ ...one, rest: index % 2 }));
    expect(itemFigures(restDiffers)).toMatchObject({ discrimination: null, efficiency: null });
    const markDiffers = same.map((_, index) => ({ mark: index % 2, rest: index % 3 ? 0.3 : 0.1 + 0.2 }));
    expect(itemFigures(markDiffers)).toMatchObject({ discrimination: null, efficiency: null });
    const alike = testFigures(same.map(() => [0.1, 0.2, 0.7]));
    expect(alike).toMatchObject({
      skewness: null,
      kurtosis: null,
      consistency: null,
      weights: [null, null, null],
    });
    expect(testFigures([[1], [0], [1], [1], [0]])).toMatchObject({ consistency: null, errorRatio: null });
  });

  it("give no weight to a question that goes against the total", () => {
    const rows = [
      [1, 1, 1, 0],
      [1, 1, 0, 0],
      [0, 1, 0, 1],
      [0, 0, 0, 1],
    ];
    const weights = effectiveWeights(rows);
    expect(weights[3]).toBeNull();
    expect(sumOf(weights.map((weight) => weight ?? 0))).toBeCloseTo(100, SIX);
  });
});
