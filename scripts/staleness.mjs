import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const STAMP = "build/stamp";
const SOURCES = [
  "app",
  "courses",
  "db",
  "public",
  "scripts",
  "package-lock.json",
  "remix.config.js",
  "tsconfig.json",
  "vite.config.ts",
];

/** Names, sizes and times of everything that a build is made from. */
function fingerprint() {
  const hash = createHash("sha256").update(process.versions.node);
  const visit = (path) => {
    const stat = statSync(path);
    if (stat.isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
    else hash.update(`${path}\n${stat.size}\n${stat.mtimeMs}\n`);
  };
  for (const source of SOURCES) if (existsSync(source)) visit(source);
  return hash.digest("hex");
}

/** Whether the build is older than what it is made from. */
export const isStale = () => !existsSync(STAMP) || readFileSync(STAMP, "utf8") !== fingerprint();

export function noteBuilt() {
  mkdirSync("build", { recursive: true });
  writeFileSync(STAMP, fingerprint());
}
