import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startDaemon } from "./daemon.mjs";
import { freePort } from "./free-port.mjs";

export const COURSE = "/courses/k1-ki-verstehen";
export const PASSWORD = "ein-langes-passwort-fuer-tests";

export type App = {
  url: string;
  /** All that the server has written so far. */
  output: () => string;
  /** Ends it as an operator would; requests under way are finished. */
  stop: () => Promise<void>;
  /** Ends it as a power cut would. */
  kill: () => Promise<void>;
};

/** The path of a database that nobody has used. */
export const freshFile = (): string => join(mkdtempSync(join(tmpdir(), "ki-fit-built-")), "ki-fit.db");

/** Starts what is built, as `npm start` does, at a port of its own, or at the one that it had before. */
export async function startApp({
  file = freshFile(),
  port,
  env = {},
}: {
  file?: string;
  port?: number;
  env?: Record<string, string>;
} = {}): Promise<App> {
  const at = String(port ?? (await freePort()));
  const { ORIGIN, MAIL_URL, MAIL_FROM, ...inherited } = process.env;
  const daemon = startDaemon(process.execPath, ["scripts/serve.mjs"], {
    folder: ".",
    asServant: false,
    env: { ...inherited, PORT: at, DATABASE_URL: `file:${file}`, DEMO_DATA: "off", ...env },
  });
  await daemon.says(/KI-fit is ready: /);
  return {
    url: `http://localhost:${at}`,
    output: daemon.output,
    stop: () => daemon.end("SIGTERM"),
    kill: () => daemon.end("SIGKILL"),
  };
}

type Fields = Record<string, string> | [string, string][];

/** Somebody with a browser: keeps cookies, follows no redirect by itself. */
export class Visitor {
  readonly cookies = new Map<string, string>();

  constructor(
    readonly app: Pick<App, "url">,
    readonly language = "de",
  ) {}

  async request(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (!headers.has("Accept")) headers.set("Accept", "text/html");
    if (!headers.has("Accept-Language")) headers.set("Accept-Language", this.language);
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    if (cookie) headers.set("Cookie", cookie);
    const response = await fetch(this.app.url + path, { redirect: "manual", ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "" || /Max-Age=0\b/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    this.request(path, { headers });

  post = (
    path: string,
    fields: Fields,
    headers: Record<string, string> = {},
    signal?: AbortSignal,
  ): Promise<Response> =>
    this.request(path, { method: "POST", body: new URLSearchParams(fields), headers, signal });

  /** Answers an item of a lesson as its form would. */
  answer = (path: string, item: string, tryNumber: number | string, fields: Fields): Promise<Response> =>
    this.post(path, [
      ["_intent", "answer"],
      ["_item", item],
      ["_try", String(tryNumber)],
      ...(Array.isArray(fields) ? fields : Object.entries(fields)),
    ]);

  async signUp(fields: Record<string, string> = {}): Promise<Response> {
    people += 1;
    const email = `person-${process.pid}-${people}@example.org`;
    const response = await this.post("/sign-up", {
      name: "Erika Muster",
      email,
      password: PASSWORD,
      plan: "individual",
      ...fields,
    });
    if (response.status !== 303) throw new Error(`sign-up: ${response.status} ${await response.text()}`);
    return response;
  }
}

let people = 0;

/** A visitor who has an account and is signed in. */
export async function member(app: Pick<App, "url">, language = "de"): Promise<Visitor> {
  const visitor = new Visitor(app, language);
  await visitor.signUp();
  return visitor;
}
