import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** Loads a module that is TypeScript: esbuild turns it, and what it imports of ours, into one that Node reads. */
export async function loadTypeScript(entry) {
  const outfile = `.cache/${entry.replaceAll("/", "-").replace(/\.ts$/, "")}.mjs`;
  await bundleTypeScript(entry, outfile);
  return import(/* @vite-ignore */ pathToFileURL(outfile).href);
}

/** Writes a module that is TypeScript, and what it imports of ours, as one that Node reads. */
export async function bundleTypeScript(entry, outfile) {
  const { build } = await import("esbuild");
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    alias: { "~": "./app", db: "./db" },
    logLevel: "warning",
  });
}

/** The second thread of who compiles many lessons, made when it is worth it; returns its file. */
export async function compileThread() {
  const file = resolve(".cache/compile-thread.mjs");
  await bundleTypeScript("app/content/compile-thread.ts", file);
  return file;
}

/** Writes a module that is TypeScript with everything it imports, but for packages that are installed where it runs. */
export async function bundleWhole(entry, outfile, external) {
  const { build } = await import("esbuild");
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    external,
    alias: { "~": "./app", db: "./db" },
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
  });
}
