import { type Db, sharedCourses } from "db";
import { describe, expect, it } from "vitest";
import { chooseShared, joinTeam, leaveTeam, listEarlierCourses, removeMember } from "~/domain/teams";
import * as joinPage from "~/routes/join.$token";
import * as teamPage from "~/routes/team";
import { library } from "../../support/assignments";
import { browser, goesTo, statusOf } from "../../support/browser";
import { BEFORE, learned, seen } from "../../support/completions";
import { freshDb, twoConnections } from "../../support/database";
import { browserOf, enter, invited, joined, person, team, teamOfAll } from "../../support/teams";

const JOINED = new Date("2026-06-01T09:00:00Z");
const AFTER = new Date("2026-07-01T09:00:00Z");

const dataOf = (answer: unknown) => (answer as { data: Record<string, unknown> }).data;

async function newcomer(db: Db, teamId: string) {
  const userId = await person(db, { name: "Nina Neu", email: "nina@firma.example" });
  await learned(db, userId, { basics: BEFORE, others: AFTER, never: null, early: BEFORE });
  await joined(db, teamId, "learner", { userId, joinedAt: JOINED });
  return { userId, me: await enter(db, userId, teamId) };
}

describe("what a team may see of completions", () => {
  it("is what somebody completed since they joined, and of earlier only what they shared", async () => {
    const db = freshDb();
    const { teamId } = await teamOfAll(db);
    const { userId, me } = await newcomer(db, teamId);
    expect(await seen(db, teamId, userId)).toEqual(["others"]);
    expect(await listEarlierCourses(db, library, me)).toEqual([
      { courseId: "basics", completedAt: BEFORE, paths: [], shared: false },
      { courseId: "early", completedAt: BEFORE, paths: [], shared: false },
    ]);
    await chooseShared(db, me, ["basics"]);
    expect(await seen(db, teamId, userId)).toEqual(["basics", "others"]);
    expect(await listEarlierCourses(db, library, me)).toMatchObject([{ shared: true }, { shared: false }]);
    await chooseShared(db, me, ["early"]);
    expect(await seen(db, teamId, userId)).toEqual(["early", "others"]);
    await chooseShared(db, me, []);
    expect(await seen(db, teamId, userId)).toEqual(["others"]);
  });

  it("takes the moment of joining itself as since", async () => {
    const db = freshDb();
    const { teamId } = await teamOfAll(db);
    const userId = await joined(db, teamId, "learner", { joinedAt: JOINED });
    await learned(db, userId, { basics: JOINED, others: new Date(JOINED.getTime() - 1) });
    expect(await seen(db, teamId, userId)).toEqual(["basics"]);
  });

  it("is nothing of what is not completed, of no course that was invented, and of nobody else", async () => {
    const db = freshDb();
    const { teamId, learner } = await teamOfAll(db);
    const { userId, me } = await newcomer(db, teamId);
    await learned(db, learner, { basics: BEFORE });
    await chooseShared(db, me, ["never", "invented", "others"]);
    expect(await db.select().from(sharedCourses)).toEqual([]);
    await chooseShared(db, me, ["basics"]);
    expect([await seen(db, teamId, userId), await seen(db, teamId, learner)]).toEqual([
      ["basics", "others"],
      [],
    ]);
  });

  it("is each team's own: what one may know another may not", async () => {
    const db = freshDb();
    const { teamId } = await teamOfAll(db);
    const { userId, me } = await newcomer(db, teamId);
    const other = await team(db);
    await joined(db, other, "learner", { userId, joinedAt: new Date("2026-08-01T00:00:00Z") });
    await chooseShared(db, me, ["basics"]);
    expect([await seen(db, teamId, userId), await seen(db, other, userId)]).toEqual([
      ["basics", "others"],
      [],
    ]);
    expect(await seen(db, (await teamOfAll(db)).teamId, userId)).toEqual([]);
  });

  it("ends when somebody leaves or is removed, and does not come back with them", async () => {
    const db = freshDb();
    const { teamId, owner } = await teamOfAll(db);
    const { userId, me } = await newcomer(db, teamId);
    const boss = await enter(db, owner, teamId);
    for (const end of [
      () => leaveTeam(db, me),
      () => removeMember(db, boss, { member: userId, was: "learner" }),
    ]) {
      await chooseShared(db, me, ["basics"]);
      await end();
      expect(await seen(db, teamId, userId)).toEqual([]);
      expect(await db.select().from(sharedCourses)).toEqual([]);
      await joined(db, teamId, "learner", { userId, joinedAt: new Date("2026-09-01T00:00:00Z") });
      expect(await seen(db, teamId, userId)).toEqual([]);
    }
  });

  it("stays as it is for the last owner, who cannot leave", async () => {
    const db = freshDb();
    const teamId = await team(db);
    const userId = await joined(db, teamId, "owner", { joinedAt: JOINED });
    await learned(db, userId, { basics: BEFORE });
    const me = await enter(db, userId, teamId);
    await chooseShared(db, me, ["basics"]);
    await expect(leaveTeam(db, me)).rejects.toMatchObject({ fields: { form: "last-owner" } });
    expect(await seen(db, teamId, userId)).toEqual(["basics"]);
  });

  it("is nothing after leaving, also when something was shared at the same moment", async () => {
    for (let round = 0; round < 5; round++) {
      const [one, two] = await twoConnections();
      const { teamId } = await teamOfAll(one);
      const { me } = await newcomer(one, teamId);
      await Promise.all([chooseShared(one, me, ["basics", "early"]), leaveTeam(two, me)]);
      expect(await one.select().from(sharedCourses)).toEqual([]);
    }
  });
});

