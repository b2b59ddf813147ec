import type { RequestListener } from "node:http";

/** Requests begun in one turn of the event loop: enough to share a commit, few enough to be over soon. */
const MOST = 16;

/**
 * Begins requests in the order in which they came, a few in each turn of the event loop. Begun all at once, the requests
 * of fifty people are all half done at any moment: what they hold grows old and costs full garbage collections, and
 * as libuv accepts one connection a turn, the last of fifty who connect waits for a thousand pages.
 */
export function inTurn(handle: RequestListener): RequestListener {
  const waiting: (() => void)[] = [];
  function turn(): void {
    for (const begin of waiting.splice(0, MOST)) begin();
    if (waiting.length > 0) setImmediate(turn);
  }
  return (incoming, outgoing) => {
    if (waiting.push(() => handle(incoming, outgoing)) === 1) setImmediate(turn);
  };
}
