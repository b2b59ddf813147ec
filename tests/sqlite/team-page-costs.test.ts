import type { Db } from "db";
import { describe, expect, it } from "vitest";
import {
  groupChoices,
  listMembers,
  listProgress,
  MEMBER_SORTS,
  type Member,
  readDashboard,
} from "~/domain/teams";
import { assign } from "../support/assignments";
import { recorded } from "../support/query-plans";
import { enter, group, teamOfAll } from "../support/teams";

type Given = Awaited<ReturnType<typeof teamOfAll>> & { me: Member };

describe("a search that finds nobody", () => {
  const filter = { search: "nobody", sort: "name", state: "all", what: null, groupId: null } as const;

  it.each<[string, (db: Db, me: Member) => Promise<unknown>, string]>([
    [
      "members",
      (db, me) => listMembers(db, me, { search: "nobody", sort: "name" }),
      "INDEX memberships_name",
    ],
    ["progress", (db, me) => listProgress(db, me, filter), "COVERING INDEX memberships_name"],
  ])("reads the names of a team once, in their index: %s", async (_, search, index) => {
    const { db, sqlite, queries } = recorded();
    const { owner, teamId } = await teamOfAll(db);
    const me = await enter(db, owner, teamId);
    await assign(db, me);
    queries.clear();
    await search(db, me);
    const searches = [...queries].filter((query) => query.includes("%nobody%"));
    expect(searches).toHaveLength(1);
    const plan = sqlite.prepare(`explain query plan ${searches[0]}`).all() as { detail: string }[];
    expect(plan.map(({ detail }) => detail).join("\n")).toContain(index);
  });
});

describe("a page of a team costs by what it shows, and not by the team", () => {
  it.each<[string, (db: Db, all: Given) => Promise<unknown>, RegExp, string]>([
    [
      "the groups of those on a page are looked up by person",
      (db, { me, learner }) => listMembers(db, me, { search: "", sort: "name", after: learner }),
      /from "group_members" inner join "groups"/,
      "group_members_user (user_id=?)",
    ],
    ...MEMBER_SORTS.map((sort): [string, (db: Db, all: Given) => Promise<unknown>, RegExp, string] => [
      `a later page is found by its first row, by ${sort}`,
      (db, { me, learner }) => listMembers(db, me, { search: "", sort, after: learner }),
      /inner join "users".*limit/,
      `user_id)${sort === "joined" ? "<" : ">"}`,
    ]),
    [
      "counts are found by the team's own assignments",
      (db, { me }) => readDashboard(db, me, null),
      /"completed" else 0 end/,
      "(assignment_id=? AND group_id=?)",
    ],
    [
      "whether somebody belongs to a group is looked up by person",
      async (db, { me }) => {
        const [one] = await groupChoices(db, me);
        const all = { sort: "name", state: "all", what: null, after: null } as const;
        await listProgress(db, me, { ...all, search: "e", groupId: one?.id ?? "" });
      },
      /exists \(select 1 from "group_members"/,
      "group_members_user (user_id=?)",
    ],
  ])("%s", async (_, use, which, index) => {
    const { db, sqlite, queries } = recorded();
    const all = await teamOfAll(db);
    const me = await enter(db, all.owner, all.teamId);
    await group(db, all.teamId, { name: "Gruppe", managerId: all.manager, members: [all.learner] });
    await assign(db, me);
    queries.clear();
    await use(db, { ...all, me });
    const found = [...queries].filter((query) => which.test(query));
    expect(found).not.toEqual([]);
    for (const query of found) {
      const plan = sqlite.prepare(`explain query plan ${query}`).all() as { detail: string }[];
      expect(plan.map(({ detail }) => detail).join("\n")).toContain(index);
    }
  });
});