describe("joining", () => {
  it("brings along what was chosen on the page of the invitation, and by default nothing", async () => {
    const db = freshDb();
    const { teamId } = await teamOfAll(db);
    const userId = await person(db, { email: "nina@firma.example" });
    await learned(db, userId, { basics: BEFORE, others: BEFORE, gone: BEFORE });
    const code = await invited(db, teamId, { email: "nina@firma.example" });
    const visitor = await browserOf(db, userId);
    const opened = await visitor.open(joinPage.loader, `/join/${code}`, { token: code });
    const choice = { completedOn: "2026-01-10", shared: false };
    expect(dataOf(opened).courses).toEqual([
      { id: "basics", title: "Course basics, auf Deutsch", ...choice },
      { id: "others", title: "Course others, auf Deutsch", ...choice },
    ]);
    const fields = { "share-others": "on", "share-gone": "on" };
    const joining = await visitor.post(joinPage.action, `/join/${code}`, fields, { token: code });
    expect(goesTo(joining)).toBe(`/join/${code}`);
    expect(await seen(db, teamId, userId)).toEqual(["others"]);

    const second = await person(db, { email: "max@firma.example" });
    await learned(db, second, { basics: BEFORE });
    const theirs = await invited(db, teamId, { email: "max@firma.example" });
    await joinTeam(db, theirs, { id: second, name: "Max", email: "max@firma.example" });
    expect(await seen(db, teamId, second)).toEqual([]);
  });

  it("that is refused shares nothing and keeps what was chosen; of a member nothing changes", async () => {
    const db = freshDb();
    const { teamId } = await teamOfAll(db, { seats: 5 });
    const userId = await person(db, { email: "nina@firma.example" });
    await learned(db, userId, { basics: BEFORE });
    const code = await invited(db, teamId, { email: "nina@firma.example" });
    const visitor = await browserOf(db, userId);
    const join = (fields: Record<string, string>) =>
      visitor.post(joinPage.action, `/join/${code}`, fields, { token: code });
    const refused = await join({ "share-basics": "on" });
    expect(statusOf(refused)).toBe(409);
    expect(refused).toMatchObject({ data: { values: { "share-basics": "on", "share-others": "" } } });
    expect(await db.select().from(sharedCourses)).toEqual([]);
    await joined(db, teamId, "learner", { userId, joinedAt: JOINED });
    await join({ "share-basics": "on" });
    expect(await seen(db, teamId, userId)).toEqual([]);
  });

  it("tells nothing of completions to who is not signed in, or opens another's invitation", async () => {
    const db = freshDb();
    const { teamId } = await teamOfAll(db);
    const userId = await person(db, { email: "eve@firma.example" });
    await learned(db, userId, { basics: BEFORE });
    const code = await invited(db, teamId, { email: "nina@firma.example" });
    for (const visitor of [browser(db), await browserOf(db, userId)]) {
      const opened = await visitor.open(joinPage.loader, `/join/${code}`, { token: code });
      expect(dataOf(opened).courses).toEqual([]);
    }
  });
});

describe("the choice at /team", () => {
  it("shows to each their own earlier courses, and takes another choice", async () => {
    const db = freshDb();
    const { teamId, owner } = await teamOfAll(db);
    const { userId } = await newcomer(db, teamId);
    const [nina, boss] = [await browserOf(db, userId), await browserOf(db, owner)];
    const earlier = async (visitor: typeof nina) =>
      ((await visitor.open(teamPage.loader, "/team")) as unknown as { earlier: unknown }).earlier;
    const basics = { id: "basics", title: "Course basics, auf Deutsch", completedOn: "2026-01-10" };
    expect([await earlier(nina), await earlier(boss)]).toEqual([[{ ...basics, shared: false }], []]);
    const form = { intent: "share", team: teamId };
    const saved = await nina.post(teamPage.action, "/team", { ...form, "share-basics": "on" });
    expect(goesTo(saved)).toBe("/team?done=share#shared");
    expect(await earlier(nina)).toEqual([{ ...basics, shared: true }]);
    expect(await seen(db, teamId, userId)).toEqual(["basics", "others"]);
    await nina.post(teamPage.action, "/team", form);
    expect(await seen(db, teamId, userId)).toEqual(["others"]);
  });
});
