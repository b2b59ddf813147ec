import { createHash, randomBytes } from "node:crypto";

/** Stands for the nonce while a page is rendered and kept. Made anew by each process, so that no text can hold it. */
export const NONCE_PLACE = randomBytes(16).toString("hex");

/** Enough for every page of a large catalogue in a few states each; then the store starts anew. */
const MOST_BYTES = 24 * 1024 * 1024;

/**
 * Rendered pages by what they are made of. A page is a pure function of its address and its loaders' data, so the same
 * two give the same HTML but for the nonce; loaders run for every request all the same.
 */
const pages = new Map<string, Buffer[]>();
let bytes = 0;

/** The page, in pieces, for an address and its data, with this response's nonce; `render` makes it when it is not there yet. */
export function pageFor(address: string, data: string, nonce: string, render: () => string): Buffer[] {
  const key = createHash("sha256").update(address).update("\n").update(data).digest("base64");
  let parts = pages.get(key);
  if (!parts) {
    parts = partsOf(render());
    keep(key, parts);
  }
  return withNonce(parts, nonce);
}

/** A page that is not worth keeping, such as an error's. */
export const pageOnce = (html: string, nonce: string): Buffer[] => withNonce(partsOf(html), nonce);

const partsOf = (html: string): Buffer[] => html.split(NONCE_PLACE).map((part) => Buffer.from(part));

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
