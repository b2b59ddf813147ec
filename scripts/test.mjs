import { readFileSync } from "node:fs";
import { build } from "./build.mjs";
import { must, run, runPackage } from "./run.mjs";
import { installBrowser, installPackages, installPostgres } from "./setup.mjs";

/** All that proves the product, in the order in which it fails fastest. */
await installPackages();
const browser = await installBrowser();
await installPostgres();
// Each of them leaves one of two cores idle.
await Promise.all([
  must(run(process.execPath, ["scripts/check.mjs"]), "The check found faults; see above."),
  build(),
]);
const vitest = (name, ...options) => {
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=test-results/${name}.json`];
  return must(runPackage("vitest/vitest.mjs", ["run", ...reporters, ...options]), "Tests failed; see above.");
};
await vitest("rules");
await vitest("postgres", "--config", "vitest.postgres.config.ts");
await vitest("built", "--config", "vitest.built.config.ts");
await must(
  runPackage("@playwright/test/cli.js", ["test"], browser ? { CHROMIUM: browser } : {}),
  "Browser tests failed; see above.",
);

const result = (name) => JSON.parse(readFileSync(`test-results/${name}.json`, "utf8"));
const { stats } = result("playwright");
const passed =
  ["rules", "postgres", "built"].reduce((sum, name) => sum + result(name).numPassedTests, 0) +
  stats.expected +
  stats.flaky;
if (stats.flaky > 0)
  console.log(`\n${stats.flaky} browser tests passed only on their second run; see above.`);
console.log(`\n${passed} passed, ${stats.unexpected} failed`);
