import { assigned, type Db, jobs, reminderMails, teams } from "db";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { changeProfile } from "~/domain/accounts";
import { readAsked } from "~/domain/assignments";
import { answerItem } from "~/domain/learning";
import { remindInTheMorning } from "~/domain/reminders";
import { listProgress, openRounds, readDashboard, storeAssignment } from "~/domain/teams";
import { assign, complete, house, library, rowsOf, wish } from "../../support/assignments";
import { at, form, RIGHT } from "../../support/library";
import { sentReminders } from "../../support/reminders";
import { enter, joined, person } from "../../support/teams";

/** Two Mondays: a week apart, and between them clocks change nowhere. */
const NOON = new Date("2026-11-02T12:00:00Z");

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOON });
  return () => vi.useRealTimers();
});

/** A team with a learner in each of these time zones, who are asked for a course by a day. */
async function scattered(zones: string[], dueOn: string, given?: Db) {
  const all = await house(given);
  const people: Record<string, { id: string; email: string }> = {};
  for (const timeZone of zones) {
    const email = `${timeZone.replaceAll("/", ".").toLowerCase()}@firma.example`;
    const id = await person(all.db, { email, timeZone });
    await joined(all.db, all.teamId, "learner", { userId: id });
    people[timeZone] = { id, email };
  }
  const emails = Object.values(people).map(({ email }) => email);
  await assign(all.db, all.me, { scope: "some", people: emails.join("\n"), due: "on", dueOn });
  return { ...all, people };
}

/** At which of the hours of some days somebody's mail is noted, and for which day of theirs. */
async function noted(db: Db, from: string, hours: number): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const seen = new Set<string>();
  for (let hour = 0; hour < hours; hour++) {
    const now = new Date(Date.parse(from) + hour * 3_600_000);
    vi.setSystemTime(now);
    await remindInTheMorning(db, now);
    for (const { id, userId, day } of await db.select().from(reminderMails)) {
      if (seen.has(id)) continue;
      seen.add(id);
      found[userId] = `${now.toISOString().slice(0, 13)} for ${day}`;
    }
  }
  return found;
}

describe("a reminder", () => {
  it("comes at seven by the clocks of whoever gets it, on both sides of the date line", async () => {
    const zones = [
      "Europe/Berlin",
      "Asia/Tokyo",
      "America/Los_Angeles",
      "Pacific/Auckland",
      "Pacific/Honolulu",
    ];
    const { db, people } = await scattered(zones, "2026-11-10");
    const found = await noted(db, "2026-11-02T12:00:00Z", 30);
    expect(zones.map((zone) => [zone, found[people[zone]!.id]])).toEqual([
      ["Europe/Berlin", "2026-11-03T06 for 2026-11-03"],
      ["Asia/Tokyo", "2026-11-02T22 for 2026-11-03"],
      ["America/Los_Angeles", "2026-11-03T15 for 2026-11-03"],
      ["Pacific/Auckland", "2026-11-02T18 for 2026-11-03"],
      ["Pacific/Honolulu", "2026-11-03T17 for 2026-11-03"],
    ]);
  });

  it("goes in two days at the same moment, where it is the same hour on both sides of the date line", async () => {
    const { db, people } = await scattered(["Pacific/Tongatapu", "Pacific/Pago_Pago"], "2026-11-04");
    const now = new Date("2026-11-02T18:30:00Z");
    vi.setSystemTime(now);
    expect(await remindInTheMorning(db, now)).toBe(2);
    const days = (await db.select().from(reminderMails)).map(({ userId, day }) => [userId, day]);
    expect(Object.fromEntries(days)).toEqual({
      [people["Pacific/Tongatapu"]!.id]: "2026-11-03",
      [people["Pacific/Pago_Pago"]!.id]: "2026-11-02",
    });
    // Each is sent on its own day; then both have arrived.
    expect((await sentReminders(db)).map(({ to }) => to).sort()).toEqual([
      "pacific.pago_pago@firma.example",
      "pacific.tongatapu@firma.example",
    ]);
  });

  it("keeps to the clock when it changes, in each zone by its own rules", async () => {
    // Berlin's clocks change on 25 October 2026, New York's on 1 November.
    for (const [zone, from, expected] of [
      ["Europe/Berlin", "2026-10-23T00:00:00Z", "2026-10-23T05"],
      ["Europe/Berlin", "2026-10-26T00:00:00Z", "2026-10-26T06"],
      ["America/New_York", "2026-10-30T00:00:00Z", "2026-10-30T11"],
      ["America/New_York", "2026-11-02T00:00:00Z", "2026-11-02T12"],
      ["Australia/Lord_Howe", "2026-10-02T12:00:00Z", "2026-10-04T20"],
    ] as const) {
      vi.setSystemTime(new Date(from));
      const { db, people } = await scattered([zone], "2026-11-04");
      await db.update(assigned).set({ remindOn: from.slice(0, 10) });
      expect((await noted(db, from, 60))[people[zone]!.id]).toMatch(expected);
    }
  });

  it("says whose day it is where the team keeps to other clocks", async () => {
    const { db } = await scattered(["Asia/Tokyo"], "2026-11-03");
    // Seven in the morning of the third in Tokyo is still the second in Berlin.
    vi.setSystemTime(new Date("2026-11-02T22:30:00Z"));
    await remindInTheMorning(db);
    const [mail] = await sentReminders(db);
    expect(mail!.text).toContain("bis Dienstag, 3. November 2026 (Ortszeit Berlin)");
    const here = await scattered(["Europe/Berlin"], "2026-11-05");
    vi.setSystemTime(new Date("2026-11-03T06:30:00Z"));
    await remindInTheMorning(here.db);
    expect((await sentReminders(here.db))[0]!.text).not.toContain("Ortszeit");
  });

  it("is dropped when its day is over where its person is, and said on the next", async () => {
    const { db, people } = await scattered(["Asia/Tokyo"], "2026-11-10");
    const { id } = people["Asia/Tokyo"]!;
    vi.setSystemTime(new Date("2026-11-02T22:30:00Z"));
    expect(await remindInTheMorning(db)).toBe(1);
    vi.setSystemTime(new Date("2026-11-03T15:30:00Z"));
    expect(await sentReminders(db)).toEqual([]);
    expect((await rowsOf(db, id))[0]).toMatchObject({ remindOn: "2026-11-04" });
    await db.delete(jobs);
    vi.setSystemTime(new Date("2026-11-03T22:30:00Z"));
    expect(await remindInTheMorning(db)).toBe(1);
  });

  it("moves with its person", async () => {
    const { db, people } = await scattered(["Europe/Berlin"], "2026-11-10");
    const { id } = people["Europe/Berlin"]!;
    await changeProfile(db, id, { name: "Erika", language: "de", timeZone: "asia/kolkata" });
    expect((await rowsOf(db, id))[0]).toMatchObject({ zone: "Asia/Calcutta" });
    expect((await noted(db, "2026-11-02T12:00:00Z", 30))[id]).toBe("2026-11-03T02 for 2026-11-03");
  });
});

