import { existsSync } from "node:fs";
import { readOptions } from "./options.mjs";

const USAGE = `Grades stored answers anew by corrected keys, once the correction is published. Nobody loses what they have.

  npm run courses:regrade                       shows what would change
  npm run courses:regrade -- --apply            does it, in small turns beside the running product
  npm run courses:regrade -- k1-1-regel         only this question (or several)

  --json    one JSON document in place of text

DATABASE_URL says which database. It can be interrupted, and goes on when it is started again. Ends with 1 where a question that is
named is not published.`;

const REDRAW_MS = 100;
const BAR = 30;
const { stdout, stderr } = process;
const { values, positionals } = readOptions(USAGE, {
  allowPositionals: true,
  options: { apply: { type: "boolean", default: false }, json: { type: "boolean", default: false } },
});
const { runRegrade } = await loadCommand();
let shownAt = 0;
try {
  const known = await runRegrade({
    apply: values.apply,
    json: values.json,
    items: positionals,
    write: (text) => {
      clearBar();
      stdout.write(text);
    },
    onProgress: showBar,
  });
  if (!known) process.exitCode = 1;
} catch (error) {
  const known = ["SettingsError", "DatabaseError", "MigrationError"].includes(error.name);
  console.error(known ? error.message : error);
  process.exitCode = 1;
}

function showBar({ itemId, done, of }) {
  if (!stderr.isTTY || Date.now() - shownAt < REDRAW_MS) return;
  shownAt = Date.now();
  const share = of === 0 ? 1 : done / of;
  const full = Math.round(share * BAR);
  const bar = "█".repeat(full) + "░".repeat(BAR - full);
  stderr.write(
    `\r${bar} ${String(Math.floor(share * 100)).padStart(3)} %  ${done} of ${of} answers  ${itemId}\x1b[K`,
  );
}

function clearBar() {
  if (stderr.isTTY) stderr.write("\r\x1b[K");
}

/** From the sources where they are; an image has only what is built. */
async function loadCommand() {
  if (!existsSync("app/domain")) return import("../build/regrade.mjs");
  const { installPackages } = await import("./setup.mjs");
  await installPackages();
  const { loadTypeScript } = await import("./typescript.mjs");
  return loadTypeScript("app/domain/authoring/commands/regrade.ts");
}
