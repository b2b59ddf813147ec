import { type Db, enrolments, memberships } from "db";
import { and, eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { isSeenCompleted, readAsked, teamDay } from "~/domain/assignments";
import {
  addMeasurement,
  addToGroup,
  addUseCase,
  assignableGroups,
  changeGroup,
  changeRole,
  changeUseCase,
  chooseShared,
  createGroup,
  deleteGroup,
  deleteUseCase,
  endAssignment,
  endJoinLink,
  enterTeam,
  forgetInvitations,
  foundTeam,
  groupChoices,
  invite,
  joinTeam,
  leaveTeam,
  listAssignedCourses,
  listAssignments,
  listCompletedCourses,
  listEarlierCourses,
  listGroups,
  listInvitations,
  listMembers,
  listProgress,
  listUseCases,
  MEMBER_SORTS,
  type Member,
  openRounds,
  ownsTeam,
  PROGRESS_SORTS,
  PROGRESS_STATES,
  planImport,
  previewAssignment,
  readCsv,
  readDashboard,
  readInvitation,
  readJoinLink,
  readMeasurements,
  readOwnRow,
  readReportChoices,
  readRollout,
  readSize,
  removeFromGroup,
  removeMeasurement,
  removeMember,
  renameTeam,
  renewJoinLink,
  resendInvitation,
  revokeInvitation,
  runImport,
  saveStep,
  storeAssignment,
  transferTeam,
} from "~/domain/teams";
import { progressQuery } from "~/domain/teams/progress-query";
import { addMonths } from "~/platform/days";
import { sentMails } from "../support/accounts";
import { assign, complete, library, spread, wish } from "../support/assignments";
import { plansOf } from "../support/query-plans";
import { bytesOf, report } from "../support/reports";
import { USE_CASE } from "../support/rollout";
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
  assignments: async (db, { me, manager, teamId, learner }) => {
    const [one] = await groupChoices(db, me);
    const fields = wish({ scope: "some", groups: one?.id ?? "", repeat: "12" });
    await previewAssignment(db, library, me, fields);
    await assign(db, me, fields);
    await assign(db, me, { what: "path:everyone" });
    const { assignments } = await listAssignments(db, me);
    const { id, version } = assignments[0]!;
    await storeAssignment(db, library, me, { ...wish(), assignment: id, version: String(version) });
    await spread(db);
    await listAssignments(db, await enter(db, manager, teamId));
    await assignableGroups(db, await enter(db, manager, teamId));
    await readAsked(db, learner);
    await readAsked(db, learner, "basics");
    await complete(db, learner, "others");
    await complete(db, learner, "basics");
    await openRounds(db, new Date(`${addMonths(teamDay(), 12)}T12:00:00Z`));
    await endAssignment(db, me, { assignment: id, version: String(version + 1) });
    await spread(db);
  },
  "the way to AI": async (db, { me, teamId, trainer }) => {
    await joined(db, teamId, "learner", { email: "lena@firma.example" });
    const step = { step: 1, version: 0, state: "under-way", startsOn: "", dueOn: "", outcome: "", notes: "" };
    await saveStep(db, me, { ...step, owner: "lena@firma.example" });
    await saveStep(db, me, { ...step, version: 1, owner: "" });
    const useCase = await addUseCase(db, me, USE_CASE, "de");
    await changeUseCase(db, me, { ...USE_CASE, useCase, version: 1, unit: "s" }, "de");
    const measured = { useCase, measuredOn: "2026-10-01" };
    await addMeasurement(db, me, { ...measured, value: "11" }, "de");
    await Promise.all([readRollout(db, me), listUseCases(db, me), readMeasurements(db, me, useCase)]);
    await removeMeasurement(db, me, { ...measured, was: "11" });
    await deleteUseCase(db, me, { useCase, version: 2 });
    await readRollout(db, await enter(db, trainer, teamId));
  },
  "what one shares, and founding a team": async (db, { me, owner }) => {
    await db.insert(enrolments).values({
      ...{ userId: owner, courseId: "basics", visitedAt: new Date(0), completedAt: new Date(0) },
    });
    await Promise.all([
      listEarlierCourses(db, library, me),
      listCompletedCourses(db, library, owner),
      ownsTeam(db, owner),
    ]);
    await chooseShared(db, me, ["basics"]);
    await chooseShared(db, me, []);
    const { teamId, userId, courseId } = { teamId: me.team.id, userId: owner, courseId: "basics" };
    const seen = isSeenCompleted({ teamId, userId, courseId });
    await db
      .select({ id: memberships.userId })
      .from(memberships)
      .where(and(eq(memberships.userId, owner), seen));
    const id = await person(db);
    await foundTeam(db, { id, name: "Nina", email: "nina@firma.example" }, { teamName: "Neu" }, ["basics"]);
  },
  "the dashboard, and how far members are in each order and state": async (
    db,
    { me, manager, teamId, learner },
  ) => {
    await assign(db, me, { due: "on", dueOn: teamDay() });
    await complete(db, learner, "basics");
    const lead = await enter(db, manager, teamId);
    const [one] = await listAssignedCourses(db, me);
    const [group] = await groupChoices(db, me);
    for (const who of [me, lead]) {
      await readDashboard(db, who, one?.key ?? null);
      for (const sort of PROGRESS_SORTS) {
        for (const state of PROGRESS_STATES) {
          const all = { search: "", state, sort, what: null, groupId: null };
          await listProgress(db, who, all);
          await listProgress(db, who, { ...all, what: one ?? null, after: `${learner}/${one?.key}` });
          await listProgress(db, who, { ...all, search: "le", groupId: group?.id ?? "" });
          for (const from of ["order", "groups", "what", "state"] as const) {
            await progressQuery(db, {
              ...{ teamId, state, sort, from, search: "", today: teamDay(), backwards: false, limit: 51 },
              ...{ assignmentIds: [one?.assignmentId ?? ""], courseId: null, edge: null },
              inGroups: from === "groups" ? sql`(${group?.id})` : null,
            });
          }
        }
      }
    }
  },
  "reports, whole and narrowed, for an owner and a manager": async (db, { me, manager, teamId }) => {
    await assign(db, me);
    const lead = await enter(db, manager, teamId);
    for (const who of [me, lead]) {
      const { assignments, groups } = await readReportChoices(db, who);
      const what = `assignment:${assignments[0]?.id}`;
      const wishes: Record<string, string>[] = [
        {},
        { what, status: "open" },
        { what: "course:basics", status: "overdue" },
      ];
      for (const wish of [...wishes, { group: groups[0]?.id ?? "", status: "done", rounds: "earlier" }]) {
        const { parts, problems } = await report(db, who, wish);
        expect(problems).toEqual({});
        await bytesOf(parts);
      }
    }
  },
  "an import": async (db, given) => {
    const raw = await readCsv(
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
