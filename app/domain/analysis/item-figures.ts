import { correlation, covariance, mean, variance } from "./statistics";

/** What one person got for a question, and for everything else that was asked with it. */
export type Marks = { mark: number; rest: number };

/** How a question did, in per cent; null where the figure is not defined. */
export type ItemFigures = {
  facility: number;
  deviation: number | null;
  discrimination: number | null;
  efficiency: number | null;
};

/**
 * The figures of one question, x its marks and X those of the rest of the test (the total without this question). They are
 * the ones of Moodle's quiz statistics (docs.moodle.org/dev/Quiz_statistics_calculations), marks going from 0 to `most`:
 *
 * - facility: 100 · x̄ / most. How much of the mark people got.
 * - deviation: 100 · √V(x) / most.
 * - discrimination index: 100 · C(x, X) / √(V(x) · V(X)). Whether those who did well elsewhere did well here. Not defined
 *   where either variance is 0.
 * - discriminative efficiency: 100 · C(x, X) / Cmax(x, X), where Cmax is the covariance that the same marks would have if the
 *   best in the rest had got the best marks here, and so on down. How far it separates people, given how hard it is.
 */
export function itemFigures(people: readonly Marks[], most = 1): ItemFigures {
  const marks = people.map(({ mark }) => mark);
  const rests = people.map(({ rest }) => rest);
  const spread = variance(marks);
  const together = covariance(marks, rests);
  const atMost = covariance(ascending(marks), ascending(rests));
  const varies = Boolean(spread && variance(rests));
  return {
    facility: (100 * mean(marks)) / most,
    deviation: spread === null ? null : (100 * Math.sqrt(spread)) / most,
    discrimination: correlation(marks, rests),
    efficiency: varies && together !== null && atMost ? (100 * together) / atMost : null,
  };
}

const ascending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

/**
 * The effective weight of each question, in per cent: 100 · √C(x, T) / Σ √C(x, T), T the total mark and the sum over all
 * questions whose covariance with it is not negative. How much a question really decides about the total. Null for a
 * question with a negative covariance, and for all where nobody differs.
 * @param people one row a person, one mark a question
 */
export function effectiveWeights(people: readonly (readonly number[])[]): (number | null)[] {
  const totals = people.map((marks) => marks.reduce((total, mark) => total + mark, 0));
  const questions = people[0]?.length ?? 0;
  const shares = Array.from({ length: questions }, (_, question) => {
    const together = covariance(
      people.map((marks) => marks[question] ?? 0),
      totals,
    );
    return together === null || together < 0 ? null : Math.sqrt(together);
  });
  const all = shares.reduce<number>((total, share) => total + (share ?? 0), 0);
  if (!variance(totals)) return shares.map(() => null);
  return shares.map((share) => (share === null ? null : (100 * share) / all));
}
