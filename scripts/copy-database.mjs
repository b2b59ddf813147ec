import { existsSync } from "node:fs";
import { progressOn } from "./copy-progress.mjs";
import { readOptions } from "./options.mjs";

const USAGE = `Copies KI-fit's database into an empty one, of either engine, and compares the two.

  npm run db:copy -- --from file:./data/ki-fit.db --to postgres://user:password@host:5432/name

  --check              only compares the two
  --rows-per-batch N   how many rows are confirmed at a time (1000)

Stop KI-fit first. An interrupted copy goes on when the same command is run again.`;

const shown = (number) => Math.round(number).toLocaleString("en");

const options = readOptions(
  USAGE,
  {
    options: {
      from: { type: "string" },
      to: { type: "string" },
      check: { type: "boolean", default: false },
      "rows-per-batch": { type: "string", default: "1000" },
    },
  },
  ({ values }) => {
    for (const side of ["from", "to"]) {
      if (/^(?:file:.|postgres(?:ql)?:\/\/.)/.test(values[side] ?? "")) continue;
      throw new Error(`--${side} takes an address as in DATABASE_URL: file:… or postgres://…`);
    }
    const rowsPerBatch = Number(values["rows-per-batch"]);
    if (!Number.isInteger(rowsPerBatch) || rowsPerBatch < 1 || rowsPerBatch > 100_000) {
      throw new Error("--rows-per-batch takes a whole number from 1 to 100000.");
    }
    return { ...values, rowsPerBatch };
  },
);
const { copyDatabase, compareDatabases, isFaithful } = await loadCopy();
const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => stop.abort());
const progress = progressOn(process.stdout, options.check ? ["checking"] : undefined);

try {
  const { from, to, rowsPerBatch } = options;
  const call = { from, to, rowsPerBatch, signal: stop.signal, onProgress: progress.show };
  const report = options.check
    ? { tables: await compareDatabases(call), changed: [] }
    : await copyDatabase(call);
  progress.end();
  tell(report);
  process.exitCode = isFaithful(report) ? 0 : 1;
} catch (error) {
  progress.end();
  const known = ["CopyError", "DatabaseError", "MigrationError"].includes(error.name);
  console.error(stop.signal.aborted ? interrupted() : known ? error.message : error);
  process.exitCode = stop.signal.aborted ? 130 : 1;
}

/** From the sources where they are; an image has only what is built. */
async function loadCopy() {
  if (!existsSync("db/copy.ts")) return import("../build/copy.mjs");
  const { installPackages } = await import("./setup.mjs");
  await installPackages();
  const { loadTypeScript } = await import("./typescript.mjs");
  return loadTypeScript("db/copy.ts");
}

function tell(report) {
  const lines = report.tables.map((one) => {
    const [from, to] = [one.checksumFrom.slice(0, 12), one.checksumTo.slice(0, 12)];
    const rows = [one.rowsFrom, one.rowsTo].map((count) => shown(count).padStart(12)).join("");
    return `${one.table.padEnd(18)}${rows}  ${one.equal ? `${from}  yes` : `${from} ≠ ${to}  NO`}`;
  });
  console.log(
    `\n${"table".padEnd(18)}${"rows from".padStart(12)}${"rows to".padStart(12)}  checksum      ok`,
  );
  console.log(`${lines.join("\n")}\n`);
  const different = report.tables.filter(({ equal }) => !equal).map(({ table }) => table);
  if (report.changed.length > 0) {
    console.error(
      `The source was written to while it was copied (${report.changed.join(", ")}). Stop KI-fit, make the target anew and start again.`,
    );
  } else if (different.length > 0) {
    const mend = options.check ? "" : " Make the target anew and start again.";
    console.error(`The two differ in ${different.join(", ")}.${mend}`);
  } else {
    console.log(options.check ? "Both have the same rows." : completed(report));
  }
}

function completed({ tables, rowsBefore, copyingSeconds }) {
  const rows = tables.reduce((sum, { rowsTo }) => sum + rowsTo, 0) - rowsBefore;
  const speed = `${shown(rows / Math.max(copyingSeconds, 0.001))} rows/s`;
  const resumed = rowsBefore > 0 ? ` (${shown(rowsBefore)} were there from an earlier run)` : "";
  const whole = `${shown(performance.now() / 1000)} s with reading and checking`;
  return `Copied ${shown(rows)} rows${resumed} in ${shown(copyingSeconds)} s, ${speed}; ${whole}.
The copy is complete and has the same rows. Set DATABASE_URL to its address and start KI-fit.`;
}

function interrupted() {
  return options.check ? "Stopped." : "Stopped. Run the same command again; it goes on here.";
}
