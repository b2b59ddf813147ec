import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { compress } from "./compression";

/** Forms of learners are small; 64 kB leaves room for the longest answer many times over. */
const MOST_BODY_BYTES = 64 * 1024;

const wholeBodies = new WeakMap<Response, string>();

/** A response whose body is known as a whole, which is then sent without a detour through a web stream. */
export function textResponse(body: string, init: ResponseInit): Response {
  const response = new Response(null, init);
  wholeBodies.set(response, body);
  return response;
}

type Unreadable = "unreadable" | "too-large" | "wrong-method";

/** What browsers send. Everything else would be taken for one of these, or not at all. */
const METHODS = ["GET", "HEAD", "POST"];

/** Thrown while reading a request. */
class Refusal extends Error {
  constructor(readonly code: Unreadable) {
    super(code);
  }
}

export type Handler = (request: Request, incoming: IncomingMessage) => Promise<Response>;

/**
 * Serves a web-standard handler from node:http.
 * Bodies over 64 kB are refused with 413 before they are read to the end; what cannot be read is a 400, a method that
 * no page has a 405. `fault` makes the answer when `handle` fails.
 */
export function listener(
  handle: Handler,
  refuse: (code: Unreadable, incoming: IncomingMessage) => Promise<Response>,
  fault: (error: unknown) => Response,
): RequestListener {
  return async (incoming, outgoing) => {
    try {
      let response: Response;
      try {
        response = await handle(await toRequest(incoming, outgoing), incoming);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        outgoing.setHeader("Connection", "close");
        if (error.code === "wrong-method") outgoing.setHeader("Allow", METHODS.join(", "));
        // What is still on its way is thrown away, so that the sender gets to read the answer.
        incoming.resume();
        response = await refuse(error.code, incoming);
      }
      await send(response, incoming, outgoing);
    } catch (error) {
      if (outgoing.destroyed) return;
      const response = fault(error);
      if (outgoing.headersSent) outgoing.destroy();
      else await send(response, incoming, outgoing).catch(() => outgoing.destroy());
    }
  };
}

async function toRequest(incoming: IncomingMessage, outgoing: ServerResponse): Promise<Request> {
  const method = incoming.method ?? "";
  if (!METHODS.includes(method)) throw new Refusal("wrong-method");
  const url = toUrl(incoming);
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (typeof value === "string") headers.set(name, value);
    else if (value) headers.set(name, value.join(", "));
  }
  if (method === "GET" || method === "HEAD") return new Request(url, { method, headers });
  const gone = new AbortController();
  outgoing.once("close", () => gone.abort());
  return new Request(url, { method, headers, body: await readBody(incoming), signal: gone.signal });
}

function toUrl(incoming: IncomingMessage): string {
  const url = `http://${incoming.headers.host ?? "localhost"}${incoming.url ?? "/"}`;
  if (!incoming.url?.startsWith("/") || !URL.canParse(url)) throw new Refusal("unreadable");
  try {
    decodeURIComponent(new URL(url).pathname);
  } catch {
    throw new Refusal("unreadable");
  }
  return url;
}

async function readBody(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(incoming.headers["content-length"] ?? 0) > MOST_BODY_BYTES) throw new Refusal("too-large");
  const chunks: Uint8Array[] = [];
  let size = 0;
  // A body that is left unread stays open, for its sender is still to be answered.
  for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > MOST_BODY_BYTES) throw new Refusal("too-large");
    chunks.push(chunk);
  }
  return Uint8Array.from(Buffer.concat(chunks));
}

async function send(response: Response, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) {
    if (name === "set-cookie") outgoing.appendHeader(name, value);
    else outgoing.setHeader(name, value);
  }
  const whole = wholeBodies.get(response);
  if (incoming.method === "HEAD") outgoing.end();
  else if (whole !== undefined) await sendWhole(whole, incoming, outgoing);
  else if (!response.body) outgoing.end();
  else await pipeline(Readable.fromWeb(response.body as never), outgoing);
}

async function sendWhole(body: string, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const compressed = await compress(body, incoming.headers["accept-encoding"]);
  outgoing.setHeader("Vary", "Accept-Encoding, Accept-Language, Cookie");
  if (compressed) outgoing.setHeader("Content-Encoding", compressed.encoding);
  const bytes = compressed?.bytes ?? Buffer.from(body);
  outgoing.setHeader("Content-Length", bytes.length);
  outgoing.end(bytes);
}
