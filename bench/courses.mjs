// Measures what a trainer waits for: compiling and checking lessons, each in a process of its own, from its start to its end.
import { execFile } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { bundleTypeScript, compileThread } from "../scripts/typescript.mjs";

const LESSONS = 100;
/** How often what is short is measured; the middle one counts. */
const TIMES = 5;
// As `npm run courses:check` runs it.
const flags = JSON.parse(readFileSync("package.json", "utf8")).scripts["courses:check"].match(/--\S+/g) ?? [];

/** @returns name of the row → { files, ms, target } */
export async function benchCourses() {
  const folder = mkdtempSync(join(tmpdir(), "ki-fit-bench-courses-"));
  const rows = {};
  try {
    const many = join(folder, "many/courses");
    const one = join(folder, "one/courses");
    layOut(many, LESSONS);
    layOut(one, 1);
    mkdirSync(".cache", { recursive: true });
    await bundleTypeScript("app/content/courses.ts", ".cache/bench-compile.mjs");
    await bundleTypeScript("app/content/course-check/report.ts", ".cache/bench-check.mjs");
    await compileThread();

    const cache = join(folder, "cache");
    const run = async (name, target, times, work, root, before = () => {}) => {
      const taken = [];
      let done;
      for (let n = 0; n < times; n++) {
        before();
        done = await job({ work, root, cache, out: join(folder, "out") });
        taken.push(done);
        progress(name, (n + 1) / times);
      }
      const sorted = [...taken].sort((a, b) => a.ms - b.ms);
      const { ms } = sorted[Math.floor(times / 2)];
      rows[name] = { files: done.files, compiled: done.compiled, ms: Math.round(ms), target };
    };
    const forget = () => rmSync(cache, { recursive: true, force: true });
    await run("compile 1 lesson", null, TIMES, "compile", one, forget);
    await run("compile 1 lesson, in a running process", 1_000, 1, "again", one, forget);
    await run(`compile ${LESSONS} lessons`, null, 1, "compile", many, forget);
    await run(`check ${LESSONS} lessons, cold`, 5_000, 1, "check", many, forget);
    await run(`check ${LESSONS} lessons, warm`, 1_000, TIMES, "check", many);
    await run(`check ${LESSONS} lessons, one file changed`, null, TIMES, "check", many, () => touch(many));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.table(
    Object.fromEntries(
      Object.entries(rows).map(([name, { files, compiled, ms, target }]) => [
        name,
        { files, compiled, ms, "should be": target ? `< ${target.toLocaleString("en")}` : "" },
      ]),
    ),
  );
  console.log(
    "Lessons and tests in both languages, with Node's own start; no other process was told to wait.",
  );
  return rows;
}

/** One job in a process of its own; `again` takes the time inside of it, once it is warm. */
async function job(what) {
  const began = performance.now();
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...flags, "bench/courses-job.mjs", JSON.stringify(what)],
    { env: { ...process.env, NODE_ENV: "production" } },
  );
  const done = JSON.parse(stdout);
  return { ms: performance.now() - began, ...done };
}

/** Our own courses, as often as it takes, each copy with ids and addresses of its own. */
function layOut(root, count) {
  let left = count;
  for (const letter of ["k", "l", "m", "n"]) {
    const renamed = (text) => text.replace(/\bk(?=\d)/g, letter);
    for (const course of readdirSync("courses").filter((name) => /^k\d/.test(name))) {
      if (left <= 0) break;
      const target = join(root, renamed(course));
      cpSync(join("courses", course), target, { recursive: true });
      for (const name of readdirSync(target, { recursive: true })) {
        const file = join(target, name);
        if (name.endsWith(".mdx")) writeFileSync(file, renamed(readFileSync(file, "utf8")));
      }
      // Tests last: a course without its lessons would test what it never taught.
      const folders = readdirSync(target).filter((name) => /^\d/.test(name));
      for (const folder of [...folders, "test"]) {
        if (!existsSync(join(target, folder))) continue;
        if (left > 0) left -= 1;
        else rmSync(join(target, folder), { recursive: true });
      }
    }
  }
  cpSync("courses/glossary.yaml", join(root, "glossary.yaml"));
}

/** A new sentence at the end of a lesson. */
function touch(root) {
  appendFileSync(join(root, "k1-ki-verstehen/01-ki-ml-llm/lesson.de.mdx"), "\nNoch ein Satz.\n");
}

function progress(name, share) {
  if (!process.stderr.isTTY) return;
  const cells = Math.round(share * 20);
  process.stderr.write(
    `\r${"█".repeat(cells)}${"░".repeat(20 - cells)} ${name}\x1b[K${share >= 1 ? "\r\x1b[K" : ""}`,
  );
}
