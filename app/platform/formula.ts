/**
 * Formulas of worksheets: how they are stored, and what they come to. They are parsed when a lesson is compiled
 * (content/parse/formula); the server and the browser calculate with the same functions, and nothing is ever run as code.
 */

/** A cell of a column. One of a row that the learner names may stay empty. */
export type Cell = { name: string; optional?: true };

/** `name` is a field or another result; there are no circles. Digits are decimal places. */
export type Formula =
  | number
  | { name: string }
  | { op: "+" | "-" | "*" | "/"; of: [Formula, Formula] }
  | { op: "minus"; of: Formula }
  | { op: "min" | "max"; of: Formula[] }
  | { op: "round"; of: Formula; digits: number }
  | { op: "sum"; of: Cell[] }
  /** Σ weight · value / Σ weight, row by row. */
  | { op: "weighted"; weights: Cell[]; values: Cell[] };

export type Sign = "<" | "<=" | ">" | ">=" | "=" | "!=";
export type Comparison = { left: Formula; sign: Sign; right: Formula };

/** A value, or why there is none: the fields that are still to be filled, or a sum that has no result. */
export type Outcome =
  | { value: number }
  | { missing: string[] }
  | { impossible: "divided-by-zero" | "too-large" };

export type Calculation = {
  /** The outcome of a result, or of a field that holds a number. */
  outcomeOf: (name: string) => Outcome;
  /** Whether a comparison holds; what cannot be calculated yet does not. */
  holds: (comparison: Comparison) => boolean;
};

/** Values from here on have more digits than are kept exactly. */
const TOO_LARGE = 1e15;

/** Differences below this share are what adding fractions loses: 0.1 + 0.2 equals 0.3. */
const ROUNDING = 1e-9;

/**
 * Calculates with results that are given by their formulas.
 * @param numberOf the number in a field; null while there is none.
 */
export function calculation(
  results: readonly { id: string; formula: Formula }[],
  numberOf: (field: string) => number | null,
): Calculation {
  const formulas = new Map(results.map(({ id, formula }) => [id, formula]));
  const known = new Map<string, Outcome>();
  const outcomeOf = (name: string): Outcome => {
    const outcome = known.get(name) ?? newOutcome(name);
    known.set(name, outcome);
    return outcome;
  };
  const newOutcome = (name: string): Outcome => {
    const formula = formulas.get(name);
    if (formula !== undefined) return evaluate(formula, outcomeOf);
    const value = numberOf(name);
    return value === null ? { missing: [name] } : bounded(value);
  };
  return {
    outcomeOf,
    holds: ({ left, sign, right }) => {
      const [a, b] = [evaluate(left, outcomeOf), evaluate(right, outcomeOf)];
      return "value" in a && "value" in b && compare(a.value, sign, b.value);
    },
  };
}

type OutcomeOf = Calculation["outcomeOf"];

function evaluate(formula: Formula, outcomeOf: OutcomeOf): Outcome {
  if (typeof formula === "number") return bounded(formula);
  if ("name" in formula) return outcomeOf(formula.name);
  const each = (parts: Formula[]) => parts.map((part) => evaluate(part, outcomeOf));
  switch (formula.op) {
    case "minus":
      return combined(each([formula.of]), ([value = 0]) => -value);
    case "round":
      return combined(each([formula.of]), ([value = 0]) => rounded(value, formula.digits));
    case "min":
      return combined(each(formula.of), (values) => Math.min(...values));
    case "max":
      return combined(each(formula.of), (values) => Math.max(...values));
    case "sum":
      return combined(filled(formula.of, outcomeOf), (values) =>
        values.reduce((sum, value) => sum + value, 0),
      );
    case "weighted":
      return weightedMean(formula.weights, formula.values, outcomeOf);
    default:
      return combined(each(formula.of), ([a = 0, b = 0]) => OPERATIONS[formula.op](a, b));
  }
}

const OPERATIONS = {
  "+": (a: number, b: number) => a + b,
  "-": (a: number, b: number) => a - b,
  "*": (a: number, b: number) => a * b,
  "/": (a: number, b: number) => (b === 0 ? null : a / b),
};

/** What parts come to together; `null` says that it would be a division by zero. */
function combined(parts: Outcome[], calculate: (values: number[]) => number | null): Outcome {
  const missing = [...new Set(parts.flatMap((part) => ("missing" in part ? part.missing : [])))];
  if (missing.length > 0) return { missing };
  const impossible = parts.find((part) => "impossible" in part);
  if (impossible) return impossible;
  const value = calculate(parts.flatMap((part) => ("value" in part ? [part.value] : [])));
  return value === null ? { impossible: "divided-by-zero" } : bounded(value);
}

/** Minus zero, which is nothing that people write, becomes zero. */
const bounded = (value: number): Outcome =>
  Math.abs(value) < TOO_LARGE ? { value: value + 0 } : { impossible: "too-large" };

/** The cells of a column, without those that are empty and may be; the first one is missed where nothing is left. */
function filled(cells: Cell[], outcomeOf: OutcomeOf): Outcome[] {
  const outcomes = cells.map(({ name }) => outcomeOf(name));
  const counted = outcomes.filter((outcome, row) => !(cells[row]?.optional && "missing" in outcome));
  return counted.length > 0 ? counted : outcomes.slice(0, 1);
}

/** A row that may stay empty is left out while both of its cells are. */
function weightedMean(weights: Cell[], values: Cell[], outcomeOf: OutcomeOf): Outcome {
  const rows = weights.map((cell, row) =>
    [cell, ...values.slice(row, row + 1)].map(({ name }) => outcomeOf(name)),
  );
  const counted = rows.filter(
    (pair, row) => !(weights[row]?.optional && pair.every((outcome) => "missing" in outcome)),
  );
  const pairs = counted.length > 0 ? counted : rows.slice(0, 1);
  return combined(pairs.flat(), (numbers) => {
    let [sum, total] = [0, 0];
    for (let row = 0; row < pairs.length; row++) {
      const [weight = 0, value = 0] = numbers.slice(2 * row);
      sum += weight * value;
      total += weight;
    }
    return total === 0 ? null : sum / total;
  });
}

function compare(a: number, sign: Sign, b: number): boolean {
  const equal = Math.abs(a - b) <= ROUNDING * Math.max(1, Math.abs(a), Math.abs(b));
  switch (sign) {
    case "=":
      return equal;
    case "!=":
      return !equal;
    case "<":
      return a < b && !equal;
    case ">":
      return a > b && !equal;
    case "<=":
      return a < b || equal;
    case ">=":
      return a > b || equal;
  }
}

/** Rounds as people do by hand: half goes away from zero, and 1.005 with two digits is 1.01. */
export function rounded(value: number, digits: number): number {
  const shift = (number: number, by: number): number => {
    const [mantissa = "0", exponent = "0"] = String(number).split("e");
    return Number(`${mantissa}e${Number(exponent) + by}`);
  };
  return Math.sign(value) * shift(Math.round(shift(Math.abs(value), digits)), -digits) + 0;
}
