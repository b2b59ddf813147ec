import { rmSync, statSync } from "node:fs";
import path from "node:path";
import { readOptions } from "./options.mjs";
import { barOn } from "./progress.mjs";

const USAGE = `Shows the courses in a browser while you write them: what you save is there within a second.

  npm run author                      the courses of this repository
  npm run author -- ../our-courses    those of another folder
  npm run author -- --port 4000       on another port (4900)

Nobody signs in, and only this machine can reach it. End it with Ctrl+C.`;

const { values, positionals } = readOptions(USAGE, {
  allowPositionals: true,
  options: { port: { type: "string", default: "4900" } },
});

const began = performance.now();
// Read by app/routes.ts: it adds the pages of the preview.
process.env.KI_FIT_AUTHOR = "on";
const root = path.resolve(positionals[0] ?? process.env.COURSES_DIR ?? "courses");
const { openWorkshop } = await import("./workshop.mjs");
const { vite, assetsDir, serve } = await openWorkshop();
const { openPreview } = await vite.ssrLoadModule("/app/content/preview/preview.ts");
const { findingLine } = await vite.ssrLoadModule("/app/content/course-check/output.ts");

const bar = barOn(process.stderr, "courses");
/** Those that show the preview change in place; all others load again. */
const previews = new Set();
let version = 0;
let saved = null;

const preview = await openPreview(root, {
  assetsDir,
  onProgress: bar.show,
  onSave: (file) => {
    saved = { file, at: statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now(), shown: false };
  },
  onChange: (now, { findings, compiled }) => {
    bar.end();
    version = now;
    if (saved) saved.compiled = Date.now();
    for (const finding of findings) console.log(findingLine(finding, process.stdout.isTTY));
    if (now > 1) console.log(`${compiled} compiled; ${findings.length} to mend`);
    for (const client of vite.ws.clients) tell(client);
  },
});

function tell(client) {
  if (previews.has(client.socket)) client.send("courses:changed", { version });
  else client.send({ type: "full-reload" });
}

// A page that was on its way when a lesson changed says what it shows, and hears of what it has missed.
vite.ws.on("preview:shown", ({ version: shown }, client) => {
  // A page that opens now did not wait for what was saved before.
  const waited = previews.has(client.socket);
  previews.add(client.socket);
  client.socket.once("close", () => previews.delete(client.socket));
  if (shown < version) tell(client);
  else if (waited && saved && !saved.shown) {
    saved.shown = true;
    const ms = (time) => `${Math.max(0, Math.round(time - saved.at))} ms`;
    const file = path.relative(path.dirname(root), saved.file);
    console.log(
      `${file}: compiled ${ms(saved.compiled)} after it was saved, in the browser ${ms(Date.now())}`,
    );
    client.send("preview:took", { milliseconds: Math.round(Date.now() - saved.at) });
  }
});

const port = Number(values.port);
const folder = path.resolve(".cache/author", String(port));
// What pages of the product may store here (a language, an answer tried out) is nobody's, and begins anew.
rmSync(folder, { recursive: true, force: true });
const { url } = await serve({
  library: preview.library,
  preview,
  host: "localhost",
  env: {
    ...process.env,
    PORT: String(port),
    ORIGIN: `http://localhost:${port}`,
    DATABASE_URL: `file:${path.join(folder, "ki-fit.db")}`,
    DEMO_DATA: "off",
    MAIL_URL: "",
  },
  before: (request, response) => {
    // Another site whose name leads here (DNS rebinding) learns nothing.
    if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? "")) {
      response.writeHead(403).end();
      return true;
    }
    if (request.url !== "/") return false;
    response.writeHead(302, { location: "/preview" }).end();
    return true;
  },
});
const seconds = ((performance.now() - began) / 1000).toFixed(1);
console.log(`Your courses, as you write them: ${url}/preview (after ${seconds} s)`);
