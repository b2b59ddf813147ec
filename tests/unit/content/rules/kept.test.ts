import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { checkCourses } from "~/content/course-check/report";
import { Kept } from "~/content/kept";
import { goodCourse, writeFiles } from "../../../support/good-course";
import { temporaryFolder } from "../support";

/** The good course and another one, whose lessons link to a heading of it. */
function linkedCourses(): Map<string, string> {
  const files = goodCourse();
  for (const [name, text] of goodCourse()) {
    const other = text
      .replaceAll("good", "other")
      .replace("\n## Teil zwei\n", "\n[Dort](/courses/good/one#teil-zwei)\n\n## Teil zwei\n");
    files.set(name.replace("good/", "other/"), other);
  }
  return files;
}

describe("what the check remembers of a course", () => {
  const setUp = () => {
    const root = path.join(temporaryFolder(), "courses");
    const cacheDir = temporaryFolder();
    writeFiles(root, linkedCourses());
    const check = async () =>
      (await checkCourses({ root, cacheDir })).findings.map(({ file, rule }) => `${rule} ${file}`);
    const change = (name: string, from: string, to: string) => {
      const file = path.join(root, name);
      const text = readFileSync(file, "utf8");
      expect(text).toContain(from);
      writeFileSync(file, text.replace(from, to));
    };
    return { root, cacheDir, check, change };
  };

  it("is found again by a check that begins anew", async () => {
    const { check, change } = setUp();
    change("good/01-one/lesson.de.mdx", "minutes: 6", "minutes: 4");
    change("good/01-one/lesson.en.mdx", "minutes: 6", "minutes: 4");
    const first = await check();
    expect(first).toEqual([
      "minutes courses/good/01-one/lesson.de.mdx",
      "minutes courses/good/01-one/lesson.en.mdx",
    ]);
    expect(await check()).toEqual(first);
  });

  it("is forgotten when a heading that it links to in another course is gone", async () => {
    const { check, change } = setUp();
    expect(await check()).toEqual([]);
    change("good/01-one/lesson.de.mdx", "## Teil zwei", "## Teil drei");
    expect(await check()).toEqual([
      "links courses/other/01-one/lesson.de.mdx",
      "links courses/other/02-two/lesson.de.mdx",
    ]);
  });

  it("is forgotten when one of its files changes, or mends", async () => {
    const { check, change } = setUp();
    expect(await check()).toEqual([]);
    change("good/02-two/lesson.de.mdx", "objective: Sie unterscheiden", "objective: Sie kennen");
    expect(await check()).toEqual(["objective-verb courses/good/02-two/lesson.de.mdx"]);
    change("good/02-two/lesson.de.mdx", "objective: Sie kennen", "objective: Sie unterscheiden");
    expect(await check()).toEqual([]);
  });
});

describe("kept results", () => {
  it("are made once for the same parts, anew for others, and anew for another version of the rules", () => {
    const folder = temporaryFolder();
    let made = 0;
    const of = (fingerprint: string, part: string) =>
      new Kept(folder, fingerprint).of("name", [part], () => {
        made += 1;
        return { part };
      });
    expect([of("1", "a"), of("1", "a"), of("1", "b"), of("2", "b")]).toEqual([
      { part: "a" },
      { part: "a" },
      { part: "b" },
      { part: "b" },
    ]);
    expect(made).toBe(3);
  });

  it("that are not worth it are not kept, and a broken file is no result", () => {
    const folder = temporaryFolder();
    let made = 0;
    const of = (worth: boolean) =>
      new Kept(folder, "1").of(
        "name",
        [],
        () => ++made,
        () => worth,
      );
    expect([of(false), of(true), of(true)]).toEqual([1, 2, 2]);
    writeFileSync(path.join(folder, "name.json"), "{");
    expect(of(true)).toBe(3);
  });
});
