import { FEWEST, FIRST } from "./batches";
import type { ItemFigures } from "./item-figures";
import { rounded, toFive } from "./rounding";
import type { TestFigures } from "./test-figures";

/** What is stored of a question: sums over all who are in its batches, nobody's own answer. */
export type StoredItem = {
  persons: number;
  /** How many got another mark than the most frequent one, and which that is. */
  others: number;
  usual: number;
  figures: ItemFigures;
  weight: number | null;
  /** By the option's id: how many chose it, and the correlation of choosing it with the rest of the test, × 100. */
  options: Record<string, { count: number; discrimination: number | null }>;
};

/** What is stored of a test. */
export type StoredTest = { persons: number; figures: TestFigures };

export type ShownOption = {
  id: string;
  /** Rounded, mostly to five; null for fewer than five. */
  count: number | null;
  /** Null where fewer than five chose it, or all but fewer than five did. */
  discrimination: number | null;
};

/** What may be seen of a question. */
export type ShownItem = {
  /** To the nearest five, as what was chosen is: the exact number would tell a count that is left out. */
  persons: number;
  /** Where almost all got the same mark, that is all that is said; then `figures` is null. */
  alike: "right" | "wrong" | "partly" | null;
  figures: (ItemFigures & { weight: number | null }) | null;
  options: ShownOption[];
};

/**
 * What of the stored figures may be seen. No figure is about fewer than five people: where all but a few got the same mark, only that is
 * said, since any figure would be about those few. How many chose an option is rounded, so that neither the
 * difference to the whole nor to an earlier day tells of one person; fewer than five are not told from nobody.
 */
export function shownItem({ persons, others, usual, figures, weight, options }: StoredItem): ShownItem {
  const alike = others < FEWEST ? (usual >= 1 ? "right" : usual <= 0 ? "wrong" : "partly") : null;
  const ids = Object.keys(options);
  const counts = new Map(
    [...new Set(ids.map(partOf))].flatMap((part) => {
      const own = ids.filter((id) => partOf(id) === part);
      const shown = rounded(
        own.map((id) => options[id]?.count ?? 0),
        persons,
      );
      return own.map((id, index): [string, number | null] => [id, shown[index] ?? null]);
    }),
  );
  return {
    persons: toFive(persons),
    alike,
    figures: alike ? null : { ...figures, weight },
    options: Object.entries(options).map(([id, { count, discrimination }]) => {
      const few = count < FEWEST || persons - count < FEWEST || alike !== null;
      return { id, count: counts.get(id) ?? null, discrimination: few ? null : discrimination };
    }),
  };
}

const partOf = (optionId: string): string => optionId.split(" ")[0] ?? "";

/** What may be seen of a test: all of it is about everyone. */
export const shownTest = ({ persons, figures }: StoredTest): StoredTest => ({
  persons: toFive(persons),
  figures,
});

/** A question or test that has no figures yet: how many answers there are of those that it takes, in whole batches. */
export type Waiting = { waiting: number; of: typeof FIRST };

export const waitingFor = (people: number): Waiting => ({ waiting: Math.min(people, FIRST), of: FIRST });
