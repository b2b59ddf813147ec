import type { Item, Key } from "../items";
import type { Lesson, LessonKeys, Segment } from "../lessons";
import { choicesIn, exchangesIds, gradesAlike, isWider, partIds } from "./keys";
import type { Change } from "./kinds";
import { compareTexts, readable, shareOf } from "./words";

export type WithKeys = { lesson: Lesson; keys: LessonKeys };

/** How an item is asked: does it count, and is it another lesson's. */
type Asked = { counts: boolean };

function asked({ segments }: Lesson): Map<string, Asked> {
  return new Map(
    segments.flatMap((segment): [string, Asked][] => {
      if (segment.kind === "item" || segment.kind === "recall")
        return [[segment.item, { counts: segment.required }]];
      return segment.kind === "pool" ? segment.items.map((id) => [id, { counts: true }]) : [];
    }),
  );
}

/** What changed in what a lesson asks. */
export function changesOfItems(before: WithKeys, after: WithKeys): Change[] {
  const [old, now] = [asked(before.lesson), asked(after.lesson)];
  const changes: Change[] = [];
  for (const [part, { counts }] of old) {
    if (now.has(part)) continue;
    changes.push({
      part,
      kind: counts ? "material" : "minor",
      what: counts ? "removed-counting" : "removed",
    });
  }
  for (const [part, { counts }] of now) {
    const earlier = old.get(part);
    if (!earlier) {
      changes.push({ part, kind: counts ? "material" : "minor", what: counts ? "added-counting" : "added" });
      continue;
    }
    if (earlier.counts !== counts) {
      changes.push({
        part,
        kind: counts ? "material" : "minor",
        what: counts ? "counts-now" : "counts-no-more",
      });
    }
    const [a, b] = [before.lesson.items[part], after.lesson.items[part]];
    const [keyA, keyB] = [before.keys[part], after.keys[part]];
    if (a && b && keyA && keyB) changes.push(...changesOfItem(part, a, b, keyA, keyB));
  }
  return [...changes, ...changesOfOrder(before.lesson, after.lesson), ...changesOfOthers(before, after)];
}

function changesOfItem(part: string, before: Item, after: Item, keyBefore: Key, keyAfter: Key): Change[] {
  if (before.type !== after.type) return [{ part, kind: "material", what: "type" }];
  if (exchangesIds(before, after)) return [{ part, kind: "material", what: "ids-exchanged" }];
  const changes: Change[] = [];
  const [idsBefore, idsAfter] = [partIds(before), partIds(after)];
  if ([...idsBefore].join() !== [...idsAfter].join() && !sameSet(idsBefore, idsAfter))
    changes.push({ part, kind: "material", what: "options" });
  else if (!gradesAlike(keyBefore, keyAfter)) {
    const wider = isWider(keyBefore, keyAfter);
    changes.push({ part, kind: wider ? "minor" : "material", what: wider ? "key-wider" : "key" });
  }
  changes.push(...changeOfQuestion(part, before, after));
  if (JSON.stringify(feedbackOf(keyBefore)) !== JSON.stringify(feedbackOf(keyAfter))) {
    const change = compareTexts(
      readable(feedbackOf(keyBefore).join(" ")),
      readable(feedbackOf(keyAfter).join(" ")),
    );
    const little = !change.turns && shareOf(change) <= SOME;
    changes.push({ part, kind: little ? "wording" : "minor", what: "feedback" });
  }
  return changes;
}

const sameSet = (a: Set<string>, b: Set<string>): boolean =>
  a.size === b.size && [...a].every((id) => b.has(id));

/** Up to this share of other words it is the same question; above the other one it is a new one. */
const SOME = 0.25;
const MOST = 0.6;

function changeOfQuestion(part: string, before: Item, after: Item): Change[] {
  const [old, now] = [textOf(before), textOf(after)];
  const change = compareTexts(old, now);
  if (change.same) return [];
  if (change.spelling) return [{ part, kind: "wording", what: "spelling" }];
  const share = shareOf(change);
  const kind = share > MOST ? "material" : share > SOME || change.turns ? "minor" : "wording";
  return [{ part, kind, what: "question" }];
}

