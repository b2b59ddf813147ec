import { buildIfStale } from "../../scripts/build.mjs";
import { installCluster } from "../../scripts/setup.mjs";
import { loadTypeScript } from "../../scripts/typescript.mjs";

/** Proves that no confirmed answer is lost when the database's primary dies, and how soon the next one takes over. */
await buildIfStale();
await installCluster();
const { prove, isWhole, tableOf, keep } = await loadTypeScript("tests/cluster/prove.ts");
const proof = await prove();
console.log(`\n${tableOf(proof)}`);
if (!isWhole(proof)) {
  console.error(JSON.stringify(proof.broken, null, 2).slice(0, 20_000));
  process.exit(1);
}
keep(tableOf(proof));
console.log("\nThe figures are in docs/scale.md.");
