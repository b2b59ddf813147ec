import fc from "fast-check";
import type { Choice, Html, Item, ItemType, KeyOf } from "~/content/items";
import { prompting } from "./prompts";

export type ItemOfType<Type extends ItemType> = Extract<Item, { type: Type }>;

/** An item and the key that belongs to it. */
export type Question<Type extends ItemType = ItemType> = { item: ItemOfType<Type>; key: KeyOf<Type> };

const token = fc.string({
  unit: fc.constantFrom(..."abcdefghjkmnpqrstuvwxyz23456789"),
  minLength: 6,
  maxLength: 8,
});
const tokens = (minLength: number, maxLength: number) => fc.uniqueArray(token, { minLength, maxLength });
const prompt = "<p>What is asked?</p>";

const choices = (ids: string[]): Choice[] => [...ids].sort().map((id) => ({ id, html: `<p>${id}</p>` }));
const feedbackOn = (ids: string[]): Record<string, Html> =>
  Object.fromEntries(ids.map((id) => [id, `<p>About ${id}</p>`]));

/** What somebody may type: anything that is not blank. */
export const text = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
  .filter((typed) => typed.trim() !== "");

/** What a number may be typed like, and what only looks like one. */
export const numeral = fc.oneof(
  fc.double({ noNaN: true }).map(String),
  fc.string({ unit: fc.constantFrom(..."0123456789.,'  -−+eE€%²"), maxLength: 12 }),
);

const singleChoice = fc.tuple(token, tokens(2, 5)).map(
  ([id, options]): Question<"single-choice"> => ({
    item: { id, type: "single-choice", prompt, options: choices(options) },
    key: { type: "single-choice", correct: options[0]!, feedback: feedbackOn(options) },
  }),
);

const multipleChoice = fc.tuple(token, tokens(1, 4), tokens(0, 4)).map(
  ([id, correct, others]): Question<"multiple-choice"> => ({
    item: { id, type: "multiple-choice", prompt, options: choices([...new Set([...correct, ...others])]) },
    key: { type: "multiple-choice", correct, feedback: feedbackOn([...correct, ...others]) },
  }),
);

const trueFalse = fc.tuple(token, tokens(2, 4), fc.constantFrom("true", "false")).map(
  ([id, reasons, verdict]): Question<"true-false"> => ({
    item: { id, type: "true-false", prompt, reasons: choices(reasons) },
    key: {
      type: "true-false",
      verdict,
      reason: reasons[0]!,
      verdicts: { true: "<p>You said true</p>", false: "<p>You said false</p>" },
      feedback: feedbackOn(reasons),
    },
  }),
);

const finite = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));

const numeric = fc.tuple(token, finite, fc.constantFrom(0, 0.1, 5), fc.array(finite, { maxLength: 3 })).map(
  ([id, value, tolerance, known]): Question<"numeric"> => ({
    item: { id, type: "numeric", prompt, unit: null },
    key: {
      type: "numeric",
      value,
      tolerance,
      right: "<p>Right</p>",
      otherwise: "<p>Otherwise</p>",
      known: known.map((wrong) => ({ value: wrong, html: `<p>Known ${wrong}</p>` })),
    },
  }),
);

const ordering = fc.tuple(token, tokens(2, 6)).map(
  ([id, order]): Question<"ordering"> => ({
    item: { id, type: "ordering", prompt, steps: choices(order) },
    key: { type: "ordering", order, feedback: feedbackOn(order) },
  }),
);

const matching = fc.tuple(token, tokens(2, 5)).map(([id, left]): Question<"matching"> => {
  const rightOf = (side: string): string => `r${side}`;
  return {
    item: { id, type: "matching", prompt, left: choices(left), right: choices(left.map(rightOf)) },
    key: {
      type: "matching",
      pairs: Object.fromEntries(left.map((side) => [side, rightOf(side)])),
      feedback: feedbackOn(left),
    },
  };
});

const grouping = fc
  .tuple(
    token,
    tokens(2, 4),
    fc.uniqueArray(fc.tuple(token, fc.nat()), { minLength: 1, maxLength: 6, selector: ([card]) => card }),
  )
  .map(([id, groups, cards]): Question<"grouping"> => {
    const ids = cards.map(([card]) => card);
    return {
      item: { id, type: "grouping", prompt, groups: choices(groups), cards: choices(ids) },
      key: {
        type: "grouping",
        groups: Object.fromEntries(cards.map(([card, lot]) => [card, groups[lot % groups.length]!])),
        feedback: feedbackOn(ids),
      },
    };
  });

