import type { Item, Key, KeyOf } from "~/content/items";
import { grade } from "../quizzes";

/**
 * The random guess score: what share of the mark, in per cent, somebody gets on average who answers by lot, every permitted
 * answer being as likely. Typed answers are not hit by chance: 0. Null where answers have no number, as with prompts.
 */
export function guessScore(item: Item, key: Key): number | null {
  const score = scoreByLot(item, key);
  return score === null ? null : 100 * score;
}

function scoreByLot(item: Item, key: Key): number | null {
  switch (item.type) {
    case "single-choice":
      return 1 / item.options.length;
    case "multiple-choice":
      return key.type === item.type ? selectionByLot(key.correct.length, item.options.length) : null;
    case "spotting": {
      const spots = item.parts.filter((part) => "spot" in part).length;
      return key.type === item.type ? selectionByLot(key.targets.length, spots) : null;
    }
    // Half for the verdict, and then half for the reason.
    case "true-false":
      return 1 / 4 + 1 / 4 / item.reasons.length;
    // Each part is right as often as its choices are few, whatever the others are.
    case "matching":
      return 1 / item.right.length;
    case "grouping":
      return 1 / item.groups.length;
    case "cloze": {
      const gaps = item.parts.flatMap((part) => ("blank" in part ? [part.options] : []));
      return gaps.reduce((total, options) => total + (options ? 1 / options.length : 0), 0) / gaps.length;
    }
    case "ordering":
      return item.steps.length > 1 ? (longestRunByLot(item.steps.length) - 1) / (item.steps.length - 1) : 1;
    case "scenario":
      return key.type === item.type ? wayByLot(key) : null;
    case "numeric":
    case "short-text":
      return 0;
    case "prompt":
      return null;
  }
}

/** n over k. */
function ways(n: number, k: number): number {
  let product = 1;
  for (let one = 1; one <= k; one++) product = (product * (n - k + one)) / one;
  return product;
}

/** The mean of (hits − misses) / right, never below 0, over all choices of at least one of `all`. */
function selectionByLot(right: number, all: number): number {
  let total = 0;
  for (let hits = 1; hits <= right; hits++) {
    for (let misses = 0; misses < hits && misses <= all - right; misses++) {
      total += (ways(right, hits) * ways(all - right, misses) * (hits - misses)) / right;
    }
  }
  return total / (2 ** all - 1);
}

/**
 * How many of n shuffled steps still stand in the right order, on average, of the largest such set. By Robinson and Schensted
 * a shuffle belongs to two tableaux of one shape, and that set is as large as the shape's first row; a shape λ has n! / Π hooks
 * tableaux. So the mean is Σ λ₁ · n! / (Π hooks)².
 */
function longestRunByLot(n: number): number {
  let factorial = 1;
  for (let one = 2; one <= n; one++) factorial *= one;
  return shapesOf(n, n).reduce((total, shape) => {
    const hooks = hookProduct(shape);
    return total + ((shape[0] ?? 0) * factorial) / (hooks * hooks);
  }, 0);
}

/** All ways to write n as a sum of numbers up to `most`, largest first. */
function shapesOf(n: number, most: number): number[][] {
  if (n === 0) return [[]];
  return Array.from({ length: Math.min(n, most) }, (_, index) => index + 1).flatMap((first) =>
    shapesOf(n - first, first).map((rest) => [first, ...rest]),
  );
}

function hookProduct(shape: number[]): number {
  let product = 1;
  for (const [row, length] of shape.entries()) {
    for (let column = 0; column < length; column++) {
      const below = shape.slice(row + 1).filter((other) => other > column).length;
      product *= length - column + below;
    }
  }
  return product;
}

/** The mean score of all ways through a scenario, each choice of a scene being as likely. */
function wayByLot(key: KeyOf<"scenario">): number {
  const mean = (scene: string | null, chosen: Record<string, string[]>): number => {
    const choices = scene !== null && !Object.hasOwn(chosen, scene) ? key.scenes[scene] : undefined;
    if (scene === null || !choices?.length) return grade(key, chosen).score;
    const scores = choices.map((choice) => mean(key.next[choice] ?? null, { ...chosen, [scene]: [choice] }));
    return scores.reduce((total, score) => total + score, 0) / choices.length;
  };
  return mean(key.start, {});
}
