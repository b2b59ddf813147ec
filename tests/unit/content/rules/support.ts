import path from "node:path";
import { type CheckReport, checkCourses } from "~/content/course-check/report";
import { goodCourse, writeFiles } from "../../../support/good-course";
import type { Seed } from "../../../support/seeds/seed";
import { temporaryFolder } from "../support";

/** One cache for all: a seed changes few files, and only those are compiled anew. */
const cacheDir = temporaryFolder();

/** Checks a course made of these files. */
export async function check(files: ReadonlyMap<string, string>): Promise<CheckReport & { root: string }> {
  const root = path.join(temporaryFolder(), "courses");
  writeFiles(root, files);
  return { ...(await checkCourses({ root, cacheDir })), root };
}

/** The good course with a fault in it, and the places where the check must find it, as `file:line:column`. */
export function seeded({ changes }: Seed): { files: Map<string, string>; expected: string[] } {
  const files = goodCourse();
  for (const { file, from, to } of changes) {
    const before = files.get(file) ?? "";
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${file} does not hold ${from}`);
    files.set(file, after);
  }
  const expected: string[] = [];
  for (const [file, text] of files) {
    for (const [index, line] of text.split("\n").entries()) {
      const column = line.indexOf("‸") + 1;
      if (column > 0) expected.push(`courses/${file}:${index + 1}:${column}`);
    }
    files.set(file, text.replaceAll("‸", ""));
  }
  return { files, expected };
}
