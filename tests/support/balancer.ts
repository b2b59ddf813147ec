import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** How long a process that could not be reached gets no requests. */
const REST_MS = 300;

export type Balancer = { url: string; stop: () => Promise<void> };

/**
 * Hands requests out to processes in turn. One that cannot be connected to is left out for a while and the request
 * goes to the next, as nothing was sent; a request that breaks later is not repeated, as it may have been done: 502.
 * Started before the processes, because they are told its address; `processes` are their ports.
 */
export async function startBalancer(processes: number[]): Promise<Balancer> {
  const agent = new Agent({ keepAlive: true });
  const restsUntil = new Map<number, number>();
  let turn = 0;

  /** Every process once, the next in turn first, those that rest last. */
  function inTurn(): number[] {
    turn += 1;
    const now = performance.now();
    const all = processes.map((_, index) => processes[(turn + index) % processes.length]!);
    const rests = (port: number) => (restsUntil.get(port) ?? 0) > now;
    return [...all.filter((port) => !rests(port)), ...all.filter(rests)];
  }

  function forward(incoming: IncomingMessage, outgoing: ServerResponse, body: Buffer, ports: number[]): void {
    const [port, ...others] = ports;
    if (port === undefined) {
      outgoing.writeHead(503).end();
      return;
    }
    const { method, url: path, headers } = incoming;
    const { remoteAddress = "" } = incoming.socket;
    const onward = request({
      agent,
      host: "127.0.0.1",
      port,
      method,
      path,
      headers: { ...headers, "x-forwarded-for": remoteAddress },
    });
    onward.once("response", (reply) => {
      const { connection, "keep-alive": _, ...kept } = reply.headers;
      outgoing.writeHead(reply.statusCode ?? 502, kept);
      reply.pipe(outgoing);
      reply.once("error", () => outgoing.destroy());
    });
    onward.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ECONNREFUSED") {
        restsUntil.set(port, performance.now() + REST_MS);
        forward(incoming, outgoing, body, others);
      } else if (outgoing.headersSent) outgoing.destroy();
      else outgoing.writeHead(502).end(`${error.code}`);
    });
    onward.end(body);
  }

  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.once("end", () => forward(incoming, outgoing, Buffer.concat(chunks), inTurn()));
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    stop: () =>
      new Promise((resolve) => {
        agent.destroy();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
