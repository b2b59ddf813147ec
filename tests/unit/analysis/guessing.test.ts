import fc from "fast-check";
import { expect, it } from "vitest";
import type { Item, ItemType, Response } from "~/content/items";
import { guessScore } from "~/domain/analysis/guess";
import { grade } from "~/domain/quizzes";
import { questions } from "../../support/items";

/** All ways to fill fields, each with one of its values. */
const every = (fields: [string, string[]][]): Response[] =>
  fields.reduce<Response[]>(
    (all, [field, values]) => all.flatMap((one) => values.map((value) => ({ ...one, [field]: [value] }))),
    [{}],
  );

const subsets = (ids: string[]): string[][] => {
  const [first, ...rest] = ids;
  if (first === undefined) return [[]];
  return subsets(rest).flatMap((some) => [some, [first, ...some]]);
};

const selections = (ids: string[]): Response[] =>
  subsets(ids)
    .filter((chosen) => chosen.length > 0)
    .map((choice) => ({ choice }));

const shuffles = (ids: string[]): string[][] =>
  ids.length === 0
    ? [[]]
    : ids.flatMap((first) => shuffles(ids.filter((id) => id !== first)).map((rest) => [first, ...rest]));

const idsOf = (choices: { id: string }[]): string[] => choices.map(({ id }) => id);

/** Every answer that the form permits; nothing where words are typed, which nobody hits by chance. */
function everyAnswer(item: Item): Response[] {
  switch (item.type) {
    case "single-choice":
      return every([["choice", idsOf(item.options)]]);
    case "multiple-choice":
      return selections(idsOf(item.options));
    case "spotting":
      return selections(item.parts.flatMap((part) => ("spot" in part ? [part.spot] : [])));
    case "true-false":
      return every([
        ["verdict", ["true", "false"]],
        ["reason", idsOf(item.reasons)],
      ]);
    case "matching":
      return every(item.left.map(({ id }) => [id, idsOf(item.right)]));
    case "grouping":
      return every(item.cards.map(({ id }) => [id, idsOf(item.groups)]));
    case "cloze":
      return every(
        item.parts.flatMap((part): [string, string[]][] =>
          "blank" in part && part.options ? [[part.blank, idsOf(part.options)]] : [],
        ),
      );
    case "ordering":
      return shuffles(idsOf(item.steps)).map((steps) =>
        Object.fromEntries(steps.map((step, index) => [step, [String(index + 1)]])),
      );
    case "scenario":
      return every(item.scenes.map((scene) => [scene.id, idsOf(scene.choices)]));
    default:
      return [];
  }
}

const chosen: ItemType[] = [
  "single-choice",
  "multiple-choice",
  "true-false",
  "ordering",
  "matching",
  "grouping",
  "cloze",
  "spotting",
  "scenario",
];

it.each(chosen)("guessing a %s earns the mean over all its answers", (type) => {
  fc.assert(
    fc.property(questions[type], ({ item, key }) => {
      const scores = everyAnswer(item).map((answer) => grade(key, answer).score);
      const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
      expect(guessScore(item, key)).toBeCloseTo(100 * mean, 6);
    }),
    { numRuns: 40 },
  );
});

it("typed words are not hit by chance, and a prompt is no guess", () => {
  const [numeric] = fc.sample(questions.numeric, 1);
  const [shortText] = fc.sample(questions["short-text"], 1);
  for (const { item, key } of [numeric!, shortText!]) expect(guessScore(item, key)).toBe(0);
  const [prompt] = fc.sample(questions.prompt, 1);
  expect(guessScore(prompt!.item, prompt!.key)).toBeNull();
});
