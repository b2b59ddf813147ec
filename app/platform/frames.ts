/** A stretch of a file on its way, with how much of the work was done when it was sent. */
export type Frame = { bytes: Uint8Array; written: number };

const HEAD_BYTES = 8;

/** A frame as it travels: two numbers of four bytes each (how much is done, and how long the stretch is), and the stretch. */
export function framed({ bytes, written }: Frame): Uint8Array<ArrayBuffer> {
  const sent = new Uint8Array(HEAD_BYTES + bytes.length);
  const head = new DataView(sent.buffer);
  head.setUint32(0, written);
  head.setUint32(4, bytes.length);
  sent.set(bytes, HEAD_BYTES);
  return sent;
}

/**
 * The frames in a stream that is cut anywhere.
 * @throws Error where it ends within a frame
 */
export async function* readFrames(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Frame> {
  let rest = new Uint8Array();
  for await (const chunk of stream) {
    const all = new Uint8Array(rest.length + chunk.length);
    all.set(rest);
    all.set(chunk, rest.length);
    let from = 0;
    while (all.length - from >= HEAD_BYTES) {
      const head = new DataView(all.buffer, from, HEAD_BYTES);
      const end = from + HEAD_BYTES + head.getUint32(4);
      if (end > all.length) break;
      yield { written: head.getUint32(0), bytes: all.slice(from + HEAD_BYTES, end) };
      from = end;
    }
    rest = all.slice(from);
  }
  if (rest.length > 0) throw new Error("The stream ended within a frame.");
}
