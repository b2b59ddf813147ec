import { assigned, type Db, reminderMails, users } from "db";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { remindDue, remindInTheMorning, setReminders } from "~/domain/reminders";
import { endAssignment, leaveTeam } from "~/domain/teams";
import { addDays, type Day } from "~/platform/days";
import { assign, complete, house, newest, spread } from "../../support/assignments";
import { sentReminders } from "../../support/reminders";
import { enter, joined, team, teamOfAll } from "../../support/teams";

/** A Monday, at eight in the morning in Berlin; no holiday is near. */
const MONDAY: Day = "2026-11-02";
const at = (day: Day, time = "07:00") => new Date(`${day}T${time}:00Z`);
const day = (days: number): Day => addDays(MONDAY, days);

/** The clock stands still but for these steps. */
const now = (today: Day) => vi.setSystemTime(at(today));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: at(MONDAY) });
  return () => vi.useRealTimers();
});

/** On which of so many days a learner got a mail. */
async function mailDays(db: Db, email: string, days: number): Promise<number[]> {
  const got: number[] = [];
  for (let n = 0; n < days; n++) {
    now(day(n));
    await remindInTheMorning(db);
    const mails = await sentReminders(db);
    if (mails.some(({ to }) => to === email)) got.push(n);
  }
  return got;
}

/** A team of which one learner is asked for a course by a day. */
async function asked(due: Day, fields: Record<string, string> = {}) {
  const all = await house();
  const email = "lena@firma.example";
  const lena = await joined(all.db, all.teamId, "learner", { email });
  const only = { scope: "some", people: email, due: "on", dueOn: due };
  await assign(all.db, all.me, { ...only, ...fields });
  return { ...all, lena, email, only };
}

describe("reminders", () => {
  it("come a week before, the day before, after it, and then once a month, on mornings of working days", async () => {
    const { db, email } = await asked(day(17));
    // Due on a Thursday. The day after has to wait until six days are over since the day before.
    expect(await mailDays(db, email, 60)).toEqual([10, 16, 22, 52]);
  });

  it("look ahead over the weekend: what is due on a Monday is said on the Friday", async () => {
    const { db } = await asked(day(14));
    // As after the reminder of a week before, had it gone long enough ago.
    await db.update(assigned).set({ remindOn: day(13) });
    const noted: Record<string, number> = {};
    for (const n of [10, 11]) noted[n] = await remindInTheMorning(db, at(day(n)));
    expect(noted).toEqual({ 10: 0, 11: 1 });
  });

  it("go at no other time", async () => {
    const { db } = await asked(day(1));
    for (const time of [at(MONDAY, "05:59"), at(MONDAY, "10:00"), at("2026-11-07"), at("2026-12-25")]) {
      expect(await remindInTheMorning(db, time)).toBe(0);
    }
    expect(await remindInTheMorning(db, at(MONDAY, "06:00"))).toBe(1);
  });

  it("gather everything of all teams in one mail, and come once in six days at most", async () => {
    const { db, lena, email, me, only } = await asked(day(3));
    const other = await teamOfAll(db, { name: "Zweitfirma" });
    await joined(db, other.teamId, "learner", { userId: lena });
    const boss = await enter(db, other.owner, other.teamId);
    await assign(db, boss, { ...only, what: "course:others", dueOn: day(9), reason: "Für die Messe." });
    await assign(db, me, { ...only, what: "course:others", dueOn: day(30) });
    await remindDue(db, MONDAY);
    const [mail, ...more] = await sentReminders(db);
    expect(more).toEqual([]);
    expect(mail!.text).toContain("Team Musterfirma");
    expect(mail!.text).toContain("Team Zweitfirma schreibt dazu: „Für die Messe.“");
    expect(mail!.text).toContain("bis Donnerstag, 5. November 2026");
    expect(mail!.text).not.toContain("2. Dezember");
    // All has been said that is due soon: nothing is said again before six days are over.
    await assign(db, me, { ...only, what: "course:others", dueOn: day(2) });
    expect(await mailDays(db, email, 6)).toEqual([]);
  });

  it("are for those who confirmed their address and did not stop them, and not where nothing is open", async () => {
    const { db, lena, email, me } = await asked(day(5));
    const unconfirmed = await joined(db, me.team.id, "learner", { email: "neu@firma.example" });
    await db.update(users).set({ emailConfirmedAt: null }).where(eq(users.id, unconfirmed));
    await assign(db, me, { scope: "some", people: "neu@firma.example", due: "on", dueOn: day(5) });
    await setReminders(db, lena, false);
    expect(await remindDue(db, MONDAY)).toBe(0);
    expect(await remindDue(db, MONDAY)).toBe(0);
    await setReminders(db, lena, true);
    expect(await mailDays(db, email, 10)).toEqual([4]);
    await complete(db, lena, "basics");
    expect(await mailDays(db, email, 40)).toEqual([]);
  });

  it.each([
    ["done", ({ db, lena }) => complete(db, lena, "basics")],
    [
      "ended",
      async ({ db, me }) => {
        await endAssignment(db, me, await newest(db));
        await spread(db);
      },
    ],
    ["left", async ({ db, lena, teamId }) => leaveTeam(db, await enter(db, lena, teamId))],
    ["stopped", ({ db, lena }) => setReminders(db, lena, false)],
  ] satisfies [string, (all: Awaited<ReturnType<typeof asked>>) => Promise<unknown>][])(
    "do not go where it has been %s between noting and sending",
    async (_, change) => {
      const all = await asked(day(1));
      expect(await remindDue(all.db, MONDAY)).toBe(1);
      await change(all);
      expect(await sentReminders(all.db)).toEqual([]);
      expect(await all.db.select().from(reminderMails)).toEqual([]);
    },
  );

  it("that could not go on their day are said anew on the next morning", async () => {
    const { db, email } = await asked(day(1));
    await remindDue(db, MONDAY);
    now(day(1));
    expect(await sentReminders(db)).toEqual([]);
    expect(await remindInTheMorning(db)).toBe(1);
    expect((await sentReminders(db)).map(({ to }) => to)).toEqual([email]);
  });

  it("begin anew with another due date", async () => {
    const { db, me, email, only } = await asked(day(1));
    expect(await mailDays(db, email, 2)).toEqual([0]);
    await assign(db, me, { ...only, ...(await newest(db)), dueOn: day(21) });
    expect(await mailDays(db, email, 22)).toEqual([14, 21]);
  });

  it("reach everybody of a large team, each once, however often it is looked", async () => {
    const { db, me, teamId } = await house();
    for (let n = 0; n < 60; n++) await joined(db, teamId, "learner");
    await assign(db, me, { due: "on", dueOn: day(1) });
    const apart = await team(db);
    await joined(db, apart, "learner");
    expect(await remindDue(db, MONDAY)).toBe(65);
    expect(await remindDue(db, MONDAY)).toBe(0);
    const mails = await sentReminders(db);
    expect(mails).toHaveLength(65);
    expect(new Set(mails.map(({ to }) => to)).size).toBe(65);
  });
});
