import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BATCH, FIRST } from "~/domain/analysis/batches";
import { nextTally } from "~/domain/analysis/tallies";

type Someone = { who: number; at: number; name: string };
type Look = ReturnType<typeof nextTally>;

/** Somebody answers, so long after the one before; or one of those who are there is erased. */
type Event = { name: string; pause: number } | { erased: number };

const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      name: fc.constantFrom("a", "a", "a", "b", "b", "c", "d"),
      pause: fc.integer({ min: 0, max: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ erased: fc.nat() }) },
);
const events = fc.array(event, { minLength: 45, maxLength: 110 });

const given = (people: readonly Someone[]) =>
  people.map(({ at, name }) => ({
    at,
    name,
    answer: { language: "de" as const, version: "1", response: { choice: [name] } },
  }));

/** What a trainer sees who looks after each event, with who is in it. `other` says who answered otherwise. */
function looksAt(happened: readonly Event[], other: ReadonlyMap<number, string> = new Map()) {
  let people: Someone[] = [];
  let [clock, who] = [0, 0];
  let seen: Look = null;
  const looks: { seen: Look; within: Set<number> }[] = [];
  let within = new Set<number>();
  for (const one of happened) {
    if ("erased" in one) people = people.filter((_, index) => index !== one.erased % people.length);
    else {
      clock += one.pause;
      people.push({ who, at: clock, name: other.get(who) ?? one.name });
      who += 1;
    }
    const next = nextTally(given(people), seen?.until ?? null);
    if (next) {
      seen = next;
      within = new Set(people.filter(({ at }) => at <= next.until).map((someone) => someone.who));
    }
    looks.push({ seen, within });
  }
  return looks;
}

describe("what grading by another key would change", () => {
  it("moves only when ten people at least have come, who did not all answer alike", () => {
    let moves = 0;
    fc.assert(
      fc.property(events, (happened) => {
        const looks = looksAt(happened);
        const names = happened.flatMap((one) => ("name" in one ? [one.name] : []));
        for (const [index, later] of looks.entries()) {
          const earlier = looks[index - 1];
          if (!earlier || earlier.seen === later.seen) continue;
          const come = [...later.within].filter((one) => !earlier.within.has(one));
          expect(later.within.size).toBeGreaterThanOrEqual(FIRST);
          expect(come.length).toBeGreaterThanOrEqual(BATCH);
          if (earlier.seen) expect(new Set(come.map((one) => names[one])).size).toBeGreaterThan(1);
          moves += 1;
        }
      }),
      { numRuns: 150 },
    );
    expect(moves).toBeGreaterThan(100);
  });

  it("tells of nobody what they answered, whichever looks are compared: with another answer of theirs all would look the same", () => {
    let tried = 0;
    fc.assert(
      fc.property(events, fc.nat(), (happened, lot) => {
        const looks = looksAt(happened);
        const people = happened.flatMap((one) => ("name" in one ? [one.name] : []));
        const who = lot % people.length;
        const mine = people[who];
        const shown = JSON.stringify(looks.map(({ seen }) => seen));
        const first = looks.find(({ within }) => within.has(who))?.within;
        if (!first) return;
        // They alone answered otherwise, or somebody else gave theirs.
        const others = [...first].filter((one) => people[one] !== mine);
        const worlds = [
          ...["a", "b", "c", "d"].filter((name) => name !== mine).map((name) => [[who, name]]),
          ...others.map((one) => [
            [who, people[one]],
            [one, mine],
          ]),
        ] as [number, string][][];
        const isHidden = worlds.some(
          (world) => JSON.stringify(looksAt(happened, new Map(world)).map(({ seen }) => seen)) === shown,
        );
        expect(isHidden).toBe(true);
        tried += 1;
      }),
      { numRuns: 60 },
    );
    expect(tried).toBeGreaterThan(20);
  });

  const people = (counts: Record<string, number>) =>
    given(
      Object.entries(counts)
        .flatMap(([name, many]) => Array.from({ length: many }, () => name))
        .map((name, at) => ({ who: at, at, name })),
    );

  it("never holds an answer that fewer than five gave, nor how many they were: no key can ask for it", () => {
    const counts = fc.record({
      a: fc.integer({ min: 26, max: 60 }),
      b: fc.integer({ min: 25, max: 60 }),
      c: fc.integer({ min: 0, max: 4 }),
      d: fc.integer({ min: 0, max: 4 }),
    });
    const seen = (given: Record<string, number>) => {
      const { until: _, ...tally } = nextTally(people(given), null) ?? { until: 0 };
      return JSON.stringify(tally);
    };
    const whole = (given: Record<string, number>) =>
      Object.values(given).reduce((a, b) => a + b, 0) % BATCH === 0;
    fc.assert(
      fc.property(counts.filter(whole), (given) => {
        const tally = nextTally(people(given), null);
        for (const { response, count } of tally?.counts ?? []) {
          expect(["a", "b"]).toContain(response.choice?.[0]);
          expect(count % 5).toBe(0);
        }
        const near = [-2, -1, 0, 1, 2];
        const few = new Set<number>();
        for (const c of [0, 1, 2, 3, 4])
          for (const d of [0, 1, 2, 3, 4])
            for (const more of near)
              for (const fewer of near) {
                const other = { a: given.a + more, b: given.b + fewer, c, d };
                if (whole(other) && seen(other) === seen(given)) few.add(c + d);
              }
        expect(few.size).toBeGreaterThan(1);
      }),
      { numRuns: 25 },
    );
  });
});
