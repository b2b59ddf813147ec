import type { Db } from "db";
import { describe, expect, it } from "vitest";
import { leaveTeam, readRollout, removeMember, saveStep } from "~/domain/teams";
import { action, loader } from "~/routes/team.rollout";
import { goesTo, statusOf } from "../../support/browser";
import { freshDb, twoConnections } from "../../support/database";
import { STEP, storedStep, USE_CASE } from "../../support/rollout";
import { browserOf, enter, joined, person, team, teamOfAll } from "../../support/teams";

const CHANGED = { code: "conflict", fields: { form: "step-changed" } };

async function board() {
  const db = freshDb();
  const all = await teamOfAll(db);
  const lena = await joined(db, all.teamId, "learner", { name: "Lena Lür", email: "lena@firma.example" });
  return { db, ...all, lena, me: await enter(db, all.admin, all.teamId) };
}

const shown = async (db: Db, userId: string, teamId: string, step = 2) =>
  (await readRollout(db, await enter(db, userId, teamId)))[step - 1];

describe("a step of the way to AI", () => {
  it("is there before anybody has touched it", async () => {
    const { db, me, learner, teamId } = await board();
    expect(await readRollout(db, me)).toMatchObject(
      [1, 2, 3, 4, 5].map((step) => ({ step, state: "open", ownerName: "", version: 0, mayChange: true })),
    );
    expect(await shown(db, learner, teamId)).toMatchObject({ state: "open", mayChange: false });
  });

  it("is stored as it was typed, and everyone in the team sees it", async () => {
    const { db, me, learner, teamId } = await board();
    const typed = { state: "under-way", startsOn: "2026-12-01", dueOn: "31.1.2027", outcome: " Zulässig " };
    await saveStep(db, me, { ...STEP, ...typed, owner: "LENA@firma.example", notes: "Eins\r\nZwei" });
    const stored = {
      ...{ state: "under-way", ownerName: "Lena Lür", startsOn: "2026-12-01", dueOn: "2027-01-31" },
      ...{ outcome: "Zulässig", notes: "Eins\nZwei", version: 1 },
    };
    expect(await shown(db, me.userId, teamId)).toMatchObject({ ...stored, ownerEmail: "lena@firma.example" });
    expect(await shown(db, learner, teamId)).toMatchObject({ ...stored, ownerEmail: "", mayChange: false });
  });

  it("is refused with what is wrong", async () => {
    const { db, me } = await board();
    for (const [more, fields] of [
      [{ step: "6" }, { step: "step-missing" }],
      [{ step: "1.5" }, { step: "step-missing" }],
      [{ state: "fertig" }, { state: "state-missing" }],
      [{ owner: "niemand" }, { owner: "email-invalid" }],
      [{ owner: "fremd@firma.example" }, { owner: "not-a-member" }],
      [{ startsOn: "2027-02-30" }, { startsOn: "day-invalid" }],
      [{ dueOn: "morgen" }, { dueOn: "day-invalid" }],
      [{ startsOn: "2027-02-02", dueOn: "2027-02-01" }, { dueOn: "ends-before-start" }],
      [{ outcome: "x".repeat(201) }, { outcome: "outcome-long" }],
      [{ notes: "x".repeat(4001) }, { notes: "notes-long" }],
      [{ notes: "a\u202eb" }, { notes: "notes-invalid" }],
    ] as const) {
      await expect(saveStep(db, me, { ...STEP, ...more })).rejects.toMatchObject({ code: "invalid", fields });
    }
    expect((await readRollout(db, me)).every(({ version }) => version === 0)).toBe(true);
  });

  it("may be changed by whoever looks after it, who stays that, and by no other member", async () => {
    const { db, me, lena, learner, manager, trainer, teamId } = await board();
    await saveStep(db, me, { ...STEP, owner: "lena@firma.example" });
    const hers = await enter(db, lena, teamId);
    await saveStep(db, hers, { ...STEP, version: "1", state: "done", owner: "" });
    expect(await storedStep(db, teamId, 2)).toMatchObject({ state: "done", ownerId: lena });
    expect(await shown(db, lena, teamId)).toMatchObject({ mayChange: true, ownerEmail: "" });
    await expect(saveStep(db, hers, { ...STEP, step: "3" })).rejects.toMatchObject({ status: 403 });
    for (const other of [learner, manager, trainer]) {
      const theirs = await enter(db, other, teamId);
      await expect(saveStep(db, theirs, { ...STEP, version: "2" })).rejects.toMatchObject({ status: 403 });
    }
    await saveStep(db, me, { ...STEP, version: "2" });
    await expect(saveStep(db, hers, { ...STEP, version: "3" })).rejects.toMatchObject({ status: 403 });
  });

  it("belongs to its own team: the owner of one changes nothing in another, whatever the form says", async () => {
    const { db, me, owner, teamId } = await board();
    await saveStep(db, me, { ...STEP, notes: "unsere" });
    const elsewhere = await teamOfAll(db);
    const stranger = await browserOf(db, elsewhere.owner);
    for (const id of [teamId, "unknown"]) {
      const opened = stranger.open(loader, `/team/rollout?team=${id}`);
      await expect(opened).rejects.toMatchObject({ status: 404 });
      const posted = stranger.post(action, "/team/rollout", { ...STEP, intent: "save-step", team: id });
      await expect(posted).rejects.toMatchObject({ status: 404 });
    }
    await saveStep(db, await enter(db, elsewhere.owner, elsewhere.teamId), { ...STEP, notes: "deren" });
    expect((await shown(db, owner, teamId))?.notes).toBe("unsere");
  });

  it("tells the second of two who change it, and loses nothing that they typed", async () => {
    const { db, me, owner, teamId } = await board();
    await saveStep(db, me, { ...STEP, notes: "zuerst" });
    const second = await browserOf(db, owner);
    const typed = { ...STEP, notes: "danach", dueOn: "2027-01-31", intent: "save-step", team: teamId };
    const refused = await second.post(action, "/team/rollout?step=2", typed);
    expect(statusOf(refused)).toBe(409);
    expect(refused).toMatchObject({
      data: {
        intent: "save-step",
        problems: { form: "step-changed" },
        values: { notes: "danach", dueOn: "2027-01-31" },
      },
    });
    // The page now shows what is stored, with its version: saving again is a decision.
    const page = (await second.open(loader, "/team/rollout?step=2")) as unknown as {
      steps: { notes: string; version: number }[];
    };
    expect(page.steps[1]).toMatchObject({ notes: "zuerst", version: 1 });
    const saved = await second.post(action, "/team/rollout?step=2", { ...typed, version: "1" });
    expect(goesTo(saved)).toBe("/team/rollout?step=2&done=save-step#step-2");
    expect((await storedStep(db, teamId, 2))?.notes).toBe("danach");
  });

  it("that is sent twice, as by a double click, counts once", async () => {
    const { db, me, teamId } = await board();
    await saveStep(db, me, { ...STEP, notes: "einmal" });
    await saveStep(db, me, { ...STEP, notes: "einmal" });
    expect(await storedStep(db, teamId, 2)).toMatchObject({ notes: "einmal", version: 1 });
  });

  it("has one who is first and one who is told, when two save it at the same moment", async () => {
    for (let round = 0; round < 4; round++) {
      const [one, two] = await twoConnections();
      const { teamId, owner, admin } = await teamOfAll(one);
      const [a, b] = [await enter(one, owner, teamId), await enter(two, admin, teamId)];
      const results = await Promise.allSettled([
        saveStep(one, a, { ...STEP, notes: "A" }),
        saveStep(two, b, { ...STEP, notes: "B" }),
      ]);
      expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      const told = results.find((result) => result.status === "rejected");
      expect(told).toMatchObject({ reason: CHANGED });
      const winner = results[0]?.status === "fulfilled" ? "A" : "B";
      expect(await storedStep(one, teamId, 2)).toMatchObject({ notes: winner, version: 1 });
    }
  });

  it("is free again when whoever looks after it leaves or is removed, and an older form of it is told", async () => {
    const { db, me, owner, lena, teamId } = await board();
    for (const end of [
      async () => leaveTeam(db, await enter(db, lena, teamId)),
      async () => removeMember(db, await enter(db, owner, teamId), { member: lena, was: "learner" }),
    ]) {
      const version = String((await shown(db, owner, teamId))?.version);
      await saveStep(db, me, { ...STEP, version, owner: "lena@firma.example" });
      await end();
      const left = await storedStep(db, teamId, 2);
      expect(left?.ownerId).toBeNull();
      const late = { ...STEP, version: String(Number(version) + 1), notes: "spät" };
      await expect(saveStep(db, me, late)).rejects.toMatchObject(CHANGED);
      await joined(db, teamId, "learner", { userId: lena });
    }
  });

  it("never belongs to somebody who has left, when they are named at the same moment", async () => {
    for (let round = 0; round < 6; round++) {
      const [one, two] = await twoConnections();
      const { teamId, owner } = await teamOfAll(one);
      const lena = await joined(one, teamId, "learner", { email: "lena@firma.example" });
      const [me, hers] = [await enter(one, owner, teamId), await enter(two, lena, teamId)];
      await Promise.allSettled([
        saveStep(one, me, { ...STEP, owner: "lena@firma.example" }),
        leaveTeam(two, hers),
      ]);
      expect((await storedStep(one, teamId, 2))?.ownerId ?? null).toBeNull();
    }
  });

  it("stays with its team when somebody leaves another one", async () => {
    const { db, me, lena, teamId } = await board();
    await saveStep(db, me, { ...STEP, owner: "lena@firma.example" });
    const other = await team(db);
    await joined(db, other, "learner", { userId: lena });
    await leaveTeam(db, await enter(db, lena, other));
    expect((await storedStep(db, teamId, 2))?.ownerId).toBe(lena);
  });
});

