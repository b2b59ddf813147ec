import { readFileSync, writeFileSync } from "node:fs";
import { installPackages } from "./setup.mjs";
import { loadTypeScript } from "./typescript.mjs";

/** Writes into the handbook what the code knows: the rules of the course check, the fields and components of lessons, and who may do what in a team. */
await installPackages();
const { withRules } = await loadTypeScript("app/content/rules/handbook.ts");
const { withReference } = await loadTypeScript("app/content/reference/handbook.ts");
const { withRights } = await loadTypeScript("app/domain/teams/rights-table.ts");
for (const [page, written] of [
  ["docs/authoring.md", (page) => withReference(withRules(page))],
  ["docs/teams.md", withRights],
]) {
  writeFileSync(page, written(readFileSync(page, "utf8")));
  console.log(`${page} is as the code has it now.`);
}
