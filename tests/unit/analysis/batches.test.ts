import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BATCH, type Entry, FEWEST, FIRST, inBatches, nextEnd } from "~/domain/analysis/batches";

type Someone = Entry & { who: number };

/** Who is in a figure that goes up to `end`. */
const within = (people: Someone[], end: number): Set<number> =>
  new Set(people.filter(({ at }) => at <= end).map(({ who }) => who));

/** What may happen between two looks: people answer, at any hour, and people are erased. */
const events = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        come: fc.array(
          fc.record({ mark: fc.constantFrom(0, 1, 1, 1), pause: fc.integer({ min: 0, max: 3 }) }),
          {
            minLength: 1,
            maxLength: 25,
          },
        ),
      }),
    },
    { weight: 1, arbitrary: fc.record({ go: fc.array(fc.nat(), { maxLength: 6 }) }) },
  ),
  { minLength: 5, maxLength: 60 },
);

/** Looks at the figures after each event; every figure that was ever seen, with who is in it. */
function views(happened: typeof events extends fc.Arbitrary<infer E> ? E : never): Set<number>[] {
  let people: Someone[] = [];
  let clock = 0;
  let who = 0;
  let until: number | null = null;
  const seen: Set<number>[] = [];
  for (const event of happened) {
    if ("come" in event) {
      for (const { mark, pause } of event.come) {
        clock += pause;
        people.push({ who: who++, at: clock, mark });
      }
    } else {
      for (const lot of event.go) people = people.filter((_, index) => index !== lot % people.length);
    }
    const end = nextEnd(people, until);
    if (end === null) continue;
    until = end;
    seen.push(within(people, end));
  }
  return seen;
}

describe("figures over whole batches", () => {
  it("never isolate fewer than five people, whichever two looks are compared, whoever was erased between them", () => {
    let compared = 0;
    fc.assert(
      fc.property(events, (happened) => {
        const seen = views(happened);
        for (const [index, later] of seen.entries()) {
          expect(later.size).toBeGreaterThanOrEqual(FIRST);
          for (const earlier of seen.slice(0, index)) {
            const added = [...later].filter((one) => !earlier.has(one));
            expect(added.length).toBeGreaterThanOrEqual(BATCH);
            expect(added.length).toBeGreaterThanOrEqual(FEWEST);
            compared += 1;
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(compared).toBeGreaterThan(500);
  });

  const person = (at: number, mark = at % 2): Entry => ({ at, mark });
  const people = (count: number): Entry[] => Array.from({ length: count }, (_, index) => person(index + 1));

  it("begin with fifty and move by ten", () => {
    expect(nextEnd(people(49), null)).toBeNull();
    expect(nextEnd(people(50), null)).toBe(50);
    expect(nextEnd(people(59), null)).toBe(50);
    expect(nextEnd(people(59), 50)).toBeNull();
    expect(nextEnd(people(60), 50)).toBe(60);
    expect(nextEnd(people(87), 50)).toBe(80);
  });

  it("wait while everyone who came got the same mark", () => {
    const ten = Array.from({ length: 10 }, (_, index) => person(51 + index, 1));
    expect(nextEnd([...people(50), ...ten], 50)).toBeNull();
    const others = Array.from({ length: 10 }, (_, index) => person(61 + index, index === 9 ? 0 : 1));
    expect(nextEnd([...people(50), ...ten, ...others], 50)).toBe(70);
  });

  it("stay as they are when so many are erased that fifty are no longer there", () => {
    expect(nextEnd([...people(35), ...people(60).slice(50)], 50)).toBeNull();
  });

  it("count in batches, too", () => {
    expect([0, 9, 10, 57].map(inBatches)).toEqual([0, 0, 10, 50]);
  });
});
