import { run, runPackage } from "./run.mjs";
import { installPackages } from "./setup.mjs";

await installPackages();
const results = await Promise.all([
  runPackage("@biomejs/biome/bin/biome", ["check", "--error-on-warnings", "."]),
  runPackage("typescript/bin/tsc", ["--noEmit", "-p", "."]),
  run(process.execPath, ["scripts/courses-check.mjs"]),
]);
process.exit(Math.max(...results));
