import { connect } from "node:net";

export type Answer = { status: number; head: string; sent: number };

/** Sends bytes as they are, so that a request may be as wrong as it likes; `more` follows for as long as it is read. */
export function sendRaw(
  url: string,
  start: string,
  more?: { chunk: Buffer; times: number },
): Promise<Answer> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), "localhost");
    let received = "";
    let sent = 0;
    let left = more?.times ?? 0;
    const push = () => {
      while (more && left > 0 && !socket.destroyed) {
        left -= 1;
        sent += more.chunk.length;
        if (!socket.write(more.chunk)) return;
      }
    };
    socket.on("connect", () => {
      socket.write(start);
      push();
    });
    socket.on("drain", push);
    socket.on("data", (bytes: Buffer) => {
      received += bytes.toString("latin1");
    });
    // A server that has answered may close at once; what it said is what counts.
    socket.on("error", () => {});
    socket.on("close", () =>
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(received)?.[1] ?? 0), head: received, sent }),
    );
  });
}
