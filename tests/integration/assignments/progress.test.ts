import {
  assigned,
  assignedCounts,
  assignmentCourses,
  assignments,
  type Db,
  groupMembers,
  groups,
  memberships,
  users,
} from "db";
import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { teamDay } from "~/domain/assignments";
import {
  listAssignedCourses,
  listProgress,
  type Member,
  PROGRESS_SORTS,
  PROGRESS_STATES,
  type ProgressSort,
  type ProgressState,
  readDashboard,
} from "~/domain/teams";
import { progressQuery } from "~/domain/teams/progress-query";
import { nameKey } from "~/platform/names";
import { assign, complete, countAnew, house, inDays } from "../../support/assignments";
import { enter, group, joined } from "../../support/teams";

const NAMES = ["Örtel", "Ast", "Zora", "Özer", "Berg", "Ast"];

/** A team in which some are late, some are done, in two courses and three groups. */
async function busy(size = 70) {
  const all = await house();
  const { db, me, teamId, manager } = all;
  const people: string[] = [];
  for (let n = 0; n < size; n++) {
    people.push(
      await joined(db, teamId, "learner", {
        name: `${NAMES[n % NAMES.length]} ${n % 7}`,
        email: `p${n}@firma.example`,
      }),
    );
  }
  const north = await group(db, teamId, {
    name: "Nord",
    managerId: manager,
    members: people.filter((_, n) => n % 3 === 0),
  });
  const inside = await group(db, teamId, {
    name: "Darin",
    parentId: north,
    members: people.filter((_, n) => n % 10 === 1),
  });
  const south = await group(db, teamId, { name: "Süd", members: people.filter((_, n) => n % 3 === 2) });
  await assign(db, me, { what: "path:everyone", due: "on", dueOn: inDays(3) });
  await assign(db, me, { scope: "some", groups: south });
  for (const id of people.slice(0, 6)) await complete(db, id, "others");
  for (const id of people.filter((_, n) => n % 4 === 0)) {
    await db
      .update(assigned)
      .set({ dueOn: inDays(-1 - (id.charCodeAt(35) % 3)) })
      .where(eq(assigned.userId, id));
  }
  await countAnew(db);
  return { ...all, people, north, inside, south };
}

/** All pages from the first to the last, and then back. */
async function pages(
  db: Db,
  me: Member,
  filter: {
    state: ProgressState;
    sort: ProgressSort;
    search?: string;
    groupId?: string | null;
    what?: { assignmentId: string; courseId: string } | null;
  },
) {
  const asked = { search: "", groupId: null, what: null, ...filter };
  const forth: string[][] = [];
  let page = await listProgress(db, me, asked);
  forth.push(page.rows.map(({ key }) => key));
  const count = page.count;
  while (page.after) {
    page = await listProgress(db, me, { ...asked, after: page.after });
    forth.push(page.rows.map(({ key }) => key));
  }
  const back: string[][] = [page.rows.map(({ key }) => key)];
  while (page.before) {
    page = await listProgress(db, me, { ...asked, before: page.before });
    back.unshift(page.rows.map(({ key }) => key));
  }
  return { forth: forth.flat(), back: back.flat(), count };
}

