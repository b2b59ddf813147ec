import type { AddressInfo, Socket } from "node:net";
import { SMTPServer } from "smtp-server";

export type Received = { from: string; to: string[]; body: string; user: string | undefined };

/**
 * Starts a real mail server on loopback; it refuses the first `refuse` mails, as one that is busy does, and recipients with
 * what `recipients` says of their address, such as "550 5.1.1 no such user". Of the first `breakOff` mails it breaks the
 * connection off instead of saying that it has them; before it says so it waits for `onReceived`.
 */
export async function startSmtpServer(
  options: {
    refuse?: number;
    recipients?: Record<string, string>;
    breakOff?: number;
    onReceived?: () => Promise<void>;
  } = {},
) {
  const received: Received[] = [];
  let refusals = options.refuse ?? 0;
  let breaks = options.breakOff ?? 0;
  const sockets = new Set<Socket>();
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ["STARTTLS"],
    onAuth: ({ username, password }, _session, answer) =>
      password === "p@ss word"
        ? answer(null, { user: username })
        : answer(new Error("Invalid username or password")),
    onRcptTo: ({ address }, _session, answer) => {
      const [, code, reason] = /^(\d{3}) (.*)$/.exec(options.recipients?.[address] ?? "") ?? [];
      answer(code ? Object.assign(new Error(reason), { responseCode: Number(code) }) : null);
    },
    onData: (stream, session, answer) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        if (refusals-- > 0) return answer(new Error("try again later"));
        const { mailFrom: sender, rcptTo } = session.envelope;
        received.push({
          from: sender ? sender.address : "",
          to: rcptTo.map(({ address }) => address),
          body: Buffer.concat(chunks).toString("utf8"),
          user: session.user as string | undefined,
        });
        if (breaks-- > 0) {
          for (const socket of sockets) socket.destroy();
          return;
        }
        (options.onReceived?.() ?? Promise.resolve()).then(() => answer(), answer);
      });
    },
  });
  server.on("error", () => {});
  server.server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  return {
    received,
    port: (server.server.address() as AddressInfo).port,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** Quoted-printable undone, well enough to look for words. */
export const decoded = (body: string): string =>
  Buffer.from(
    body
      .replace(/=\r?\n/g, "")
      .replace(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  ).toString("utf8");
