import { spawn } from "node:child_process";

/** Runs a command, its output passed on; resolves to its exit code. */
export function run(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: "inherit", env: { ...process.env, ...env } });
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

/** Runs a script of a package with this very Node: killing it leaves nothing behind, as npx would. */
export const runPackage = (script, args = [], env = {}) =>
  run(process.execPath, [`node_modules/${script}`, ...args], env);

/** Ends the process with a message when a step failed. */
export async function must(step, message) {
  const code = await step;
  if (code !== 0) {
    console.error(`\n${message}`);
    process.exit(code);
  }
}
