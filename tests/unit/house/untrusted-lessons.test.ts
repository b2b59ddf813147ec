import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { importsOf, read } from "../../support/house";

const ENTRY = "app/content/team-course/thread";

const fileOf = (module: string): string =>
  [`${module}.ts`, `${module}.tsx`, `${module}/index.ts`, `${module}/index.tsx`].find((path) =>
    existsSync(path),
  ) ?? module;

/** Every module that is loaded where lessons of teams are compiled. */
function loaded(): { files: string[]; packages: Set<string> } {
  const packages = new Set<string>();
  const files = new Set([fileOf(ENTRY)]);
  for (const file of files) {
    for (const { to, isPackage, typeOnly } of importsOf(file)) {
      if (typeOnly) continue;
      if (isPackage) packages.add(to);
      else files.add(fileOf(to));
    }
  }
  return { files: [...files], packages };
}

it("nothing that compiles lessons of teams can run them, reach the database or the network", () => {
  const { files, packages } = loaded();
  expect(files).toContain("app/content/team-course/body.ts");
  expect(files).toContain("app/content/widgets/index.tsx");
  expect(files).not.toContain("app/content/compile.ts");
  expect(files.filter((file) => !file.startsWith("app/content/"))).toEqual([]);
  const running = files.filter((file) =>
    /\bnew Function\b|\beval\(|["'](node:)?(vm|child_process|https?|net)["']/.test(read(file)),
  );
  expect(running).toEqual([]);
  const unwanted = [...packages].filter((name) =>
    /mdx-bundler|esbuild|^@mdx-js|^(node:)?(vm|child_process|https?|net)$/.test(name),
  );
  expect(unwanted).toEqual([]);
});
