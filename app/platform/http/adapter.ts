import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { compress } from "./compression";

/** Forms of learners are small; 64 kB leaves room for the longest answer many times over. */
export const MOST_BODY_BYTES = 64 * 1024;

const wholeBodies = new WeakMap<Response, Buffer[]>();

/** A response whose body is known as a whole, which is then sent without a detour through a web stream. */
export function wholeResponse(body: Buffer[], init: ResponseInit): Response {
  const response = new Response(null, init);
  wholeBodies.set(response, body);
  return response;
}

/** How long a refused sender is listened to. */
const LINGER = { bytes: 16 * 1024 * 1024, milliseconds: 1_000 };

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
 * no page has a 405. `fault` makes the answer when `handle` fails; `room` says where more bytes than that are taken.
 */
export function listener(
  handle: Handler,
  refuse: (code: Unreadable, incoming: IncomingMessage) => Promise<Response>,
  fault: (error: unknown) => Response,
  room: (path: string) => number = () => MOST_BODY_BYTES,
): RequestListener {
  return async (incoming, outgoing) => {
    try {
      let response: Response;
      try {
        response = await handle(await toRequest(incoming, room), incoming);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        outgoing.setHeader("Connection", "close");
        if (error.code === "wrong-method") outgoing.setHeader("Allow", METHODS.join(", "));
        const rest = throwAway(incoming);
        await send(await refuse(error.code, incoming), incoming, outgoing, rest);
        return;
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

async function toRequest(incoming: IncomingMessage, room: (path: string) => number): Promise<Request> {
  const method = incoming.method ?? "";
  if (!METHODS.includes(method)) throw new Refusal("wrong-method");
  const url = toUrl(incoming);
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (typeof value === "string") headers.set(name, value);
    else if (value) headers.set(name, value.join(", "));
  }
  if (method === "GET" || method === "HEAD") return new Request(url, { method, headers });
  return new Request(url, { method, headers, body: await readBody(incoming, room(new URL(url).pathname)) });
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

async function readBody(incoming: IncomingMessage, most: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(incoming.headers["content-length"] ?? 0) > most) throw new Refusal("too-large");
  const chunks: Uint8Array[] = [];
  let size = 0;
  // A body that is left unread stays open, for its sender is still to be answered.
  for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > most) throw new Refusal("too-large");
    chunks.push(chunk);
  }
  return Uint8Array.from(Buffer.concat(chunks));
}

/**
 * Reads on for a moment after a refusal and throws away what comes: a connection that is closed on a sender in the
 * middle of sending takes the answer with it.
 */
function throwAway(incoming: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    let left = LINGER.bytes;
    incoming.on("data", (chunk: Buffer) => {
      left -= chunk.length;
      if (left <= 0) resolve();
    });
    incoming.once("end", resolve).once("close", resolve);
    setTimeout(resolve, LINGER.milliseconds).unref();
    if (incoming.complete) resolve();
    incoming.resume();
  });
}

/** Sends a response; the connection of one with `rest` is closed when that has come. */
async function send(
  response: Response,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  rest?: Promise<void>,
): Promise<void> {
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) {
    if (name === "set-cookie") outgoing.appendHeader(name, value);
    else outgoing.setHeader(name, value);
  }
  if (incoming.method === "HEAD") {
    outgoing.end();
    return;
  }
  const whole = wholeBodies.get(response) ?? (await dataOf(response));
  if (response.body && !response.bodyUsed) await pipeline(Readable.fromWeb(response.body as never), outgoing);
  else if (whole === undefined && !rest) outgoing.end();
  else {
    const pieces = await encoded(whole ?? [], incoming, outgoing);
    outgoing.setHeader("Content-Length", lengthOf(pieces));
    outgoing.cork();
    for (const piece of pieces) outgoing.write(piece);
    outgoing.uncork();
    await rest;
    outgoing.end();
  }
}

/** What the running app asks for arrives as a stream, but no loader defers: it is whole at once, and small when compressed. */
async function dataOf(response: Response): Promise<Buffer[] | undefined> {
  if (!response.body || !DATA.test(response.headers.get("Content-Type") ?? "")) return undefined;
  return [Buffer.from(await response.arrayBuffer())];
}

const DATA = /^(text\/x-script|application\/json)\b/;

const lengthOf = (pieces: Buffer[]): number => pieces.reduce((sum, piece) => sum + piece.length, 0);

/** The pieces as they are, so that what pages share is never copied, or all of them compressed. */
async function encoded(
  pieces: Buffer[],
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<Buffer[]> {
  const compressed = await compress(pieces, incoming.headers["accept-encoding"]);
  outgoing.setHeader("Vary", "Accept-Encoding, Accept-Language, Cookie");
  if (!compressed) return pieces;
  outgoing.setHeader("Content-Encoding", compressed.encoding);
  return [compressed.bytes];
}
