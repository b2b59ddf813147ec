import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Db, newId } from "db";
import nodemailer, { type NodemailerError } from "nodemailer";
import { z } from "zod";
import { enqueue, Futile, type Handlers } from "./jobs";
import { type Log, log as standardLog } from "./log";
import type { Settings } from "./settings";

export type Mail = {
  /** One address, already checked. */
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The link that the mail is about, if it is about one. */
  link: string | null;
  /** What goes into the calendar of whoever gets it (RFC 5545), which shows it with the mail. */
  calendar?: { method: "REQUEST" | "CANCEL"; content: string } | undefined;
  /** Where mails of its kind are stopped by one POST without signing in (RFC 8058). */
  unsubscribe?: string | undefined;
  /** The id that it keeps whenever it is sent, without angle brackets; else each sending makes one. */
  messageId?: string | undefined;
};

/** A mail that no try will bring there: the server that is asked refuses its recipient for good. */
export class Undeliverable extends Futile {
  override name = "Undeliverable";
}

export type Mailer = { send: (mail: Mail) => Promise<void>; close: () => void };

const mail = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  link: z.string().nullable(),
  calendar: z.object({ method: z.enum(["REQUEST", "CANCEL"]), content: z.string() }).optional(),
  unsubscribe: z.string().optional(),
  messageId: z.string().optional(),
});

/** A query that has a mail sent soon, for the batch of what causes it. The mail is deleted once it is on its way. */
export const enqueueMail = (db: Db, payload: Mail) => enqueue(db, "mail", payload);

/** What the worker needs to send the mails that wait. */
export const mailHandlers = (mailer: Mailer): Handlers => ({
  mail: async (payload) => mailer.send(mail.parse(payload)),
});

const CALENDAR_FILE = "ki-fit.ics";

type MailSettings = Pick<Settings, "mailUrl" | "mailFrom" | "mailBounces" | "dataDir" | "loopback">;

/**
 * Opens the way out for mails: SMTP where MAIL_URL is set, else files in `data/outbox`.
 * `send` rejects when the mail could not be handed over, with `Undeliverable` where that is the address's fault; that
 * ends the job that called it, which tries again after any other error.
 */
export function openMailer(settings: MailSettings, log: Log = standardLog): Mailer {
  return settings.mailUrl ? smtp(settings.mailUrl, settings) : outbox(settings, log);
}

function smtp(
  url: string,
  { mailFrom, mailBounces }: Pick<MailSettings, "mailFrom" | "mailBounces">,
): Mailer {
  const transport = nodemailer.createTransport({
    ...fromUrl(url),
    // Less than the lease of a job, so that a server that hangs is given up before another worker takes over.
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    dnsTimeout: 10_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ to, subject, text, html, ...more }) => {
      // Where the envelope names another sender than the letter, what comes back later goes there (RFC 5321, 4.4).
      const envelope = mailBounces ? { from: mailBounces, to } : undefined;
      const recipient = { name: "", address: to };
      await transport
        .sendMail({ from: mailFrom, to: recipient, envelope, subject, text, html, ...extras(more) })
        .catch((error: unknown) => {
          throw isRefusedForGood(error) ? new Undeliverable() : error;
        });
    },
    close: () => transport.close(),
  };
}

/**
 * Whether a server has refused the recipient for good (5xx after RCPT, RFC 5321, 4.2.1). One that says 5.7 (RFC 3463: its
 * policy) means whoever sends, not the address: a relay that is closed or a sender that is not trusted.
 */
function isRefusedForGood(error: unknown): boolean {
  const { command, permanent, response } = error as Partial<NodemailerError>;
  return command === "RCPT TO" && permanent === true && !/^\d{3}[ -]5\.7\./.test(response ?? "");
}

/** What only some mails have. */
const extras = ({
  calendar,
  unsubscribe,
  messageId,
}: Pick<Mail, "calendar" | "unsubscribe" | "messageId">) => ({
  ...(calendar && { icalEvent: { ...calendar, filename: CALENDAR_FILE } }),
  ...(messageId && { messageId: `<${messageId}>` }),
  ...(unsubscribe && {
    list: { unsubscribe: { url: unsubscribe } },
    headers: { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" },
  }),
});

/** Failures that come before a mail is handed over: no way to the server, or no sign-in. */
const BEFORE = ["EDNS", "ETLS", "EAUTH", "EENVELOPE"];
const TOO_SLOW_BEFORE = ["CONNECT_TIMEOUT", "GREETING_TIMEOUT", "UPGRADE_TIMEOUT"];

/**
 * Whether a mail that could not be sent has surely not been accepted: the server was not reached or refused it. Of any other
 * failure, such as a connection that broke after the last line, nobody knows.
 */
export function isRefused(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, syscall, responseCode, timeoutType } = error as NodeJS.ErrnoException & {
    responseCode?: number;
    timeoutType?: string;
  };
  return (
    (responseCode ?? 0) >= 400 ||
    syscall === "connect" ||
    BEFORE.includes(code ?? "") ||
    TOO_SLOW_BEFORE.includes(timeoutType ?? "")
  );
}

/** The parts of an SMTP address. On `smtp:` a server that offers TLS gets it. */
function fromUrl(address: string) {
  const url = new URL(address);
  const secure = url.protocol === "smtps:";
  return {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    ...(url.username
      ? { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }
      : {}),
  };
}

/**
 * Writes each mail as a file that mail programs open; names sort by time. On a developer's machine the log repeats the
 * link, so that it can be clicked; elsewhere it is a secret and stays in the file.
 */
function outbox({ mailFrom, dataDir, loopback }: MailSettings, log: Log): Mailer {
  const folder = join(dataDir, "outbox");
  const composer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: "unix" });
  if (!loopback) log.warn({}, `MAIL_URL is not set: mails are only written to ${folder} and reach nobody`);
  return {
    send: async ({ to, subject, text, html, link, ...more }) => {
      const { message } = await composer.sendMail({
        from: mailFrom,
        to: { name: "", address: to },
        subject,
        text: { raw: readablePart("text/plain", text) },
        html: { raw: readablePart("text/html", html) },
        ...extras(more),
      });
      const file = join(folder, `${new Date().toISOString().replaceAll(":", "-")}-${newId()}.eml`);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      // Written aside and renamed, so that nobody ever reads half a mail.
      await writeFile(`${file}.part`, message as Buffer, { mode: 0o600 });
      await rename(`${file}.part`, file);
      log.info(loopback && link ? { link } : {}, `mail written to ${file}`);
    },
    close: () => composer.close(),
  };
}

/** A part without quoted-printable, so that a link in the file is in one piece. */
const readablePart = (type: string, content: string): string =>
  `Content-Type: ${type}; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${content}`;
