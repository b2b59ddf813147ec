import { once } from "node:events";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import type { Share } from "~/content/compile-files";
import { checkCourses } from "~/content/course-check/report";
import { readFolders } from "~/content/folders";
import { bundleTypeScript } from "../../../../scripts/typescript.mjs";
import { goodCourse, writeFiles } from "../../../support/good-course";
import { temporaryFolder } from "../support";

const COURSES = 8;

/** So many copies of the good course that a second thread is worth its start. */
function manyCourses(): Map<string, string> {
  const copies = Array.from({ length: COURSES }, (_, number) =>
    [...goodCourse()].map(([name, text]): [string, string] => [
      name.replace("good/", `good-${number}-c/`),
      text.replaceAll("good", `good-${number}-c`),
    ]),
  );
  return new Map(copies.flat());
}

async function thread(): Promise<string> {
  const file = path.resolve(".cache/compile-thread-of-tests.mjs");
  await bundleTypeScript("app/content/compile-thread.ts", file);
  return file;
}

describe("the second thread", () => {
  it("compiles its share into the cache", async () => {
    const root = path.join(temporaryFolder(), "courses");
    writeFiles(root, goodCourse());
    const { courses, glossary } = readFolders(root);
    const sources = courses.flatMap(({ lessons }) => lessons.map(({ editions }) => editions.de));
    const cacheDir = temporaryFolder();
    const share: Share = { sources, glossary, cacheDir, assetStore: path.join(cacheDir, "assets") };
    await once(new Worker(await thread(), { workerData: share }), "exit");
    const { files, compiled } = await checkCourses({ root, cacheDir });
    expect([files, compiled]).toEqual([6, 3]);
  });
});

describe("a check of many files", () => {
  it("is shared with a second thread, finds the same, and compiles nothing the next time", async () => {
    const root = path.join(temporaryFolder(), "courses");
    const files = manyCourses();
    // One fault for each thread: neighbours in the list go to different ones.
    for (const language of ["de", "en"]) {
      const name = `good-3-c/01-one/lesson.${language}.mdx`;
      files.set(name, (files.get(name) ?? "").replace(/<Feedback>.*-x-a\.<\/Feedback>/, ""));
    }
    writeFiles(root, files);
    const cacheDir = temporaryFolder();
    const shared = await checkCourses({ root, cacheDir, thread });
    expect(shared.findings.map(({ file, rule }) => `${rule} ${file}`)).toEqual([
      "mdx courses/good-3-c/01-one/lesson.de.mdx",
      "mdx courses/good-3-c/01-one/lesson.en.mdx",
    ]);
    expect([shared.files, shared.compiled]).toEqual([COURSES * 6, COURSES * 6]);

    const again = await checkCourses({ root, cacheDir, thread });
    expect(again.compiled).toBe(2);
    expect(again.findings).toEqual(shared.findings);
    expect(again.lessons).toEqual(shared.lessons);
  });
});
