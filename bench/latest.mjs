import { existsSync, readFileSync, writeFileSync } from "node:fs";

const FILE = "bench/latest.json";

/** Writes figures beside those that are there: what was not measured this time stays as it was. */
export function note({ results, ...figures }) {
  const before = existsSync(FILE) ? JSON.parse(readFileSync(FILE, "utf8")) : {};
  const all = { ...before, ...figures, results: { ...before.results, ...results } };
  writeFileSync(FILE, `${JSON.stringify(all, null, 2)}\n`);
}
