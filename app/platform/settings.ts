import { dirname } from "node:path";
import { engineOf } from "db";
import { z } from "zod";
import { type DemoSettings, demosOf, demoVariables, listOf } from "./demos";
import { isEmail } from "./email";
import { type Operator, operatorOf, operatorVariables } from "./operator";

export type Settings = {
  port: number;
  databaseUrl: string;
  /** The most connections to PostgreSQL that this process opens. */
  databaseConnections: number;
  /** Scheme, host and port that people see, without a slash at the end. */
  origin: string;
  /** `smtp://…` or `smtps://…`; null writes mails into `dataDir`/outbox. */
  mailUrl: string | null;
  mailFrom: string;
  /** The address that gets what comes back as undeliverable; null is the one of `mailFrom`. */
  mailBounces: string | null;
  /** Load the demo team. Never away from this machine, whatever DEMO_DATA says. */
  demoData: boolean;
  /** People come by https, so cookies are `Secure`. */
  secure: boolean;
  /** People come from this machine only. */
  loopback: boolean;
  /** Where this installation keeps files: the folder of the database file, else data/. */
  dataDir: string;
  coursesDir: string;
  /** How many reverse proxies stand in front; each adds the address that it saw to X-Forwarded-For. */
  proxies: number;
  /** Who runs this installation, for imprint, privacy notice and the like. */
  operator: Operator;
  demos: DemoSettings;
  /** Addresses of those who care for the house's own courses; an account counts once its address is confirmed. */
  trainers: readonly string[];
};

const wholePort = /^\d{1,5}$/;

/** The demo team's owner (app/demo.ts), so that a laptop shows everything. */
const DEMO_OWNER = "team@example.org";
/** Its trainer, for the same reason. */
const DEMO_TRAINER = "training@example.org";

const variables = z.object({
  PORT: z
    .string()
    .default("3000")
    .refine(
      (port) => wholePort.test(port) && Number(port) <= 65_535,
      "a whole number from 0 to 65535, or leave it out for 3000",
    ),
  DATABASE_URL: z
    .string()
    .default("file:./data/ki-fit.db")
    .refine(
      (url) => /^file:.+/.test(url) || (engineOf(url) === "postgres" && URL.canParse(url)),
      "file: and a path, such as file:./data/ki-fit.db, or postgres://user:password@host:5432/name",
    ),
  DATABASE_CONNECTIONS: z
    .string()
    .default("10")
    .refine(
      (count) => /^[1-9]\d{0,2}$/.test(count),
      "how many connections a process may open, from 1 to 999",
    ),
  ORIGIN: z
    .string()
    .optional()
    .refine(
      (origin) => origin === undefined || isOrigin(origin),
      "scheme, host and port that people open, without a path, such as https://lernen.example.de",
    ),
  MAIL_URL: z
    .string()
    .optional()
    .refine(
      (url) => url === undefined || (URL.canParse(url) && /^smtps?:\/\/[^/]/.test(url)),
      "smtp://user:password@host:587 or smtps://user:password@host:465, or leave it out to write mails into data/outbox",
    ),
  MAIL_FROM: z
    .string()
    .default("KI-fit <no-reply@localhost>")
    .refine(
      (from) => /^(?:[^<>@\p{Cc}]+<[^\s<>@,;]+@[^\s<>@,;]+>|[^\s<>@,;]+@[^\s<>@,;]+)$/u.test(from),
      'an address, with a name if you like, such as "KI-fit <lernen@example.de>"',
    ),
  MAIL_BOUNCES: z
    .string()
    .optional()
    .refine(
      (address) => address === undefined || isEmail(address),
      "the address that gets mails which come back, such as bounces@example.de",
    ),
  DEMO_DATA: z
    .string()
    .default("on")
    .refine((on) => on === "on" || on === "off", "on or off"),
  PROXIES: z
    .string()
    .default("0")
    .refine((count) => /^\d$/.test(count), "how many reverse proxies stand in front of KI-fit, from 0 to 9"),
  COURSES_DIR: z
    .string()
    .default("courses")
    .refine((path) => path.trim() !== "", "the folder of the courses"),
  TRAINERS: z
    .string()
    .optional()
    .refine(
      (emails) => emails === undefined || listOf(emails).every(isEmail),
      "the e-mail addresses of those who care for the courses, with commas between them",
    ),
  ...operatorVariables,
  ...demoVariables,
});

/** A value that may hold a password is not repeated in an error. */
const SECRET = new Set(["MAIL_URL", "DATABASE_URL"]);

/** Settings that do not fit. The message lists each one, what it says, and what to set. */
export class SettingsError extends Error {
  override name = "SettingsError";
}

/**
 * Reads the settings from the environment. Each has a default that works on a laptop; an empty variable counts as left out.
 * @throws SettingsError that names everything that is wrong at once.
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(
    Object.keys(variables.shape).map((name) => [name, env[name]?.trim() || undefined]),
  );
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      const says = SECRET.has(name) ? "something else" : `"${given[name]}"`;
      return `  ${name} says ${says}. Set it to ${issue.message}.`;
    });
    throw new SettingsError(`KI-fit cannot start with these settings:\n${lines.join("\n")}`);
  }
  const values = parsed.data;
  const port = Number(values.PORT);
  const origin = new URL(values.ORIGIN ?? `http://localhost:${port}`);
  const loopback = isLoopbackHost(origin.hostname);
  const demoData = loopback && values.DEMO_DATA !== "off";
  const operator = operatorOf(values);
  const file = /^file:(?!:memory:)(.+)/.exec(values.DATABASE_URL)?.[1];
  return {
    port,
    databaseUrl: values.DATABASE_URL,
    databaseConnections: Number(values.DATABASE_CONNECTIONS),
    origin: origin.origin,
    mailUrl: values.MAIL_URL ?? null,
    mailFrom: values.MAIL_FROM,
    mailBounces: values.MAIL_BOUNCES ?? null,
    demoData,
    secure: origin.protocol === "https:",
    loopback,
    dataDir: file ? dirname(file) : "data",
    coursesDir: values.COURSES_DIR,
    proxies: Number(values.PROXIES),
    operator,
    demos: demosOf(values, operator.email ?? (demoData ? DEMO_OWNER : null)),
    trainers: listOf(values.TRAINERS ?? (demoData ? DEMO_TRAINER : "")),
  };
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && url.pathname === "/" && !/[?#@]/.test(text);
}

const isLoopbackHost = (host: string): boolean =>
  host === "localhost" ||
  host.endsWith(".localhost") ||
  host === "[::1]" ||
  /^127(?:\.\d{1,3}){3}$/.test(host);
