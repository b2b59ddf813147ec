import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AREAS } from "~/content/check";
import { type AreaScore, adviceOn, gainBetween, learnFirst, scoreForm, shareOf } from "~/domain/checks";
import { readSubmission } from "~/domain/checks/submission";
import { handedIn, smallCheck } from "../../support/checks";
import { smallLibrary } from "../../support/library";

const library = smallCheck();
const form = library.form("a", "de")!;
const keys = library.keys("check-a", "de");
const score = (fields: [string, string][]) =>
  scoreForm(form, keys, readSubmission(library, "de", fields).responses);
const pointsOf = (scores: AreaScore[]) => scores.map(({ points }) => points);

describe("points", () => {
  it("are one for each right answer, and none for a wrong or an open one", () => {
    expect(pointsOf(score(handedIn("a", { right: 15 })))).toEqual([3, 2, 3, 3, 2, 2]);
    expect(pointsOf(score(handedIn("a", { right: 6 })))).toEqual([3, 2, 1, 0, 0, 0]);
    expect(pointsOf(score(handedIn("a", { right: 15, open: 3 })))).toEqual([3, 2, 3, 3, 1, 0]);
    expect(shareOf(score(handedIn("a", { right: 6 })))).toBe(6 / 15);
    expect(shareOf([])).toBe(0);
  });
});

const scores = (...points: number[]): AreaScore[] =>
  AREAS.map((area, index) => ({ area, points: points[index] ?? 0, of: [3, 2, 3, 3, 2, 2][index] ?? 0 }));

describe("advice", () => {
  it("says sure for all points, refresh for at least half of them, begin for fewer", () => {
    const levels = adviceOn(library, "de", scores(3, 1, 2, 1, 0, 2)).map(({ level }) => level);
    expect(levels).toEqual(["sure", "refresh", "refresh", "begin", "begin", "sure"]);
  });

  it("puts the smallest share first, the earlier course among equals, and leaves out what is sure", () => {
    const first = (...points: number[]) => learnFirst(scores(...points)).map(({ area }) => area);
    expect(first(3, 1, 2, 1, 0, 2)).toEqual(["law", "data-protection", "prompting", "verifying"]);
    expect(first(0, 0, 0, 0, 0, 0)).toEqual([...AREAS]);
    expect(first(3, 2, 3, 3, 2, 2)).toEqual([]);
  });

  it("names only courses that there are", () => {
    expect(adviceOn(library, "de", scores()).map(({ course }) => course)).toEqual(AREAS.map(() => null));
    const courses = smallLibrary();
    const known = { ...courses, courseById: (id: string) => courses.courseById(id === "k5" ? "basics" : id) };
    const advice = adviceOn(known, "en", scores()).filter(({ course }) => course);
    expect(advice.map(({ area, course }) => [area, course])).toEqual([
      ["law", { slug: "basics", title: "Course basics in English" }],
    ]);
  });
});

describe("gain", () => {
  it.each([
    [0.4, 0.7, 30, 0.5, "medium"],
    [0.2, 0.8, 60, 0.75, "high"],
    [0, 0.7, 70, 0.7, "high"],
    [5 / 15, 8 / 15, 20, 0.3, "medium"],
    [0.5, 0.6, 10, 0.2, "low"],
    [0.6, 0.6, 0, 0, "none"],
    [0.8, 0.6, -20, -1, "none"],
    [0.9, 1, 10, 1, "high"],
  ])("from %d to %d is %d points, g = %d, %s", (pre, post, raw, normalised, band) => {
    const gain = gainBetween(pre, post);
    expect(gain.raw).toBeCloseTo(raw);
    expect(gain.normalised).toBeCloseTo(normalised);
    expect(gain.band).toBe(band);
  });

  it("has no normalised value where nothing was left to gain", () => {
    expect(gainBetween(1, 14 / 15)).toMatchObject({ normalised: null, band: null });
  });

  it("never counts for more than all there was to gain", () => {
    const points = fc.integer({ min: 0, max: 15 });
    fc.assert(
      fc.property(points, points, (pre, post) => {
        const { normalised } = gainBetween(pre / 15, post / 15);
        expect(normalised === null).toBe(pre === 15);
        expect(normalised ?? 0).toBeLessThanOrEqual(1 + 1e-9);
        expect(Math.sign(Math.round((normalised ?? 0) * 1e6))).toBe(pre === 15 ? 0 : Math.sign(post - pre));
      }),
    );
  });
});
