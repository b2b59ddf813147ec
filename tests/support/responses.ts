import fc from "fast-check";
import type { Choice, Item, Response } from "~/content/items";
import { numeral, text } from "./items";

const pick = (list: Choice[]): fc.Arbitrary<string[]> => fc.constantFrom(...list).map(({ id }) => [id]);
const pickFrom = (fields: Choice[], values: Choice[]): fc.Arbitrary<Response> =>
  fc.record(Object.fromEntries(fields.map(({ id }) => [id, pick(values)])));
const some = (ids: string[]): fc.Arbitrary<Response> =>
  fc.record({ choice: fc.subarray(ids, { minLength: 1 }) });

/** What an honest learner may post: every field of the form filled (in a scenario also scenes off the path). */
export function answerTo(item: Item): fc.Arbitrary<Response> {
  switch (item.type) {
    case "single-choice":
      return fc.record({ choice: pick(item.options) });
    case "multiple-choice":
      return some(item.options.map(({ id }) => id));
    case "true-false":
      return fc.record({ verdict: fc.constantFrom(["true"], ["false"]), reason: pick(item.reasons) });
    case "numeric":
      return fc.record({ text: numeral.filter((typed) => typed.trim() !== "").map((typed) => [typed]) });
    case "short-text":
      return fc.record({ text: text.map((typed) => [typed]) });
    case "prompt":
      return fc.record({
        text: fc
          .oneof(text, fc.lorem({ mode: "sentences" }), fc.constant("Zwei Zeilen,\nzwei Gedanken."))
          .filter((typed) => typed.trim() !== item.start.trim())
          .map((typed) => [typed]),
      });
    case "ordering":
      return fc
        .shuffledSubarray(item.steps, { minLength: item.steps.length })
        .map((steps) => Object.fromEntries(steps.map(({ id }, index) => [id, [String(index + 1)]])));
    case "matching":
      return pickFrom(item.left, item.right);
    case "grouping":
      return pickFrom(item.cards, item.groups);
    case "cloze":
      return fc.record(
        Object.fromEntries(
          item.parts.flatMap((part) =>
            "blank" in part
              ? [[part.blank, part.options ? pick(part.options) : text.map((typed) => [typed])]]
              : [],
          ),
        ),
      );
    case "spotting":
      return some(item.parts.flatMap((part) => ("spot" in part ? [part.spot] : [])));
    case "scenario":
      return fc.record(Object.fromEntries(item.scenes.map((scene) => [scene.id, pick(scene.choices)])));
  }
}

const hostile = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "", "_item"];

/** What anybody may post or an old row may hold: the item's names and ids in any combination, and worse. */
export function anyResponseTo(item: Item): fc.Arbitrary<Response> {
  const ids = [...JSON.stringify(item).matchAll(/"(?:id|blank|spot)":"([^"]+)"/g)].map(([, id]) => id!);
  const name = fc.constantFrom("choice", "verdict", "reason", "text", ...ids, ...hostile);
  const value = fc.oneof(
    fc.constantFrom(...ids, ...hostile, "true", "false", "1", "2", "3", "4", "0", "-1", "1.5"),
    text,
    numeral,
  );
  return fc.dictionary(name, fc.array(value, { maxLength: 4 }), { maxKeys: 12 });
}
