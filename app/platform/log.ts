import { type DestinationStream, pino } from "pino";

/**
 * All that a log line may say. There is no field for a person: no name, e-mail, network address, cookie or query
 * string belongs in a log, and free text is cleaned of what looks like one.
 */
export type LogFields = {
  err?: unknown;
  /** The pattern of the route, not the address that was asked for. */
  route?: string;
  method?: string;
  status?: number;
  milliseconds?: number;
  job?: string;
  kind?: string;
  tries?: number;
  file?: string;
  /** The address of this server, or a link that a developer may click; `mail.ts` says when. */
  link?: string;
  port?: number;
  count?: number;
};

export type Log = Record<"info" | "warn" | "error", (fields: LogFields, message: string) => void>;

/** A log of JSON lines to `destination`: standard output where nothing is said. */
export function openLog(destination: DestinationStream = pino.destination({ fd: 1, sync: true })): Log {
  const options = {
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    // pino's own would write the message and stack as they are
    serializers: { err: (outline: unknown) => outline },
  };
  const logger = pino(options, destination);
  const line =
    (level: keyof Log) =>
    ({ err, link, ...fields }: LogFields, message: string) =>
      logger[level](
        {
          ...Object.fromEntries(
            Object.entries(fields).map(([key, value]) => [
              key,
              typeof value === "string" ? clean(value) : value,
            ]),
          ),
          ...(link === undefined ? {} : { link }),
          ...(err === undefined ? {} : { err: outlineOf(err) }),
        },
        clean(message),
      );
  return { info: line("info"), warn: line("warn"), error: line("error") };
}

export const log: Log = openLog();

/** Kind, cleaned message and the places in the code. A cause often says more than the error around it. */
function outlineOf(error: unknown, depth = 0): Record<string, unknown> {
  if (!(error instanceof Error)) {
    const status = (error as { status?: unknown } | null)?.status;
    return typeof status === "number"
      ? { status }
      : { message: clean(typeof error === "string" ? error : typeof error) };
  }
  const code = (error as { code?: unknown }).code;
  const frames = (error.stack ?? "").split("\n").filter((row) => /^\s+at /.test(row));
  return {
    name: error.name,
    ...(typeof code === "string" ? { code } : {}),
    message: clean(error.message),
    at: frames.slice(0, 12).map((row) => row.trim()),
    ...(error.cause === undefined || depth > 3 ? {} : { cause: outlineOf(error.cause, depth + 1) }),
  };
}

const REDACTIONS: [RegExp, string][] = [
  // drizzle repeats the values of a failed query
  [/\bparams:[\s\S]*$/i, "params: […]"],
  [/[^\s"'<>(),;:@/]+@[^\s"'<>(),;:@/]+/g, "[e-mail]"],
  [/\b\d{1,3}(?:\.\d{1,3}){3}\b/g, "[address]"],
  [
    /(?<![\w:.])(?:(?:[\da-f]{1,4}:){5,7}[\da-f]{1,4}|(?:[\da-f]{1,4}:)*:(?:[\da-f]{1,4}:)*[\da-f]{1,4})(?![\w:])/gi,
    "[address]",
  ],
  [/\?[^\s"']*=[^\s"']*/g, "?[…]"],
  [/\b(cookie|authorization|set-cookie)\b\s*[:=].*/gi, "$1: […]"],
];

/** The text without what could name a person. */
export const clean = (text: string): string =>
  REDACTIONS.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), text.slice(0, LONGEST));

/** Longer texts repeat what somebody sent, and the patterns above take long over them. */
const LONGEST = 2000;
