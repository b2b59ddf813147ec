// One job of bench/courses.mjs: compiles or checks a courses folder, and says in JSON what was done.
import path from "node:path";

const { work, root, cache, out } = JSON.parse(process.argv[2]);
const thread = async () => path.resolve(".cache/compile-thread.mjs");

async function compile(cacheDir) {
  const { compileCourses } = await import("../.cache/bench-compile.mjs");
  const { faults, files, compiled } = await compileCourses({
    root,
    outDir: out,
    assetsDir: path.join(out, "assets"),
    cacheDir,
  });
  if (faults.length > 0) throw new Error(`${faults.length} faults: ${JSON.stringify(faults[0])}`);
  return { files, compiled };
}

/** As a save in a running preview: the compiler has been at work before. */
async function again() {
  for (let n = 0; n < 10; n++) await compile();
  const began = performance.now();
  const done = await compile();
  return { ...done, ms: performance.now() - began };
}

async function check() {
  const { checkCourses } = await import("../.cache/bench-check.mjs");
  const { files, compiled } = await checkCourses({ root, cacheDir: cache, thread });
  return { files, compiled };
}

const done = await { compile: () => compile(cache), again, check }[work]();
process.stdout.write(JSON.stringify(done));
