import { type Db, jobs } from "db";
import { isNull } from "drizzle-orm";
import PostalMime from "postal-mime";
import { reminderJobs } from "~/domain/reminders";
import { startWorker } from "~/platform/jobs";
import { type Mailer, openMailer } from "~/platform/mail";
import { ORIGIN } from "./accounts";
import { library } from "./assignments";
import { startSmtpServer } from "./smtp";

const settings = { origin: ORIGIN };
const MAIL_FROM = "KI-fit <lernen@example.de>";

/** The way to a mail server on this machine. */
export const mailerTo = (port: number): Mailer =>
  openMailer({
    mailUrl: `smtp://127.0.0.1:${port}`,
    mailFrom: MAIL_FROM,
    mailBounces: null,
    dataDir: "unused",
    loopback: true,
  });

/** Sends the reminders that wait, as a process does. */
export async function work(db: Db, mailer: Mailer): Promise<void> {
  const soon = new Date(Date.now() - 1000);
  await db.update(jobs).set({ dueAt: soon }).where(isNull(jobs.failedAt));
  const worker = startWorker(db, reminderJobs(db, library, settings, mailer), { pollMs: 3_600_000 });
  await worker.runDue();
  await worker.stop();
}

/** Sends the reminders that wait by a real mail server, and what a mail program reads of them. */
export async function sentReminders(db: Db) {
  const server = await startSmtpServer();
  const mailer = mailerTo(server.port);
  await work(db, mailer);
  mailer.close();
  await server.stop();
  return Promise.all(
    server.received.map(async ({ to, body }) => {
      const mail = await PostalMime.parse(body);
      const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value ?? "";
      return {
        to: to[0] ?? "",
        subject: mail.subject ?? "",
        text: mail.text ?? "",
        html: mail.html ?? "",
        header,
      };
    }),
  );
}

export type Reminder = Awaited<ReturnType<typeof sentReminders>>[number];

/** The code of the link that stops the reminders. */
export const stopCode = (mail: Reminder | undefined): string =>
  /\/reminders\/([\w-]{43})/.exec(mail?.text ?? "")?.[1] ?? "";
