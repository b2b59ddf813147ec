import { execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** PostgreSQL and its kin refuse to run as root, so they run as the first of these that the machine has. */
const SERVANTS = ["postgres", "nobody"];

/** @returns {{ uid: number, gid: number } | null} Who runs what we start; null when that is ourselves. */
function servant() {
  if (process.getuid?.() !== 0) return null;
  for (const name of SERVANTS) {
    try {
      const [uid, gid] = ["-u", "-g"].map((flag) =>
        Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] })),
      );
      return { uid, gid };
    } catch {
      // This machine has nobody of that name.
    }
  }
  throw new Error(`Run as root, this needs one of the users ${SERVANTS.join(", ")}.`);
}

/**
 * A temporary folder that belongs to whoever runs what we start.
 * @param {string} prefix
 */
export function daemonFolder(prefix) {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  const whose = servant();
  if (whose) chownSync(folder, whose.uid, whose.gid);
  return folder;
}

const SETPRIV = ["/usr/bin/setpriv", "/bin/setpriv"].find(existsSync);

/**
 * @typedef {object} Daemon
 * @property {import("node:child_process").ChildProcess} child
 * @property {() => string} output All that it has written so far.
 * @property {Promise<void>} exited
 * @property {(pattern: RegExp) => Promise<void>} says Resolves once it has written that; rejects if it ends before.
 * @property {(signal: NodeJS.Signals) => Promise<void>} end Sends the signal and waits for the end.
 */

/**
 * Starts a program in the foreground, in `folder`. It does not outlive us, however we end: the kernel sends it
 * `farewell`, where setpriv is there to ask for that.
 * @param {string} command
 * @param {string[]} args
 * @param {{ folder: string, farewell?: "TERM" | "QUIT", env?: NodeJS.ProcessEnv, asServant?: boolean }} options
 *   `asServant: false` for what may have our rights.
 * @returns {Daemon}
 */
export function startDaemon(command, args, { folder, farewell = "TERM", env, asServant = true }) {
  const whose = asServant ? servant() : null;
  const drop = whose ? [`--reuid=${whose.uid}`, `--regid=${whose.gid}`, "--clear-groups"] : [];
  const [program, all] = SETPRIV
    ? [SETPRIV, [...drop, `--pdeathsig=${farewell}`, command, ...args]]
    : [command, args];
  const child = spawn(program, all, {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    env: env ?? { PATH: process.env.PATH, HOME: folder, LC_ALL: "C.UTF-8" },
    ...(SETPRIV ? {} : whose),
  });
  let written = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (text) => {
      written += text;
    });
  }
  /** @type {Promise<void>} */
  const exited = new Promise((resolve) => {
    child.once("error", (error) => {
      written += error.message;
      resolve();
    });
    child.once("exit", () => resolve());
  });
  const killNow = () => child.kill(`SIG${farewell}`);
  process.once("exit", killNow);
  exited.then(() => process.off("exit", killNow));
  return {
    child,
    output: () => written,
    exited,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => pattern.test(written) && resolve();
        child.stdout.on("data", look);
        child.stderr.on("data", look);
        exited.then(() => reject(new Error(`${command} ended:\n${written}`)));
        look();
      }),
    end: (signal) => {
      child.kill(signal);
      return exited;
    },
  };
}
