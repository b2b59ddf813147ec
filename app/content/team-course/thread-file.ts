import path from "node:path";
import { pathToFileURL } from "node:url";

/** The thread's module in what is served; the build writes it. */
export const BUILT_THREAD = "build/compile-team-course.cjs";

let developed: Promise<string> | undefined;

/** The module that a thread runs: as it was built, or, in development and in tests, made of the sources when first needed. */
export function threadFile(): Promise<string> {
  if (import.meta.env?.PROD) return Promise.resolve(path.resolve(BUILT_THREAD));
  developed ??= bundle();
  return developed;
}

async function bundle(): Promise<string> {
  const file = path.resolve(`.cache/compile-team-course-${process.pid}.mjs`);
  const scripts = pathToFileURL(path.resolve("scripts/typescript.mjs")).href;
  const { bundleTypeScript } = (await import(/* @vite-ignore */ scripts)) as {
    bundleTypeScript: (entry: string, outfile: string) => Promise<void>;
  };
  await bundleTypeScript("app/content/team-course/thread.ts", file);
  return file;
}
