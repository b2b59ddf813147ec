import { readFileSync, writeFileSync } from "node:fs";
import { loadTypeScript } from "./typescript.mjs";

/** Writes the table of rights into the handbook. */
const HANDBOOK = "docs/teams.md";
const { withTable } = await loadTypeScript("app/domain/teams/rights-table.ts");
writeFileSync(HANDBOOK, withTable(readFileSync(HANDBOOK, "utf8")));
