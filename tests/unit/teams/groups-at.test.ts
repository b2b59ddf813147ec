import { describe, expect, it } from "vitest";
import { groupsAt } from "~/domain/teams";

const sum = { persons: 9, done: 3, overdue: 1 };
/** Departments with their groups, each behind its department; the first group of all holds one more. */
const tree = (departments: number, each: number) =>
  Array.from({ length: departments }, (_, d) => [
    { id: `d${d}`, name: `D${d}`, depth: 0, sum },
    ...Array.from({ length: each }, (_, g) => [
      { id: `d${d}g${g}`, name: `G${g}`, depth: 1, sum },
      ...(d + g === 0 ? [{ id: "deep", name: "Deep", depth: 2, sum }] : []),
    ]).flat(),
  ]).flat();
const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);

describe("the groups of a dashboard", () => {
  it("stand there with all that they hold while they are few", () => {
    const all = tree(2, 3);
    const { rows, way } = groupsAt(all, "d1");
    expect(rows).toEqual(all.map((group) => ({ ...group, parts: 0 })));
    expect(way).toEqual([]);
  });

  it("stand there level by level when they are many", () => {
    const all = tree(3, 20);
    const first = groupsAt(all, null);
    expect(first.rows.map(({ id, parts }) => [id, parts])).toEqual([
      ["d0", 20],
      ["d1", 20],
      ["d2", 20],
    ]);
    const inside = groupsAt(all, "d0");
    expect(ids(inside.rows)).toEqual(Array.from({ length: 20 }, (_, g) => `d0g${g}`));
    expect(inside.rows[0]).toMatchObject({ depth: 0, parts: 1, sum });
    expect(ids(inside.way)).toEqual(["d0"]);
    const deep = groupsAt(all, "d0g0");
    expect(ids(deep.rows)).toEqual(["deep"]);
    expect(ids(deep.way)).toEqual(["d0", "d0g0"]);
    expect(ids(groupsAt(all, "d2").rows)).toEqual(Array.from({ length: 20 }, (_, g) => `d2g${g}`));
  });

  it("begin at the top for a group that is not there", () => {
    expect(ids(groupsAt(tree(3, 20), "gone").rows)).toEqual(["d0", "d1", "d2"]);
  });
});
