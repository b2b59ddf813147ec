import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Option } from "~/domain/analysis/options";
import { type StoredItem, shownItem } from "~/domain/analysis/shown";
import { TOO_EASY, TOO_HARD, tasksOf } from "~/domain/analysis/tasks";

const figures = { facility: 60, deviation: 40, discrimination: 30, efficiency: 35 };

const stored = (counts: number[], more: Partial<StoredItem> = {}): StoredItem => ({
  persons: counts.reduce((sum, count) => sum + count, 0),
  others: 20,
  usual: 1,
  figures,
  weight: 20,
  options: Object.fromEntries(
    counts.map((count, index) => [`choice ${index}`, { count, discrimination: 12 }]),
  ),
  ...more,
});

/** How many chose each of up to five options, fifty people at least. */
const someCounts = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 90 })), {
    minLength: 2,
    maxLength: 5,
  })
  .filter((counts) => counts.reduce((sum, count) => sum + count, 0) >= 50);

describe("what may be seen of a question", () => {
  it("counts in fives, and nobody alone", () => {
    fc.assert(
      fc.property(someCounts, (counts) => {
        const shown = shownItem(stored(counts));
        for (const [index, { count, discrimination }] of shown.options.entries()) {
          const real = counts[index]!;
          if (real < 5) expect(count).toBeNull();
          if (count !== null) expect([count % 5, Math.abs(count - real) <= 10]).toEqual([0, true]);
          if (real < 5 || shown.persons - real < 3) expect(discrimination).toBeNull();
        }
        expect(shown.persons % 5).toBe(0);
      }),
    );
  });

  it("never tells how many the few were: other numbers look the same", () => {
    const near = (counts: number[]): number[][] => {
      const [first, ...rest] = counts;
      if (first === undefined) return [[]];
      const own = first < 5 ? [0, 1, 2, 3, 4] : [-2, -1, 0, 1, 2].map((more) => first + more);
      return near(rest).flatMap((others) => own.map((one) => [one, ...others]));
    };
    const seen = (counts: number[]) => JSON.stringify(shownItem(stored(counts)));
    const fewIn = (counts: number[]) =>
      counts.filter((count) => count < 5).reduce((sum, count) => sum + count, 0);
    fc.assert(
      fc.property(someCounts, (counts) => {
        if (!counts.some((count) => count < 5)) return;
        const alike = near(counts).filter((other) => seen(other) === seen(counts));
        expect(new Set(alike.map(fewIn)).size).toBeGreaterThan(1);
      }),
      { numRuns: 60, examples: [[[77, 4, 17]], [[32, 32, 32, 4]], [[52, 4]]] },
    );
  });

  it("is only that they are alike where fewer than five are not", () => {
    for (const [others, usual, alike] of [
      [4, 1, "right"],
      [0, 0, "wrong"],
      [3, 0.5, "partly"],
      [5, 1, null],
    ] as const) {
      const shown = shownItem(stored([45, 5], { others, usual }));
      expect(shown.alike).toBe(alike);
      expect(shown.figures === null).toBe(alike !== null);
      if (alike) expect(shown.options.every(({ discrimination }) => discrimination === null)).toBe(true);
    }
  });
});

const option = (index: number, right: boolean): Option => ({
  id: `choice ${index}`,
  part: null,
  label: `Option ${index}`,
  right,
  one: true,
});
const OPTIONS = [option(0, true), option(1, false), option(2, false)];

const tasks = (counts: number[], more: Partial<StoredItem>, guess: number | null = 33) =>
  tasksOf("single-choice", shownItem(stored(counts, more)), OPTIONS, guess).map(({ kind }) => kind);

describe("tasks", () => {
  const facility = (value: number, discrimination: number | null = 30) => ({
    figures: { ...figures, facility: value, discrimination },
  });

  it("begin where the thresholds say", () => {
    expect(tasks([60, 20, 20], facility(60))).toEqual([]);
    expect(tasks([60, 20, 20], facility(TOO_EASY))).toEqual([]);
    expect(tasks([60, 20, 20], facility(TOO_EASY + 0.1))).toEqual(["too-easy"]);
    expect(tasks([60, 20, 20], facility(TOO_HARD), 20)).toEqual([]);
    expect(tasks([60, 20, 20], facility(TOO_HARD - 0.1), 20)).toEqual(["too-hard"]);
    expect(tasks([60, 20, 20], facility(33), 33)).toEqual(["too-hard"]);
    expect(tasks([60, 36, 4], facility(60))).toEqual(["distractor"]);
    expect(tasks([160, 34, 6], facility(60))).toEqual(["distractor"]);
    expect(tasks([160, 28, 12], facility(60))).toEqual([]);
  });

  it("say nothing of idle options where the question is too easy, and are there where all are alike", () => {
    expect(tasks([96, 4, 0], facility(96))).toEqual(["too-easy"]);
    expect(tasks([98, 2, 0], { others: 2, usual: 1 })).toEqual(["too-easy"]);
    expect(tasks([2, 96, 2], { others: 4, usual: 0 })).toEqual(["too-hard", "distractor"]);
    expect(tasks([50, 48, 2], { others: 2, usual: 0.5 })).toEqual([]);
  });

  it("doubt the key only where those who do well choose a wrong option, and more than chance makes them", () => {
    const options = (right: number, wrong: number) => ({
      "choice 0": { count: 50, discrimination: right },
      "choice 1": { count: 30, discrimination: wrong },
      "choice 2": { count: 20, discrimination: -10 },
    });
    const of = (discrimination: number, right: number, wrong: number) =>
      tasks([50, 30, 20], { ...facility(50, discrimination), options: options(right, wrong) });
    expect(of(-20, -20, 25)).toEqual(["key"]);
    expect(of(20, -20, 25)).toEqual([]);
    // With a hundred people ± 10 is chance.
    expect(of(-20, -20, 9)).toEqual([]);
    expect(of(-20, 30, 25)).toEqual([]);
  });
});
