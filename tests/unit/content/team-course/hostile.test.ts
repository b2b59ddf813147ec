import { expect, it } from "vitest";
import { formatFault } from "~/content/faults";
import { compileCourse, compilePreview } from "~/content/team-course/compile-course";
import { THREAD_LIMITS } from "~/content/team-course/limits";
import { expectGerman } from "../german";
import { BOMBS, HOSTILE, HOSTILE_FRONT } from "./hostile-lessons";
import { course, lessonText } from "./support";

const FILE = "01-regeln/lesson.de.mdx";
const alone = () => {};

it.each([...HOSTILE, ...BOMBS])("a lesson is refused: $name", async ({ body, told }) => {
  const started = performance.now();
  const input = course({ [FILE]: lessonText(body) });
  const { lesson, faults } = await compilePreview({ ...input, path: FILE }, alone);
  expect(lesson).toBeNull();
  expect(faults.map(formatFault).join("\n")).toMatch(told);
  expect(faults.every(({ line, column }) => line > 0 && column > 0)).toBe(true);
  expectGerman(faults);
  expect(performance.now() - started).toBeLessThan(THREAD_LIMITS.fileMs);
  expect(structuredClone(faults)).toEqual(faults);
});

it.each(HOSTILE_FRONT)("front matter is refused: $name", async ({ body, told }) => {
  const input = course({ [FILE]: `${body}\nText.\n` });
  const { compiled, faults } = await compileCourse(input, alone);
  expect(compiled).toBeNull();
  expect(faults.map(formatFault).join("\n")).toMatch(told);
  expectGerman(faults);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

it("what is allowed stays allowed", async () => {
  const body = `
## Überschrift

Ein <abbr title="Künstliche Intelligenz">KI</abbr>-Satz mit [Link](https://example.org/), <kbd>Strg</kbd> und {/* einer Bemerkung */} Zahl.

<Numeric id="t-abcdefgh12-1-n" answer={300} tolerance={-0} unit="€">
  Wie viel?
  <Feedback>Ja.</Feedback>
  <Feedback otherwise>Nein.</Feedback>
</Numeric>
`;
  const { lesson, faults } = await compilePreview(
    { ...course({ [FILE]: lessonText(body) }), path: FILE },
    alone,
  );
  expect(faults).toEqual([]);
  expect(lesson?.segments).toHaveLength(2);
});