const gap = fc.record({
  accepted: fc.array(text, { minLength: 1, maxLength: 3 }),
  options: fc.option(tokens(2, 4)),
});

const cloze = fc
  .tuple(token, tokens(1, 4), fc.array(gap, { minLength: 4, maxLength: 4 }))
  .map(([id, blanks, gaps]): Question<"cloze"> => {
    const filled = blanks.map((blank, index) => ({ blank, ...gaps[index]! }));
    return {
      item: {
        id,
        type: "cloze",
        prompt,
        parts: filled.flatMap(({ blank, options }) => [
          { html: "Some text " },
          { blank, options: options && choices(options), width: 10 },
        ]),
      },
      key: {
        type: "cloze",
        blanks: Object.fromEntries(
          filled.map(({ blank, options, accepted }) => [
            blank,
            { accepted: options?.slice(0, 1) ?? accepted, feedback: `<p>About ${blank}</p>` },
          ]),
        ),
      },
    };
  });

const spotting = fc.tuple(token, tokens(1, 6), fc.nat()).map(
  ([id, spots, lot]): Question<"spotting"> => ({
    item: {
      id,
      type: "spotting",
      prompt,
      parts: spots.flatMap((spot) => [{ html: "Some text " }, { spot, html: spot }]),
    },
    key: {
      type: "spotting",
      targets: spots.slice(0, 1 + (lot % spots.length)),
      feedback: feedbackOn(spots),
    },
  }),
);

const points = fc.constantFrom(-1, 0, 0, 0.1, 0.2, 1, 2);
const sceneSeed = fc.record({
  parent: fc.nat(),
  ends: fc.integer({ min: 1, max: 3 }),
  points: fc.array(points, { minLength: 12, maxLength: 12 }),
});

/** A tree: each scene after the first hangs from a choice of its own in an earlier one. */
const scenario = fc
  .tuple(token, fc.array(sceneSeed, { minLength: 1, maxLength: 6 }))
  .map(([id, seeds]): Question<"scenario"> => {
    const scenes = seeds.map(({ ends, points }, index) => {
      const children = seeds.flatMap(({ parent }, child) =>
        child > 0 && parent % child === index ? [child] : [],
      );
      const ways = [...children.map((child) => `scene${child}`), ...Array.from({ length: ends }, () => null)];
      return {
        id: `scene${index}`,
        html: "<p>What happens</p>",
        choices: ways.map((next, way) => ({
          id: `${id}${index}x${way}`,
          html: "<p>Do</p>",
          next,
          points: points[way] ?? 0,
        })),
      };
    });
    const all = scenes.flatMap((scene) => scene.choices);
    return {
      item: {
        id,
        type: "scenario",
        prompt,
        start: "scene0",
        scenes: scenes.map((scene) => ({
          ...scene,
          choices: scene.choices.map(({ points: _, ...choice }) => choice),
        })),
      },
      key: {
        type: "scenario",
        start: "scene0",
        points: Object.fromEntries(all.map((choice) => [choice.id, choice.points])),
        next: Object.fromEntries(all.map((choice) => [choice.id, choice.next])),
        scenes: Object.fromEntries(
          scenes.map((scene) => [scene.id, scene.choices.map((choice) => choice.id)]),
        ),
        consequences: feedbackOn(all.map((choice) => choice.id)),
      },
    };
  });

const shortText = fc
  .tuple(token, fc.array(text, { minLength: 1, maxLength: 3 }), fc.array(text, { maxLength: 3 }))
  .map(
    ([id, accepted, known]): Question<"short-text"> => ({
      item: { id, type: "short-text", prompt },
      key: {
        type: "short-text",
        accepted,
        right: "<p>Right</p>",
        otherwise: "<p>Otherwise</p>",
        known: known.map((wrong) => ({ text: wrong, html: `<p>Known ${wrong}</p>` })),
      },
    }),
  );

/** Questions of each type, small ones, each with its key. */
export const questions: { [Type in ItemType]: fc.Arbitrary<Question<Type>> } = {
  "single-choice": singleChoice,
  "multiple-choice": multipleChoice,
  "true-false": trueFalse,
  numeric,
  ordering,
  matching,
  grouping,
  cloze,
  spotting,
  scenario,
  "short-text": shortText,
  prompt: prompting,
};

export const itemTypes = Object.keys(questions) as ItemType[];
