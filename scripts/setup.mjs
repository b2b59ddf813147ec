import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { must, run } from "./run.mjs";

const NOTE = "node_modules/.ki-fit-lock";

const onPath = (name) =>
  (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, name)));

const lockHash = () => createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");

/** Installs the packages that package-lock.json names, when they are not there yet or it has changed. */
export async function installPackages() {
  const hash = lockHash();
  if (existsSync(NOTE) && readFileSync(NOTE, "utf8") === hash) return;
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`KI-fit needs Node 20.19 or newer; this is ${process.versions.node}.`);
    process.exit(1);
  }
  await installCompiler();
  console.log("Installing packages. This takes one or two minutes, once.");
  // better-sqlite3 is compiled here; with Node's own headers that needs no download.
  const prefix = dirname(dirname(process.execPath));
  const headers = existsSync(join(prefix, "include/node/node.h")) ? { npm_config_nodedir: prefix } : {};
  await must(
    run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], headers),
    "The packages could not be installed; npm says why above.",
  );
  writeFileSync(NOTE, hash);
}

async function installCompiler() {
  const needed = { python3: "python3", make: "make", "g++": "g++" };
  const missing = Object.keys(needed).filter((name) => !onPath(name));
  if (missing.length === 0) return;
  if (await installSystem(missing.map((name) => needed[name]))) return;
  console.log(
    `${missing.join(", ")} not found. If no ready-made SQLite fits this machine, the next step needs them: install them and run this again.`,
  );
}

const SHELL = "/usr/bin/chromium-headless-shell";

/** Where Chromium is, once it is there; the tests drive it. Without a window it needs a third less of the processor. */
export async function installBrowser() {
  const wanted = [process.env.CHROMIUM, SHELL].find((path) => path && existsSync(path));
  if (wanted) return wanted;
  console.log("Installing Chromium for the browser tests.");
  if (await installSystem(["chromium-headless-shell"])) return SHELL;
  const other = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
  if (other) return other;
  await must(
    run(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "--only-shell", "chromium"]),
    "No Chromium could be installed. Install one and set CHROMIUM to its path.",
  );
  return undefined;
}

const POSTGRES_ROOT = "/usr/lib/postgresql";

export const POSTGRES_MISSING =
  "PostgreSQL's server is not on this machine. Install it (on Debian: apt-get install postgresql), or set POSTGRES_BIN to the folder of its programs.";

/** The folder of PostgreSQL's programs, of the newest version that is there. */
export function findPostgres() {
  const versions = existsSync(POSTGRES_ROOT) ? readdirSync(POSTGRES_ROOT) : [];
  const folders = versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(POSTGRES_ROOT, version, "bin"));
  return [process.env.POSTGRES_BIN, ...folders].find(
    (folder) => folder && existsSync(join(folder, "initdb")),
  );
}

/** Where PostgreSQL's programs are, once they are there; the tests start servers of their own with them. */
export async function installPostgres() {
  if (findPostgres()) return findPostgres();
  console.log("Installing PostgreSQL for the tests.");
  if (!(await installSystem(["postgresql"]))) {
    console.error(POSTGRES_MISSING);
    process.exit(1);
  }
  return findPostgres();
}

const CLUSTER = { etcd: "etcd-server", patroni: "patroni", haproxy: "haproxy" };

/** Where a program is that an operator runs: not on everyone's PATH. */
export const findProgram = (name) =>
  [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin"]
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

/** Installs what `npm run test:cluster` starts: PostgreSQL, Patroni, the etcd that it elects through, HAProxy. */
export async function installCluster() {
  await installPostgres();
  const missing = Object.keys(CLUSTER).filter((name) => !findProgram(name));
  if (missing.length === 0) return;
  console.log(`Installing ${missing.join(", ")} for the cluster's test.`);
  const packages = missing.map((name) => CLUSTER[name]);
  if (await installSystem(packages)) return;
  console.error(`Install ${missing.join(", ")} (on Debian, as root: apt-get install ${packages.join(" ")}).`);
  process.exit(1);
}

/** Installs Debian packages where that is possible: as root on a Debian machine. */
async function installSystem(packages) {
  if (process.getuid?.() !== 0 || !onPath("apt-get")) return false;
  const quiet = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-qq"], quiet);
  return (
    (await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], quiet)) === 0
  );
}
