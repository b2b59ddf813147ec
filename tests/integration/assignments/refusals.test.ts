import { assignments } from "db";
import { describe, expect, it } from "vitest";
import {
  endAssignment,
  listAssignments,
  previewAssignment,
  storeAssignment,
  unknownPeople,
} from "~/domain/teams";
import { assign, house, inDays, library, newest, wish } from "../../support/assignments";
import { enter, group, joined, team } from "../../support/teams";

describe("what is refused", () => {
  const wrong: [string, Record<string, string>, Record<string, string>][] = [
    ["no course", { what: "" }, { what: "what-missing" }],
    ["an unknown course", { what: "course:gone" }, { what: "what-unknown" }],
    ["a path without courses", { what: "path:departments" }, { what: "what-unknown" }],
    ["a path that is none", { what: "path:constructor" }, { what: "what-unknown" }],
    ["a day that is past", { due: "on", dueOn: inDays(-1) }, { dueOn: "due-past" }],
    ["no day", { due: "on" }, { dueOn: "due-on-missing" }],
    ["a day that does not exist", { due: "on", dueOn: "2027-02-30" }, { dueOn: "due-on-invalid" }],
    ["a day in words", { due: "on", dueOn: "31.3.2027" }, { dueOn: "due-on-invalid" }],
    ["a day far away", { due: "on", dueOn: "9999-01-01" }, { dueOn: "due-far" }],
    ["half a day", { due: "days", dueDays: "0.5" }, { dueDays: "days-invalid" }],
    ["no days", { due: "days", dueDays: "0" }, { dueDays: "days-invalid" }],
    ["endless days", { due: "days", dueDays: "1e9" }, { dueDays: "days-invalid" }],
    ["another repeat", { repeat: "1" }, { repeat: "repeat-unknown" }],
    ["a repeat without a test", { what: "course:others", repeat: "12" }, { repeat: "repeat-needs-test" }],
    ["nobody", { scope: "some" }, { scope: "target-missing" }],
    ["neither team nor some", { scope: "" }, { scope: "scope-missing" }],
    ["an unknown group", { scope: "some", groups: "gone" }, { groups: "group-gone" }],
    ["a stranger", { scope: "some", people: "fremd@firma.example" }, { people: "people-unknown" }],
    ["a long reason", { reason: "x".repeat(301) }, { reason: "reason-long" }],
  ];

  it.each(wrong)("%s", async (_, fields, problems) => {
    const { db, me } = await house();
    for (const send of [previewAssignment, storeAssignment]) {
      await expect(send(db, library, me, wish(fields))).rejects.toMatchObject({
        code: "invalid",
        fields: problems,
      });
    }
    expect(await db.select().from(assignments)).toEqual([]);
  });

  it("a group of another team, and its assignments", async () => {
    const { db, me } = await house();
    const other = await team(db, { name: "Andere" });
    const groupId = await group(db, other, { name: "Fremd" });
    await expect(
      storeAssignment(db, library, me, wish({ scope: "some", groups: groupId })),
    ).rejects.toMatchObject({ fields: { groups: "group-gone" } });
    const boss = await enter(db, await joined(db, other, "owner"), other);
    await assign(db, boss);
    await expect(endAssignment(db, me, await newest(db))).rejects.toMatchObject({ code: "conflict" });
    await expect(
      storeAssignment(db, library, me, { ...wish(), ...(await newest(db)) }),
    ).rejects.toMatchObject({ code: "conflict" });
  });

  it("names the addresses that belong to nobody", async () => {
    const { db, me, teamId } = await house();
    await joined(db, teamId, "learner", { email: "da@firma.example" });
    expect(await unknownPeople(db, me, "da@firma.example\nweg@firma.example; Da@Firma.example")).toEqual([
      "weg@firma.example",
    ]);
  });
});

describe("a manager", () => {
  it("assigns to their own groups and the people in them, and sees and changes only that", async () => {
    const { db, me, teamId, manager, learner, trainer } = await house();
    const mine = await group(db, teamId, { name: "Meine", managerId: manager });
    const inner = await group(db, teamId, { name: "Darin", parentId: mine, members: [learner] });
    const other = await group(db, teamId, { name: "Andere", members: [trainer] });
    const lead = await enter(db, manager, teamId);
    await assign(db, me);
    await assign(db, me, { scope: "some", groups: `${mine}\n${other}` });
    expect((await listAssignments(db, lead)).assignments).toEqual([]);
    await expect(endAssignment(db, lead, await newest(db))).rejects.toMatchObject({ code: "conflict" });
    await expect(storeAssignment(db, library, lead, wish())).rejects.toMatchObject({
      fields: { scope: "own-groups-only" },
    });
    await expect(
      storeAssignment(db, library, lead, wish({ scope: "some", groups: other })),
    ).rejects.toMatchObject({ fields: { groups: "group-gone" } });
    expect(await previewAssignment(db, library, lead, wish({ scope: "some", groups: inner }))).toBe(1);
    await assign(db, lead, { scope: "some", groups: inner });
    expect((await listAssignments(db, lead)).assignments).toMatchObject([{ concerned: 1 }]);
    expect((await listAssignments(db, me)).assignments).toHaveLength(3);
    await endAssignment(db, lead, await newest(db));
  });
});

describe("a preview", () => {
  it("says how many it concerns, each once, and stores nothing", async () => {
    const { db, me, teamId, learner } = await house();
    const a = await group(db, teamId, { name: "A", members: [learner] });
    const b = await group(db, teamId, { name: "B", parentId: a, members: [learner] });
    await joined(db, teamId, "learner", { email: "p@firma.example" });
    expect(await previewAssignment(db, library, me, wish())).toBe(6);
    const some = wish({ scope: "some", groups: `${a}\n${b}`, people: "p@firma.example" });
    expect(await previewAssignment(db, library, me, some)).toBe(2);
    expect(await db.select().from(assignments)).toEqual([]);
  });
});
