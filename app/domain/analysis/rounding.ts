import { FEWEST } from "./batches";

/** To the nearest five: the exact number would tell a count that is left out. */
export const toFive = (count: number): number => FEWEST * Math.round(count / FEWEST);

/**
 * The counts of what `persons` chose one each of, null for fewer than five: to the nearest five, and more coarsely where those
 * who are left out could be counted as what the others lack of the whole.
 */
export function rounded(counts: readonly number[], persons: number): (number | null)[] {
  const isFew = (count: number) => count < FEWEST;
  for (const step of [FEWEST, 2 * FEWEST, 4 * FEWEST]) {
    const shown = counts.map((count) => (isFew(count) ? null : step * Math.round(count / step)));
    const given = shown.flatMap((count) => count ?? []);
    // From how many to how many the given ones may be, for whoever knows how many people there are.
    const [below, above] = [Math.floor(step / 2), Math.ceil(step / 2) - 1];
    const sum = given.reduce((total, count) => total + count, 0);
    const fewest = Math.max(0, persons - sum - given.length * above);
    const most = Math.min(4 * (shown.length - given.length), persons - sum + given.length * below);
    if (given.length === shown.length || fewest < most) return shown;
  }
  return counts.map(() => null);
}
