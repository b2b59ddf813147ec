import { describe, expect, it } from "vitest";
import { changesOfText } from "~/content/changes/texts";
import { compareTexts, shareOf } from "~/content/changes/words";
import type { Lesson } from "~/content/lessons";

/** Words of one letter, the same ones for the same seed: as many as the longest file holds. */
function words(many: number, seed: number): string[] {
  let state = seed;
  return Array.from({ length: many }, () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return String.fromCharCode(97 + ((state >> 16) % 26));
  });
}

const lesson = (html: string) => ({ segments: [{ kind: "html", html }] }) as unknown as Lesson;

const sections = (many: number, of: number, seed: number): string =>
  Array.from(
    { length: many },
    (_, index) => `<h2 id="s-${seed}-${index}">x</h2><p>${words(of, seed + index).join(" ")}</p>`,
  ).join("");

describe("two texts that are as long as they may be, and share nothing", () => {
  it("are compared before the test would end, and said to be other ones", () => {
    const [before, after] = [words(30_000, 1).join(" "), words(30_000, 2).join(" ")];
    expect(shareOf(compareTexts(before, after))).toBe(1);
  });

  it.each([
    ["of a few long sections", 10, 3_000],
    ["of many sections", 100, 300],
    ["of sections of a few words", 1_500, 10],
  ])("are compared section by section: %s", (_, many, of) => {
    const [before, after] = [lesson(sections(many, of, 1)), lesson(sections(many, of, 77_777))];
    expect(changesOfText(before, after)).not.toEqual([]);
  });
});
