import { effectiveWeights } from "./item-figures";
import { centralMoment, mean, median, variance } from "./statistics";

/** How a test did as a whole; marks are sums of marks, the rest has no unit or is per cent. Null where it is not defined. */
export type TestFigures = {
  /** Marks that there were to get: one a question. */
  most: number;
  mean: number;
  median: number;
  deviation: number | null;
  skewness: number | null;
  kurtosis: number | null;
  consistency: number | null;
  errorRatio: number | null;
  standardError: number | null;
  /** The effective weight of each place in the test. */
  weights: (number | null)[];
};

/**
 * The figures of a test from the marks of everyone's first attempt, one row a person and one mark a place, as Moodle's quiz
 * statistics define them (docs.moodle.org/dev/Quiz_statistics_calculations). A place is where a question stands: where
 * questions are drawn, different people have different questions at it. T are the totals, n the people, P the places, and
 * m₂, m₃, m₄ the central moments of the totals (divided by n).
 *
 * - standard deviation: √V(T)
 * - skewness: k₃ / k₂^(3/2); kurtosis: k₄ / k₂². They are 0 for a bell curve. k₂, k₃ and k₄ are Fisher's k-statistics:
 *   k₂ = n m₂ / (n − 1), k₃ = n² m₃ / ((n − 1)(n − 2)), k₄ = n² ((n + 1) m₄ − 3 (n − 1) m₂²) / ((n − 1)(n − 2)(n − 3))
 * - coefficient of internal consistency: 100 · P / (P − 1) · (1 − Σ V(xₚ) / V(T)), which is Cronbach's alpha × 100
 * - error ratio: 100 · √(1 − consistency / 100). How much of the spread is chance
 * - standard error: error ratio / 100 · standard deviation. How far chance moves one person's total
 */
export function testFigures(people: readonly (readonly number[])[]): TestFigures {
  const totals = people.map((marks) => marks.reduce((total, mark) => total + mark, 0));
  const places = people[0]?.length ?? 0;
  const spread = variance(totals);
  const deviation = spread === null ? null : Math.sqrt(spread);
  const consistency = spread ? consistencyOf(people, places, spread) : null;
  const errorRatio = consistency === null ? null : 100 * Math.sqrt(Math.max(0, 1 - consistency / 100));
  return {
    most: places,
    mean: mean(totals),
    median: median(totals),
    deviation,
    ...(spread ? shapeOf(totals) : { skewness: null, kurtosis: null }),
    consistency,
    errorRatio,
    standardError: errorRatio === null || deviation === null ? null : (errorRatio / 100) * deviation,
    weights: effectiveWeights(people),
  };
}

function shapeOf(totals: readonly number[]): Pick<TestFigures, "skewness" | "kurtosis"> {
  const n = totals.length;
  const [m2, m3, m4] = [2, 3, 4].map((power) => centralMoment(totals, power)) as [number, number, number];
  const k2 = (n * m2) / (n - 1);
  const k3 = (n * n * m3) / ((n - 1) * (n - 2));
  const k4 = (n * n * ((n + 1) * m4 - 3 * (n - 1) * m2 * m2)) / ((n - 1) * (n - 2) * (n - 3));
  return { skewness: n > 2 ? k3 / k2 ** 1.5 : null, kurtosis: n > 3 ? k4 / (k2 * k2) : null };
}

function consistencyOf(
  people: readonly (readonly number[])[],
  places: number,
  spread: number,
): number | null {
  if (places < 2) return null;
  const single = Array.from({ length: places }, (_, place) =>
    variance(people.map((marks) => marks[place] ?? 0)),
  );
  const all = single.reduce<number>((total, one) => total + (one ?? 0), 0);
  return ((100 * places) / (places - 1)) * (1 - all / spread);
}
