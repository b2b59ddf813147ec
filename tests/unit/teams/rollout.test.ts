import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasReached, shareOfWay } from "~/domain/teams/rollout/progress";
import { placeOn, ticksFor } from "~/ui/rollout/scale";

const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe("how far a KPI has come", () => {
  const less = { direction: "less", baseline: 12, target: 8 } as const;
  const more = { direction: "more", baseline: -10, target: 30 } as const;

  it.each([
    [less, 12, 0],
    [less, 10, 0.5],
    [less, 8, 1],
    [less, 5, 1],
    [less, 15, 0],
    [more, 0, 0.25],
    [more, 31, 1],
    [more, -20, 0],
  ])("%j at %d is %d of the way", (aim, at, share) => {
    expect(shareOfWay(aim, at)).toBe(share);
    expect(hasReached(aim, at)).toBe(share === 1);
  });

  it("is unknown without baseline, target or measurement", () => {
    expect(shareOfWay({ ...less, baseline: null }, 9)).toBeNull();
    expect(shareOfWay({ ...less, target: null }, 9)).toBeNull();
    expect(shareOfWay(less, null)).toBeNull();
    expect(hasReached({ ...less, target: null }, 9)).toBe(false);
  });

  it("is all or nothing where the target is to hold the baseline", () => {
    const hold = { direction: "less", baseline: 3, target: 3 } as const;
    expect([shareOfWay(hold, 3), shareOfWay(hold, 4)]).toEqual([1, 0]);
  });

  it("is between 0 and 1, and 1 where the target is reached", () => {
    fc.assert(
      fc.property(
        value,
        value,
        value,
        fc.constantFrom("more" as const, "less" as const),
        (a, b, at, direction) => {
          const [baseline, target] = (direction === "more") === a < b ? [a, b] : [b, a];
          const share = shareOfWay({ direction, baseline, target }, at) ?? -1;
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
          if (hasReached({ direction, baseline, target }, at)) expect(share).toBe(1);
        },
      ),
    );
  });
});

describe("the scale of a chart", () => {
  it.each([
    [
      [8, 12],
      [8, 9, 10, 11, 12],
    ],
    [
      [0, 100],
      [0, 50, 100],
    ],
    [
      [12.5, 1200.5],
      [0, 500, 1000, 1500],
    ],
    [
      [0.1, 0.3],
      [0.1, 0.15, 0.2, 0.25, 0.3],
    ],
    [[5], [4, 6, 8]],
    [[0], [0, 0.5, 1]],
    [
      [-3, 3],
      [-4, -2, 0, 2, 4],
    ],
  ])("of %j", (values, ticks) => {
    expect(ticksFor(values)).toEqual(ticks);
  });

  it("holds all values, in few round numbers", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { minLength: 1 }), (values) => {
        const ticks = ticksFor(values);
        expect(ticks.length).toBeGreaterThanOrEqual(3);
        expect(ticks.length).toBeLessThanOrEqual(7);
        const slack = 1e-6 * Math.max(1, ...values.map(Math.abs));
        expect(ticks[0]).toBeLessThanOrEqual(Math.min(...values) + slack);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(...values) - slack);
      }),
    );
  });

  it("puts a value where it lies, and a lone one into the middle", () => {
    expect(placeOn(10, [8, 12], [100, 0])).toBe(50);
    expect(placeOn(7, [7, 7], [0, 60])).toBe(30);
  });
});
