import { readdirSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { filesIn, nodesOf, parsed, read } from "../../support/house";

const ROOTS = ["app", "db", "tests", "scripts", "bench"];
const files = ROOTS.flatMap((root) => filesIn(root, /\.(tsx?|mjs|css)$/));
const scripts = files.filter((path) => !path.endsWith(".css"));

/** This file has the words that it looks for. */
const others = files.filter((path) => !path.startsWith("tests/unit/house/"));

const containing = (pattern: RegExp): string[] =>
  others.flatMap((path) =>
    read(path)
      .split("\n")
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  );

describe("files", () => {
  it("stay under 300 lines", () => {
    const long = files.map((path) => ({ path, lines: read(path).trimEnd().split("\n").length }));
    expect(long.filter(({ lines }) => lines >= 300)).toEqual([]);
  });

  it("lie in no folder whose name says nothing", () => {
    const folders = ROOTS.flatMap((root) =>
      readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !entry.parentPath.includes("node_modules"))
        .map((entry) => `${entry.parentPath}/${entry.name}`),
    );
    expect(folders.filter((path) => /\/(utils?|helpers?|misc|common|shared|lib)$/.test(path))).toEqual([]);
  });

  it("leave nothing to do, and no test out", () => {
    expect(containing(/\b(TODO|FIXME|XXX|HACK)\b/)).toEqual([]);
    expect(
      containing(/\b(it|test|describe)(\.\w+)*\.(only|skip|todo|fixme)\b|\b(xit|xdescribe|fit|fdescribe)\(/),
    ).toEqual([]);
  });

  it("wait for what happens and not for time", () => {
    const tests = others.filter((path) => path.startsWith("tests/"));
    const sleeping = tests.filter((path) =>
      /waitForTimeout|timers\/promises|setTimeout\(\s*(resolve|done)\b/.test(read(path)),
    );
    expect(sleeping).toEqual([]);
  });

  it("silence no check without a reason", () => {
    expect(containing(/@ts-(ignore|nocheck)/)).toEqual([]);
    const silenced = containing(/biome-ignore|@ts-expect-error/);
    expect(
      silenced.filter((line) => !/biome-ignore \S+: \S.{10,}|@ts-expect-error \S.{10,}/.test(line)),
    ).toEqual([]);
  });

  it("know the type of everything: no any", () => {
    const found = scripts.flatMap((path) => {
      const source = parsed(path);
      return nodesOf(source)
        .filter((node) => node.kind === ts.SyntaxKind.AnyKeyword)
        .map((node) => `${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
    });
    expect(found).toEqual([]);
  });
});
