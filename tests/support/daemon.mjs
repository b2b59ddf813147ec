import { execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";

/** PostgreSQL and its kin refuse to run as root, so they run as the first of these that the machine has. */
const SERVANTS = ["postgres", "nobody"];

/** @returns {{ uid: number, gid: number } | null} who runs what we start; null when that is ourselves. */
export function servant() {
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
 * Starts a program in the foreground, without root's rights, in `folder`. It does not outlive us: the kernel ends it
 * when we are killed, where setpriv is there to ask for that.
 * @param {string} command
 * @param {string[]} args
 * @param {{ folder: string, env?: Record<string, string> }} options
 * @returns {Daemon}
 */
export function startDaemon(command, args, { folder, env = {} }) {
  const whose = servant();
  const drop = whose ? [`--reuid=${whose.uid}`, `--regid=${whose.gid}`, "--clear-groups"] : [];
  const [program, all] = SETPRIV
    ? [SETPRIV, [...drop, "--pdeathsig=QUIT", command, ...args]]
    : [command, args];
  const child = spawn(program, all, {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env.PATH, HOME: folder, LC_ALL: "C.UTF-8", ...env },
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
  const killNow = () => child.kill("SIGQUIT");
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
