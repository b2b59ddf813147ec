/*
 * The figures of an analysis by another way: whole numbers, the matrix of all covariances, power sums in place of differences
 * to the mean. Nothing is rounded before the last division, and nothing of the product is used.
 */

const over = (numerator: bigint, denominator: bigint): number => {
  // Twenty digits before the floating point, so that none of the six that are compared is lost.
  const scale = 10n ** 20n;
  return Number((numerator * scale) / denominator) / Number(scale);
};

const powerSum = (values: bigint[], power: bigint): bigint => values.reduce((sum, x) => sum + x ** power, 0n);

/** n (n − 1) times the covariance of each two columns: n Σxy − Σx Σy. */
function scaledCovariances(rows: bigint[][]): bigint[][] {
  const n = BigInt(rows.length);
  const columns = rows[0]!.map((_, column) => rows.map((row) => row[column]!));
  return columns.map((xs) =>
    columns.map((ys) => {
      const product = xs.reduce((sum, x, index) => sum + x * ys[index]!, 0n);
      return n * product - powerSum(xs, 1n) * powerSum(ys, 1n);
    }),
  );
}

const rootOf = (numerator: bigint, denominator: bigint): number => Math.sqrt(over(numerator, denominator));

/** @param rows marks in hundredths, a row a person */
export function exactFigures(rows: number[][]) {
  const marks = rows.map((row) => row.map(BigInt));
  const n = BigInt(rows.length);
  const matrix = scaledCovariances(marks);
  const withTotal = matrix.map((row) => row.reduce((sum, one) => sum + one, 0n));
  const ofTotal = withTotal.reduce((sum, one) => sum + one, 0n);
  const single = matrix.reduce((sum, row, index) => sum + row[index]!, 0n);
  const places = BigInt(matrix.length);
  const totals = marks.map((row) => row.reduce((sum, one) => sum + one, 0n));
  const [s1, s2, s3, s4] = [1n, 2n, 3n, 4n].map((power) => powerSum(totals, power)) as [
    bigint,
    bigint,
    bigint,
    bigint,
  ];
  const k2 = over(n * s2 - s1 ** 2n, n * (n - 1n));
  const k3 = over(2n * s1 ** 3n - 3n * n * s1 * s2 + n ** 2n * s3, n * (n - 1n) * (n - 2n));
  const k4 = over(
    -6n * s1 ** 4n +
      12n * n * s1 ** 2n * s2 -
      3n * n * (n - 1n) * s2 ** 2n -
      4n * n * (n + 1n) * s1 * s3 +
      n ** 2n * (n + 1n) * s4,
    n * (n - 1n) * (n - 2n) * (n - 3n),
  );
  const consistency = over(100n * places * (ofTotal - single), (places - 1n) * ofTotal);
  const deviation = rootOf(ofTotal, n * (n - 1n)) / 100;
  const roots = withTotal.map((one) => (one < 0n ? null : rootOf(one, 1n)));
  const allRoots = roots.reduce<number>((sum, root) => sum + (root ?? 0), 0);
  return {
    items: matrix.map((row, index) => {
      const own = row[index]!;
      const withRest = withTotal[index]! - own;
      const ofRest = ofTotal - 2n * withTotal[index]! + own;
      const column = marks.map((one) => one[index]!);
      const rests = totals.map((total, person) => total - column[person]!);
      const best = scaledCovariances(
        sorted(column).map((mark, person) => [mark, sorted(rests)[person]!]),
      )[0]![1]!;
      return {
        facility: over(powerSum(column, 1n), n),
        deviation: rootOf(own, n * (n - 1n)),
        discrimination: (100 * Number(withRest)) / (Math.sqrt(Number(own)) * Math.sqrt(Number(ofRest))),
        efficiency: over(100n * withRest, best),
      };
    }),
    test: {
      most: rows[0]!.length,
      mean: over(s1, n * 100n),
      median: medianOf(rows.map((row) => row.reduce((sum, mark) => sum + mark, 0))) / 100,
      deviation,
      skewness: k3 / k2 ** 1.5,
      kurtosis: k4 / k2 ** 2,
      consistency,
      errorRatio: 100 * Math.sqrt(1 - consistency / 100),
      standardError: Math.sqrt(1 - consistency / 100) * deviation,
      weights: roots.map((root) => (root === null ? null : (100 * root) / allRoots)),
    },
  };
}

const sorted = (values: bigint[]): bigint[] => [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));

/** The value that as many are below as above. */
function medianOf(values: number[]): number {
  let rest = [...values].sort((a, b) => a - b);
  while (rest.length > 2) rest = rest.slice(1, -1);
  return rest.reduce((sum, one) => sum + one, 0) / rest.length;
}