describe("the page of the way to AI", () => {
  it("opens the step that is asked for, else the one where the team stands", async () => {
    const { db, me, learner, teamId } = await board();
    const visitor = await browserOf(db, learner);
    const step = async (query: string) =>
      ((await visitor.open(loader, `/team/rollout${query}`)) as unknown as { shown: number }).shown;
    expect([await step(""), await step("?step=3"), await step("?step=9"), await step("?step=x")]).toEqual([
      1, 3, 1, 1,
    ]);
    await saveStep(db, me, { ...STEP, step: "1", state: "done" });
    expect(await step("")).toBe(2);
    await saveStep(db, me, { ...STEP, step: "4", state: "under-way" });
    expect(await step("")).toBe(4);
    expect(await shown(db, learner, teamId, 4)).toMatchObject({ state: "under-way" });
  });

  it("names the courses that teach the step", async () => {
    const { db, learner } = await board();
    const visitor = await browserOf(db, learner);
    const courses = async (step: number) =>
      ((await visitor.open(loader, `/team/rollout?step=${step}`)) as unknown as { courses: unknown[] })
        .courses;
    expect(await courses(1)).toMatchObject([{ slug: "basics", minutes: 15 }, { slug: "others" }]);
    expect(await courses(2)).toEqual([]);
  });

  it("leads back to the team that the form was of, and to the new use case", async () => {
    const { db, owner, teamId } = await board();
    await joined(db, await team(db), "owner", { userId: owner });
    const visitor = await browserOf(db, owner);
    const made = await visitor.post(action, "/team/rollout", {
      ...USE_CASE,
      intent: "add-use-case",
      team: teamId,
    });
    expect(goesTo(made)).toMatch(
      new RegExp(`^/team/rollout\\?team=${teamId}&step=1&case=[\\w-]+&done=add-use-case#step-1$`),
    );
  });

  it("is a stranger's 404 and a visitor's sign-in", async () => {
    const { db, teamId } = await board();
    const stranger = await browserOf(db, await person(db));
    await expect(stranger.open(loader, `/team/rollout?team=${teamId}`)).rejects.toMatchObject({
      status: 404,
    });
  });
});
