import { createHash, randomBytes } from "node:crypto";

/** Stands for the nonce while a page is rendered and kept. Made anew by each process, so that no text can hold it. */
export const NONCE_PLACE = randomBytes(16).toString("hex");

/** In bytes: enough for every page of a large catalogue in a few states each; then the store starts anew. */
const MOST_BYTES = 24 * 1024 * 1024;
/** How many pages are remembered that were asked for once. */
const MOST_SEEN = 20_000;

/**
 * Rendered pages by what they are made of. A page is a pure function of its address and its loaders' data, so the same
 * two give the same HTML but for the nonce; loaders run for every request all the same.
 */
const pages = new Map<string, Buffer[]>();
let bytes = 0;
/** Most of a learner's own pages never come again, so a page is kept from the second time on. */
const seen = new Set<string>();

/** The page, in pieces, for an address and its data, with this response's nonce; `render` makes it when it is not there yet. */
export function pageFor(address: string, data: string, nonce: string, render: () => string): Buffer[] {
  const key = createHash("sha256").update(address).update("\n").update(data).digest("base64");
  const kept = pages.get(key);
  if (kept) return withNonce(kept, nonce);
  if (isNew(key)) return pageOnce(render(), nonce);
  const parts = render()
    .split(NONCE_PLACE)
    .map((part) => Buffer.from(part));
  keep(key, parts);
  return withNonce(parts, nonce);
}

/** A page that is not worth keeping, such as an error's. */
export const pageOnce = (html: string, nonce: string): Buffer[] => [
  Buffer.from(html.replaceAll(NONCE_PLACE, nonce)),
];

function isNew(key: string): boolean {
  if (seen.has(key)) return false;
  if (seen.size >= MOST_SEEN) seen.clear();
  seen.add(key);
  return true;
}

function withNonce(parts: Buffer[], nonce: string): Buffer[] {
  const between = Buffer.from(nonce);
  return parts.flatMap((part, index) => (index === 0 ? [part] : [between, part]));
}

function keep(key: string, parts: Buffer[]): void {
  const size = parts.reduce((sum, part) => sum + part.length, 0);
  if (bytes + size > MOST_BYTES) {
    pages.clear();
    bytes = 0;
  }
  pages.set(key, parts);
  bytes += size;
}
