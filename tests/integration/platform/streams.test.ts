import { createServer, get, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, describe, expect, it } from "vitest";
import { listener } from "~/platform/http/adapter";

const CHUNK = new Uint8Array(64 * 1024);
/** More than the buffers of both ends of a connection hold, and far less than everything. */
const MOST_CHUNKS = 500;

/** An answer without an end, and how much of it was asked for. */
function endless() {
  const seen = { chunks: 0 };
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        seen.chunks += 1;
        controller.enqueue(CHUNK);
      },
      cancel: () => end(),
    },
    { highWaterMark: 0 },
  );
  return { seen, ended, body };
}

const long = endless();
const faults: unknown[] = [];
const server = createServer(
  listener(
    async (request) => new Response(request.url.endsWith("/long") ? long.body : "soon"),
    async () => new Response(null, { status: 400 }),
    (error) => {
      faults.push(error);
      return new Response(null, { status: 500 });
    },
  ),
);
await new Promise<void>((resolve) => server.listen(0, resolve));
const url = `http://localhost:${(server.address() as AddressInfo).port}`;
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe("an answer that is sent as it is made", () => {
  it("waits for whoever takes it, holds up nobody else, and ends when it is broken off", async () => {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      get(`${url}/long`, resolve).on("error", reject);
    });
    // Taken no further than its beginning, while somebody else asks for something.
    await new Promise<void>((resolve) => answer.once("readable", () => resolve()));
    expect(await (await fetch(`${url}/other`)).text()).toBe("soon");
    answer.destroy();
    await long.ended;
    expect(long.seen.chunks).toBeGreaterThan(0);
    expect(long.seen.chunks).toBeLessThan(MOST_CHUNKS);
    expect(faults).toEqual([]);
  });
});
