import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { THREAD_LIMITS } from "./limits";
import type { FromThread, ToThread } from "./messages";
import { threadFile } from "./thread-file";

/** How a job ended: with a result, or at a limit, then with the file that was being compiled. */
export type Outcome<Result> = { result: Result } | { limit: "time" | "memory"; file: string | null };

/**
 * A thread that stays for the next job, with limits of memory and time: one that goes beyond them is ended, and another
 * one is started when there is something to do.
 */
export class CompileWorker {
  /** The thread that stays, or that is being started; null where there is none. */
  #thread: Promise<Worker> | null = null;

  /** Runs one job; the next one may begin when it has ended. */
  async run<Result>(job: ToThread): Promise<Outcome<Result>> {
    const thread = this.#ready();
    const worker = await thread;
    worker.ref();
    return new Promise((resolve, reject) => {
      let file: string | null = null;
      const settle = (keep: boolean) => {
        clearTimeout(ofJob);
        clearTimeout(ofFile);
        worker.off("message", onMessage).off("error", onError).off("exit", onExit);
        worker.unref();
        if (keep) return;
        this.#forget(thread);
        // A thread that is being ended may still fail, and nobody waits for it any more.
        worker.on("error", () => {});
        void worker.terminate();
      };
      const end = (limit: "time" | "memory") => {
        settle(false);
        resolve({ limit, file });
      };
      const fail = (error: Error) => {
        settle(false);
        reject(error);
      };
      const onMessage = (message: FromThread) => {
        if (message.kind === "at") {
          file = message.file;
          ofFile.refresh();
        }
        if (message.kind === "failed")
          fail(new Error(`compiling a team's course failed: ${message.message}`));
        if (message.kind !== "done") return;
        settle(true);
        resolve({ result: message.result as Result });
      };
      const onError = (error: Error & { code?: string }) =>
        error.code === "ERR_WORKER_OUT_OF_MEMORY" ? end("memory") : fail(error);
      const onExit = () => fail(new Error("the thread that compiles ended by itself"));
      const ofJob = setTimeout(() => end("time"), THREAD_LIMITS.jobMs);
      const ofFile = setTimeout(() => end("time"), THREAD_LIMITS.fileMs);
      worker.on("message", onMessage).on("error", onError).on("exit", onExit);
      worker.postMessage(job);
    });
  }

  /** Starts the thread when there is none, so that whoever comes first waits less. */
  async warm(): Promise<void> {
    if (!this.#thread) (await this.#ready()).unref();
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    const thread = this.#thread;
    this.#thread = null;
    const worker = await thread?.catch(() => null);
    await worker?.terminate();
  }

  /** Whoever comes while it starts waits for the same one. One that could not start, or ended by itself, is left alone. */
  #ready(): Promise<Worker> {
    if (this.#thread) return this.#thread;
    const thread = this.#start();
    this.#thread = thread;
    const forget = () => this.#forget(thread);
    thread.then((worker) => worker.once("exit", forget), forget);
    return thread;
  }

  #forget(thread: Promise<Worker>): void {
    if (this.#thread === thread) this.#thread = null;
  }

  async #start(): Promise<Worker> {
    const { memoryMb, youngMb, stackMb } = THREAD_LIMITS;
    const worker = new Worker(await threadFile(), {
      resourceLimits: {
        maxOldGenerationSizeMb: memoryMb,
        maxYoungGenerationSizeMb: youngMb,
        stackSizeMb: stackMb,
      },
      // It needs nothing of what the server was started with.
      env: { NODE_ENV: "production" },
    });
    // Without an error and without a word: nobody would ever hear that it is gone.
    const gone = new AbortController();
    const onExit = () => gone.abort();
    worker.once("exit", onExit);
    await once(worker, "message", { signal: gone.signal });
    worker.off("exit", onExit);
    return worker;
  }
}
