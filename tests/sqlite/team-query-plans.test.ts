import type { Db } from "db";
import { describe, expect, it } from "vitest";
import {
  addToGroup,
  changeGroup,
  changeRole,
  createGroup,
  deleteGroup,
  endJoinLink,
  enterTeam,
  forgetInvitations,
  groupChoices,
  invite,
  joinTeam,
  leaveTeam,
  listGroups,
  listInvitations,
  listMembers,
  MEMBER_SORTS,
  type Member,
  planImport,
  readCsv,
  readInvitation,
  readJoinLink,
  readOwnRow,
  readSize,
  removeFromGroup,
  removeMember,
  renameTeam,
  renewJoinLink,
  resendInvitation,
  revokeInvitation,
  runImport,
  transferTeam,
} from "~/domain/teams";
import { sentMails } from "../support/accounts";
import { plansOf } from "../support/query-plans";
import { enter, group, invited, joined, person, teamOfAll } from "../support/teams";

type Given = Awaited<ReturnType<typeof teamOfAll>> & { me: Member; code: string };

const input = { email: "neu@firma.example", language: "de", role: "learner", group: "" };
const sender = ({ owner }: Given) => ({ id: owner, name: "Chefin", emailConfirmed: true });

const cases: Record<string, (db: Db, given: Given) => Promise<unknown>> = {
  "a team's page": async (db, { owner, me }) => {
    await enterTeam(db, { userId: owner, asked: null, right: "see-team" });
    await Promise.all([readSize(db, me), readOwnRow(db, me), groupChoices(db, me), readJoinLink(db, me)]);
  },
  "the list of members, in each order, for an owner and a manager": async (
    db,
    { me, manager, learner, teamId },
  ) => {
    const lead = await enter(db, manager, teamId);
    for (const sort of MEMBER_SORTS) {
      await listMembers(db, me, { search: "", sort });
      await listMembers(db, me, { search: "erika", sort, after: learner });
      await listMembers(db, lead, { search: "", sort, before: learner });
    }
  },
  "changing who belongs, and as what": async (db, { me, teamId, learner, trainer, admin }) => {
    await changeRole(db, me, { member: learner, was: "learner", role: "admin" });
    await removeMember(db, me, { member: trainer, was: "trainer" });
    await leaveTeam(db, await enter(db, admin, teamId));
    const email = "nachfolge@firma.example";
    await joined(db, teamId, "learner", { email });
    await transferTeam(db, me, { email });
  },
  "the settings": async (db, { me }) => {
    await renameTeam(db, me, { teamName: "Neu", was: me.team.name });
    await renewJoinLink(db, me, { was: "" });
    await endJoinLink(db, me, { was: (await readJoinLink(db, me))?.code ?? "" });
  },
  "invitations, and joining by them": async (db, given) => {
    const { me, code } = given;
    await invite(db, me, sender(given), input);
    await sentMails(db);
    const { invitations: open } = await listInvitations(db, me, { state: "open", after: null });
    const choice = { invitation: open.find(({ email }) => email === input.email)?.id ?? "" };
    await listInvitations(db, me, { state: "revoked", after: choice.invitation });
    await resendInvitation(db, me, sender(given), choice);
    await revokeInvitation(db, me, choice);
    const guest = {
      id: await person(db, { email: "gast@firma.example" }),
      name: "Gast",
      email: "gast@firma.example",
    };
    await readInvitation(db, code, guest);
    await readInvitation(db, "unknown", null);
    await joinTeam(db, code, guest);
    await renewJoinLink(db, me, { was: "" });
    await joinTeam(db, (await readJoinLink(db, me))?.code ?? "", { ...guest, id: await person(db) });
    await forgetInvitations(db);
  },
  groups: async (db, { me, teamId }) => {
    const email = "lena@firma.example";
    await joined(db, teamId, "learner", { email });
    await createGroup(db, me, { groupName: "Neu", parent: "", manager: "" });
    const [one, two] = await listGroups(db, me);
    const fields = { group: one?.id, version: one?.version, groupName: "Anders", manager: "" };
    await addToGroup(db, me, { group: one?.id, email });
    await removeFromGroup(db, me, { group: one?.id, email });
    await changeGroup(db, me, { ...fields, parent: two?.id });
    await deleteGroup(db, me, { ...fields, version: (one?.version ?? 0) + 1 });
  },
  "an import": async (db, given) => {
    const raw = readCsv(
      new TextEncoder().encode("email;gruppe\na@firma.example;Vertrieb\nb@firma.example;\n"),
    );
    await planImport(db, given.me, raw, "de");
    await runImport(db, given.me, sender(given), { rows: JSON.stringify(raw), language: "de" });
  },
};

describe("no query reads a whole table for", () => {
  it.each(Object.keys(cases))("%s", async (name) => {
    const found = await plansOf(async (db) => {
      const all = await teamOfAll(db);
      await group(db, all.teamId, { name: "Gruppe", managerId: all.manager, members: [all.learner] });
      const code = await invited(db, all.teamId, { email: "gast@firma.example" });
      const given = { ...all, code, me: await enter(db, all.owner, all.teamId) };
      return () => cases[name]?.(db, given) ?? Promise.reject(new Error("no such case"));
    });
    expect(found).toEqual([]);
  });
});
