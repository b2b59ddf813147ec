import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Db, newId } from "db";
import nodemailer from "nodemailer";
import { z } from "zod";
import { enqueue, type Handlers } from "./jobs";
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
};

export type Mailer = { send: (mail: Mail) => Promise<void>; close: () => void };

const mail = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  link: z.string().nullable(),
  calendar: z.object({ method: z.enum(["REQUEST", "CANCEL"]), content: z.string() }).optional(),
});

/** A query that has a mail sent soon, for the batch of what causes it. The mail is deleted once it is on its way. */
export const enqueueMail = (db: Db, payload: Mail) => enqueue(db, "mail", payload);

/** What the worker needs to send the mails that wait. */
export const mailHandlers = (mailer: Mailer): Handlers => ({
  mail: async (payload) => mailer.send(mail.parse(payload)),
});

const CALENDAR_FILE = "ki-fit.ics";

type MailSettings = Pick<Settings, "mailUrl" | "mailFrom" | "dataDir" | "loopback">;

/**
 * Opens the way out for mails: SMTP where MAIL_URL is set, else files in `data/outbox`.
 * `send` rejects when the mail could not be handed over; the job that called it then tries again.
 */
export function openMailer(settings: MailSettings, log: Log = standardLog): Mailer {
  return settings.mailUrl ? smtp(settings.mailUrl, settings.mailFrom) : outbox(settings, log);
}

function smtp(url: string, from: string): Mailer {
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
    send: async ({ to, subject, text, html, calendar }) => {
      const icalEvent = calendar && { ...calendar, filename: CALENDAR_FILE };
      await transport.sendMail({ from, to: { name: "", address: to }, subject, text, html, icalEvent });
    },
    close: () => transport.close(),
  };
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
    send: async ({ to, subject, text, html, link, calendar }) => {
      const { message } = await composer.sendMail({
        from: mailFrom,
        to: { name: "", address: to },
        subject,
        text: { raw: readablePart("text/plain", text) },
        html: { raw: readablePart("text/html", html) },
        icalEvent: calendar && { ...calendar, filename: CALENDAR_FILE },
      });
      const file = join(folder, `${new Date().toISOString().replaceAll(":", "-")}-${newId().slice(-12)}.eml`);
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
