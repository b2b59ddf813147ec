import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FEWEST_PERSONS, type Sum, tellable } from "~/domain/teams";

/** A person: the group that they count for (its place in the list, or none), and how far they are. */
type Person = { group: number; is: "done" | "overdue" | "open" };

const people = fc.array(
  fc.record<Person>({
    group: fc.integer({ min: -1, max: 5 }),
    is: fc.constantFrom("done", "overdue", "open"),
  }),
  { maxLength: 22 },
);

/** For each group the one that it is a part of: one before it in the list, or none. */
const nesting = fc.tuple(...Array.from({ length: 6 }, (_, place) => fc.integer({ min: -1, max: place - 1 })));

/** Whether a person counts for a group, or (-1) for the whole. */
const isIn = (parents: number[], person: Person, group: number): boolean => {
  for (let at = person.group; at >= 0; at = parents[at] ?? -1) if (at === group) return true;
  return group === -1;
};

const idOf = (group: number) => (group === -1 ? "" : `g${group}`);

function sumsOf(parents: number[], all: Person[]): Sum[] {
  return [-1, 0, 1, 2, 3, 4, 5].map((group) => {
    const mine = all.filter((person) => isIn(parents, person, group));
    return {
      id: idOf(group),
      parentId: group === -1 ? null : idOf(parents[group] ?? -1),
      persons: mine.length,
      done: mine.filter(({ is }) => is === "done").length,
      overdue: mine.filter(({ is }) => is === "overdue").length,
    };
  });
}

/** The rank of a matrix, by elimination in whole numbers small enough to be exact. */
function rank(rows: number[][]): number {
  const left = rows.map((row) => [...row]);
  let found = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = left.findIndex((row, at) => at >= found && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    [left[found], left[pivot]] = [left[pivot]!, left[found]!];
    const head = left[found]!;
    for (let at = 0; at < left.length; at++) {
      const factor = at === found ? 0 : (left[at]![column] ?? 0) / (head[column] ?? 1);
      if (factor !== 0) left[at] = left[at]!.map((value, place) => value - factor * (head[place] ?? 0));
    }
    found += 1;
  }
  return found;
}

/** All choices of up to `most` of so many. */
function choices(count: number, most: number, from = 0): number[][] {
  if (most === 0) return [[]];
  const rest = Array.from({ length: count - from }, (_, index) => index + from);
  return [
    [],
    ...rest.flatMap((first) => choices(count, most - 1, first + 1).map((others) => [first, ...others])),
  ];
}

/** Whether some of the told sums, added or taken from each other in any way, speak of these persons alone. */
function speaksOf(told: number[][], few: number[]): boolean {
  const others = told.map((row) => row.filter((_, place) => !few.includes(place)));
  return few.length > 0 && rank(others) < rank(told);
}

/** The distinct ways in which the told sums see persons: whoever is in the same ones is the same to them. */
function atoms(told: number[][], count: number): number[][] {
  const same = new Map<string, number[]>();
  for (let place = 0; place < count; place++) {
    const seen = told.map((row) => row[place]).join("");
    if (seen.includes("1")) same.set(seen, [...(same.get(seen) ?? []), place]);
  }
  return [...same.values()];
}

const GROUPS = [-1, 0, 1, 2, 3, 4, 5];

describe("what is told of sums", () => {
  it("is never about one to four persons, whatever is added or taken away", () => {
    fc.assert(
      fc.property(nesting, people, fc.boolean(), (parents, all, listed) => {
        const told = tellable(sumsOf(parents, all), { listed });
        const rows = GROUPS.filter((group) => told.has(idOf(group))).map((group) =>
          all.map((person) => (isIn(parents, person, group) ? 1 : 0)),
        );
        if (rows.length === 0) return;
        // Persons that no sum tells apart are only ever told of together.
        const apart = atoms(rows, all.length);
        const small = apart.filter((some) => some.length < FEWEST_PERSONS);
        for (const few of choices(small.length, 4)) {
          const persons = few.flatMap((index) => small[index] ?? []);
          if (persons.length < FEWEST_PERSONS) expect(speaksOf(rows, persons)).toBe(false);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("is the same for nobody's whole group, where the list does not show it anyway", () => {
    fc.assert(
      fc.property(nesting, people, (parents, all) => {
        const told = tellable(sumsOf(parents, all), { listed: false });
        const rows = GROUPS.filter((group) => told.has(idOf(group))).map((group) =>
          all.map((person) => (isIn(parents, person, group) ? 1 : 0)),
        );
        for (const some of atoms(rows, all.length)) {
          const done = some.filter((place) => all[place]?.is === "done").length;
          expect(done).toBeGreaterThan(0);
          expect(done).toBeLessThan(some.length);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("is as much as may be: all of it where every group has enough", () => {
    const parents = [-1, -1, 0, 0, -1, -1];
    const all = [0, 1, 2, 3, 4, 5, -1].flatMap((group) =>
      Array.from({ length: 5 }, (): Person => ({ group, is: "done" })),
    );
    expect(tellable(sumsOf(parents, all), { listed: true }).size).toBe(7);
  });

  it("leaves out four, and one more where they would show in the difference", () => {
    const sum = (id: string, parentId: string | null, persons: number): Sum => ({
      id,
      parentId,
      persons,
      done: 1,
      overdue: 0,
    });
    const told = (...parts: number[]) => {
      const sums = parts.map((persons, index) => sum(`g${index}`, "", persons));
      const whole = sum(
        "",
        null,
        parts.reduce((a, b) => a + b, 0),
      );
      return [...tellable([whole, ...sums], { listed: true })].sort();
    };
    expect(told(4)).toEqual([]);
    expect(told(5, 5)).toEqual(["", "g0", "g1"]);
    expect(told(20, 9, 4)).toEqual(["", "g0"]);
    expect(told(20, 9, 4, 1)).toEqual(["", "g0", "g1"]);
  });

  it("can be asked for of more persons", () => {
    const whole: Sum = { id: "", parentId: null, persons: 9, done: 3, overdue: 0 };
    expect(tellable([whole], { listed: true, fewest: 10 }).size).toBe(0);
  });

  it("the check itself finds what a difference tells", () => {
    expect(
      speaksOf(
        [
          [1, 1, 1],
          [1, 1, 0],
        ],
        [2],
      ),
    ).toBe(true);
    expect(
      speaksOf(
        [
          [1, 1, 1],
          [1, 1, 0],
        ],
        [1],
      ),
    ).toBe(false);
  });
});
