import path from "node:path";
import { readOptions } from "./options.mjs";
import { installPackages } from "./setup.mjs";
import { compileThread, loadTypeScript } from "./typescript.mjs";

const USAGE = `Checks the courses: that they compile and keep the rules of docs/authoring.md.

  npm run courses:check                     all courses
  npm run courses:check -- k1 02-zahlen     only what is found in files whose path holds one of these

  --fix     first mends what is safe: the place of right answers, a review_by that is too late
  --json    one JSON document in place of text

COURSES_DIR says which folder holds the courses (courses). Ends with 1 when something is to be mended.`;

const { values, positionals } = readOptions(USAGE, {
  allowPositionals: true,
  options: { fix: { type: "boolean", default: false }, json: { type: "boolean", default: false } },
});
await installPackages();
// React checks less then; the lessons are run once each.
process.env.NODE_ENV ??= "production";
const { runCheck } = await loadTypeScript("app/content/course-check/command.ts");
const { stdout, env } = process;
const clean = await runCheck({
  root: path.resolve(env.COURSES_DIR || "courses"),
  cacheDir: path.resolve(".cache/courses"),
  thread: compileThread,
  fix: values.fix,
  json: values.json,
  only: positionals,
  terminal: stdout.isTTY ? { columns: stdout.columns || 80, colour: !env.NO_COLOR } : null,
  write: (text) => stdout.write(text),
});
process.exitCode = clean ? 0 : 1;
