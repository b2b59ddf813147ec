import { expect, it } from "vitest";
import { filesIn, read } from "../../support/house";

it("the image starts Node with the flags that `npm start` has", () => {
  const flags = JSON.parse(read("package.json")).scripts.start.match(/--\S+/g);
  const command = JSON.parse(/^CMD (\[.*\])$/m.exec(read("Dockerfile"))?.[1] ?? "[]");
  expect(command).toEqual(["node", ...flags, "scripts/serve.mjs"]);
});

it("the image has every command that can do without the sources", () => {
  const commands = filesIn("scripts", /\.mjs$/).filter((path) =>
    /import\("\.\.\/build\/[\w-]+\.mjs"\)/.test(read(path)),
  );
  expect(commands).toContain("scripts/courses-analysis.mjs");
  const copied = read("Dockerfile").match(/scripts\/[\w-]+\.mjs/g);
  expect(commands.filter((path) => !copied?.includes(path))).toEqual([]);
  const built = commands.map((path) => /import\("\.\.\/(build\/[\w-]+\.mjs)"\)/.exec(read(path))?.[1]);
  expect(built.filter((path) => !read("scripts/build.mjs").includes(`"${path}"`))).toEqual([]);
});
