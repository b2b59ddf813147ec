import { pathToFileURL } from "node:url";

/** Loads a module that is TypeScript: esbuild turns it, and what it imports of ours, into one that Node reads. */
export async function loadTypeScript(entry) {
  const { build } = await import("esbuild");
  const outfile = `.cache/${entry.replaceAll("/", "-").replace(/\.ts$/, "")}.mjs`;
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
  return import(pathToFileURL(outfile).href);
}
