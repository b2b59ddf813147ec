import { readFileSync, writeFileSync } from "node:fs";
import { installPackages } from "./setup.mjs";
import { loadTypeScript } from "./typescript.mjs";

/** Writes into the handbook what the code knows: the rules of the course check. */
await installPackages();
const HANDBOOK = "docs/authoring.md";
const { withRuleTables } = await loadTypeScript("app/content/rules/handbook.ts");
const handbook = withRuleTables(readFileSync(HANDBOOK, "utf8"));
if (handbook === null) {
  console.error(`${HANDBOOK} has no place for the rules: it needs the two comments that stand around them.`);
  process.exit(1);
}
writeFileSync(HANDBOOK, handbook);
console.log(`${HANDBOOK} holds the rules as they are now.`);
