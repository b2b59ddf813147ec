// Measures the pages of a team of 1,000, 10,000 and 50,000 members, side by side.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBenchDatabase } from "./database.mjs";
import { note } from "./latest.mjs";
import { PRODUCT, start } from "./start.mjs";
import { createTeam } from "./team.mjs";
import { benchWork } from "./team-work.mjs";

const SIZES = [1_000, 10_000, 50_000];
/** Asked for one after the other: what is measured is what a page takes, not what a queue does. */
const TIMES = 40;

/**
 * @returns by page and size the milliseconds of the middle and of the slowest but two of forty answers; by work and size how long it
 * takes, and answers to questions meanwhile
 */
export async function benchTeams(engine, sizes = SIZES) {
  const [found, works, filled] = [{}, {}, {}];
  const measuredOn = new Date().toISOString();
  const figures = () => ({ engine, node: process.version, measuredOn, pages: found, works, filled });
  for (const size of sizes) {
    const folder = mkdtempSync(join(tmpdir(), "ki-fit-bench-team-"));
    const database = await openBenchDatabase(engine, folder);
    // The first start migrates; only then can members be put in.
    await (await start(PRODUCT, database.url)).stop();
    const began = performance.now();
    const { pages, cookie, course } = await createTeam(
      database,
      size,
      bar(`team of ${size.toLocaleString("en")}`),
    );
    filled[size] = (performance.now() - began) / 1000;
    const running = await start(PRODUCT, database.url);
    try {
      for (const [name, path] of Object.entries(pages)) {
        found[name] ??= {};
        found[name][size] = await timesOf(`${running.url}${path}`, cookie);
      }
      for (const [name, figures] of Object.entries(await benchWork(running.url, cookie, course))) {
        works[name] ??= {};
        works[name][size] = figures;
      }
    } finally {
      await running.stop();
      await database.stop();
      rmSync(folder, { recursive: true });
    }
    // Size by size: a run that is cut short keeps what it has measured.
    note({ teams: figures() });
  }
  table(found, ({ p50, p95 }) => `${p50.toFixed(1)} / ${p95.toFixed(1)}`);
  console.log(
    "A team's pages by members, asked for one after the other, p50 / p95 of the whole answer in ms (< 10 ms).",
  );
  table(works, ({ rows, took, answers: { p50, p99, max } }) => {
    const what = rows ? `${rows.toLocaleString("en")} rows in ${(took / 1000).toFixed(1)} s, ` : "";
    return `${what}${p50.toFixed(0)} / ${p99.toFixed(0)} / ${max.toFixed(0)}`;
  });
  console.log(
    "Long works by members, and answers to questions of four people meanwhile: p50 / p99 / longest in ms (< 50 ms).",
  );
  const seconds = Object.entries(filled).map(([size, value]) => `${by(size)} in ${value.toFixed(0)} s`);
  console.log(`Members were put in with all their rows: ${seconds.join(", ")} (10,000: < 120 s).`);
  return figures();
}

const by = (size) => Number(size).toLocaleString("en");

/** A row a name, a column a size. */
function table(found, cell) {
  const rows = Object.entries(found).map(([name, bySize]) => [
    name,
    Object.fromEntries(Object.entries(bySize).map(([size, figures]) => [by(size), cell(figures)])),
  ]);
  console.table(Object.fromEntries(rows));
}

async function timesOf(url, cookie) {
  const times = [];
  for (let n = 0; n < TIMES * 1.5; n++) {
    const started = performance.now();
    const answer = await fetch(url, { headers: { cookie, "accept-encoding": "identity" } });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}.`);
    times.push(performance.now() - started);
  }
  const sorted = times.slice(TIMES / 2).sort((a, b) => a - b);
  return { p50: sorted[Math.floor(TIMES / 2)], p95: sorted[Math.floor(TIMES * 0.95)] };
}

/** A bar that grows while rows are made. */
function bar(label) {
  let shown = -1;
  return (share) => {
    const cells = Math.floor(share * 30);
    if (cells === shown || !process.stderr.isTTY) return;
    shown = cells;
    process.stderr.write(
      `\r${label}  ${"█".repeat(cells)}${"·".repeat(30 - cells)}${share >= 1 ? "\n" : ""}`,
    );
  };
}
