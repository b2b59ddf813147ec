import path from "node:path";
import { readOptions } from "./options.mjs";
import { installPackages } from "./setup.mjs";
import { compileThread, loadTypeScript } from "./typescript.mjs";

const USAGE = `Says what publishing the courses folder would mean for learners; it changes nothing.

  npm run courses:impact              compared with what the database says is published
  npm run courses:impact -- --json    one JSON document in place of tables

COURSES_DIR says which folder holds the courses (courses), DATABASE_URL which database. Ends with 1 when it should not
be published: the courses do not compile, or an edition was lowered.`;

const { json } = readOptions(USAGE, { options: { json: { type: "boolean", default: false } } }).values;
await installPackages();
// React checks less then; the lessons are run once each.
process.env.NODE_ENV ??= "production";
const { runImpact } = await loadTypeScript("app/domain/authoring/commands/impact.ts");
try {
  const publishable = await runImpact({
    root: path.resolve(process.env.COURSES_DIR || "courses"),
    cacheDir: path.resolve(".cache/courses"),
    thread: compileThread,
    json,
    write: (text) => process.stdout.write(text),
  });
  process.exitCode = publishable ? 0 : 1;
} catch (error) {
  const known = ["SettingsError", "DatabaseError", "MigrationError"].includes(error.name);
  console.error(known ? error.message : error);
  process.exitCode = 1;
}
