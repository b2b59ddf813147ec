/** No sum is told of fewer persons; a team may raise this and never lower it. */
export const FEWEST_PERSONS = 5;

/** What is counted of some persons: how many they are, and of how many something is the case. */
export type Sum = {
  /** The group, or empty for all of them. */
  id: string;
  /** The group that it is a part of; empty for the whole, null for the whole itself. */
  parentId: string | null;
  persons: number;
  done: number;
  overdue: number;
};

/**
 * Which of the sums may be told, by their ids: groups are apart or one inside the other (`assigned_counts`), and each person
 * counts for one. A sum is kept back
 *
 * - of fewer than `fewest` persons;
 * - where the whole, or a group, less the groups told inside it would leave fewer: the smallest of these is kept back too, until
 *   nobody is left over or enough are (and not all of them the same);
 * - where it is the same for everyone in it (all are done, or nobody), unless whoever looks sees each of them in the list anyway.
 *
 * So no sum, and nothing that follows from adding or taking away any of them, is about one to four persons.
 */
export function tellable(
  sums: Sum[],
  { fewest = FEWEST_PERSONS, listed }: { fewest?: number; listed: boolean },
): Set<string> {
  const told = new Set(
    sums.filter((sum) => sum.persons >= fewest && (listed || !isSame(sum))).map(({ id }) => id),
  );
  const inside = new Map<string | null, Sum[]>();
  for (const sum of sums) inside.set(sum.parentId, [...(inside.get(sum.parentId) ?? []), sum]);
  /** The sums next below one that are told. */
  const below = (id: string): Sum[] =>
    (inside.get(id) ?? []).flatMap((sum) => (told.has(sum.id) ? [sum] : below(sum.id)));
  for (let changed = true; changed; ) {
    changed = false;
    for (const sum of sums) {
      if (!told.has(sum.id)) continue;
      const parts = below(sum.id);
      const left = parts.reduce(without, sum);
      const smallest = parts.sort((a, b) => a.persons - b.persons)[0];
      const isSafe = left.persons <= 0 || (left.persons >= fewest && (listed || !isSame(left)));
      if (isSafe || !smallest) continue;
      told.delete(smallest.id);
      changed = true;
    }
  }
  return told;
}

type Counted = Pick<Sum, "persons" | "done" | "overdue">;

const without = (whole: Counted, part: Counted): Counted => ({
  persons: whole.persons - part.persons,
  done: whole.done - part.done,
  overdue: whole.overdue - part.overdue,
});

const isSame = ({ persons, done, overdue }: Counted): boolean =>
  done === 0 || done === persons || overdue === persons;
