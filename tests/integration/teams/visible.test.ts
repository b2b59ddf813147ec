import { answers, assignments, attempts, type Db, enrolments, itemProgress, newId, reminderRounds } from "db";
import { describe, expect, it } from "vitest";
import {
  addMeasurement,
  addUseCase,
  KEYS_ON_TEAM_PAGES,
  renewJoinLink,
  SEEN_OF_ASSIGNED,
  SEEN_OF_MEMBERS,
} from "~/domain/teams";
import { assign, complete, inDays } from "../../support/assignments";
import { freshDb } from "../../support/database";
import { USE_CASE } from "../../support/rollout";
import { teamRoutes } from "../../support/team-pages";
import { browserOf, enter, group, invited, joined, teamOfAll } from "../../support/teams";

/** What somebody learned, so told that it would be found wherever it got to. */
const SECRET = "geheim-7391";

async function learned(db: Db, userId: string) {
  const lesson = { userId, lessonId: `${SECRET}-lesson` };
  const now = new Date("2019-03-07T11:13:17.191Z");
  await db.insert(enrolments).values({ userId, courseId: `${SECRET}-course`, place: SECRET, visitedAt: now });
  await db
    .insert(itemProgress)
    .values({ ...lesson, itemId: SECRET, best: 0.7391, tries: 7391, lastAnswerId: SECRET });
  await db.insert(answers).values({
    ...lesson,
    id: newId(),
    itemId: SECRET,
    tryNumber: 7391,
    language: "de",
    version: SECRET,
    response: { choice: SECRET } as never,
    score: 0.7391,
    answeredAt: now,
  });
  await db.insert(attempts).values({
    ...lesson,
    id: newId(),
    number: 7391,
    items: [SECRET],
    finishedAt: now,
    score: 0.7391,
    passed: true,
  });
}

const SECRET_DAY = new Date("2020-02-02T12:00:00Z");

/** The keys of an object and of all that is in it. */
function keysIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn);
  if (typeof value !== "object" || value === null || value instanceof Date) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)]);
}

describe("what leaves the server below /team", () => {
  it("is on the list of what may, for every role, and nothing of what somebody learned is in it", async () => {
    const db = freshDb();
    const all = await teamOfAll(db);
    const elsewhere = await teamOfAll(db);
    await joined(db, elsewhere.teamId, "learner", { userId: all.owner });
    await group(db, all.teamId, {
      name: "Gruppe",
      managerId: all.manager,
      members: [all.learner, all.trainer],
    });
    await invited(db, all.teamId, { email: "neu@firma.example" });
    const [mine, me] = [
      await group(db, all.teamId, { name: "Darin" }),
      await enter(db, all.owner, all.teamId),
    ];
    await joined(db, all.teamId, "learner", { email: "p@firma.example" });
    await assign(db, me, { scope: "some", groups: mine, people: "p@firma.example" });
    await assign(db, me, { due: "on", dueOn: inDays(7), reason: "Ab Mai." });
    const lead = await enter(db, all.owner, all.teamId);
    const useCase = await addUseCase(db, lead, { ...USE_CASE }, "de");
    await addMeasurement(db, lead, { useCase, measuredOn: "2026-10-01", value: "11" }, "de");
    await renewJoinLink(db, lead, { was: "" });
    const many = [];
    for (let n = 0; n < 50; n++)
      many.push(await joined(db, all.teamId, "learner", { email: `m${n}@firma.example` }));
    await group(db, all.teamId, { name: "Große", managerId: all.manager, members: many });
    await assign(db, me, { what: "course:others" });
    await complete(db, all.owner, "others");
    for (const { id } of await db.select().from(assignments)) {
      await db.insert(reminderRounds).values({ assignmentId: id, day: inDays(0), mails: 7 });
    }
    for (const userId of [all.learner, all.trainer, all.owner]) await learned(db, userId);
    // What somebody completed before they joined is theirs to see on /team, and nobody else's.
    const visit = { courseId: "basics", visitedAt: new Date() };
    await db
      .insert(enrolments)
      .values({ ...visit, userId: all.owner, completedAt: new Date("2020-01-01T12:00:00Z") });
    await db.insert(enrolments).values({ ...visit, userId: all.learner, completedAt: SECRET_DAY });
    const seen = new Set<string>();
    for (const role of ["owner", "admin", "manager", "trainer", "learner"] as const) {
      const visitor = await browserOf(db, all[role]);
      for (const { path, loader } of teamRoutes) {
        const answer = await visitor.open(loader, `${path}?team=${all.teamId}`).catch(() => null);
        // A file that nobody takes would keep its seat.
        if (answer instanceof Response) await answer.body?.cancel();
        const text = JSON.stringify(answer);
        for (const found of keysIn(answer)) seen.add(found);
        expect(keysIn(answer).filter((key) => !KEYS_ON_TEAM_PAGES.includes(key))).toEqual([]);
        // An id may hold these digits as well, by chance.
        expect(text).not.toMatch(/geheim|(?<![\da-f-])7391(?![\da-f-])|2019-03-07/);
        if (role !== "learner") expect(text).not.toContain("2020-02-02");
        if (role !== "owner") expect(text).not.toContain("2020-01-01");
      }
    }
    // The crawl went where members are shown.
    for (const key of [...SEEN_OF_MEMBERS, ...SEEN_OF_ASSIGNED]) expect(seen).toContain(key);
    expect(KEYS_ON_TEAM_PAGES.filter((key) => !seen.has(key))).toEqual([]);
  });
});
