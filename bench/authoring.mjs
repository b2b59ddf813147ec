// Measures what editing costs where many learn: publishing on 10,000 learners, and grading 100,000 answers anew beside learners who answer.
import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { cookieOf } from "./columns.mjs";
import { openBenchDatabase } from "./database.mjs";
import { createLearners } from "./learners.mjs";
import { PRODUCT, start } from "./start.mjs";

const LEARNERS = 10_000;
const TRIES = 10;
/** Between two answers of the learners who are there meanwhile, in milliseconds. */
const PACE = 25;
/** As long as grading takes: a disk that is slow once a minute is found both times. */
const ALONE_MS = 60_000;
/** What an answer should not be held up for, in milliseconds. */
const LONG = 50;

/** @returns milliseconds of each step, and the longest that anybody waited meanwhile */
export async function benchAuthoring(engine, { learners = LEARNERS, tries = TRIES } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "ki-fit-bench-authoring-"));
  const database = await openBenchDatabase(engine, folder);
  await (await start(PRODUCT, database.url)).stop();
  const read = (name) => JSON.parse(readFileSync(`build/courses/${name}.json`, "utf8"));
  const lesson = read("k1-1.de");
  const keys = read("k1-1.de.keys");
  const item = Object.values(lesson.items).find(({ type }) => type === "single-choice");
  await createLearners(database, learners, lesson, keys);
  await addCompletions(database, learners, lesson);
  await addAnswers(database, learners, lesson, item, tries);

  process.env.DATABASE_URL = database.url;
  const product = await bundle(folder);
  const { db, close } = await product.openDatabase(database.url);
  const library = product.openLibrary("build/courses");
  const found = {
    publish: await publish(db, product, library),
    regrade: await regrade(db, product, library, database.url, item),
  };
  await close();
  await database.stop();
  rmSync(folder, { recursive: true });
  report(found, { learners, answers: found.regrade.graded });
  return found;
}

async function addCompletions(database, learners, lesson) {
  const columns = ["user_id", "lesson_id", "course_id", "version", "completed_at"];
  const now = new Date();
  const rows = Array.from({ length: learners }, (_, n) => [
    `learner-${n}`,
    lesson.id,
    lesson.courseId,
    lesson.version,
    now,
  ]);
  await database.insert("completions", columns, rows);
}

async function addAnswers(database, learners, lesson, item, tries) {
  const columns = [
    "id",
    "user_id",
    "lesson_id",
    "item_id",
    "try_number",
    "language",
    "version",
    "response",
    "score",
    "answered_at",
  ];
  const now = new Date();
  for (let tryNumber = 2; tryNumber < 2 + tries; tryNumber++) {
    const rows = Array.from({ length: learners }, (_, n) => {
      const choice = item.options[(n + tryNumber) % item.options.length].id;
      const response = JSON.stringify({ choice: [choice] });
      return [
        randomUUID(),
        `learner-${n}`,
        lesson.id,
        item.id,
        tryNumber,
        "de",
        lesson.version,
        response,
        0,
        now,
      ];
    });
    await database.insert("answers", columns, rows);
  }
}

/** One module of the product's parts, so that all of them share their tables. */
async function bundle(folder) {
  const outfile = join(resolve(".cache"), `bench-authoring-${folder.slice(-6)}.mjs`);
  await build({
    stdin: {
      contents: `export * from "~/domain/authoring"; export { openDatabase } from "db"; export { libraryOf, openLibrary } from "~/content/library";`,
      resolveDir: resolve("."),
    },
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    alias: { "~": "./app", db: "./db" },
  });
  const module = await import(pathToFileURL(outfile).href);
  rmSync(outfile);
  return module;
}

/** The library with one lesson other than it was. */
function changed(product, library, { edition = 1, split = false, keys = (own) => own }) {
  const shown = (id) => (id === "k1-1b" ? "k1-1" : id);
  const courses = library.courses().map((course) => ({
    ...course,
    lessons: course.lessons.flatMap((one) => {
      if (one.id !== "k1-1") return [one];
      const heir = { ...one, id: "k1-1b", slug: "zweiter-teil", from: ["k1-1"] };
      return split ? [{ ...one, edition }, heir] : [{ ...one, edition }];
    }),
  }));
  return product.libraryOf({
    courses,
    articles: [],
    lesson: (id, language) => {
      const lesson = library.lessonById(shown(id), language);
      if (shown(id) !== "k1-1") return lesson;
      return { ...lesson, id, version: `${edition}-${split}-${keys.name}-${language}-${id}` };
    },
    keys: (id, language) => keys(library.keys(shown(id), language)),
  });
}

