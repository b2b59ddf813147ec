// Measures the analysis of a lesson that 10,000 people have answered, and how long it holds others up.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadTypeScript } from "../scripts/typescript.mjs";
import { openBenchDatabase } from "./database.mjs";
import { createLearners } from "./learners.mjs";

const PEOPLE = 10_000;
const LESSON = "k1-1";

/** @returns the milliseconds that the analysis takes, and the longest in which nothing else had its turn */
export async function benchAnalysis(engine) {
  const folder = mkdtempSync(join(tmpdir(), "ki-fit-bench-analysis-"));
  const database = await openBenchDatabase(engine, folder);
  process.env.DATABASE_URL = database.url;
  const { openDatabase } = await loadTypeScript("db/index.ts");
  const { openLibrary } = await loadTypeScript("app/content/library.ts");
  const { analyse } = await loadTypeScript("app/domain/analysis/index.ts");
  const { db, close } = await openDatabase(database.url);
  const read = (name) => JSON.parse(readFileSync(`build/courses/${name}.json`, "utf8"));
  // Half of them have answered the lesson.
  await createLearners(database, 2 * PEOPLE, read(`${LESSON}.de`), read(`${LESSON}.de.keys`));
  const library = openLibrary("build/courses");
  let [held, last] = [0, performance.now()];
  const watch = setInterval(() => {
    const now = performance.now();
    held = Math.max(held, now - last);
    last = now;
  }, 1);
  const started = performance.now();
  await analyse(db, library, [LESSON]);
  const milliseconds = performance.now() - started;
  clearInterval(watch);
  await close();
  await database.stop();
  rmSync(folder, { recursive: true });
  console.log(
    `analysis of a lesson, ${PEOPLE.toLocaleString("en")} people  ${milliseconds.toFixed(0)} ms, others wait ${held.toFixed(0)} ms at most (< 50)`,
  );
  return { people: PEOPLE, milliseconds, held };
}
