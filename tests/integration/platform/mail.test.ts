import { mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { jobs } from "db";
import { afterEach, describe, expect, it } from "vitest";
import { accountMail } from "~/domain/accounts/mails";
import { startWorker } from "~/platform/jobs";
import { openLog } from "~/platform/log";
import { enqueueMail, type Mailer, mailHandlers, openMailer, Undeliverable } from "~/platform/mail";
import { freshDb } from "../../support/database";
import { decoded, startSmtpServer } from "../../support/smtp";

const link = `http://localhost:3000/confirm-email/${"x".repeat(43)}`;
const mail = accountMail("confirm-email", "de", "anna@example.org", link);
const mailFrom = "KI-fit <lernen@example.de>";

const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

async function smtpServer(options: Parameters<typeof startSmtpServer>[0] = {}) {
  const server = await startSmtpServer(options);
  open.push(server.stop);
  return server;
}

function captured() {
  const lines: string[] = [];
  return { log: openLog({ write: (line: string) => void lines.push(line) }), lines };
}

function mailerTo(url: string, mailBounces: string | null = null): Mailer {
  const mailer = openMailer({ mailUrl: url, mailFrom, mailBounces, dataDir: "unused", loopback: true });
  open.push(() => mailer.close());
  return mailer;
}

describe("mail by SMTP", () => {
  it("arrives with subject, text and HTML", async () => {
    const { received, port } = await smtpServer();
    await mailerTo(`smtp://127.0.0.1:${port}`).send(mail);
    expect(received).toMatchObject([{ from: "lernen@example.de", to: ["anna@example.org"] }]);
    const body = decoded(received[0]?.body ?? "");
    expect(body).toMatch(/^From: "?KI-fit"? <lernen@example\.de>/m);
    expect(body).toContain("Content-Type: text/plain; charset=utf-8");
    expect(body).toContain("Content-Type: text/html; charset=utf-8");
    expect(body.split(link).length - 1).toBeGreaterThanOrEqual(2);
    expect(body).toContain("bestätigen Sie");
  });

  it("signs in with user and password of the address", async () => {
    const { received, port } = await smtpServer();
    await mailerTo(`smtp://post:p%40ss%20word@127.0.0.1:${port}`).send(mail);
    expect(received[0]?.user).toBe("post");
    await expect(mailerTo(`smtp://post:wrong@127.0.0.1:${port}`).send(mail)).rejects.toThrow(/Invalid/);
  });

  it("is sent once it can be, and then nothing of it is kept", async () => {
    const { received, port } = await smtpServer({ refuse: 1 });
    const db = freshDb();
    const { log, lines } = captured();
    const worker = startWorker(db, mailHandlers(mailerTo(`smtp://127.0.0.1:${port}`)), {
      pollMs: 3_600_000,
      log,
    });
    await enqueueMail(db, mail);
    await worker.runDue();
    expect(received).toEqual([]);
    await db.update(jobs).set({ dueAt: new Date() });
    await worker.runDue();
    expect(received).toHaveLength(1);
    expect(await db.select().from(jobs)).toEqual([]);
    expect(lines.join("")).not.toMatch(/anna|xxxxx/);
    await worker.stop();
  });

  it("is given up at once where its address is refused for good, and tried again where the server is only busy", async () => {
    const gone = { ...mail, to: "gone@example.org" };
    const full = { ...mail, to: "full@example.org" };
    const { port } = await smtpServer({
      recipients: { [gone.to]: "550 5.1.1 no such user", [full.to]: "452 4.2.2 mailbox full" },
    });
    const db = freshDb();
    const { log, lines } = captured();
    const worker = startWorker(db, mailHandlers(mailerTo(`smtp://127.0.0.1:${port}`)), {
      pollMs: 3_600_000,
      log,
    });
    await db.batch([enqueueMail(db, gone), enqueueMail(db, full)]);
    await worker.runDue();
    expect(await db.select().from(jobs).orderBy(jobs.id)).toMatchObject([
      { payload: { to: gone.to }, tries: 1, failedAt: expect.any(Date) },
      { payload: { to: full.to }, tries: 1, failedAt: null },
    ]);
    expect(lines.join("")).not.toMatch(/gone@|full@/);
    await worker.stop();
  });

  it("names who gets what comes back in its envelope, and stays from whom it is", async () => {
    const { received, port } = await smtpServer();
    await mailerTo(`smtp://127.0.0.1:${port}`, "bounces@example.de").send(mail);
    expect(received).toMatchObject([{ from: "bounces@example.de", to: ["anna@example.org"] }]);
    expect(received[0]?.body).toMatch(/^From: "?KI-fit"? <lernen@example\.de>/m);
  });

  it.each([
    ["550 5.1.1 no such user", true],
    ["550 unknown", true],
    ["553 5.1.3 what a name", true],
    ["550 5.7.1 relaying denied", false],
    ["450 4.2.1 mailbox busy", false],
    ["451 try again later", false],
  ])("that is refused at its recipient with %j cannot be delivered ever: %s", async (answer, forGood) => {
    const { port } = await smtpServer({ recipients: { "anna@example.org": answer } });
    const error = await mailerTo(`smtp://127.0.0.1:${port}`)
      .send(mail)
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(error instanceof Undeliverable).toBe(forGood);
    if (forGood) expect(String(error)).not.toContain("anna");
  });

  it("goes to one address, whatever it looks like", async () => {
    const { received, port } = await smtpServer();
    const mailer = mailerTo(`smtp://127.0.0.1:${port}`);
    await mailer.send({ ...mail, to: "anna@example.org, eve@example.org" }).catch(() => {});
    await mailer.send({ ...mail, to: "anna@example.org\r\nBcc: eve@example.org" }).catch(() => {});
    expect(received.flatMap(({ to }) => to)).not.toContain("eve@example.org");
    expect(received.map(({ body }) => body).join("")).not.toMatch(/^Bcc:/m);
  });
});

describe("mail into the outbox", () => {
  const outboxOf = (settings: { loopback: boolean }) => {
    const dataDir = join(mkdtempSync(join(tmpdir(), "ki-fit-mail-")), "data");
    const { log, lines } = captured();
    const mailer = openMailer({ mailUrl: null, mailFrom, mailBounces: null, dataDir, ...settings }, log);
    return { mailer, lines, folder: join(dataDir, "outbox") };
  };

  it("is a file that mail programs open, with the link in one piece and in the log", async () => {
    const { mailer, lines, folder } = outboxOf({ loopback: true });
    await mailer.send(mail);
    const [name = ""] = readdirSync(folder);
    expect(name).toMatch(/^\d{4}-\d\d-\d\dT[\d-]+\.\d{3}Z-[\da-f-]{36}\.eml$/);
    const file = readFileSync(join(folder, name), "utf8");
    expect(file).toMatch(/^To: anna@example\.org$/m);
    expect(file).toContain(`\n${link}\n`);
    expect(file).toContain("bestätigen");
    expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ link, msg: `mail written to ${join(folder, name)}` });
    expect(lines[0]).not.toContain("anna");
  });

  it("has names that sort by time and never meet", async () => {
    const { mailer, folder } = outboxOf({ loopback: true });
    for (let i = 0; i < 20; i++) await mailer.send({ ...mail, subject: `Mail ${i}` });
    const subjects = readdirSync(folder)
      .sort()
      .map((name) => /^Subject: Mail (\d+)$/m.exec(readFileSync(join(folder, name), "utf8"))?.[1]);
    expect(subjects).toHaveLength(20);
    expect(subjects.map(Number)).toEqual([...subjects.map(Number)].sort((a, b) => a - b));
  });

  it("keeps the link out of the log where others come by, and warns", async () => {
    const { mailer, lines } = outboxOf({ loopback: false });
    await mailer.send(mail);
    expect(lines[0]).toContain("MAIL_URL is not set");
    expect(lines.join("")).not.toContain("confirm-email");
  });
});
