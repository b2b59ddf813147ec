import type { IncomingMessage } from "node:http";

/**
 * The network address of whoever sent a request. Each proxy appends the address that it saw to X-Forwarded-For, so
 * only the last `proxies` entries are ours to believe; what stands before them anyone can write.
 */
export function clientAddress(
  { headers, socket }: Pick<IncomingMessage, "headers"> & { socket: { remoteAddress?: string | undefined } },
  proxies: number,
): string {
  const own = socket.remoteAddress ?? "";
  if (proxies === 0) return own;
  const seen = [headers["x-forwarded-for"] ?? []].flat().join(",").split(",");
  return seen.at(-proxies)?.trim() || own;
}
