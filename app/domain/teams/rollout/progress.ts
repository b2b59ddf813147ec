import type { DIRECTIONS } from "db";

export type Direction = (typeof DIRECTIONS)[number];
export type Aim = { direction: Direction; baseline: number | null; target: number | null };

/** Whether a value is at least as good as another one. */
export const isAsGood = (direction: Direction, value: number, other: number): boolean =>
  direction === "more" ? value >= other : value <= other;

/** Whether a value has reached the target; false where there is none of either. */
export const hasReached = ({ direction, target }: Aim, value: number | null): boolean =>
  value !== null && target !== null && isAsGood(direction, value, target);

/**
 * How far a value has come from the baseline to the target: 0 at the baseline (also where it is worse), 1 at the target (also
 * beyond). Null where one of the three is missing.
 */
export function shareOfWay(aim: Aim, value: number | null): number | null {
  const { baseline, target } = aim;
  if (value === null || baseline === null || target === null) return null;
  if (hasReached(aim, value)) return 1;
  if (baseline === target) return 0;
  return Math.min(1, Math.max(0, (value - baseline) / (target - baseline)));
}
