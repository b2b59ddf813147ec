import path from "node:path";
import { parseArgs } from "node:util";
import { installPackages } from "./setup.mjs";
import { compileThread, loadTypeScript } from "./typescript.mjs";

const USAGE = `Checks the courses: that they compile and keep the rules of docs/authoring.md.

  npm run courses:check                     all courses
  npm run courses:check -- k1 02-zahlen     only what is found in files whose path holds one of these

  --fix     first mends what is safe: the place of right answers, a review_by that is too late
  --json    one JSON document in place of text

COURSES_DIR says which folder holds the courses (courses). Ends with 1 when something is to be mended.`;

const { values, positionals } = options();
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

function options() {
  try {
    const read = parseArgs({
      allowPositionals: true,
      options: {
        fix: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    if (read.values.help) {
      console.log(USAGE);
      process.exit(0);
    }
    return read;
  } catch (error) {
    console.error(`${error.message}\n\n${USAGE}`);
    return process.exit(2);
  }
}
