import { type Db, type jobs, type sessions, users } from "db";
import { eq } from "drizzle-orm";
import { mailJobs, readViewer, signUp, startSession, type Viewer, type Visit } from "~/domain/accounts";
import { invitationJobs } from "~/domain/teams";
import { startWorker } from "~/platform/jobs";
import type { Mail } from "~/platform/mail";

export const ORIGIN = "http://localhost:3000";
export const PASSWORD = "kieselstein-am-fluss";

/** A request from a public address, which gets no allowance of loopback. */
export const visit: Visit = { settings: { origin: ORIGIN }, address: "192.0.2.7", language: "de" };

export const anna = {
  name: "Anna Beispiel",
  email: "anna@example.org",
  password: PASSWORD,
  plan: "individual",
};

/** Signs a person up as the form would. */
export const signedUp = async (db: Db, more: Record<string, string> = {}): Promise<string> =>
  (await signUp(db, { ...anna, ...more }, visit)).userId;

/** What a browser sends back of a `Set-Cookie` value. */
export const sentBack = (setCookie: string): string => setCookie.split(";")[0] ?? "";

/** Signs a person in on a device. */
export async function signedIn(db: Db, userId: string, device = "Firefox, Linux") {
  const header = sentBack(await startSession(db, { secure: false }, userId, device));
  const { viewer } = await readViewer(db, { secure: false }, header);
  return { header, viewer: viewer as Viewer };
}

/** Does the work that waits and returns the mails that were sent, each once. */
export async function sentMails(db: Db): Promise<Mail[]> {
  const sent: Mail[] = [];
  const mailer = { send: async (mail: Mail) => void sent.push(mail), close: () => {} };
  const settings = { origin: ORIGIN };
  const handlers = { ...mailJobs(db, settings, mailer), ...invitationJobs(db, settings, mailer) };
  const worker = startWorker(db, handlers, { pollMs: 3_600_000 });
  await worker.runDue();
  await worker.stop();
  return sent;
}

/** The code in a mail's link. */
export const codeIn = (mail: Mail | undefined): string => mail?.link?.split("/").at(-1) ?? "";

export const userRow = async (db: Db, id: string) =>
  (await db.select().from(users).where(eq(users.id, id)))[0];

export const countOf = async (db: Db, table: typeof users | typeof sessions | typeof jobs): Promise<number> =>
  (await db.select().from(table)).length;
