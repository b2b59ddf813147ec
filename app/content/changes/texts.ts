import type { Html } from "../items";
import type { Lesson } from "../lessons";
import type { Change, What } from "./kinds";
import { compareTexts, countWords, inCommon, readable, shareOf } from "./words";

/** What stands under a heading, up to the next one; before the first one the id is empty. */
type Section = { id: string; html: Html; text: string };

/** Above this share of new words a lesson's text, or a section of it, is another one. */
const MUCH = 0.3;
/** Up to this share, and so many words, a section is the same said better. */
const LITTLE = 0.15;
const FEW_WORDS = 40;
/** From this likeness on, two sections with different headings are one whose heading was changed. */
const ALIKE = 0.5;

/** A heading stands in a box with the link to it. */
const HEADING = /(?=<div class="heading"><h[2-6]\b)|(?<!<div class="heading">)(?=<h[2-6]\b[^>]*\bid=")/;
const ID = /^(?:<div class="heading">)?<h[2-6]\b[^>]*\bid="([^"]*)"/;

function sectionsOf({ segments }: Lesson): Section[] {
  const sections = new Map<string, Html>([["", ""]]);
  let current = "";
  for (const segment of segments) {
    if (segment.kind !== "html") continue;
    for (const piece of segment.html.split(HEADING)) {
      current = ID.exec(piece)?.[1] ?? current;
      sections.set(current, `${sections.get(current) ?? ""}\n${piece.trim()}`.trim());
    }
  }
  return [...sections]
    .map(([id, html]) => ({ id, html, text: readable(html) }))
    .filter(({ id, html }) => id !== "" || html !== "");
}

type Pair = { before: Section | null; after: Section | null };

/** Of texts with more sections those with other headings are other sections: nobody compares all with all. */
const MOST_SECTIONS = 150;

/** Sections of the same id belong together, and of the others those that read alike. */
function paired(before: Section[], after: Section[]): Pair[] {
  const ids = new Set(before.map(({ id }) => id));
  const kept = new Set(after.filter(({ id }) => ids.has(id)).map(({ id }) => id));
  const left = new Set(before.filter(({ id }) => !kept.has(id)));
  const fewEnough = Math.max(before.length, after.length) <= MOST_SECTIONS;
  const counts = new Map([...left].map((section) => [section, countWords(section.text)]));
  const pairs = after.map((section): Pair => {
    if (kept.has(section.id))
      return { before: before.find(({ id }) => id === section.id) ?? null, after: section };
    const nearest = fewEnough ? nearestOf([...left], section, counts) : undefined;
    const likeness = nearest ? 1 - shareOf(compareTexts(nearest.text, section.text)) : 0;
    if (!nearest || likeness < ALIKE) return { before: null, after: section };
    left.delete(nearest);
    return { before: nearest, after: section };
  });
  return [...pairs, ...[...left].map((section) => ({ before: section, after: null }))];
}

/** The section that has most words in common with another one, for the length of both. */
function nearestOf(
  sections: Section[],
  { text }: Section,
  counts: Map<Section, Map<string, number>>,
): Section | undefined {
  const own = countWords(text);
  const lengthOf = (words: Map<string, number>) => [...words.values()].reduce((sum, count) => sum + count, 0);
  let best: { section: Section; share: number } | undefined;
  for (const section of sections) {
    const words = counts.get(section) ?? new Map<string, number>();
    const share = (2 * inCommon(own, words)) / Math.max(1, lengthOf(own) + lengthOf(words));
    if (!best || share > best.share) best = { section, share };
  }
  return best?.section;
}

/** What changed in a lesson's running text, section by section. */
export function changesOfText(before: Lesson, after: Lesson): Change[] {
  const pairs = paired(sectionsOf(before), sectionsOf(after)).map((pair) => ({
    ...pair,
    change: compareTexts(pair.before?.text ?? "", pair.after?.text ?? ""),
  }));
  const whole = { changed: 0, of: 0 };
  for (const { change } of pairs) {
    whole.changed += change.changed;
    whole.of += change.of;
  }
  const muchIsNew = shareOf(whole) > MUCH;
  return pairs.flatMap(({ before: old, after: new_, change }): Change[] => {
    const part = `#${new_?.id ?? old?.id ?? ""}`;
    const share = shareOf(change);
    if (old?.html === new_?.html) return [];
    if (muchIsNew && share > MUCH) return [{ part, kind: "material", what: "rewritten" }];
    if (!old) return [{ part, kind: "minor", what: "text-added" }];
    if (!new_) return [{ part, kind: "minor", what: "text-removed" }];
    if (change.same) return changeOfMarkup(old.html, new_.html, part);
    if (change.turns) return [{ part, kind: "minor", what: "statement" }];
    if (change.spelling) return [{ part, kind: "wording", what: "spelling" }];
    const little = share <= LITTLE && change.changed <= FEW_WORDS;
    return [{ part, kind: little ? "wording" : "minor", what: "text" }];
  });
}

const FILES = /\b(?:src|href|srcset|poster)="([^#"][^"]*)"/g;

/** What is left when the words are the same. */
function changeOfMarkup(before: Html, after: Html, part: string): Change[] {
  const files = (html: Html) => [...html.matchAll(FILES)].map(([, file]) => file).join(" ");
  if (files(before) !== files(after)) return [{ part, kind: "minor", what: "media" }];
  // The colours of code are left out: how finely it is taken apart hangs on the time that it took.
  const plain = (html: Html) =>
    html.replace(/<\/?span[^>]*>/g, "").replace(/\s(?:class|id|style|aria-[a-z]+|data-[a-z-]+)="[^"]*"/g, "");
  return plain(before) === plain(after) ? [] : [{ part, kind: "wording", what: "markup" }];
}

/** What changed in a title or an objective; with the objective only spelling leaves it what it was. */
export function changeOfLine(part: "title" | "objective", before: string, after: string): Change[] {
  const change = compareTexts(before, after);
  if (change.same) return [];
  const what: What = change.spelling ? "spelling" : part;
  if (change.spelling) return [{ part, kind: "wording", what }];
  return [{ part, kind: part === "objective" ? "material" : "wording", what }];
}
