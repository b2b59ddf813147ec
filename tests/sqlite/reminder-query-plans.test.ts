import { type Db, users } from "db";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { teamDay } from "~/domain/assignments";
import {
  calendarPath,
  endCalendar,
  forgetReminders,
  readCalendar,
  readReminders,
  remindDue,
  remindInTheMorning,
  renewCalendar,
  setReminders,
  stopByCode,
  stopState,
} from "~/domain/reminders";
import { listAssignments } from "~/domain/teams";
import { ORIGIN } from "../support/accounts";
import { assign, inDays, library } from "../support/assignments";
import { plansOf, recorded } from "../support/query-plans";
import { sentReminders, stopCode } from "../support/reminders";
import { enter, teamOfAll } from "../support/teams";

/** A team in which something is due, with one who stopped the reminders and one who has not confirmed an address. */
async function dueTeam(db: Db) {
  const all = await teamOfAll(db);
  const me = await enter(db, all.owner, all.teamId);
  await assign(db, me, { due: "on", dueOn: inDays(2) });
  await setReminders(db, all.trainer, false);
  await db.update(users).set({ emailConfirmedAt: null }).where(eq(users.id, all.manager));
  return { ...all, me };
}

const cases: Record<string, (db: Db, all: Awaited<ReturnType<typeof dueTeam>>) => Promise<unknown>> = {
  "reminding, sending and stopping": async (db) => {
    expect(await remindDue(db, teamDay())).toBe(3);
    const [mail] = await sentReminders(db);
    await stopState(db, stopCode(mail));
    await stopByCode(db, stopCode(mail));
    await forgetReminders(db);
  },
  "a person's settings": async (db, { learner }) => {
    await setReminders(db, learner, true);
    await readReminders(db, learner);
  },
  "a calendar": async (db, { learner }) => {
    const file =
      calendarPath(await renewCalendar(db, learner, { was: "" }))
        .split("/")
        .at(-1) ?? "";
    await readCalendar(db, library, { file, address: "192.0.2.7", origin: ORIGIN });
    await endCalendar(db, learner);
  },
  "what those see who assign": (db, { me }) => listAssignments(db, me),
};

describe("no query reads a whole table for", () => {
  it.each(Object.keys(cases))("%s", async (name) => {
    const found = await plansOf(async (db) => {
      const all = await dueTeam(db);
      return () => cases[name]?.(db, all) ?? Promise.resolve();
    });
    expect(found).toEqual([]);
  });
});

describe("who is to be reminded", () => {
  it("is looked for by time zone, a step in the index for each zone", async () => {
    const recording = recorded();
    await dueTeam(recording.db);
    recording.queries.clear();
    // At noon it is morning for none of them, so nothing else is asked.
    expect(await remindInTheMorning(recording.db, new Date("2026-11-02T12:00:00Z"))).toBe(0);
    const [query, ...more] = recording.queries;
    expect(more).toEqual([]);
    const plan = recording.sqlite.prepare(`explain query plan ${query}`).all() as { detail: string }[];
    const looks = plan.filter(({ detail }) => / w /.test(detail)).map(({ detail }) => detail);
    expect(looks).toEqual([
      expect.stringMatching(/^SEARCH w USING INDEX assigned_reminder$/),
      expect.stringMatching(/^SEARCH w USING INDEX assigned_reminder \(zone>\?\)$/),
    ]);
  });

  it("is found by the days of the reminders, without sorting, and a look at an hour with nothing to do is one query", async () => {
    const recording = recorded();
    await dueTeam(recording.db);
    await remindDue(recording.db, teamDay());
    recording.queries.clear();
    expect(await remindDue(recording.db, teamDay())).toBe(0);
    const [query, ...more] = recording.queries;
    expect(more).toEqual([]);
    const plan = recording.sqlite.prepare(`explain query plan ${query}`).all() as { detail: string }[];
    expect(plan.map(({ detail }) => detail)).toEqual([
      expect.stringMatching(
        /^SEARCH assigned USING (COVERING )?INDEX assigned_reminder \(zone=\? AND remind_on<\?\)$/,
      ),
    ]);
  });
});
