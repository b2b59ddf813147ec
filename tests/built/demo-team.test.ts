import { enrolments, users } from "db";
import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { openLibrary } from "~/content/library";
import { DEMO_PASSWORD, loadDemoTeam } from "~/demo";
import { signIn } from "~/domain/accounts";
import { teamDay } from "~/domain/assignments";
import { remindDue } from "~/domain/reminders";
import {
  enterTeam,
  listMembers,
  listProgress,
  listUseCases,
  PROGRESS_STATES,
  readRollout,
} from "~/domain/teams";
import { addDays, type Day } from "~/platform/days";
import { recounted, storedCounts } from "../support/assignments";
import { freshDb } from "../support/database";

const library = openLibrary("build/courses");

/** The demo team as its owner finds it. */
async function company(today = teamDay()) {
  const db = freshDb();
  await loadDemoTeam(db, library, today);
  const [owner] = await db.select({ id: users.id }).from(users).where(eq(users.email, "team@example.org"));
  return { db, me: await enterTeam(db, { userId: owner?.id ?? "", asked: null, right: "see-members" }) };
}

it("the demo team has something on each of a team's pages, and its counts are those of its rows", async () => {
  const { db, me } = await company();
  const members = await listMembers(db, me, { search: "", sort: "name" });
  expect(members.count).toBe(24);
  expect(members.members.filter(({ role }) => role === "manager")).toHaveLength(4);
  expect(members.members.every(({ groups }) => groups.length === 1)).toBe(true);
  const sums: Record<string, number> = {};
  for (const state of PROGRESS_STATES) {
    const page = await listProgress(db, me, { search: "", sort: "name", state, what: null, groupId: null });
    sums[state] = page.count ?? 0;
  }
  expect(sums.all).toBe((sums.open ?? 0) + (sums.done ?? 0));
  for (const state of PROGRESS_STATES) expect(sums[state], state).toBeGreaterThan(4);
  expect(await storedCounts(db)).toEqual(await recounted(db));
  expect((await readRollout(db, me)).map(({ state }) => state)).toEqual([
    "done",
    "done",
    "done",
    "under-way",
    "open",
  ]);
  const cases = await listUseCases(db, me);
  expect(cases).toHaveLength(3);
  expect(cases.filter(({ reached }) => reached)).toHaveLength(1);
  // Nothing is done before it was asked, or after today.
  const days = (await db.select({ day: enrolments.provenOn }).from(enrolments)).map(({ day }) => day ?? "");
  for (const day of days) expect(day >= addDays(teamDay(), -42) && day < teamDay(), day).toBe(true);
  expect(await remindDue(db, teamDay())).toBe(0);
});

it("the demo team is the same every time, and nobody signs in for its colleagues", async () => {
  const rows = async (today: Day) => {
    const { db, me } = await company(today);
    const filter = { search: "", sort: "name", state: "all", what: null, groupId: null } as const;
    return (await listProgress(db, me, filter)).rows.map(({ key, ...row }) => row);
  };
  expect(await rows("2026-06-01")).toEqual(await rows("2026-06-01"));
  const { db } = await company();
  const visit = { settings: { origin: "http://localhost" }, address: "127.0.0.1", language: "de" as const };
  const fields = { email: "katrin.vogel@example.org", password: DEMO_PASSWORD };
  await expect(signIn(db, fields, visit)).rejects.toMatchObject({ code: "invalid" });
});
