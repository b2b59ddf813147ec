import type { ContentFault } from "./faults";
import type { Item, Key, KeyOf } from "./items";
import type { CompiledFile } from "./lesson-file";
import type { Segment } from "./lessons";
import { type Said, say } from "./sentences";
import type { Worksheet } from "./worksheet";

type Edition = { file: string; compiled: CompiledFile };

const rule = "editions";
const SAME: Said = "write the same in both editions";

/** Faults of two editions of a lesson that are not the same lesson: ids and right answers must agree. */
export function compareEditions(de: Edition, en: Edition): ContentFault[] {
  const faults: ContentFault[] = [];
  for (const field of ["id", "minutes", "edition", "from", "stand", "review_by", "paths"] as const) {
    const [german, english] = [de, en].map(({ compiled }) => compiled.front[field]?.toString());
    if (german === english) continue;
    const place = en.compiled.manuscript.places[field] ?? { line: 2, column: 1 };
    const what = say(
      "is {0}, but {1} in the German edition",
      english ?? say("missing"),
      german ?? say("missing"),
    );
    faults.push({ file: en.file, ...place, rule, field, what, mend: SAME });
  }
  faults.push(
    ...onlyIn(de, en, "is missing in the English edition"),
    ...onlyIn(en, de, "is missing in the German edition"),
  );
  for (const [id, german] of Object.entries(de.compiled.keys)) {
    const english = en.compiled.keys[id];
    const [germanItem, englishItem] = [de.compiled.items[id], en.compiled.items[id]];
    if (!english || !germanItem || !englishItem) continue;
    if (essence(germanItem, german) !== essence(englishItem, english)) {
      const what: Said = "has other parts or other right answers than the German edition";
      faults.push({
        ...placeOf(en, id),
        rule,
        field: id,
        what,
        mend: "give the same parts the same ids and the same answers",
      });
    }
  }
  const germanAsked = new Map(asked(de.compiled.segments));
  for (const [id, english] of asked(en.compiled.segments)) {
    const german = germanAsked.get(id);
    if (german === undefined || german === english) continue;
    const what: Said =
      "is asked otherwise than in the German edition (component, optional, draw, items, kind or formula)";
    faults.push({ ...placeOf(en, id), rule, field: id, what, mend: SAME });
  }
  return faults;
}

function onlyIn(one: Edition, other: Edition, what: Said): ContentFault[] {
  return Object.keys(one.compiled.places)
    .filter((id) => !Object.hasOwn(other.compiled.places, id))
    .map((id) => {
      return {
        ...placeOf(one, id),
        rule,
        field: id,
        what,
        mend: say("add it to {0}, or leave it out here", other.file),
      };
    });
}

function placeOf({ file, compiled }: Edition, id: string): { file: string; line: number; column: number } {
  return { file, ...(compiled.places[id] ?? { line: 1, column: 1 }) };
}

function asked(segments: Segment[]): [id: string, how: string][] {
  return segments.flatMap((segment): [string, string][] => {
    if (segment.kind === "html") return [];
    if (segment.kind === "token-slider") return [[segment.id, segment.kind]];
    if (segment.kind === "worksheet") return partsOf(segment.sheet);
    if (segment.kind === "pool")
      return [[segment.id, `pool ${segment.draw} ${[...segment.items].sort().join(" ")}`]];
    return [[segment.item, `${segment.kind} ${segment.required}`]];
  });
}

/** What of a worksheet's parts is the same in every language. */
function partsOf({ id, parts, fields }: Worksheet): [string, string][] {
  const kinds = new Map(fields.map(({ name, kind, options }) => [name, [kind, options?.length]]));
  const ids = (lines: { id: string }[]) => lines.map((line) => line.id);
  const nameless = parts.flatMap((part): unknown[] =>
    part.kind === "chart" ? [part.of] : part.kind === "advice" ? [part.when] : [],
  );
  const named = parts.flatMap((part): [string, unknown][] => {
    if (part.kind === "entry") return [[part.name, kinds.get(part.name)]];
    if (part.kind === "result") return [[part.id, part.formula]];
    if (part.kind !== "grid") return [];
    const cells = fields.filter(({ name }) => name.startsWith(`${part.id}.`));
    const kindsOfCells = cells.map(({ name }) => [name, kinds.get(name)]);
    return [[part.id, [ids(part.columns), ids(part.rows), part.own, kindsOfCells]]];
  });
  return [
    [id, `worksheet ${JSON.stringify(nameless)}`],
    ...named.map(([part, how]): [string, string] => [`${id}.${part}`, JSON.stringify(how)]),
  ];
}

/** What of a key is the same in every language: ids and numbers, no words. */
function essence(item: Item, key: Key): string {
  switch (key.type) {
    case "numeric":
      return JSON.stringify([key.type, key.value, key.tolerance]);
    case "short-text":
      return JSON.stringify([key.type]);
    case "true-false":
      return JSON.stringify([key.type, key.verdict, key.reason, Object.keys(key.feedback).sort()]);
    case "cloze":
      return JSON.stringify([key.type, sorted(fixedAnswers(item, key))]);
    case "scenario":
      return JSON.stringify([key.type, sorted(key.points), sorted(key.next), sorted(key.scenes)]);
    case "prompt":
      return JSON.stringify([
        key.type,
        key.criteria.map(({ id, points, times }) => [id, points, times]),
        key.forbidden.map(({ id, points, data }) => [id, points, data]),
      ]);
    case "ordering":
      return JSON.stringify([key.type, key.order]);
    case "matching":
      return JSON.stringify([key.type, sorted(key.pairs)]);
    case "grouping":
      return JSON.stringify([key.type, sorted(key.groups)]);
    case "spotting":
      return JSON.stringify([key.type, key.targets, Object.keys(key.feedback).sort()]);
    default:
      return JSON.stringify([key.type, key.correct, Object.keys(key.feedback).sort()]);
  }
}

/** A gap with a list has the same answer in every language; what is typed into a gap is a word of its own. */
function fixedAnswers(item: Item, key: KeyOf<"cloze">): Record<string, unknown> {
  const parts = item.type === "cloze" ? item.parts : [];
  return Object.fromEntries(
    parts.flatMap((part) => {
      if (!("blank" in part)) return [];
      const options = part.options?.map(({ id }) => id);
      return [[part.blank, options ? [key.blanks[part.blank]?.accepted, options] : null]];
    }),
  );
}

function sorted(record: Record<string, unknown>): [string, unknown][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}
