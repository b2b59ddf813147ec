import { afterAll, afterEach, expect, it } from "vitest";
import { closeTeamCourseThreads, previewLesson, warmPreview } from "~/content/team-course";
import { THREAD_LIMITS } from "~/content/team-course/limits";
import { FairQueue } from "~/content/team-course/queue";
import { courseOf } from "./support";

const LIMITS = { ...THREAD_LIMITS };
const FILE = "01-regeln/lesson.de.mdx";

afterEach(() => Object.assign(THREAD_LIMITS, LIMITS));
afterAll(closeTeamCourseThreads);

it("a lesson that takes too long is ended and named, and the next one is compiled", async () => {
  await previewLesson({ ...courseOf("\nErster Satz.\n"), path: FILE });
  THREAD_LIMITS.fileMs = 1;
  const { lesson, faults } = await previewLesson({ ...courseOf("\nZweiter Satz.\n"), path: FILE });
  expect(lesson).toBeNull();
  expect(faults.map(({ file, what }) => [file, what])).toEqual([[FILE, "takes too long to be compiled"]]);
  THREAD_LIMITS.fileMs = LIMITS.fileMs;
  expect((await previewLesson({ ...courseOf("\nDritter Satz.\n"), path: FILE })).faults).toEqual([]);
});

it("a thread that needs too much memory is ended, and that is a fault in words", async () => {
  await closeTeamCourseThreads();
  const glossary = Object.fromEntries(
    Array.from({ length: 150_000 }, (_, index) => {
      const word = { term: `Wort ${index}`, definition: `Erklärung ${index} `.repeat(20) };
      return [`wort-${index}`, { de: word, en: word }];
    }),
  );
  // Enough to start with.
  THREAD_LIMITS.memoryMb = 48;
  const { lesson, faults } = await previewLesson({ ...courseOf("\nSatz.\n", { glossary }), path: FILE });
  expect(lesson).toBeNull();
  expect(faults.map(({ what }) => what)).toEqual(["needs too much memory to be compiled"]);
});

it("whoever has much to do does not hold up the others", async () => {
  const queue = new FairQueue(1);
  const done: string[] = [];
  const work = (owner: string, name: string) => queue.run(owner, async () => void done.push(name));
  await Promise.all([work("a", "a1"), work("a", "a2"), work("a", "a3"), work("b", "b1"), work("c", "c1")]);
  expect(done).toEqual(["a1", "a2", "b1", "c1", "a3"]);
});

it("a thread that ends while it starts keeps nobody waiting, and the next lesson gets another one", async () => {
  await previewLesson({ ...courseOf("\nErster Satz.\n"), path: FILE });
  await closeTeamCourseThreads();
  const lost = previewLesson({ ...courseOf("\nZweiter Satz.\n"), path: FILE });
  const said = lost.then(
    () => "done",
    () => "ended",
  );
  await new Promise(setImmediate);
  await closeTeamCourseThreads();
  expect(["done", "ended"]).toContain(await said);
  const { faults } = await previewLesson({ ...courseOf("\nDritter Satz.\n"), path: FILE });
  expect(faults).toEqual([]);
}, 10_000);

it("whoever begins to write while a lesson is being compiled starts no second thread", async () => {
  await closeTeamCourseThreads();
  let started = 0;
  const count = () => {
    started += 1;
  };
  process.on("worker", count);
  const [{ faults }] = await Promise.all([
    previewLesson({ ...courseOf("\nErster Satz.\n"), path: FILE }),
    warmPreview(),
    warmPreview(),
  ]);
  process.off("worker", count);
  expect(faults).toEqual([]);
  expect(started).toBe(1);
});
