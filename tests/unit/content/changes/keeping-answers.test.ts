import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sameParts, translator } from "~/content/changes";
import type { Item } from "~/content/items";

const TEXTS = ["Stück für Stück", "Aus einem Lexikon", "Nach festen Regeln", "Durch reinen Zufall"];
const choice = (options: [id: string, text: string][]): Item => ({
  id: "q",
  type: "multiple-choice",
  prompt: "<p>Wie?</p>",
  options: options.map(([id, html]) => ({ id, html })),
});

describe("an answer is read in the ids of today", () => {
  it("whatever ids the same texts get, and in whatever order they stand", () => {
    const ids = fc.shuffledSubarray(["a", "b", "c", "d", "e", "f"], { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(ids, ids, fc.subarray([0, 1, 2, 3], { minLength: 1 }), (before, after, chosen) => {
        const [old, now] = [before, after].map((list) => choice(list.map((id, at) => [id, TEXTS[at]!])));
        const read = translator(old!, now!)({ choice: chosen.map((at) => before[at]!) });
        expect(read).toEqual({ choice: chosen.map((at) => after[at]!).sort() });
      }),
    );
  });

  it("by its id where the wording was corrected, even to another order of words", () => {
    const old = choice([
      ["a", TEXTS[0]!],
      ["b", TEXTS[1]!],
    ]);
    const now = choice([
      ["a", "Immer ein Stück nach dem anderen"],
      ["b", "Aus einem Wörterbuch"],
    ]);
    expect(sameParts(old, now)).toEqual(
      new Map([
        ["a", "a"],
        ["b", "b"],
      ]),
    );
  });

  it("not at all where what was chosen is gone, or the question is of another type", () => {
    const old = choice([
      ["a", TEXTS[0]!],
      ["b", TEXTS[1]!],
    ]);
    const now = choice([
      ["b", TEXTS[1]!],
      ["c", TEXTS[2]!],
    ]);
    expect(translator(old, now)({ choice: ["a", "b"] })).toBeNull();
    expect(translator(old, now)({ choice: ["b"] })).toEqual({ choice: ["b"] });
    const typed: Item = { id: "q", type: "short-text", prompt: "" };
    expect(translator(old, typed)({ choice: ["a"] })).toBeNull();
    expect(translator(typed, typed)({ text: ["a"] })).toEqual({ text: ["a"] });
  });

  it("in pairs, groups, orders, scenes and gaps as well", () => {
    const sides = (left: string[], right: string[]): Item => ({
      id: "q",
      type: "matching",
      prompt: "",
      left: left.map((id, at) => ({ id, html: `links ${TEXTS[at]}` })),
      right: right.map((id, at) => ({ id, html: `rechts ${TEXTS[at]}` })),
    });
    const read = translator(sides(["l1", "l2"], ["r1", "r2"]), sides(["l2", "l1"], ["r2", "r1"]));
    expect(read({ l1: ["r1"], l2: ["r2"] })).toEqual({ l1: ["r1"], l2: ["r2"] });
    expect(read({ l1: ["r2"] })).toEqual({ l2: ["r1"] });
    const steps = (ids: string[]): Item => ({
      id: "q",
      type: "ordering",
      prompt: "",
      steps: ids.map((id, at) => ({ id, html: TEXTS[at]! })),
    });
    expect(translator(steps(["a", "b"]), steps(["b", "a"]))({ a: ["1"], b: ["2"] })).toEqual({
      a: ["2"],
      b: ["1"],
    });
  });
});
