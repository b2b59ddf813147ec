import { answers, attempts, type Db, enrolments, itemProgress, newId } from "db";
import { describe, expect, it } from "vitest";
import { KEYS_ON_TEAM_PAGES, renewJoinLink, SEEN_OF_MEMBERS } from "~/domain/teams";
import { freshDb } from "../../support/database";
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
    await renewJoinLink(db, await enter(db, all.owner, all.teamId), { was: "" });
    for (const userId of [all.learner, all.trainer, all.owner]) await learned(db, userId);
    const seen = new Set<string>();
    for (const role of ["owner", "admin", "manager", "trainer", "learner"] as const) {
      const visitor = await browserOf(db, all[role]);
      for (const { path, loader } of teamRoutes) {
        const answer = await visitor.open(loader, `${path}?team=${all.teamId}`).catch(() => null);
        const text = JSON.stringify(answer);
        for (const found of keysIn(answer)) seen.add(found);
        expect(keysIn(answer).filter((key) => !KEYS_ON_TEAM_PAGES.includes(key))).toEqual([]);
        expect(text).not.toMatch(/geheim|7391|2019-03-07/);
      }
    }
    // The crawl went where members are shown.
    for (const key of SEEN_OF_MEMBERS) expect(seen).toContain(key);
    expect(KEYS_ON_TEAM_PAGES.filter((key) => !seen.has(key))).toEqual([]);
  });
});
