import { describe, expect, it } from "vitest";
import {
  changeRole,
  enterTeam,
  leaveTeam,
  listGroups,
  type Role,
  removeMember,
  renameTeam,
  transferTeam,
} from "~/domain/teams";
import { freshDb, twoConnections } from "../../support/database";
import { enter, group, joined, memberCount, person, roleOf, team, teamOfAll } from "../../support/teams";

describe("entering a team", () => {
  it("goes to the one that is asked for, else to the first in which one has more to do than to learn", async () => {
    const db = freshDb();
    const [first, second] = [await team(db, { name: "Eins" }), await team(db, { name: "Zwei" })];
    const me = await joined(db, first, "learner", { joinedAt: new Date(1) });
    await joined(db, second, "admin", { userId: me, joinedAt: new Date(2) });
    const at = async (asked: string | null) =>
      (await enterTeam(db, { userId: me, asked, right: "see-team" })).team.name;
    expect([await at(null), await at(first), await at(second)]).toEqual(["Zwei", "Eins", "Zwei"]);
  });

  it("is not found by strangers, and forbidden where the role lacks the right", async () => {
    const db = freshDb();
    const { teamId, learner } = await teamOfAll(db);
    const stranger = await person(db);
    const ask = (userId: string, asked: string | null) =>
      enterTeam(db, { userId, asked, right: "see-members" });
    await expect(ask(stranger, teamId)).rejects.toMatchObject({ status: 404 });
    await expect(ask(stranger, null)).rejects.toMatchObject({ status: 404 });
    await expect(ask(learner, teamId)).rejects.toMatchObject({ status: 403 });
    await expect(ask(learner, "another")).rejects.toMatchObject({ status: 404 });
  });
});

describe("changing a role", () => {
  it("is for owners to any, and for admins to all but the owner's", async () => {
    const db = freshDb();
    const { teamId, owner, admin, learner } = await teamOfAll(db);
    const [boss, deputy] = [await enter(db, owner, teamId), await enter(db, admin, teamId)];
    await changeRole(db, deputy, { member: learner, was: "learner", role: "manager" });
    expect(await roleOf(db, teamId, learner)).toBe("manager");
    const refused = [
      { member: owner, was: "owner", role: "learner" },
      { member: learner, was: "manager", role: "owner" },
    ];
    for (const input of refused) {
      await expect(changeRole(db, deputy, input)).rejects.toMatchObject({ status: 403 });
    }
    await changeRole(db, boss, { member: learner, was: "manager", role: "owner" });
    expect(await roleOf(db, teamId, learner)).toBe("owner");
  });

  it("tells the second of two who change the same one, and changes nothing", async () => {
    const db = freshDb();
    const { teamId, owner, admin, learner } = await teamOfAll(db);
    const [boss, deputy] = [await enter(db, owner, teamId), await enter(db, admin, teamId)];
    await changeRole(db, boss, { member: learner, was: "learner", role: "trainer" });
    await expect(
      changeRole(db, deputy, { member: learner, was: "learner", role: "manager" }),
    ).rejects.toMatchObject({ code: "conflict", fields: { form: "role-changed" } });
    expect(await roleOf(db, teamId, learner)).toBe("trainer");
    await removeMember(db, boss, { member: learner, was: "trainer" });
    await expect(
      changeRole(db, deputy, { member: learner, was: "trainer", role: "manager" }),
    ).rejects.toMatchObject({ fields: { form: "member-gone" } });
  });

  it("leaves no group to a manager who may no longer see it", async () => {
    const db = freshDb();
    const { teamId, owner, manager } = await teamOfAll(db);
    const boss = await enter(db, owner, teamId);
    await group(db, teamId, { name: "Vertrieb", managerId: manager });
    const managed = async () => (await listGroups(db, boss)).map(({ managerEmail }) => managerEmail !== "");
    await changeRole(db, boss, { member: manager, was: "manager", role: "admin" });
    expect(await managed()).toEqual([true]);
    await expect(
      changeRole(db, boss, { member: manager, was: "manager", role: "learner" }),
    ).rejects.toThrow();
    expect(await managed()).toEqual([true]);
    await changeRole(db, boss, { member: manager, was: "admin", role: "learner" });
    expect(await managed()).toEqual([false]);
  });

  it("refuses what is no role, with what is wrong", async () => {
    const db = freshDb();
    const { teamId, owner, learner } = await teamOfAll(db);
    const boss = await enter(db, owner, teamId);
    for (const input of [{ member: learner, was: "learner", role: "emperor" }, { member: learner }, {}]) {
      await expect(changeRole(db, boss, input)).rejects.toMatchObject({ code: "invalid" });
    }
    const elsewhere = await team(db);
    const other = await joined(db, elsewhere, "learner");
    await expect(
      changeRole(db, boss, { member: other, was: "learner", role: "admin" }),
    ).rejects.toMatchObject({ fields: { form: "member-gone" } });
    expect(await roleOf(db, elsewhere, other)).toBe("learner");
  });
});

