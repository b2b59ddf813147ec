import { existsSync } from "node:fs";
import { readOptions } from "./options.mjs";

const USAGE = `Shows what first answers say about the questions, as /author/questions does: from 50 people on, in whole batches.

  npm run courses:analysis                  all lessons and tests
  npm run courses:analysis -- k1 k2-test    only those whose id holds one of these

  --json        one JSON document in place of text
  --language    of the texts in it: de or en (de)

DATABASE_URL says which database, as it does for npm start.`;

const { values, positionals } = readOptions(
  USAGE,
  {
    allowPositionals: true,
    options: { json: { type: "boolean", default: false }, language: { type: "string", default: "de" } },
  },
  (read) => {
    if (!["de", "en"].includes(read.values.language)) throw new Error("--language takes de or en.");
    return read;
  },
);
const { runAnalysis } = await loadCommand();
const { stdout, stderr, env } = process;
await runAnalysis({
  databaseUrl: env.DATABASE_URL || "file:./data/ki-fit.db",
  library: "build/courses",
  only: positionals,
  json: values.json,
  language: values.language,
  write: (text) => stdout.write(text),
  onProgress: (done, of) => {
    if (!stderr.isTTY) return;
    const full = Math.round((24 * done) / of);
    stderr.write(
      done === of ? "\r\x1b[K" : `\r${"█".repeat(full)}${"░".repeat(24 - full)} ${done} of ${of} lessons`,
    );
  },
});

/** From the sources where they are; an image has only what is built. */
async function loadCommand() {
  if (!existsSync("app/domain")) return import("../build/analysis.mjs");
  const { buildIfStale } = await import("./build.mjs");
  await buildIfStale();
  const { loadTypeScript } = await import("./typescript.mjs");
  return loadTypeScript("app/domain/analysis/command.ts");
}
