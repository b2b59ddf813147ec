import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { Worker } from "node:worker_threads";
import type { Cache } from "./cache";
import { type CompiledFile, compileFile, type FileResult, type LessonSource } from "./lesson-file";
import type { Glossary } from "./schema";

/** What a file gave; `text` is what stands in it. */
export type Outcome = FileResult & { text: string; cached: boolean };

export type CompileFilesOptions = {
  glossary: Glossary;
  assetStore: string;
  /** Null to compile everything anew. */
  cache: Cache | null;
  /** Makes compile-thread.ts a module that Node reads: a second thread helps then, when there is much to compile. */
  thread?: (() => Promise<string>) | undefined;
  onProgress?: ((done: number, total: number) => void) | undefined;
};

/** What a thread is given. */
export type Share = { sources: LessonSource[]; glossary: Glossary; assetStore: string; cacheDir: string };

/** How many files are compiled at a time: esbuild and sharp bring threads of their own. */
const AT_A_TIME = 3;

/** From how many files on a second thread saves more than its start costs, which is about as much as ten files. */
const WORTH_A_THREAD = 40;

/** Compiles files, or takes them from the cache; path → what it gave. */
export async function compileFiles(
  sources: readonly LessonSource[],
  options: CompileFilesOptions,
): Promise<Map<string, Outcome>> {
  const { cache, assetStore, glossary, thread } = options;
  const outcomes = new Map<string, Outcome>();
  const stale: { source: LessonSource; bytes: Buffer }[] = [];
  const note = (source: LessonSource, outcome: Outcome) => {
    outcomes.set(source.path, outcome);
    options.onProgress?.(outcomes.size, sources.length);
  };
  await eachAtATime(sources, async (source) => {
    const bytes = await readFile(source.path);
    const known = await recall(cache, source, bytes, glossary);
    if (known) note(source, { ...known, cached: true });
    else stale.push({ source, bytes });
  });

  const compile = async ({ source, bytes }: (typeof stale)[number]) => {
    const result = await compileFile(source, bytes, glossary, assetStore);
    if (result.compiled) await cache?.set(source, bytes, result.compiled);
    note(source, { ...result, text: bytes.toString("utf8"), cached: false });
  };
  if (!cache || !thread || stale.length < WORTH_A_THREAD) {
    await eachAtATime(stale, compile);
    return outcomes;
  }
  const [mine, theirs] = [0, 1].map((half) => stale.filter((_, index) => index % 2 === half));
  const share: Share = {
    sources: (theirs ?? []).map(({ source }) => source),
    glossary,
    assetStore,
    cacheDir: cache.folder,
  };
  await Promise.all([eachAtATime(mine ?? [], compile), runThread(await thread(), share)]);
  // What the thread compiled is in the cache now. What has faults is not, and is compiled here to hear of them.
  await eachAtATime(theirs ?? [], async (one) => {
    const known = await recall(cache, one.source, one.bytes, glossary);
    if (known) note(one.source, { ...known, cached: false });
    else await compile(one);
  });
  return outcomes;
}

async function recall(cache: Cache | null, source: LessonSource, bytes: Buffer, glossary: Glossary) {
  const compiled = await cache?.get<CompiledFile>(source, bytes, glossary);
  return compiled
    ? { compiled, manuscript: compiled.manuscript, faults: [] as [], text: bytes.toString("utf8") }
    : null;
}

/** A thread that fails has compiled nothing, or less: the rest is compiled where it was started. */
async function runThread(thread: string, share: Share): Promise<void> {
  const worker = new Worker(thread, { workerData: share });
  await once(worker, "exit").catch(() => worker.terminate());
}

async function eachAtATime<T>(list: readonly T[], work: (entry: T) => Promise<void>): Promise<void> {
  const waiting = [...list];
  const worker = async () => {
    for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) await work(entry);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
}