describe("the day of a team", () => {
  const list = { search: "", state: "overdue", sort: "name", what: null, groupId: null } as const;

  it("says what is overdue, on the dashboard, in the list and to the member", async () => {
    const { db, me, owner, learner, teamId } = await house();
    await assign(db, me, { due: "on", dueOn: "2026-11-02" });
    for (const [timeZone, overdue] of [
      ["Europe/Berlin", 0],
      // It is the third already.
      ["Pacific/Auckland", 5],
      ["Pacific/Honolulu", 0],
    ] as const) {
      await db.update(teams).set({ timeZone });
      const now = await enter(db, owner, teamId);
      expect((await readDashboard(db, now, null)).courses[0]?.sum).toMatchObject({ overdue });
      expect((await listProgress(db, now, list)).rows).toHaveLength(overdue);
      expect((await readAsked(db, learner))[0]?.status).toBe(overdue ? "overdue" : "open");
    }
  });

  it("says which due days are past, and when something began to be asked", async () => {
    const { db, owner, learner, teamId } = await house();
    await db.update(teams).set({ timeZone: "Pacific/Auckland" });
    const me = await enter(db, owner, teamId);
    const past = wish({ due: "on", dueOn: "2026-11-02" });
    await expect(storeAssignment(db, library, me, past)).rejects.toMatchObject({
      fields: { dueOn: "due-past" },
    });
    await assign(db, me, { due: "days", dueDays: "10" });
    expect(await rowsOf(db, learner)).toMatchObject([{ assignedOn: "2026-11-03", dueOn: "2026-11-13" }]);
  });

  it("begins new rounds", async () => {
    const { db, me, learner } = await house();
    await complete(db, learner, "basics");
    await assign(db, me, { repeat: "12" });
    await db.update(assigned).set({ doneOn: "2025-12-03" }).where(eq(assigned.userId, learner));
    await openRounds(db);
    expect(await rowsOf(db, learner)).toHaveLength(1);
    await db.update(teams).set({ timeZone: "Pacific/Auckland" });
    await openRounds(db);
    expect(await rowsOf(db, learner)).toHaveLength(2);
  });
});

it("what somebody completes has the day of their own calendar", async () => {
  const { db, me, learner, trainer } = await house();
  await assign(db, me, { what: "course:others" });
  for (const [userId, timeZone, day] of [
    [learner, "Pacific/Auckland", "2026-11-03"],
    [trainer, "Pacific/Honolulu", "2026-11-02"],
  ] as const) {
    const answer = (item: string, response: typeof RIGHT) =>
      answerItem(db, library, {
        userId,
        timeZone,
        ...at(library, "others", "only"),
        fields: form(item, 1, response),
      });
    await answer("o1", RIGHT);
    await answer("o2", { text: ["Modell"] });
    expect(await rowsOf(db, userId)).toMatchObject([{ doneOn: day }]);
  }
});
