import { jobs, reminderMails, reminderRounds, users } from "db";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { remindDue } from "~/domain/reminders";
import { NEVER_SEEN, SEEN_OF_ASSIGNED } from "~/domain/teams";
import * as stopPage from "~/routes/reminders.$code";
import * as settingsPage from "~/routes/settings";
import * as assignmentsPage from "~/routes/team.assignments";
import { teamTexts } from "~/ui/messages/team";
import { teamAssignmentTexts } from "~/ui/messages/team-assignments";
import { assign, house, newest } from "../../support/assignments";
import { browser, statusOf } from "../../support/browser";
import { twoConnections } from "../../support/database";
import { mailerTo, sentReminders, stopCode, work } from "../../support/reminders";
import { startSmtpServer } from "../../support/smtp";
import { browserOf, enter, group, joined, teamOfAll } from "../../support/teams";

const MONDAY = "2026-11-02";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(`${MONDAY}T07:00:00Z`) });
  return () => vi.useRealTimers();
});

/** A learner with something open, and the mail that reminds them. */
async function reminded(fields: Record<string, string> = {}, language: "de" | "en" = "de") {
  const all = await house();
  await all.db.update(users).set({ language }).where(eq(users.id, all.learner));
  const [person] = await all.db.select().from(users).where(eq(users.id, all.learner));
  const due = { scope: "some", people: person!.email, due: "on", dueOn: "2026-11-05" };
  await assign(all.db, all.me, { ...due, reason: "Weil wir <b>alle</b> KI nutzen & prüfen.", ...fields });
  await remindDue(all.db, MONDAY);
  const mails = await sentReminders(all.db);
  expect(mails).toHaveLength(1);
  return { ...all, mail: mails[0]!, email: person!.email };
}

