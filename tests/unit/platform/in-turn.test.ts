import type { IncomingMessage, ServerResponse } from "node:http";
import { expect, it } from "vitest";
import { inTurn } from "~/platform/http/in-turn";

const request = (url: number) => ({ url: String(url) }) as IncomingMessage;
const response = {} as ServerResponse;
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

it("begins all requests, in the order in which they came, and not all in one turn", async () => {
  const begun: number[] = [];
  const listener = inTurn((incoming) => begun.push(Number(incoming.url)));
  const came = Array.from({ length: 100 }, (_, index) => index);
  for (const url of came) listener(request(url), response);
  const counts = [begun.length];
  while (begun.length < came.length) {
    await nextTurn();
    counts.push(begun.length);
  }
  expect(begun).toEqual(came);
  const most = Math.max(...counts.slice(1).map((count, index) => count - (counts[index] ?? 0)));
  expect(most).toBeLessThan(50);
  listener(request(100), response);
  await nextTurn();
  expect(begun.at(-1)).toBe(100);
});
