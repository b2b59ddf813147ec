/*
 * The few formulas that all figures of an analysis are made of. Variances and covariances divide by n − 1, as Moodle's do
 * (docs.moodle.org/dev/Quiz_statistics_calculations). Each goes over its values twice, mean first, so that nothing is lost
 * by subtracting large sums.
 */

/** What is below this in size is what adding fractions leaves behind: marks differ by hundredths at least. */
const NOTHING = 1e-15;

export function mean(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** x̄ the mean: Σ(x − x̄)(y − ȳ) / (n − 1); 0 where it is but for rounding, of either sign. Null for fewer than two values. */
export function covariance(xs: readonly number[], ys: readonly number[]): number | null {
  if (xs.length < 2) return null;
  const [meanX, meanY] = [mean(xs), mean(ys)];
  let sum = 0;
  for (let index = 0; index < xs.length; index++) {
    sum += ((xs[index] ?? 0) - meanX) * ((ys[index] ?? 0) - meanY);
  }
  const together = sum / (xs.length - 1);
  return Math.abs(together) < NOTHING ? 0 : together;
}

/** Σ(x − x̄)² / (n − 1); 0 where all values are the same but for rounding. Null for fewer than two. */
export const variance = (values: readonly number[]): number | null => covariance(values, values);

/** 100 · C(x, y) / √(V(x) · V(y)): from −100 to 100. Null where either does not vary. */
export function correlation(xs: readonly number[], ys: readonly number[]): number | null {
  const [both, ofX, ofY] = [covariance(xs, ys), variance(xs), variance(ys)];
  return both === null || !ofX || !ofY ? null : (100 * both) / Math.sqrt(ofX * ofY);
}

/** The value in the middle, of two in the middle their mean. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}

/** m with index r: the mean of (x − x̄)ʳ. */
export function centralMoment(values: readonly number[], power: number): number {
  const middle = mean(values);
  return mean(values.map((value) => (value - middle) ** power));
}
