import { parentPort } from "node:worker_threads";
import { compileCourse, compilePreview } from "./compile-course";
import type { FromThread, JobName, Jobs, ToThread } from "./messages";
import { withNewIds } from "./renumber";

// The thread in which what teams write is read and compiled. Whoever started it ends it when it takes too long.
const tell = (message: FromThread) => parentPort?.postMessage(message);
const onFile = (file: string) => tell({ kind: "at", file });

async function work(job: ToThread): Promise<Jobs[JobName]["result"]> {
  if (job.kind === "course") return compileCourse(job.input, onFile);
  if (job.kind === "preview") return compilePreview(job.input, onFile);
  return withNewIds(job.input, onFile);
}

parentPort?.on("message", async (job: ToThread) => {
  try {
    tell({ kind: "done", result: await work(job) });
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    tell({ kind: "failed", message });
  }
});
tell({ kind: "ready" });
