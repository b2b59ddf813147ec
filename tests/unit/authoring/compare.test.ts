import { expect, it } from "vitest";
import { compareContents } from "~/domain/authoring/compare";

/** A text in which no two lines, and hardly two words, stand where they stand in the one with another seed. */
function text(seed: number): string {
  let state = seed;
  const word = () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return String.fromCharCode(97 + ((state >> 16) % 26));
  };
  const line = () => Array.from({ length: 9_000 }, word).join(" ");
  return [1, 2, 3].map((part) => `${line()}\nTeil ${part}\n`).join("");
}

const course = (seed: number) => ({
  files: Object.fromEntries(
    Array.from({ length: 8 }, (_, index) => [`0${index + 1}-a/lesson.de.mdx`, text(seed + index)]),
  ),
  images: {},
});

// Without bounds it took longer than a test may.
it("many long texts that have nothing in common are compared", () => {
  const { files } = compareContents(course(1), course(777));
  expect(files.map(({ change }) => change)).toEqual(Array(8).fill("changed"));
});
