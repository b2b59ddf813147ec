import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus } from "node:os";

const two = cpus().length > 1;

/** How to run a script on a core of its own, where there are two. */
export const pinned = (core, args) =>
  two ? ["taskset", ["-c", String(core), process.execPath, ...args]] : [process.execPath, args];

// As `npm start` runs it.
const flags = JSON.parse(readFileSync("package.json", "utf8")).scripts.start.match(/--\S+/g) ?? [];

/** The product, as `start` takes it. */
export const PRODUCT = { script: [...flags, "scripts/serve.mjs"], port: 4581, env: { DEMO_DATA: "off" } };

/** Starts a server and waits until it answers. */
export async function start({ script, port, env }, databaseUrl) {
  const [command, args] = pinned(0, script);
  const started = performance.now();
  const child = spawn(command, args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      ORIGIN: "",
      DATABASE_URL: databaseUrl,
      ...env,
    },
  });
  const url = `http://localhost:${port}`;
  while (!(await fetch(`${url}/courses`).catch(() => null))) {
    if (child.exitCode !== null) throw new Error(`${script} ended with ${child.exitCode}.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return {
    url,
    milliseconds: performance.now() - started,
    memory: () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1]) / 1024,
    stop: () =>
      new Promise((resolve) => {
        child.once("exit", resolve);
        child.kill("SIGTERM");
      }),
  };
}
