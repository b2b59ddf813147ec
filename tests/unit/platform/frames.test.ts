import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { framed, readFrames } from "~/platform/frames";

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.slice(from, from + size);
}

async function read(stream: AsyncIterable<Uint8Array>) {
  const frames = [];
  for await (const frame of readFrames(stream)) frames.push(frame);
  return frames;
}

describe("frames", () => {
  it("come out as they went in, wherever the stream was cut", async () => {
    const frame = fc.record({ bytes: fc.uint8Array({ maxLength: 40 }), written: fc.nat(4_000_000) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(frame, { maxLength: 6 }),
        fc.integer({ min: 1, max: 50 }),
        async (all, size) => {
          const sent = Uint8Array.from(all.flatMap((one) => [...framed(one)]));
          const got = await read(cut(sent, size));
          expect(got.map(({ bytes, written }) => [written, [...bytes]])).toEqual(
            all.map(({ bytes, written }) => [written, [...bytes]]),
          );
        },
      ),
    );
  });

  it("are missed when the stream breaks off", async () => {
    const sent = framed({ bytes: new Uint8Array(10), written: 3 });
    await expect(read(cut(sent.slice(0, 12), 5))).rejects.toThrow("ended within a frame");
  });
});
