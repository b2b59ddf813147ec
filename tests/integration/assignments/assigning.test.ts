import { assigned, assignments, completions, type Db, memberships } from "db";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { readAsked, teamDay } from "~/domain/assignments";
import {
  addToGroup,
  endAssignment,
  followPaths,
  leaveTeam,
  listAssignments,
  openRounds,
  removeFromGroup,
  storeAssignment,
} from "~/domain/teams";
import { addMonths } from "~/platform/days";
import {
  assign,
  complete,
  completedOn,
  house,
  inDays,
  library,
  newest,
  passTest,
  recounted,
  rowsOf,
  spread,
  storedCounts,
  wish,
} from "../../support/assignments";
import { smallLibrary } from "../../support/library";
import { enter, group, joined } from "../../support/teams";

const today = teamDay();

/** As a member of long standing who completed a course some time ago. */
async function completedBefore(db: Db, userId: string, day: string) {
  await completedOn(db, userId, day);
  await db
    .update(memberships)
    .set({ joinedAt: new Date(0) })
    .where(eq(memberships.userId, userId));
}

describe("an assignment", () => {
  it("asks a course or all of a path of each member, and says by when and why", async () => {
    const { db, me, learner } = await house();
    await assign(db, me, { what: "path:everyone", due: "on", dueOn: inDays(7), reason: "Ab Mai." });
    await assign(db, me, { due: "days", dueDays: "14" });
    const asked = await readAsked(db, learner);
    expect(
      asked.map(({ courseId, path, dueOn, reason, status }) => [courseId, path, dueOn, reason, status]),
    ).toEqual([
      ["basics", "everyone", inDays(7), "Ab Mai.", "open"],
      ["others", "everyone", inDays(7), "Ab Mai.", "open"],
      ["basics", null, inDays(14), "", "open"],
    ]);
    expect(await readAsked(db, learner, "others")).toHaveLength(1);
  });

  it("to groups and persons reaches them, those in a group inside, and nobody else", async () => {
    const { db, me, teamId, learner, trainer, manager, admin } = await house();
    const sales = await group(db, teamId, { name: "Vertrieb" });
    await group(db, teamId, { name: "Nord", parentId: sales, members: [learner] });
    const person = await joined(db, teamId, "learner", { email: "p@firma.example" });
    await assign(db, me, { scope: "some", groups: sales, people: "P@firma.example\n" });
    for (const [who, count] of [
      [learner, 1],
      [person, 1],
      [trainer, 0],
      [manager, 0],
      [admin, 0],
    ] as const) {
      expect(await rowsOf(db, who)).toHaveLength(count);
    }
  });

  it("comes to those who join a group, and goes with those who leave it, unless it is done", async () => {
    const { db, me, teamId } = await house();
    const groupId = await group(db, teamId, { name: "Gruppe" });
    const emails = ["a@firma.example", "b@firma.example"];
    const [a, b] = [
      await joined(db, teamId, "learner", { email: emails[0] }),
      await joined(db, teamId, "learner", { email: emails[1] }),
    ];
    await assign(db, me, { scope: "some", groups: groupId, due: "days", dueDays: "10" });
    for (const email of emails) await addToGroup(db, me, { group: groupId, email });
    expect([await rowsOf(db, a), await rowsOf(db, b)]).toMatchObject([[{ dueOn: inDays(10) }], [{}]]);
    await complete(db, a, "basics");
    for (const email of emails) await removeFromGroup(db, me, { group: groupId, email });
    expect(await rowsOf(db, b)).toEqual([]);
    expect(await rowsOf(db, a)).toMatchObject([{ doneOn: today, round: 1 }]);
    await leaveTeam(db, await enter(db, a, teamId));
    expect(await rowsOf(db, a)).toHaveLength(1);
    expect(await readAsked(db, a)).toEqual([]);
    expect(await storedCounts(db)).toEqual(await recounted(db));
  });

  it("gives those who come when its day has passed 30 days", async () => {
    const { db, me, teamId } = await house();
    const groupId = await group(db, teamId, { name: "Gruppe" });
    const late = await joined(db, teamId, "learner", { email: "spaet@firma.example" });
    await assign(db, me, { scope: "some", groups: groupId, due: "on", dueOn: today });
    await db.update(assignments).set({ dueOn: inDays(-3) });
    await addToGroup(db, me, { group: groupId, email: "spaet@firma.example" });
    expect(await rowsOf(db, late)).toMatchObject([{ dueOn: inDays(30) }]);
  });

  it("is done with the answer that completes the course, with day and version", async () => {
    const { db, me, learner } = await house();
    await assign(db, me, { due: "on", dueOn: today });
    await complete(db, learner, "basics");
    const [row] = await rowsOf(db, learner);
    expect(row).toMatchObject({ doneOn: today, dueOn: today });
    expect(row?.version).toMatch(/^[0-9a-f]{8}$/);
    expect((await readAsked(db, learner))[0]?.status).toBe("done");
    expect(await db.select().from(completions).where(eq(completions.userId, learner))).toHaveLength(3);
  });

  it("counts what was completed before", async () => {
    const { db, me, learner } = await house();
    await completedBefore(db, learner, "2020-02-29");
    await assign(db, me);
    expect(await rowsOf(db, learner)).toMatchObject([{ doneOn: "2020-02-29", version: "old" }]);
  });

  it("is overdue when its day is over, not on it", async () => {
    const { db, me, learner } = await house();
    await assign(db, me, { due: "on", dueOn: today });
    expect((await readAsked(db, learner))[0]?.status).toBe("open");
    await db.update(assigned).set({ dueOn: inDays(-1) });
    expect((await readAsked(db, learner))[0]?.status).toBe("overdue");
  });
});

