import { type Db, groupMembers, groups } from "db";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import {
  addToGroup,
  changeGroup,
  createGroup,
  deleteGroup,
  listGroups,
  removeFromGroup,
} from "~/domain/teams";
import { freshDb, twoConnections } from "../../support/database";
import { enter, group, joined, teamOfAll } from "../../support/teams";

const of = async (db: Db, id: string) => {
  const [row] = await db.select().from(groups).where(eq(groups.id, id));
  return row;
};
const asForm = async (db: Db, id: string, more: Record<string, string> = {}) => {
  const row = await of(db, id);
  return {
    group: id,
    version: String(row?.version),
    groupName: row?.name ?? "",
    parent: row?.parentId ?? "",
    manager: "",
    ...more,
  };
};

async function office() {
  const db = freshDb();
  const all = await teamOfAll(db);
  return { db, ...all, me: await enter(db, all.admin, all.teamId) };
}

describe("groups", () => {
  it("are made, nested, managed and filled", async () => {
    const { db, teamId, me } = await office();
    await joined(db, teamId, "manager", { name: "Mia Leitung", email: "mia@firma.example" });
    await joined(db, teamId, "learner", { email: "lena@firma.example" });
    await createGroup(db, me, { groupName: " Vertrieb ", parent: "", manager: "MIA@firma.example" });
    const [sales] = await listGroups(db, me);
    await createGroup(db, me, { groupName: "Süd", parent: sales?.id ?? "", manager: "" });
    await addToGroup(db, me, { group: sales?.id, email: "lena@firma.example" });
    await addToGroup(db, me, { group: sales?.id, email: "lena@firma.example" });
    expect(await listGroups(db, me)).toMatchObject([
      { name: "Süd", parentId: sales?.id, managerName: "", memberCount: 0 },
      { name: "Vertrieb", parentId: null, managerName: "Mia Leitung", memberCount: 1 },
    ]);
    await removeFromGroup(db, me, { group: sales?.id, email: "lena@firma.example" });
    expect(await db.select().from(groupMembers)).toEqual([]);
  });

  it("are refused with what is wrong", async () => {
    const { db, teamId, me } = await office();
    await joined(db, teamId, "learner", { email: "lena@firma.example" });
    const elsewhere = await teamOfAll(db);
    const theirs = await group(db, elsewhere.teamId, { name: "Fremd" });
    await group(db, teamId, { name: "Müller" });
    const make = (more: object) =>
      createGroup(db, me, { groupName: "Neu", parent: "", manager: "", ...more });
    for (const [more, fields] of [
      [{ groupName: " " }, { groupName: "group-name-missing" }],
      [{ groupName: "MULLER" }, { groupName: "group-exists" }],
      [{ parent: theirs }, { parent: "group-gone" }],
      [{ manager: "fremd@x.example" }, { manager: "not-a-member" }],
      [{ manager: "keine Adresse" }, { manager: "email-invalid" }],
      [{ manager: "lena@firma.example" }, { manager: "not-a-manager" }],
    ] as const) {
      await expect(make(more)).rejects.toMatchObject({ fields });
    }
    for (const act of [addToGroup, removeFromGroup]) {
      await expect(act(db, me, { group: theirs, email: "lena@firma.example" })).rejects.toMatchObject({
        fields: { form: "group-gone" },
      });
    }
    await expect(changeGroup(db, me, await asForm(db, theirs))).rejects.toMatchObject({ code: "conflict" });
    await expect(deleteGroup(db, me, await asForm(db, theirs))).rejects.toMatchObject({ code: "conflict" });
    expect(await listGroups(db, me)).toHaveLength(1);
  });

  it("are never a part of themselves, however deep", async () => {
    const { db, teamId, me } = await office();
    const a = await group(db, teamId, { name: "A" });
    const b = await group(db, teamId, { name: "B", parentId: a });
    const c = await group(db, teamId, { name: "C", parentId: b });
    for (const parent of [a, b, c]) {
      await expect(changeGroup(db, me, await asForm(db, a, { parent }))).rejects.toMatchObject({
        fields: { parent: "group-cycle" },
      });
    }
    await changeGroup(db, me, await asForm(db, c, { parent: "", groupName: "C neu" }));
    expect(await of(db, c)).toMatchObject({ parentId: null, name: "C neu", version: 2 });
    await changeGroup(db, me, await asForm(db, a, { parent: c }));
    await expect(changeGroup(db, me, await asForm(db, a, { groupName: "b" }))).rejects.toMatchObject({
      fields: { groupName: "group-exists" },
    });
  });

  it("are never a part of themselves, when two are moved into each other at the same moment", async () => {
    for (let round = 0; round < 4; round++) {
      const [one, two] = await twoConnections();
      const { teamId, owner } = await teamOfAll(one);
      const me = await enter(one, owner, teamId);
      const [a, b] = [await group(one, teamId, { name: "A" }), await group(one, teamId, { name: "B" })];
      const [intoB, intoA] = [await asForm(one, a, { parent: b }), await asForm(one, b, { parent: a })];
      const results = await Promise.allSettled([changeGroup(one, me, intoB), changeGroup(two, me, intoA)]);
      expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      const parents = [(await of(one, a))?.parentId, (await of(one, b))?.parentId];
      expect(parents.filter((parent) => parent !== null)).toHaveLength(1);
    }
  });

  it("tell the second of two who change one", async () => {
    const { db, teamId, me } = await office();
    const a = await group(db, teamId, { name: "A" });
    const [first, second] = [
      await asForm(db, a, { groupName: "Eins" }),
      await asForm(db, a, { groupName: "Zwei" }),
    ];
    await changeGroup(db, me, first);
    for (const late of [changeGroup, deleteGroup]) {
      await expect(late(db, me, second)).rejects.toMatchObject({
        code: "conflict",
        fields: { form: "group-changed" },
      });
    }
    expect((await of(db, a))?.name).toBe("Eins");
  });

  it("that are deleted leave what was inside them one level up, and their people in the team", async () => {
    const { db, teamId, me, learner } = await office();
    const a = await group(db, teamId, { name: "A" });
    const b = await group(db, teamId, { name: "B", parentId: a, members: [learner] });
    const c = await group(db, teamId, { name: "C", parentId: b });
    await deleteGroup(db, me, await asForm(db, b));
    expect(await of(db, c)).toMatchObject({ parentId: a });
    expect(await of(db, b)).toBeUndefined();
    expect((await enter(db, learner, teamId)).role).toBe("learner");
  });
});
