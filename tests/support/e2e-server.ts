import { type ChildProcess, spawn } from "node:child_process";
import { startEnvironment } from "./e2e";

/** Starts a server of a test's own, and waits until it says that it is there. */
export async function startServer(
  folder: string,
  port: number,
  env: Record<string, string> = {},
): Promise<ChildProcess> {
  const server = spawn(process.execPath, ["scripts/serve.mjs"], {
    env: { ...process.env, ...startEnvironment(folder, port), ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise<void>((resolve, reject) => {
    server.once("exit", () => reject(new Error("the server did not start")));
    server.stdout.on("data", (chunk) => {
      if (String(chunk).includes("KI-fit is ready")) resolve();
    });
  });
  return server;
}