describe("the last owner", () => {
  it("can neither leave, nor be removed, nor take another role", async () => {
    const db = freshDb();
    const { teamId, owner } = await teamOfAll(db);
    const boss = await enter(db, owner, teamId);
    const last = { fields: { form: "last-owner" } };
    await expect(leaveTeam(db, boss)).rejects.toMatchObject(last);
    await expect(removeMember(db, boss, { member: owner, was: "owner" })).rejects.toMatchObject(last);
    await expect(changeRole(db, boss, { member: owner, was: "owner", role: "admin" })).rejects.toMatchObject(
      last,
    );
    expect(await roleOf(db, teamId, owner)).toBe("owner");
  });

  it("is left when two owners go at the same moment, by whatever way, through two processes", async () => {
    for (let round = 0; round < 6; round++) {
      const [one, two] = await twoConnections();
      const { teamId, owner, admin } = await teamOfAll(one);
      const first = await enter(one, owner, teamId);
      await changeRole(one, first, { member: admin, was: "admin", role: "owner" });
      const second = await enter(two, admin, teamId);
      const ways = [
        () => [leaveTeam(one, first), leaveTeam(two, second)],
        () => [
          changeRole(one, first, { member: admin, was: "owner", role: "learner" }),
          changeRole(two, second, { member: owner, was: "owner", role: "learner" }),
        ],
        () => [
          removeMember(one, first, { member: admin, was: "owner" }),
          changeRole(two, second, { member: owner, was: "owner", role: "admin" }),
        ],
      ];
      const results = await Promise.allSettled(ways[round % 3]?.() ?? []);
      expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      const roles = [await roleOf(one, teamId, owner), await roleOf(one, teamId, admin)];
      expect(roles.filter((role) => role === "owner")).toHaveLength(1);
    }
  });

  it("hands the team over and becomes an admin, both or neither", async () => {
    const db = freshDb();
    const { teamId, owner } = await teamOfAll(db);
    const next = await joined(db, teamId, "learner", { email: "nächste@example.org" });
    const boss = await enter(db, owner, teamId);
    await expect(transferTeam(db, boss, { email: "fremd@example.org" })).rejects.toMatchObject({
      fields: { email: "not-a-member" },
    });
    await expect(transferTeam(db, boss, { email: "keine Adresse" })).rejects.toMatchObject({
      fields: { email: "email-invalid" },
    });
    await transferTeam(db, boss, { email: " NÄCHSTE@example.org" });
    expect([await roleOf(db, teamId, owner), await roleOf(db, teamId, next)]).toEqual(["admin", "owner"]);
    // The same form again, from a page that still believes in the old role.
    await expect(transferTeam(db, boss, { email: "nächste@example.org" })).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(
      transferTeam(db, await enter(db, next, teamId), { email: "nächste@example.org" }),
    ).rejects.toMatchObject({ fields: { email: "transfer-to-self" } });
  });
});

describe("leaving and being removed", () => {
  it("end what the groups of this team have of a person, and nothing of another team", async () => {
    const db = freshDb();
    const { teamId, owner, manager } = await teamOfAll(db);
    const elsewhere = await team(db);
    await joined(db, elsewhere, "manager", { userId: manager });
    await group(db, teamId, { name: "Hier", managerId: manager, members: [manager] });
    await group(db, elsewhere, { name: "Dort", managerId: manager, members: [manager] });
    await removeMember(db, await enter(db, owner, teamId), { member: manager, was: "manager" });
    const { groups, groupMembers } = await import("db");
    const kept = await db.select({ name: groups.name, manager: groups.managerId }).from(groups);
    expect(kept.sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
      { name: "Dort", manager },
      { name: "Hier", manager: null },
    ]);
    expect(await db.select().from(groupMembers)).toHaveLength(1);
    await expect(enterTeam(db, { userId: manager, asked: teamId, right: "see-team" })).rejects.toMatchObject({
      status: 404,
    });
    expect(await memberCount(db, teamId)).toBe(4);
  });

  it("is for admins, but not of owners", async () => {
    const db = freshDb();
    const { teamId, owner, admin, manager, learner } = await teamOfAll(db);
    const deputy = await enter(db, admin, teamId);
    await expect(removeMember(db, deputy, { member: owner, was: "owner" })).rejects.toMatchObject({
      status: 403,
    });
    // Whoever lies about the role that somebody has is told that it has changed.
    await expect(removeMember(db, deputy, { member: owner, was: "learner" })).rejects.toMatchObject({
      status: 409,
    });
    const boss: Role[] = ["manager", "trainer", "learner"];
    for (const role of boss) {
      const me = { ...(await enter(db, manager, teamId)), role };
      await expect(removeMember(db, me, { member: learner, was: "learner" })).rejects.toMatchObject({
        status: 403,
      });
    }
    await removeMember(db, deputy, { member: learner, was: "learner" });
    expect(await roleOf(db, teamId, learner)).toBeNull();
  });
});

describe("renaming", () => {
  it("tells the second of two, and keeps the first one's name", async () => {
    const db = freshDb();
    const { teamId, owner, admin } = await teamOfAll(db, { name: "Alt" });
    const [boss, deputy] = [await enter(db, owner, teamId), await enter(db, admin, teamId)];
    await renameTeam(db, boss, { teamName: "  Neu  GmbH ", was: "Alt" });
    await expect(renameTeam(db, deputy, { teamName: "Anders", was: "Alt" })).rejects.toMatchObject({
      code: "conflict",
      fields: { teamName: "name-changed" },
    });
    expect((await enter(db, owner, teamId)).team.name).toBe("Neu GmbH");
    await expect(renameTeam(db, boss, { teamName: " ", was: "Neu GmbH" })).rejects.toMatchObject({
      fields: { teamName: "team-name-missing" },
    });
  });
});