/** The same by hand. */
async function expected(
  db: Db,
  {
    state,
    sort,
    inside = null,
    what = null,
    search = "",
  }: {
    state: ProgressState;
    sort: ProgressSort;
    inside?: string[] | null;
    what?: { assignmentId: string; courseId: string } | null;
    search?: string;
  },
) {
  const rows = await db
    .select({ row: assigned, nameKey: memberships.nameKey, name: users.name })
    .from(assigned)
    .innerJoin(memberships, eq(memberships.userId, assigned.userId))
    .innerJoin(users, eq(users.id, assigned.userId));
  const inGroups =
    inside &&
    (await db.select().from(groupMembers))
      .filter(({ groupId }) => inside.includes(groupId))
      .map(({ userId }) => userId);
  const today = teamDay();
  const shown = rows.filter(({ row, nameKey: key }) => {
    const is = row.doneOn ? "done" : row.dueOn && row.dueOn < today ? "overdue" : "open";
    const wanted = sort === "done" ? "done" : sort === "due" && state !== "overdue" ? "open" : state;
    const fits = wanted === "all" || is === wanted || (wanted === "open" && is === "overdue");
    return (
      fits &&
      (sort !== "due" || row.dueOn !== null) &&
      (!inGroups || inGroups.includes(row.userId)) &&
      (!what || (row.assignmentId === what.assignmentId && row.courseId === what.courseId)) &&
      key.includes(nameKey(search))
    );
  });
  const by = {
    name: (one: (typeof shown)[number]) => one.nameKey,
    due: (one: (typeof shown)[number]) => one.row.dueOn ?? "",
    done: (one: (typeof shown)[number]) => one.row.doneOn ?? "",
  }[sort];
  const key = (one: (typeof shown)[number]) =>
    [by(one), one.row.userId, one.row.assignmentId, one.row.courseId].join("\u0001");
  const sorted = shown
    .sort((a, b) => (key(a) < key(b) ? -1 : 1))
    .map(({ row }) => `${row.userId}/${row.assignmentId}/${row.courseId}`);
  return sort === "done" ? sorted.reverse() : sorted;
}

describe("how far members are", () => {
  it("comes in each order, state, course and group, page by page, forth and back", async () => {
    const { db, me, north, inside, manager, teamId, south } = await busy();
    const lead = await enter(db, manager, teamId);
    const [row] = await db.select().from(assigned);
    const what = { assignmentId: row!.assignmentId, courseId: "others" };
    for (const sort of PROGRESS_SORTS) {
      for (const state of PROGRESS_STATES) {
        const said = async (who: Member, more: object, wanted: object) => {
          const found = await pages(db, who, { sort, state, ...more });
          const right = await expected(db, { sort, state, ...wanted });
          expect([sort, state, more, found.forth]).toEqual([sort, state, more, right]);
          expect(found.back).toEqual(right);
          if (found.count !== null) expect(found.count).toBe(right.length);
        };
        await said(me, {}, {});
        await said(me, { what }, { what });
        await said(me, { groupId: north }, { inside: [north, inside] });
        await said(me, { groupId: south, what }, { inside: [south], what });
        await said(lead, {}, { inside: [north, inside] });
        await said(lead, { groupId: inside }, { inside: [inside] });
        await said(lead, { groupId: south }, { inside: [] });
        await said(me, { search: "özer" }, { search: "özer" });
      }
    }
  }, 120_000);

  it("is the same whatever is read first", async () => {
    const { db, teamId, south } = await busy(20);
    const ids = [...new Set((await db.select().from(assigned)).map(({ assignmentId }) => assignmentId))];
    for (const sort of PROGRESS_SORTS) {
      for (const state of PROGRESS_STATES) {
        const answers = [];
        for (const from of ["order", "groups", "what", "state"] as const) {
          answers.push(
            await progressQuery(db, {
              ...{
                teamId,
                assignmentIds: ids,
                courseId: null,
                state,
                sort,
                search: "",
                today: teamDay(),
                from,
              },
              ...{ edge: null, backwards: false, limit: 500, inGroups: sql`(${south})` },
            }),
          );
        }
        for (const answer of answers) expect(answer).toEqual(answers[0]);
      }
    }
  });

  it("shows nothing of others, and a row that is gone begins anew", async () => {
    const { db, me, learner, teamId } = await busy(3);
    const row = { search: "", state: "all", sort: "name", what: null, groupId: null } as const;
    expect((await listProgress(db, await enter(db, learner, teamId), row)).rows).toEqual([]);
    const page = await listProgress(db, me, { ...row, after: "gone/gone/gone" });
    expect(page.rows.length).toBe((await listProgress(db, me, row)).rows.length);
    expect(page.before).toBeNull();
  });
});

