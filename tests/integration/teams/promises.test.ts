import { describe, expect, it } from "vitest";
import { changeRole, invite, joinTeam, leaveTeam, listInvitations, removeMember } from "~/domain/teams";
import { codeIn, sentMails } from "../../support/accounts";
import { freshDb } from "../../support/database";
import { enter, joined, person, teamOfAll } from "../../support/teams";

describe("an invitation that gives more than a learner has", () => {
  const roles = ["admin", "manager", "trainer", "learner"] as const;

  async function invitedByAdmin() {
    const db = freshDb();
    const all = await teamOfAll(db);
    const me = await enter(db, all.admin, all.teamId);
    const sender = { id: all.admin, name: "Ali Admin", emailConfirmed: true };
    for (const role of roles) {
      await invite(db, me, sender, { email: `${role}@privat.example`, language: "de", role, group: "" });
    }
    const owner = await enter(db, all.owner, all.teamId);
    const open = async () =>
      (await listInvitations(db, owner, { state: "open", after: null })).invitations.map(({ role }) => role);
    return { ...all, db, me, owner, open };
  }

  it("ends with the role of whoever sent it, so that nobody comes back by one of their own", async () => {
    const { db, admin, owner, open } = await invitedByAdmin();
    const mails = await sentMails(db);
    expect(await open()).toHaveLength(4);
    await changeRole(db, owner, { member: admin, was: "admin", role: "manager" });
    expect(await open()).toEqual(["learner"]);
    const code = codeIn(mails.find(({ to }) => to === "admin@privat.example"));
    const email = "admin@privat.example";
    const guest = { id: await person(db, { email }), name: "Nina Neu", email };
    await expect(joinTeam(db, code, guest)).rejects.toMatchObject({
      fields: { form: "invitation-gone" },
    });
  });

  it("ends when they leave or are taken out of the team", async () => {
    const removed = await invitedByAdmin();
    await removeMember(removed.db, removed.owner, { member: removed.admin, was: "admin" });
    expect(await removed.open()).toEqual(["learner"]);
    const left = await invitedByAdmin();
    await leaveTeam(left.db, left.me);
    expect(await left.open()).toEqual(["learner"]);
  });

  it("stays where they may still give it, and those of others stay anyhow", async () => {
    const { db, admin, owner, open, teamId } = await invitedByAdmin();
    await changeRole(db, owner, { member: admin, was: "admin", role: "owner" });
    const other = await joined(db, teamId, "admin");
    await changeRole(db, owner, { member: other, was: "admin", role: "learner" });
    expect(await open()).toHaveLength(4);
  });
});
