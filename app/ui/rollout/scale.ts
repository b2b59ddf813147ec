/** Steps that people count in: 1, 2 or 5, times a power of ten. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((times) => times * power).find((step) => step >= rough * (1 - 1e-9)) ?? 10 * power;
}

/** Round numbers from just below the least to just above the greatest of some values, three to six of them. */
export function ticksFor(values: number[]): number[] {
  const [least, greatest] = [Math.min(...values), Math.max(...values)];
  const middle = Math.max(Math.abs(least), Math.abs(greatest), 1);
  const span = greatest - least > middle * 1e-9 ? greatest - least : middle;
  const step = niceStep(span / 4);
  const [from, to] = [Math.floor(least / step + 1e-9), Math.ceil(greatest / step - 1e-9)];
  const count = Math.max(to - from, 2);
  return Array.from({ length: count + 1 }, (_, index) => Number(((from + index) * step).toPrecision(12)));
}

/** Where a value lies between two others, drawn from one place to another; in the middle where those are the same. */
export const placeOn = (value: number, [least, greatest]: [number, number], [from, to]: [number, number]) =>
  greatest === least ? (from + to) / 2 : from + ((value - least) / (greatest - least)) * (to - from);