describe("a repeat", () => {
  it("takes a completion for as long as it is good, and no longer", async () => {
    const { db, me, learner, trainer } = await house();
    await completedBefore(db, learner, addMonths(today, -6));
    await completedBefore(db, trainer, addMonths(today, -13));
    await assign(db, me, { repeat: "12", due: "days", dueDays: "20" });
    expect(await rowsOf(db, learner)).toMatchObject([{ round: 1, doneOn: addMonths(today, -6) }]);
    expect(await rowsOf(db, trainer)).toMatchObject([{ round: 1, doneOn: null, dueOn: inDays(20) }]);
    // A course that is complete is shown anew by passing its test.
    await passTest(db, trainer);
    expect(await rowsOf(db, trainer)).toMatchObject([{ round: 1, doneOn: today }]);
  });

  it("opens a round 30 days before the last one runs out, and keeps its proof", async () => {
    const { db, me, learner } = await house();
    await completedBefore(db, learner, addMonths(today, -6));
    await assign(db, me, { repeat: "12" });
    await openRounds(db, new Date(`${addMonths(today, 4)}T12:00:00Z`));
    expect(await rowsOf(db, learner)).toHaveLength(1);
    await db
      .update(assigned)
      .set({ doneOn: addMonths(today, -12) })
      .where(eq(assigned.userId, learner));
    await openRounds(db);
    await openRounds(db);
    expect(await rowsOf(db, learner)).toMatchObject([
      { round: 1, doneOn: addMonths(today, -12), version: "old", nextRound: 2 },
      { round: 2, doneOn: null, since: today, dueOn: inDays(30), nextRound: null },
    ]);
    await passTest(db, learner);
    expect(await rowsOf(db, learner)).toMatchObject([
      { round: 1, doneOn: addMonths(today, -12), version: "old" },
      { round: 2, doneOn: today },
    ]);
  });
});

describe("a change", () => {
  it("reaches everyone, and an end takes what is open", async () => {
    const { db, me, learner, trainer } = await house();
    await assign(db, me, { due: "on", dueOn: inDays(5) });
    await complete(db, trainer, "basics");
    await storeAssignment(db, library, me, {
      ...wish({ due: "on", dueOn: inDays(9) }),
      ...(await newest(db)),
    });
    await spread(db);
    expect(await rowsOf(db, learner)).toMatchObject([{ dueOn: inDays(9) }]);
    expect((await listAssignments(db, me)).assignments).toMatchObject([
      { concerned: 5, spread: null, version: 2, dueOn: inDays(9) },
    ]);
    await endAssignment(db, me, await newest(db));
    expect(await readAsked(db, learner)).toEqual([]);
    await spread(db);
    expect(await rowsOf(db, learner)).toEqual([]);
    expect(await rowsOf(db, trainer)).toHaveLength(1);
    expect(await storedCounts(db)).toEqual(await recounted(db));
  });

  it("over another's is refused, and nothing of it is stored", async () => {
    const { db, me, teamId, learner } = await house();
    const groupId = await group(db, teamId, { name: "Gruppe", members: [learner] });
    await assign(db, me);
    const seen = await newest(db);
    await storeAssignment(db, library, me, { ...wish({ reason: "Zuerst." }), ...seen });
    const second = { ...wish({ reason: "Danach.", scope: "some", groups: groupId }), ...seen };
    const told = { code: "conflict", fields: { form: "assignment-changed" } };
    await expect(storeAssignment(db, library, me, second)).rejects.toMatchObject(told);
    await expect(endAssignment(db, me, seen)).rejects.toMatchObject(told);
    const both = await newest(db);
    const race = await Promise.allSettled(
      ["A", "B"].map((reason) =>
        storeAssignment(db, library, me, { ...wish({ reason, scope: "some", groups: groupId }), ...both }),
      ),
    );
    expect(race.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const [{ groups: targets, everyone } = { groups: [], everyone: true }] = (await listAssignments(db, me))
      .assignments;
    expect([targets, everyone]).toEqual([[{ id: groupId, name: "Gruppe" }], false]);
  });

  it("of what belongs to a path follows with the next start", async () => {
    const { db, me, learner } = await house();
    await assign(db, me, { what: "path:everyone" });
    const smaller = smallLibrary();
    smaller.courses().pop();
    await followPaths(db, smaller);
    await spread(db);
    expect((await rowsOf(db, learner)).map(({ courseId }) => courseId)).toEqual(["basics"]);
    await followPaths(db, library);
    await spread(db);
    expect((await rowsOf(db, learner)).map(({ courseId }) => courseId)).toEqual(["basics", "others"]);
  });
});
