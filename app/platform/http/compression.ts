import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const [toBrotli, toGzip] = [promisify(brotliCompress), promisify(gzip)];

/** Below this a compressed body is hardly smaller, in bytes. */
const LEAST = 1_000;

/**
 * Compresses a page for whoever accepts it, at the level that costs least for its gain (brotli 4, gzip 6), in
 * libuv's threads so that other requests go on meanwhile. Null when it is to be sent as it is.
 */
export async function compress(
  pieces: Buffer[],
  accepted: string | string[] | undefined,
): Promise<{ encoding: "br" | "gzip"; bytes: Buffer } | null> {
  if (!accepted || !/\b(br|gzip)\b/.test(String(accepted))) return null;
  const body = Buffer.concat(pieces);
  if (body.length < LEAST) return null;
  if (/\bbr\b/.test(String(accepted))) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 4 };
    return { encoding: "br", bytes: await toBrotli(body, { params }) };
  }
  return { encoding: "gzip", bytes: await toGzip(body) };
}
