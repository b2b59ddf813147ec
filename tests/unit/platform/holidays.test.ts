import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { weekdayOf } from "~/platform/days";
import { FEDERAL_STATES } from "~/platform/demos";
import { easterSunday, holidaysOf } from "~/platform/holidays";

/** Gauss's rule as H. Lichtenberg completed it (Historia Mathematica 24, 1997): another way to the same day. */
function byGauss(year: number): number {
  const k = Math.floor(year / 100);
  const m = 15 + Math.floor((3 * k + 3) / 4) - Math.floor((8 * k + 13) / 25);
  const s = 2 - Math.floor((3 * k + 3) / 4);
  const a = year % 19;
  const d = (19 * a + m) % 30;
  const r = Math.floor((d + Math.floor(a / 11)) / 29);
  const og = 21 + d - r;
  const sz = 7 - ((year + Math.floor(year / 4) + s) % 7);
  const oe = 7 - ((og - sz) % 7);
  return og + oe;
}

describe("easterSunday", () => {
  it.each([
    [1961, "1961-04-02"],
    [2000, "2000-04-23"],
    [2026, "2026-04-05"],
    [2027, "2027-03-28"],
    [2028, "2028-04-16"],
    [2038, "2038-04-25"],
    [2285, "2285-03-22"],
  ])("of %i is %s", (year, day) => expect(easterSunday(year)).toBe(day));

  it("is the day that Gauss finds, a Sunday from 22 March to 25 April", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1700, max: 4000 }), (year) => {
        const easter = easterSunday(year);
        expect(Date.parse(easter)).toBe(Date.UTC(year, 2, byGauss(year)));
        expect(weekdayOf(easter)).toBe(6);
        expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true);
      }),
    );
  });
});

describe("holidaysOf", () => {
  /** On a weekday, in the order of the year. */
  const weekdays = (...from: Parameters<typeof holidaysOf>) =>
    [...holidaysOf(...from)].filter((day) => weekdayOf(day) < 5).sort();

  it("has the nationwide ones of 2026 and 2027", () => {
    expect(weekdays(2026, null)).toEqual([
      "2026-01-01",
      "2026-04-03",
      "2026-04-06",
      "2026-05-01",
      "2026-05-14",
      "2026-05-25",
      "2026-12-25",
    ]);
    expect([...holidaysOf(2026, null)]).toEqual(expect.arrayContaining(["2026-10-03", "2026-12-26"]));
    expect([...holidaysOf(2027, null)]).toEqual(
      expect.arrayContaining(["2027-03-26", "2027-03-29", "2027-05-06", "2027-05-17"]),
    );
    // 1. May, 3 October, two Christmas days, New Year, and around Easter: Friday, Sunday, Monday, 39, 49 and 50 days after it
    expect(holidaysOf(2026, null).size).toBe(11);
  });

  it.each([
    ["BW", ["2026-01-06", "2026-06-04", "2026-11-01"]],
    ["BY", ["2026-01-06", "2026-06-04", "2026-08-15", "2026-11-01"]],
    ["BE", ["2026-03-08"]],
    ["BB", ["2026-10-31"]],
    ["HB", ["2026-10-31"]],
    ["HH", ["2026-10-31"]],
    ["HE", ["2026-06-04"]],
    ["MV", ["2026-03-08", "2026-10-31"]],
    ["NI", ["2026-10-31"]],
    ["NW", ["2026-06-04", "2026-11-01"]],
    ["RP", ["2026-06-04", "2026-11-01"]],
    ["SL", ["2026-06-04", "2026-08-15", "2026-11-01"]],
    ["SN", ["2026-10-31", "2026-11-18"]],
    ["ST", ["2026-01-06", "2026-10-31"]],
    ["SH", ["2026-10-31"]],
    ["TH", ["2026-09-20", "2026-10-31"]],
  ] as const)("has those of %s besides", (state, more) => {
    const nationwide = holidaysOf(2026, null);
    expect([...holidaysOf(2026, state)].filter((day) => !nationwide.has(day)).sort()).toEqual(more);
  });

  it("knows Saxony's day of repentance, also when it is as early or late as can be, and Berlin's day of one year", () => {
    for (const day of ["2023-11-22", "2024-11-20", "2025-11-19", "2028-11-22", "2029-11-21", "2033-11-16"]) {
      expect(holidaysOf(Number(day.slice(0, 4)), "SN")).toContain(day);
    }
    expect(holidaysOf(2028, "BE")).toContain("2028-06-17");
    expect(holidaysOf(2029, "BE")).not.toContain("2029-06-17");
  });

  it("never has fewer for a state than for all", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2024, max: 2200 }), fc.constantFrom(...FEDERAL_STATES), (year, state) => {
        const inState = holidaysOf(year, state);
        for (const day of holidaysOf(year, null)) expect(inState).toContain(day);
        for (const day of inState) expect(day.startsWith(`${year}-`)).toBe(true);
      }),
    );
  });
});
