import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export type Received = { from: string; to: string[]; body: string; user: string | undefined };

/** Starts a real mail server on loopback; it refuses the first `refuse` mails, as one that is busy does. */
export async function startSmtpServer(options: { refuse?: number } = {}) {
  const received: Received[] = [];
  let refusals = options.refuse ?? 0;
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ["STARTTLS"],
    onAuth: ({ username, password }, _session, answer) =>
      password === "p@ss word"
        ? answer(null, { user: username })
        : answer(new Error("Invalid username or password")),
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
        answer();
      });
    },
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  return {
    received,
    port: (server.server.address() as AddressInfo).port,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
