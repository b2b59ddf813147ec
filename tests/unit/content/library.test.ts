import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { buildCourses } from "~/content/build";
import { openDevLibrary } from "~/content/dev-library";
import { SmallCourse, temporaryFolder } from "./support";

describe("the library while courses are written", () => {
  it("compiles what changes and keeps the last good form of what has faults", async () => {
    const course = new SmallCourse();
    const options = { cacheDir: path.join(course.base, "cache"), watch: false };
    const library = await openDevLibrary(course.root, options);
    expect(library.faults()).toEqual([]);
    expect(library.lesson("small", "first", "de")?.title).toBe("Erste Lektion");

    course.change("small/01-first/lesson.de.mdx", "Erste Lektion", "Neuer Titel");
    expect(await library.reload()).toEqual([]);
    expect(library.lesson("small", "first", "de")?.title).toBe("Neuer Titel");

    course.change("small/01-first/lesson.de.mdx", "title: Neuer Titel", "titel: Ganz neu");
    const faults = await library.reload();
    expect(faults.map(({ what }) => what)).toEqual(["is not known here"]);
    expect(library.faults()).toEqual(faults);
    expect(library.lesson("small", "first", "de")?.title).toBe("Neuer Titel");
    expect(library.courseById("small")?.lessons.map(({ slug }) => slug)).toEqual(["first", "second", "test"]);
    library.close();
  });

  it("reloads by itself", async () => {
    const course = new SmallCourse();
    const library = await openDevLibrary(course.root, { cacheDir: path.join(course.base, "cache") });
    course.change("small/02-second/lesson.de.mdx", "Zweite Lektion", "Neu");
    await vi.waitFor(() => expect(library.lesson("small", "second", "de")?.title).toBe("Neu"), 10_000);
    library.close();
  });
});

describe("the build", () => {
  it("writes, says so in one line, and ends with 1 when there are faults", async () => {
    const course = new SmallCourse();
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    const error = vi.spyOn(console, "error").mockImplementation(() => {});
    const options = {
      root: course.root,
      out: path.join(course.base, "out"),
      assets: path.join(course.base, "assets"),
      cards: path.join(course.base, "cards"),
      cache: path.join(course.base, "cache"),
    };
    expect(await buildCourses(options)).toBe(true);
    expect(log).toHaveBeenCalledExactlyOnceWith(
      expect.stringMatching(/^courses: 1 with 3 lessons, 0 articles; 6 of 6 files/),
    );
    course.change("small/01-first/lesson.de.mdx", "minutes: 6", "minutes: 0");
    const before = process.exitCode;
    expect(await buildCourses(options)).toBe(false);
    expect(process.exitCode).toBe(1);
    process.exitCode = before;
    expect(error.mock.calls[0]?.[0]).toMatch(/^courses\/small\/01-first\/lesson\.de\.mdx:5:10 {2}minutes/);
  });
});

describe("the library in production", () => {
  it("loads nothing of the compiler", () => {
    const out = path.join(temporaryFolder(), "library.mjs");
    const esbuild = path.resolve("node_modules/esbuild/bin/esbuild");
    execFileSync(esbuild, [
      "app/content/library.ts",
      "--bundle",
      "--platform=node",
      "--format=esm",
      "--packages=external",
      `--outfile=${out}`,
      "--log-level=error",
    ]);
    const imports = [...readFileSync(out, "utf8").matchAll(/from "([^"]+)"/g)].map((match) => match[1]);
    expect(imports).toEqual(["node:fs", "node:path"]);
  });
});
