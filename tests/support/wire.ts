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

/** Posts a form in two parts: `between` runs when the server has taken the head and waits for the body. */
export function postInTwo(url: string, { head, body }: { head: string; body: string }, between: () => void) {
  return new Promise<Answer>((resolve) => {
    const socket = connect(Number(new URL(url).port), "localhost");
    let received = "";
    socket.on("connect", () =>
      socket.write(
        `${head}\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n`,
      ),
    );
    socket.on("data", (bytes: Buffer) => {
      received += bytes.toString("latin1");
      if (received !== "HTTP/1.1 100 Continue\r\n\r\n") return;
      received = "";
      between();
      socket.write(body);
    });
    socket.on("error", () => {});
    socket.on("close", () =>
      resolve({
        status: Number(/^HTTP\/1\.1 (\d{3})/.exec(received)?.[1] ?? 0),
        head: received,
        sent: body.length,
      }),
    );
  });
}
