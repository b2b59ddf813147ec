import { readFileSync } from "node:fs";
import { build } from "./build.mjs";
import { must, run, runPackage } from "./run.mjs";
import { installBrowser, installPackages } from "./setup.mjs";

/** All that proves the product, in the order in which it fails fastest. */
await installPackages();
const browser = await installBrowser();
await must(run(process.execPath, ["scripts/check.mjs"]), "The check found faults; see above.");
await must(
  runPackage("vitest/vitest.mjs", [
    "run",
    "--reporter=default",
    "--reporter=json",
    "--outputFile.json=test-results/vitest.json",
  ]),
  "Tests failed; see above.",
);
await build();
await must(
  runPackage("@playwright/test/cli.js", ["test"], browser ? { CHROMIUM: browser } : {}),
  "Browser tests failed; see above.",
);

const { numPassedTests } = JSON.parse(readFileSync("test-results/vitest.json", "utf8"));
const { stats } = JSON.parse(readFileSync("test-results/playwright.json", "utf8"));
console.log(`\n${numPassedTests + stats.expected} passed, ${stats.unexpected} failed`);
