import { changesOfItems, type WithKeys } from "./items";
import { type Change, type Classified, heaviest } from "./kinds";
import { changeOfLine, changesOfText } from "./texts";

export type { WithKeys } from "./items";
export { choicesIn, exchangesIds, gradesAlike, partIds, rulesOf, sameParts, translator } from "./keys";
export {
  type Change,
  type ChangeKind,
  type Classified,
  heavier,
  heaviest,
  KINDS,
  touchesGrades,
  WHAT,
  type What,
} from "./kinds";

/**
 * Proposes how much a change to a published lesson asks of those who completed it, from one edition (one language) as it
 * was and as it is. Of a lesson in two languages the heavier proposal counts (`classifyBoth`).
 */
export function classify(before: WithKeys, after: WithKeys): Classified {
  const changes: Change[] = [
    ...changeOfLine("title", before.lesson.title, after.lesson.title),
    ...changeOfLine("objective", before.lesson.objective, after.lesson.objective),
    ...changesOfText(before.lesson, after.lesson),
    ...changesOfItems(before, after),
    ...changesAround(before.lesson, after.lesson),
  ];
  return { kind: heaviest(changes.map(({ kind }) => kind)), changes };
}

function changesAround(before: WithKeys["lesson"], after: WithKeys["lesson"]): Change[] {
  const changes: Change[] = [];
  if (before.courseId !== after.courseId || before.slug !== after.slug)
    changes.push({ part: "place", kind: "wording", what: "moved" });
  if (before.minutes !== after.minutes) changes.push({ part: "minutes", kind: "wording", what: "minutes" });
  const facts = ({ sources, asOf, reviewBy }: WithKeys["lesson"]) =>
    JSON.stringify([sources, asOf, reviewBy]);
  if (facts(before) !== facts(after)) changes.push({ part: "sources", kind: "minor", what: "sources" });
  return changes;
}

/** The changes of all languages together, each once. */
export function classifyBoth(pairs: { before: WithKeys; after: WithKeys }[]): Classified {
  const all = pairs.map(({ before, after }) => classify(before, after));
  const once = new Map<string, Change>();
  for (const change of all.flatMap(({ changes }) => changes)) {
    const name = `${change.part} ${change.what}`;
    const known = once.get(name);
    if (!known || heaviest([known.kind, change.kind]) !== known.kind) once.set(name, change);
  }
  return { kind: heaviest(all.map(({ kind }) => kind)), changes: [...once.values()] };
}
