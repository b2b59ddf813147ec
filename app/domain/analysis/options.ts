import type { Choice, Html, Item, Key, Response } from "~/content/items";
import { explanation, grade, isRight } from "../quizzes";

/**
 * Something that people could choose in a question, or that can become of what they typed. Typed words themselves are
 * nobody's to see: they count as right, as one of the wrong answers that the author knew, or as something else.
 */
export type Option = {
  /** `field value`, unique in the question. */
  id: string;
  /** The part of the question that it belongs to, in the author's words; null where there is only one. */
  part: Html | null;
  /** In the author's words, or what it is. */
  label: Html | "right" | "otherwise" | "true" | "false";
  right: boolean;
  /** Of the options of one part people choose exactly one. */
  one: boolean;
};

const named = (field: string, value: string): string => `${field} ${value}`;

/** Everything that could be chosen, part by part, in the order of the question. */
export function optionsOf(item: Item, key: Key): Option[] {
  const right = new Set(rightIds(item, key));
  const option = (field: string, value: string, label: Option["label"], part: Html | null, one = true) => {
    const id = named(field, value);
    return { id, part, label, right: right.has(id), one };
  };
  const choices = (field: string, list: Choice[], part: Html | null = null, one = true) =>
    list.map(({ id, html }) => option(field, id, html, part, one));
  const judged = (field: string, part: Html | null) =>
    (["right", "otherwise"] as const).map((value) => option(field, value, value, part));
  switch (item.type) {
    case "single-choice":
      return choices("choice", item.options);
    case "multiple-choice":
      return choices("choice", item.options, null, false);
    case "spotting":
      return item.parts.flatMap((part) =>
        "spot" in part ? [option("choice", part.spot, part.html, null, false)] : [],
      );
    case "true-false":
      return [
        ...(["true", "false"] as const).map((verdict) => option("verdict", verdict, verdict, null)),
        ...choices("reason", item.reasons, ""),
      ];
    case "matching":
      return item.left.flatMap(({ id, html }) => choices(id, item.right, html));
    case "grouping":
      return item.cards.flatMap(({ id, html }) => choices(id, item.groups, html));
    case "ordering":
      return item.steps.flatMap(({ id, html }) => judged(id, html));
    case "scenario":
      return item.scenes.flatMap((scene) => choices(scene.id, scene.choices, scene.html));
    case "cloze": {
      const gaps = item.parts.flatMap((part) => ("blank" in part ? [part] : []));
      return gaps.flatMap(({ blank, options }, index) =>
        options ? choices(blank, options, String(index + 1)) : judged(blank, String(index + 1)),
      );
    }
    case "numeric":
    case "short-text": {
      const known = "known" in key ? key.known : [];
      const labels = known.map((wrong) => ("text" in wrong ? wrong.text : String(wrong.value)));
      return [
        option("text", "right", "right", null),
        ...labels.map((label, index) => option("text", `known-${index}`, escaped(label), null)),
        option("text", "otherwise", "otherwise", null),
      ];
    }
    case "prompt":
      return item.criteria.flatMap(({ id, html }) => judged(id, html));
  }
}

const escaped = (text: string): Html =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Which of the options somebody chose. What is in none of them, such as an option that has gone since, is left out. */
export function chosenIn(item: Item, key: Key, response: Response): string[] {
  switch (item.type) {
    case "ordering":
    case "prompt": {
      const { parts } = grade(key, response);
      const ids = item.type === "ordering" ? item.steps : item.criteria;
      return ids.map(({ id }) =>
        named(id, Object.hasOwn(parts, id) && parts[id]?.right ? "right" : "otherwise"),
      );
    }
    case "numeric":
    case "short-text":
      return [named("text", kindOfTyped(key, response))];
    case "cloze": {
      const { parts } = grade(key, response);
      return item.parts.flatMap((part) => {
        if (!("blank" in part)) return [];
        const { blank, options } = part;
        if (!options) return [named(blank, parts[blank]?.right ? "right" : "otherwise")];
        return (Object.hasOwn(response, blank) ? (response[blank] ?? []) : []).map((value) =>
          named(blank, value),
        );
      });
    }
    default:
      return Object.entries(response).flatMap(([field, values]) =>
        values.map((value) => named(field, value)),
      );
  }
}

/** A typed answer gets the feedback of what it was taken for. */
function kindOfTyped(key: Key, response: Response): string {
  const graded = grade(key, response);
  if (isRight(graded)) return "right";
  const known = "known" in key ? key.known.findIndex(({ html }) => html === graded.summary) : -1;
  return known < 0 ? "otherwise" : `known-${known}`;
}

function rightIds(item: Item, key: Key): string[] {
  switch (key.type) {
    case "single-choice":
      return [named("choice", key.correct)];
    case "multiple-choice":
      return key.correct.map((id) => named("choice", id));
    case "spotting":
      return key.targets.map((id) => named("choice", id));
    case "true-false":
      return [named("verdict", key.verdict), named("reason", key.reason)];
    case "matching":
      return Object.entries(key.pairs).map(([left, right]) => named(left, right));
    case "grouping":
      return Object.entries(key.groups).map(([card, group]) => named(card, group));
    case "scenario": {
      const parts = explanation(key);
      return Object.entries(key.scenes).flatMap(([scene, choices]) =>
        choices.filter((id) => parts[id]?.right).map((id) => named(scene, id)),
      );
    }
    case "cloze":
      return Object.entries(key.blanks).flatMap(([blank, { accepted }]) => [
        named(blank, "right"),
        ...accepted.map((value) => named(blank, value)),
      ]);
    case "ordering":
    case "prompt":
      return (item.type === "ordering" ? item.steps : item.type === "prompt" ? item.criteria : []).map(
        ({ id }) => named(id, "right"),
      );
    case "numeric":
    case "short-text":
      return [named("text", "right")];
  }
}