/** All that a learner reads of an item before they answer, answers in the order of their ids. */
function textOf(item: Item): string {
  const texts = [
    readable(item.prompt),
    ...[...choicesIn(item).values()].flatMap((list) => [...list.values()]),
  ];
  if (item.type === "cloze" || item.type === "spotting")
    texts.push(readable(item.parts.map((part) => ("html" in part ? part.html : " … ")).join("")));
  if (item.type === "scenario") texts.push(...item.scenes.map(({ html }) => readable(html)));
  if (item.type === "numeric") texts.push(item.unit ?? "");
  if (item.type === "prompt") texts.push(item.label, item.start, readable(item.rubric));
  return texts.join(" \n");
}

function feedbackOf(key: Key): string[] {
  switch (key.type) {
    case "numeric":
    case "short-text":
      return [key.right, key.otherwise, ...key.known.map(({ html }) => html)];
    case "true-false":
      return [key.verdicts.true, key.verdicts.false, ...byId(key.feedback)];
    case "cloze":
      return byId(key.blanks).map(({ feedback }) => feedback);
    case "scenario":
      return byId(key.consequences);
    case "prompt":
      return [
        ...key.criteria.flatMap(({ met, missing }) => [met, missing]),
        ...key.forbidden.map(({ found }) => found),
        key.model,
      ];
    default:
      return byId(key.feedback);
  }
}

/** In an order that does not hang on where a part is written. */
const byId = <Value>(record: Record<string, Value>): Value[] =>
  Object.entries(record)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => value);

const nameOf = (segment: Segment): string | null => {
  if (segment.kind === "html") return null;
  if (segment.kind === "worksheet") return segment.sheet.id;
  return "item" in segment ? segment.item : segment.id;
};

/** What is asked in another order, or in another pool of a test. */
function changesOfOrder(before: Lesson, after: Lesson): Change[] {
  const names = ({ segments }: Lesson) =>
    segments.flatMap((segment) =>
      segment.kind === "pool"
        ? [segment.id, ...[...segment.items].sort().map((id) => `${segment.id} ${id}`)]
        : (nameOf(segment) ?? []),
    );
  const [old, now] = [names(before), names(after)];
  const stayed = (list: string[], other: string[]) => list.filter((name) => other.includes(name));
  const [a, b] = [stayed(old, now), stayed(now, old)];
  const first = b.find((name, index) => name !== a[index]);
  return first === undefined ? [] : [{ part: first, kind: "minor", what: "order" }];
}

/** Pools, worksheets and token sliders. */
function changesOfOthers(before: WithKeys, after: WithKeys): Change[] {
  const named = ({ lesson }: WithKeys) =>
    new Map(
      lesson.segments.flatMap((segment): [string, Segment][] =>
        segment.kind === "pool" || segment.kind === "worksheet" || segment.kind === "token-slider"
          ? [[nameOf(segment) ?? "", segment]]
          : [],
      ),
    );
  const [old, now] = [named(before), named(after)];
  const changes: Change[] = [];
  for (const part of old.keys()) if (!now.has(part)) changes.push({ part, kind: "minor", what: "removed" });
  for (const [part, segment] of now) {
    const earlier = old.get(part);
    if (!earlier) changes.push({ part, kind: "minor", what: "added" });
    else if (segment.kind === "pool") {
      if (earlier.kind === "pool" && earlier.draw !== segment.draw)
        changes.push({ part, kind: "material", what: "draw" });
    } else if (movesChoices(earlier, segment)) {
      changes.push({ part, kind: "minor", what: "ids-exchanged" });
    } else if (JSON.stringify(earlier) !== JSON.stringify(segment)) {
      changes.push({
        part,
        kind: "minor",
        what: segment.kind === "token-slider" ? "slider" : "worksheet",
      });
    }
  }
  return changes;
}

/** Whether a choice of a worksheet stands at another place of its list: what learners keep is the place. */
function movesChoices(before: Segment, after: Segment): boolean {
  if (before.kind !== "worksheet" || after.kind !== "worksheet") return false;
  const old = new Map(before.sheet.fields.map(({ name, options }) => [name, options ?? []]));
  return after.sheet.fields.some(({ name, options }) => {
    const earlier = old.get(name) ?? [];
    return (options ?? []).some((text, at) => earlier.includes(text) && earlier[at] !== text);
  });
}
