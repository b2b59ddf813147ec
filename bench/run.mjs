// Measures the production build beside a bare server, one after the other, on the same core in the same run.
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { buildIfStale } from "../scripts/build.mjs";
import { benchAnalysis } from "./analysis.mjs";
import { benchAuthoring } from "./authoring.mjs";
import { cookieOf } from "./columns.mjs";
import { benchCourses } from "./courses.mjs";
import { openBenchDatabase } from "./database.mjs";
import { note } from "./latest.mjs";
import { createLearners } from "./learners.mjs";
import { PRODUCT, pinned, start } from "./start.mjs";
import { benchTeams } from "./teams.mjs";
import { firstPageWeight } from "./weight.mjs";

const { values: options } = parseArgs({
  options: {
    seconds: { type: "string", default: "8" },
    only: { type: "string" },
    engine: { type: "string", default: "sqlite" },
    learners: { type: "string", default: "4000" },
    sizes: { type: "string", default: "1000,10000,50000" },
  },
});
const learners = Number(options.learners);
/** Of the teams. */
const sizes = options.sizes.split(",").map(Number);
const wants = (name) => !options.only || options.only.split(",").includes(name);
const LESSON_PATH = "/courses/k1-ki-verstehen/ki-ml-llm";
/** Seconds until V8 has compiled what is hot. */
const WARM_UP = 10;
const TARGETS = { lesson: 0.1, begun: 0.1, answer: 0.25, catalogue: null };
const scenarios = Object.keys(TARGETS).filter(wants);

if (wants("courses")) note({ courses: await benchCourses() });
await buildIfStale();
if (scenarios.length === 0) {
  await benchRest();
  process.exit();
}
const folder = mkdtempSync(join(tmpdir(), "ki-fit-bench-"));
const database = await openBenchDatabase(options.engine, folder);
const read = (name) => JSON.parse(readFileSync(`build/courses/${name}.json`, "utf8"));
const lesson = read("k1-1.de");
const items = Object.values(lesson.items)
  .filter((item) => item.type === "single-choice")
  .map((item) => ({ id: item.id, fields: { choice: item.options[0].id } }));

const results = {};
let lost = null;
// The first start migrates; only then can learners be put in.
await (await start(PRODUCT, database.url)).stop();
await createLearners(database, learners, lesson, read("k1-1.de.keys"));
const tables = await database.tables();
const bytesPerLearner = tables.reduce((sum, { bytes }) => sum + bytes, 0) / learners;
const running = await start(PRODUCT, database.url);
const startMs = running.milliseconds;
const weight = await firstPageWeight(`${running.url}${LESSON_PATH}`);
const bytes = await bytesOf(running.url);
for (const scenario of scenarios) {
  const stored = await database.countAnswers();
  results[scenario] = { product: await load(running.url, scenario) };
  if (scenario !== "answer") continue;
  lost = results.answer.product.confirmed - ((await database.countAnswers()) - stored);
}
const memoryMb = running.memory();
await running.stop();

const bare = await start(
  {
    script: [`bench/bare-${options.engine}.mjs`],
    port: 4582,
    env: {
      LESSON_BYTES: bytes.lesson,
      BEGUN_BYTES: bytes.begun,
      ANSWER_BYTES: bytes.answer,
      CATALOGUE_BYTES: bytes.catalogue,
    },
  },
  database.url,
);
for (const scenario of scenarios) results[scenario].bare = await load(bare.url, scenario);
await bare.stop();
await database.stop();
rmSync(folder, { recursive: true });
await benchRest();
report();

/** What needs no bare server beside it. */
async function benchRest() {
  if (wants("team")) note({ teams: await benchTeams(options.engine, sizes) });
  if (wants("authoring")) note({ authoring: await benchAuthoring(options.engine) });
  if (wants("analysis")) note({ analysis: await benchAnalysis(options.engine) });
}

async function bytesOf(url) {
  const size = async (path, init) => String((await (await fetch(url + path, init)).arrayBuffer()).byteLength);
  const as = (learner) => ({ cookie: cookieOf(learner), "accept-encoding": "identity" });
  const headers = as(0);
  const [{ id, fields }] = items;
  const body = new URLSearchParams({ _intent: "answer", _item: id, _try: "9999", ...fields });
  return {
    lesson: await size(LESSON_PATH, { headers }),
    begun: await size(LESSON_PATH, { headers: as(learners / 2) }),
    catalogue: await size("/courses", { headers: { "accept-encoding": "identity" } }),
    answer: await size(`${LESSON_PATH}.data`, { method: "POST", body, headers }),
  };
}

async function load(url, scenario) {
  const job = JSON.stringify({
    url,
    scenario,
    seconds: Number(options.seconds),
    warmUp: WARM_UP,
    items,
    learners,
  });
  const [command, args] = pinned(1, ["bench/load.mjs", job]);
  const { stdout } = await promisify(execFile)(command, args, { maxBuffer: 1e7 });
  return JSON.parse(stdout);
}

function report() {
  const round = (value) => Math.round(value).toLocaleString("en");
  console.table(
    Object.fromEntries(
      scenarios.map((name) => {
        const { product: ours, bare: theirs } = results[name];
        const ratio = ours.perSecond / theirs.perSecond;
        const target = TARGETS[name] ? ` (≥ ${TARGETS[name] * 100} %)` : "";
        return [
          name,
          {
            "requests/s": round(ours.perSecond),
            "p50 ms": ours.p50,
            "p99 ms (< 50)": ours.p99,
            failed: ours.failed,
            "bare requests/s": round(theirs.perSecond),
            "bare p99": theirs.p99,
            ratio: `${(100 * ratio).toFixed(1)} %${target}`,
          },
        ];
      }),
    ),
  );
  console.table(
    Object.fromEntries(
      tables.map(({ table, rows, bytes }) => [
        table,
        {
          rows,
          "rows a learner": +(rows / learners).toFixed(2),
          "bytes a row, with its indexes": Math.round(bytes / rows),
          "bytes a learner": Math.round(bytes / learners),
        },
      ]),
    ),
  );
  console.log(
    `${options.engine}, ${round(learners)} learners, ${(bytesPerLearner / 1000).toFixed(1)} kB each on the disk`,
  );
  console.log(`resident memory after load  ${round(memoryMb)} MB (< 250)`);
  console.log(`listening after             ${round(startMs)} ms (< 1,000)`);
  console.log(`JavaScript of a first lesson page  ${(weight.script / 1000).toFixed(1)} kB brotli (≤ 90)`);
  console.log(`HTML of it                  ${(weight.html / 1000).toFixed(1)} kB brotli`);
  if (lost !== null) console.log(`answers confirmed and not stored    ${Math.max(0, lost)}`);
  console.log("lesson: nothing answered in it yet; begun: everything, seven in ten right.");
  console.log("50 connections; no compression asked for, on either side.");
  note({
    node: process.version,
    engine: options.engine,
    learners,
    tables,
    results,
    memoryMb,
    startMs,
    weight,
    ...(lost !== null && { lost }),
  });
}