describe("the dashboard", () => {
  it("adds up what the list shows, and keeps back what few persons are behind", async () => {
    const { db, me, manager, teamId, south } = await busy();
    const dashboard = await readDashboard(db, me, null);
    expect(dashboard.courses.map(({ courseId, path, kept }) => [courseId, path, kept])).toEqual([
      ["basics", "everyone", null],
      ["others", "everyone", null],
      ["basics", null, "elsewhere"],
    ]);
    const others = dashboard.courses[1]!;
    expect(others.sum).toMatchObject({ persons: 75, done: 6 });
    expect(dashboard.months?.at(-1)).toMatchObject({ completed: 6 });
    expect(dashboard.months).toHaveLength(12);
    const ofOthers = await readDashboard(db, me, `${others.assignmentId}/others`);
    expect(ofOthers.chosen).toEqual({ assignmentId: others.assignmentId, courseId: "others" });
    expect(ofOthers.groups.map(({ name, depth }) => [name, depth])).toEqual([
      ["Nord", 0],
      ["Darin", 1],
      ["Süd", 0],
    ]);
    expect(ofOthers.groups.find(({ id }) => id === south)?.sum?.persons).toBeGreaterThan(4);
    const lead = await readDashboard(db, await enter(db, manager, teamId), null);
    expect(lead.months).toBeNull();
    expect(lead.groups.map(({ name }) => name)).toEqual(["Nord", "Darin"]);
    expect(lead.courses[0]?.sum).toEqual(lead.groups[0]?.sum);
  });

  it("is there before the test would end where a team asks for the same courses hundreds of times", async () => {
    const { db, me } = await house();
    await assign(db, me, { what: "path:everyone" });
    const [one] = await db.select().from(assignments);
    const courses = await db.select().from(assignmentCourses);
    const counts = await db.select().from(assignedCounts);
    const many = Array.from({ length: 900 }, (_, n) => `${one?.id}-${String(n).padStart(3, "0")}`);
    for (const id of many) {
      await db.insert(assignments).values({ ...one!, id });
      await db.insert(assignmentCourses).values(courses.map((row) => ({ ...row, assignmentId: id })));
      await db.insert(assignedCounts).values(counts.map((row) => ({ ...row, assignmentId: id })));
    }
    const dashboard = await readDashboard(db, me, null);
    expect(dashboard.courses.filter(({ kept }) => kept === null)).toHaveLength(courses.length);
    expect(dashboard.courses[0]?.kept).toBeNull();
  });

  it("tells whoever manages groups only what is asked of anybody in them", async () => {
    const { db, me, teamId, manager, learner, trainer } = await house();
    await group(db, teamId, { name: "Nord", managerId: manager, members: [learner] });
    const south = await group(db, teamId, { name: "Süd", members: [trainer] });
    const reason = "Nach dem Vorfall vom Mai";
    await assign(db, me, { scope: "some", groups: south, what: "course:others", reason });
    await assign(db, me, { reason: "Für alle" });
    const lead = await enter(db, manager, teamId);
    const { courses } = await readDashboard(db, lead, null);
    expect(courses.map(({ courseId, reason: why }) => [courseId, why])).toEqual([["basics", "Für alle"]]);
    expect((await listAssignedCourses(db, lead)).map(({ courseId }) => courseId)).toEqual(["basics"]);
    expect(await listAssignedCourses(db, me)).toHaveLength(2);
    // Also who counts for another group, which they joined before.
    await group(db, teamId, { name: "West", managerId: manager, members: [trainer] });
    expect(await listAssignedCourses(db, lead)).toHaveLength(2);
  });

  it("tells nothing of four persons", async () => {
    const { db, me, teamId, learner, trainer, manager, admin } = await house();
    const four = await group(db, teamId, { name: "Vier", members: [learner, trainer, manager, admin] });
    await assign(db, me, { scope: "some", groups: four });
    await assign(db, me, { what: "course:others" });
    const { courses, groups: told, months } = await readDashboard(db, me, null);
    expect(courses).toMatchObject([
      { courseId: "basics", sum: null, kept: "few" },
      { courseId: "others", sum: { persons: 5, done: 0, overdue: 0 } },
    ]);
    expect(told).toMatchObject([{ name: "Vier", sum: null }]);
    await complete(db, learner, "basics");
    expect((await readDashboard(db, me, null)).months?.at(-1)).toMatchObject({ completed: 0 });
    expect(months?.at(-1)).toMatchObject({ completed: 0 });
    expect(await db.select().from(groups)).toHaveLength(1);
  });
});
