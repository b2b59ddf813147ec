import { readdirSync, readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";

const compressed = (bytes) => brotliCompressSync(bytes).length;

/**
 * Bytes, brotli, that a first visit to a page loads: its HTML, and each script that it names, with the texts of its
 * language, which the first script fetches.
 */
export async function firstPageWeight(url) {
  const html = await (await fetch(url, { headers: { "accept-language": "de" } })).text();
  const named = [...html.matchAll(/(?:src|href|from|import)\s*\(?\s*=?\s*"(\/assets\/[^"]+\.js)"/g)].map(
    (match) => match[1],
  );
  const scripts = new Set(named);
  const entry = [...scripts].find((path) => path.includes("entry.client"));
  const dictionaries = readFileSync(`build/client${entry}`, "utf8").match(/index-[\w-]+\.js/g) ?? [];
  // German is the longer one; the entry names both and loads one.
  const files = readdirSync("build/client/assets").filter((name) => dictionaries.includes(name));
  const sizes = files.map((name) => compressed(readFileSync(`build/client/assets/${name}`)));
  const script = [...scripts].reduce((sum, path) => sum + compressed(readFileSync(`build/client${path}`)), 0);
  return { html: compressed(Buffer.from(html)), script: script + Math.max(0, ...sizes) };
}