async function publish(db, product, before) {
  const after = changed(product, before, { edition: 2, split: true });
  const timed = async (work) => {
    const began = performance.now();
    const result = await work();
    return { result, ms: performance.now() - began };
  };
  const said = await timed(() => product.impactOf(db, { before, after }));
  const noted = await timed(() => product.notePublished(db, after));
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const settled = await timed(() =>
    product.settlePublication(
      db,
      { origin: product.REPOSITORY, number: noted.result.number },
      bar("publish", "learners", LEARNERS),
    ),
  );
  delay.disable();
  const { asked, completionsCarried } = product.totalsOf(said.result);
  return {
    impactMs: said.ms,
    noteMs: noted.ms,
    settleMs: settled.ms,
    longestMs: delay.max / 1e6,
    asked,
    completionsCarried,
  };
}

async function regrade(db, product, library, url, item) {
  const other = (key) => item.options.find(({ id }) => id !== key.correct).id;
  function corrected(own) {
    const key = own[item.id];
    if (!key) return own;
    return { ...own, [item.id]: { ...key, correct: other(key) } };
  }
  const after = changed(product, library, { keys: corrected });
  await product.notePublished(db, after);
  const running = await start(PRODUCT, url);
  const alone = await answering(running.url, library, async () => {
    await new Promise((done) => setTimeout(done, ALONE_MS));
  });
  const previewed = performance.now();
  const previews = await product.previewRegrade(db, { library: after });
  const previewMs = performance.now() - previewed;
  let result = null;
  let tookMs = 0;
  const show = bar("regrade", "answers");
  const beside = await answering(running.url, library, async () => {
    const began = performance.now();
    result = await product.applyRegrade(db, { library: after, onProgress: ({ done, of }) => show(done, of) });
    tookMs = performance.now() - began;
  });
  await running.stop();
  return { ...result, previewMs, tookMs, alone, beside, previewed: previews.length };
}

/** Has learners answer another lesson, one after the other, while something is done; how long they waited. */
async function answering(url, library, work) {
  const { id, options } = Object.values(library.lessonById("k1-2", "de").items).find(
    ({ type }) => type === "single-choice",
  );
  const course = library.courseById("k1");
  const path = `/courses/${course.slug}/${course.lessons.find((one) => one.id === "k1-2").slug}`;
  const times = [];
  let going = true;
  const learning = (async () => {
    for (let n = 0; going; n++) {
      const learner = n % 1_000;
      const tryNumber = (tried.get(learner) ?? 0) + 1;
      tried.set(learner, tryNumber);
      const body = new URLSearchParams({
        _intent: "answer",
        _item: id,
        _try: String(tryNumber),
        choice: options[0].id,
      });
      const began = performance.now();
      const answer = await fetch(`${url}${path}.data`, {
        method: "POST",
        body,
        headers: { cookie: cookieOf(learner), origin: url },
      });
      await answer.arrayBuffer();
      times.push(performance.now() - began);
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`);
      await new Promise((done) => setTimeout(done, PACE));
    }
  })();
  await work();
  going = false;
  await learning;
  // The first ones meet code that was not compiled yet.
  const sorted = times.slice(20).sort((a, b) => a - b);
  const at = (share) => sorted[Math.floor((sorted.length - 1) * share)];
  const long = sorted.filter((ms) => ms > LONG).length;
  return { answers: sorted.length, p50: at(0.5), p99: at(0.99), max: sorted.at(-1), long };
}
const tried = new Map();

function bar(what, things, all = 0) {
  let shown = 0;
  return (done, of = all) => {
    if (!process.stderr.isTTY || Date.now() - shown < 100) return;
    shown = Date.now();
    process.stderr.write(`\r${what}: ${done} of ${of} ${things}\x1b[K`);
  };
}

function report({ publish: one, regrade: two }, { learners, answers }) {
  const round = (value) => Math.round(value).toLocaleString("en");
  console.table({
    [`impact of an edit, ${round(learners)} learners`]: { ms: round(one.impactMs) },
    "noting what is published": { ms: round(one.noteMs) },
    [`bringing it to ${round(learners)} learners`]: {
      ms: round(one.settleMs),
      "longest that nothing else ran, ms": +one.longestMs.toFixed(1),
    },
    [`preview of ${round(answers)} answers`]: { ms: round(two.previewMs) },
    [`grading ${round(answers)} answers anew`]: {
      ms: round(two.tookMs),
      "answers changed": round(two.better + two.worse),
    },
  });
  console.table({
    "learners answer, alone": rounded(two.alone),
    "learners answer, while it is graded anew": rounded(two.beside),
  });
}

const rounded = ({ answers, p50, p99, max, long }) => ({
  answers,
  "p50 ms": +p50.toFixed(1),
  "p99 ms": +p99.toFixed(1),
  "max ms": +max.toFixed(1),
  [`longer than ${LONG} ms`]: long,
});