describe("the mail", () => {
  it.each([
    ["de", "Zur Erinnerung: Course basics, auf Deutsch", "bis Donnerstag, 5. November 2026", "Weiterlernen"],
    ["en", "A reminder: Course basics in English", "by Thursday, 5 November 2026", "Go on learning"],
  ] as const)(
    "says what, why, until when and who sees what (%s)",
    async (language, subject, when, button) => {
      const { mail } = await reminded({}, language);
      expect(mail.subject).toBe(subject);
      for (const text of [when, "Musterfirma", "Weil wir <b>alle</b> KI nutzen & prüfen."]) {
        expect(mail.text).toContain(text);
      }
      expect(mail.html).toContain("Weil wir &lt;b&gt;alle&lt;/b&gt; KI nutzen &amp; prüfen.");
      expect(mail.html).toContain(button);
      const { seen, neverSeen } = teamTexts[language];
      for (const key of SEEN_OF_ASSIGNED) expect(mail.text.toLowerCase()).toContain(seen[key].toLowerCase());
      for (const key of NEVER_SEEN) expect(mail.text).toContain(neverSeen[key]);
    },
  );

  it("calls a path as the pages do", async () => {
    for (const language of ["de", "en"] as const) {
      const { mail } = await reminded({ what: "path:everyone" }, language);
      const words = teamAssignmentTexts[language];
      expect(mail.subject).toContain(words.pathOf(words.paths.everyone));
    }
  });

  it("tracks nobody: it loads nothing, and its links are those of the pages", async () => {
    const { mail } = await reminded();
    expect(mail.html).not.toMatch(/<(img|link|script|iframe|object)\b|url\(|src=/i);
    const code = stopCode(mail);
    const links = [...mail.html.matchAll(/href="([^"]+)"/g)].map(([, link]) => link);
    expect(links).toEqual([
      expect.stringMatching(/^http:\/\/localhost:3000\/courses\/[a-z-]+$/),
      `http://localhost:3000/reminders/${code}?lang=de`,
    ]);
  });

  it("can be stopped by mail programs with one click (RFC 8058), and keeps its Message-ID", async () => {
    const { db, mail } = await reminded();
    const [row] = await db.select().from(reminderMails);
    expect(mail.header("list-unsubscribe")).toBe(`<http://localhost:3000/reminders/${stopCode(mail)}>`);
    expect(mail.header("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
    expect(mail.header("message-id")).toBe(`<reminder.${row!.id}@localhost>`);
    expect(JSON.stringify([row, await db.select().from(jobs)])).not.toContain(stopCode(mail));
  });
});

describe("the link that stops them", () => {
  it("stops nothing by being opened, and everything by its button, without a session, as often as it is pressed", async () => {
    const { db, mail, learner } = await reminded();
    const visitor = browser(db);
    const path = `/reminders/${stopCode(mail)}`;
    const params = { code: stopCode(mail) };
    const open = () => visitor.open(stopPage.loader, path, params);
    expect(await open()).toMatchObject({ data: { state: "open" } });
    expect(await open()).toMatchObject({ data: { state: "open" } });
    const oneClick = { "List-Unsubscribe": "One-Click" };
    for (let n = 0; n < 2; n++)
      expect(await visitor.post(stopPage.action, path, oneClick, params)).toBeNull();
    expect(await open()).toMatchObject({ data: { state: "stopped" } });

    const person = await browserOf(db, learner);
    const settings = () => person.open(settingsPage.loader, "/settings");
    expect(await settings()).toMatchObject({ reminders: { on: false } });
    await person.post(settingsPage.action, "/settings", { intent: "reminders-on" });
    expect(await settings()).toMatchObject({ reminders: { on: true } });
    expect(await open()).toMatchObject({ data: { state: "open" } });
    await person.post(settingsPage.action, "/settings", { intent: "reminders-off" });
    expect(await settings()).toMatchObject({ reminders: { on: false } });
  });

  it("of another kind stops nothing and says so", async () => {
    const { db } = await reminded();
    const visitor = browser(db);
    for (const code of ["", "unknown", "x".repeat(43)]) {
      expect(await visitor.post(stopPage.action, "/reminders/x", {}, { code })).toBeNull();
      const answer = await visitor.open(stopPage.loader, "/reminders/x", { code });
      expect([statusOf(answer), answer]).toEqual([
        410,
        expect.objectContaining({ data: { state: "unknown" } }),
      ]);
    }
  });
});

describe("a mail server that refuses", () => {
  it("gets the mail again, and the learner gets it once", async () => {
    const { db, me, admin } = await house();
    const [person] = await db.select().from(users).where(eq(users.id, admin));
    await assign(db, me, { scope: "some", people: person!.email, due: "on", dueOn: "2026-11-05" });
    await remindDue(db, MONDAY);
    const server = await startSmtpServer({ refuse: 2 });
    const [mailer, nowhere] = [mailerTo(server.port), mailerTo(9)];
    await work(db, nowhere);
    for (let n = 0; n < 4; n++) await work(db, mailer);
    mailer.close();
    nowhere.close();
    await server.stop();
    expect(server.received.map(({ to }) => to)).toEqual([[person!.email]]);
    expect(await db.select().from(jobs)).toEqual([]);
  });

  it("that breaks off after the last line may have sent it: it is not sent again", async () => {
    const { db, me, learner } = await house();
    const [person] = await db.select().from(users).where(eq(users.id, learner));
    await assign(db, me, { scope: "some", people: person!.email, due: "on", dueOn: "2026-11-05" });
    await remindDue(db, MONDAY);
    const server = await startSmtpServer({ breakOff: 1 });
    const mailer = mailerTo(server.port);
    for (let n = 0; n < 3; n++) await work(db, mailer);
    mailer.close();
    await server.stop();
    expect(server.received).toHaveLength(1);
    expect(await db.select().from(reminderRounds)).toEqual([]);
  });
});

describe("two processes", () => {
  it("that remind at the same moment send each person one mail", async () => {
    const [one, two] = await twoConnections();
    const all = await teamOfAll(one);
    for (let n = 0; n < 12; n++) await joined(one, all.teamId, "learner");
    await assign(one, await enter(one, all.owner, all.teamId), { due: "on", dueOn: "2026-11-05" });
    const noted = await Promise.all([remindDue(one, MONDAY), remindDue(two, MONDAY), remindDue(one, MONDAY)]);
    expect(noted.reduce((sum, n) => sum + n)).toBe(17);
    const server = await startSmtpServer();
    const mailers = [mailerTo(server.port), mailerTo(server.port)];
    await Promise.all([work(one, mailers[0]!), work(two, mailers[1]!)]);
    for (const mailer of mailers) mailer.close();
    await server.stop();
    const got = server.received.flatMap(({ to }) => to);
    expect(new Set(got).size).toBe(17);
    expect(got).toHaveLength(17);
  });
});

describe("those who assign", () => {
  it("see that reminders went, and a number from five on; managers of their own groups only", async () => {
    const { db, me, teamId, manager, learner } = await house();
    const members = [learner];
    for (let n = 0; n < 4; n++) members.push(await joined(db, teamId, "learner"));
    const few = await group(db, teamId, { name: "Wenige", managerId: manager, members: members.slice(0, 4) });
    const many = await group(db, teamId, { name: "Viele", members });
    const due = { scope: "some", due: "on", dueOn: "2026-11-05" };
    await assign(db, me, { ...due, groups: few });
    const ofFew = (await newest(db)).assignment;
    await assign(db, me, { ...due, groups: many, what: "course:others" });
    await remindDue(db, MONDAY);
    expect(await sentReminders(db)).toHaveLength(5);

    const seen = async (who: string) => {
      const page = (await (
        await browserOf(db, who)
      ).open(assignmentsPage.loader, `/team/assignments?team=${teamId}`)) as unknown as {
        assignments: { id: string; reminded: unknown }[];
      };
      return page.assignments.map(({ id, reminded }) => [id === ofFew ? "few" : "many", reminded]);
    };
    expect(await seen(me.userId)).toEqual([
      ["many", { on: MONDAY, mails: 5 }],
      ["few", { on: MONDAY, mails: null }],
    ]);
    expect(await seen(manager)).toEqual([["few", { on: MONDAY, mails: null }]]);
  });
});
