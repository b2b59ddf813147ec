import type { Item, Key, Response } from "../items";
import { compareTexts, readable, shareOf } from "./words";

/** What of a key decides over marks: everything but its feedback. */
export function rulesOf(key: Key): unknown {
  switch (key.type) {
    case "single-choice":
      return key.correct;
    case "multiple-choice":
      return [...key.correct].sort();
    case "true-false":
      return [key.verdict, key.reason];
    case "numeric":
      return [key.value, key.tolerance];
    case "ordering":
      return key.order;
    case "matching":
      return sorted(key.pairs);
    case "grouping":
      return sorted(key.groups);
    case "cloze":
      return sorted(key.blanks).map(([id, { accepted }]) => [id, [...accepted].sort()]);
    case "spotting":
      return [...key.targets].sort();
    case "scenario":
      return [key.start, sorted(key.points), sorted(key.next), sorted(key.scenes)];
    case "short-text":
      return [...key.accepted].sort();
    case "prompt":
      return [
        key.criteria.map(({ id, points, find, times, all }) => [id, points, find, times, all]),
        key.forbidden.map(({ id, points, find, data }) => [id, points, find, data]),
      ];
  }
}

const sorted = <Value>(record: Record<string, Value>): [string, Value][] =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));

/** Whether two keys give every answer the same marks, as far as their rules tell. */
export const gradesAlike = (before: Key, after: Key): boolean =>
  before.type === after.type && JSON.stringify(rulesOf(before)) === JSON.stringify(rulesOf(after));

const holdsAll = (part: readonly string[], whole: readonly string[]): boolean =>
  part.every((one) => whole.includes(one));

/** Whether a key accepts all that another one did, and more: then nobody who was right is wrong now. */
export function isWider(before: Key, after: Key): boolean {
  if (before.type === "short-text" && after.type === "short-text")
    return holdsAll(before.accepted, after.accepted);
  if (before.type === "numeric" && after.type === "numeric")
    return before.value === after.value && before.tolerance <= after.tolerance;
  if (before.type === "cloze" && after.type === "cloze") {
    const ids = Object.keys(before.blanks);
    return (
      ids.length === Object.keys(after.blanks).length &&
      ids.every((id) => holdsAll(before.blanks[id]?.accepted ?? [], after.blanks[id]?.accepted ?? []))
    );
  }
  return false;
}

/** The lists that a response takes its ids from, by name: id → what is read there. */
export function choicesIn(item: Item): Map<string, Map<string, string>> {
  const texts = (list: { id: string; html: string }[]) =>
    new Map(list.map(({ id, html }) => [id, readable(html)]));
  switch (item.type) {
    case "single-choice":
    case "multiple-choice":
      return new Map([["choice", texts(item.options)]]);
    case "true-false":
      return new Map([["reason", texts(item.reasons)]]);
    case "ordering":
      return new Map([["step", texts(item.steps)]]);
    case "matching":
      return new Map([
        ["left", texts(item.left)],
        ["right", texts(item.right)],
      ]);
    case "grouping":
      return new Map([
        ["group", texts(item.groups)],
        ["card", texts(item.cards)],
      ]);
    case "spotting": {
      const spots = item.parts.flatMap((part) =>
        "spot" in part ? [{ id: part.spot, html: part.html }] : [],
      );
      return new Map([["choice", texts(spots)]]);
    }
    case "cloze":
      return new Map(
        item.parts.flatMap((part): [string, Map<string, string>][] =>
          "blank" in part && part.options ? [[part.blank, texts(part.options)]] : [],
        ),
      );
    case "scenario":
      return new Map(item.scenes.map(({ id, choices }) => [id, texts(choices)]));
    case "numeric":
    case "short-text":
    case "prompt":
      return new Map();
  }
}

/** The ids of all parts that a response can name, the gaps and scenes too. */
export function partIds(item: Item): Set<string> {
  const ids = [...choicesIn(item).values()].flatMap((list) => [...list.keys()]);
  if (item.type === "cloze") ids.push(...item.parts.flatMap((part) => ("blank" in part ? [part.blank] : [])));
  if (item.type === "scenario") ids.push(...item.scenes.map(({ id }) => id));
  return new Set(ids);
}

/** From this likeness on, an answer's text is the same one, reworded. */
const SAME_ANSWER = 0.5;

/**
 * For the answers of an item as it was: the id of the same answer as it is now. A corrected wording keeps its id; where ids
 * were exchanged or replaced, the text tells. What is gone has no entry.
 */
export function sameParts(before: Item, after: Item): Map<string, string> {
  const now = partIds(after);
  const found = new Map([...partIds(before)].filter((id) => now.has(id)).map((id) => [id, id]));
  const lists = choicesIn(after);
  for (const [name, old] of choicesIn(before)) {
    for (const id of old.keys()) found.delete(id);
    for (const [id, other] of sameInList(old, lists.get(name) ?? new Map())) found.set(id, other);
  }
  return found;
}

function sameInList(old: Map<string, string>, now: Map<string, string>): Map<string, string> {
  const found = new Map<string, string>();
  const byText = new Map([...now].map(([id, text]) => [plain(text), id]));
  for (const [id, text] of old) {
    const other = plain(now.get(id) ?? "") === plain(text) ? id : byText.get(plain(text));
    if (other !== undefined) found.set(id, other);
  }
  const taken = new Set(found.values());
  // An id that stays is the same answer reworded, unless its place was taken by another answer's text.
  for (const id of old.keys()) {
    if (found.has(id) || !now.has(id) || taken.has(id)) continue;
    found.set(id, id);
    taken.add(id);
  }
  for (const [id, text] of old) {
    if (found.has(id)) continue;
    const [likest] = [...now]
      .filter(([other]) => !taken.has(other))
      .map(([other, words]) => ({ other, likeness: 1 - shareOf(compareTexts(text, words)) }))
      .sort((a, b) => b.likeness - a.likeness);
    if (!likest || likest.likeness < SAME_ANSWER) continue;
    found.set(id, likest.other);
    taken.add(likest.other);
  }
  return found;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, " ")
    .trim();

/** Whether an answer's id now stands for another answer. */
export function exchangesIds(before: Item, after: Item): boolean {
  const now = partIds(after);
  return [...sameParts(before, after)].some(([old, id]) => old !== id && now.has(old));
}

/** The types whose responses hold ids; the others hold what was typed. */
const BY_ID: readonly Item["type"][] = [
  "single-choice",
  "multiple-choice",
  "true-false",
  "ordering",
  "matching",
  "grouping",
  "spotting",
  "scenario",
  "cloze",
];

/**
 * Puts responses to an item as it was into the ids of the item as it is; null where what was chosen is no longer there, so
 * that the answer cannot be graded anew.
 */
export function translator(before: Item, after: Item): (response: Response) => Response | null {
  if (before.type !== after.type) return () => null;
  if (!BY_ID.includes(after.type)) return (response) => response;
  const same = sameParts(before, after);
  const old = partIds(before);
  return (response) => {
    const entries: [string, string[]][] = [];
    for (const [field, values] of Object.entries(response)) {
      const [name, ...ids] = [field, ...values].map((id) => (old.has(id) ? same.get(id) : id));
      if (name === undefined || ids.some((id) => id === undefined)) return null;
      entries.push([name, ids.flatMap((id) => id ?? []).sort()]);
    }
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  };
}
