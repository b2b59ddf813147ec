import { assignments, type Db, jobs, openDatabase, reminderMails } from "db";
import { expect, it } from "vitest";
import { openLibrary } from "~/content/library";
import { teamDay } from "~/domain/assignments";
import { remindDue } from "~/domain/reminders";
import { storeAssignment } from "~/domain/teams";
import { type App, freshFile, startApp } from "../support/app";
import { inDays, spread, wish } from "../support/assignments";
import { startSmtpServer } from "../support/smtp";
import { enter, joined, team } from "../support/teams";

const first = "erste@firma.example";
const second = "zweite@firma.example";

/** Has a reminder noted for two people, as on the morning of a working day. */
async function noted(db: Db): Promise<void> {
  const teamId = await team(db);
  const owner = await joined(db, teamId, "owner");
  for (const email of [first, second]) await joined(db, teamId, "learner", { email });
  const library = openLibrary("build/courses");
  const [course] = library.courses();
  const people = `${first}\n${second}`;
  const fields = { what: `course:${course!.id}`, scope: "some", people, due: "on", dueOn: inDays(3) };
  await storeAssignment(db, library, await enter(db, owner, teamId), wish(fields));
  await spread(db);
  expect(await db.select().from(assignments)).toHaveLength(1);
  expect(await remindDue(db, teamDay())).toBe(2);
}

/** Makes all jobs due, those too that the killed process still holds. */
const allDue = (db: Db) => db.update(jobs).set({ dueAt: new Date(0), tries: 1 });

it("a server that is killed between sending a reminder and noting that it went does not send it again", async () => {
  const file = freshFile();
  let app: App | undefined;
  let killed: Promise<void> | undefined;
  const post = await startSmtpServer({
    // The mail is here, and its sender dies before it is told so.
    onReceived: async () => {
      killed ??= app?.kill();
      await killed;
    },
  });
  const env = { MAIL_URL: `smtp://127.0.0.1:${post.port}`, MAIL_FROM: "KI-fit <lernen@example.de>" };

  const before = await openDatabase(`file:${file}`);
  await noted(before.db);
  await before.close();
  app = await startApp({ file, env });
  await expect.poll(() => post.received.length, { timeout: 20_000 }).toBe(1);
  await killed;
  expect(killed).toBeDefined();

  const between = await openDatabase(`file:${file}`);
  expect(await between.db.select().from(jobs)).toHaveLength(2);
  await allDue(between.db);
  await between.close();
  app = await startApp({ file, env });
  const after = await openDatabase(`file:${file}`);
  await expect.poll(async () => (await after.db.select().from(jobs)).length, { timeout: 20_000 }).toBe(0);
  await after.close();
  await app.stop();
  await post.stop();

  // Both people got their mail, the one of the crash too, and each of them once.
  expect(post.received.flatMap(({ to }) => to).sort()).toEqual([first, second]);
});

it("a server that is killed before it sends has it sent by the next one", async () => {
  const file = freshFile();
  const before = await openDatabase(`file:${file}`);
  await noted(before.db);
  // Nobody listens at this address: it is tried, and killed.
  const gone = await startSmtpServer();
  await gone.stop();
  const app = await startApp({ file, env: { MAIL_URL: `smtp://127.0.0.1:${gone.port}` } });
  await expect
    .poll(() => app.output().split("a job failed and will be tried again").length - 1, { timeout: 20_000 })
    .toBe(2);
  await app.kill();
  await allDue(before.db);
  const waiting = await before.db.select().from(reminderMails);
  expect(waiting.map(({ sendingAt }) => sendingAt)).toEqual([null, null]);
  await before.close();

  const post = await startSmtpServer();
  const next = await startApp({ file, env: { MAIL_URL: `smtp://127.0.0.1:${post.port}` } });
  await expect.poll(() => post.received.length, { timeout: 20_000 }).toBe(2);
  await next.stop();
  await post.stop();
  expect(post.received.flatMap(({ to }) => to).sort()).toEqual([first, second]);
});
