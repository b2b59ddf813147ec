import type { Place } from "../faults";
import type { WrittenNode } from "../manuscript";
import type { Edition } from "./rule";

/** A stretch of text, with the place of what it was written as; null for the space between two blocks. */
type Run = { text: string; at: WrittenNode["at"] | null };

/** The text of some nodes as one string, which still knows where each word is written. */
export type Passage = { text: string; runs: Run[] };

const BLOCKS = /^(paragraph|heading|listItem|tableCell|blockquote|break|thematicBreak|code)$/;

/** The text below a node. What `skip` names is left out with all that is in it. */
export function passageOf(node: WrittenNode, skip: (node: WrittenNode) => boolean = () => false): Passage {
  const runs: Run[] = [];
  const read = (one: WrittenNode) => {
    if (skip(one)) return;
    if (one.value !== undefined) runs.push({ text: one.value, at: one.at });
    for (const child of one.children ?? []) read(child);
    if (BLOCKS.test(one.type)) runs.push({ text: "\n", at: null });
  };
  for (const child of node.children ?? []) read(child);
  return { text: runs.map(({ text }) => text).join(""), runs };
}

/** How many letters and signs a reader sees, counting each run of blanks once. */
export function lengthOf({ text }: Passage): number {
  return [...text.replace(/\s+/g, " ").trim()].length;
}

/** The words of a text: what stands between blanks and holds a letter or a digit. */
export function wordsOf(text: string): string[] {
  return text.split(/[\s–—]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** A pattern that finds any of some words or phrases, as whole words and in any case. */
export function anyOf(phrases: readonly string[]): RegExp {
  const known = patterns.get(phrases);
  if (known) return known;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  patterns.set(phrases, pattern);
  return pattern;
}

const patterns = new WeakMap<readonly string[], RegExp>();

/** Each match of a global pattern in a passage, with the place at which it is written. */
export function matchesIn(
  edition: Edition,
  passage: Passage,
  pattern: RegExp,
): { text: string; index: number; place: Place }[] {
  return [...passage.text.matchAll(pattern)].map((match) => ({
    text: match[0],
    index: match.index,
    place: placeAt(edition, passage, match.index),
  }));
}

function placeAt({ lines }: Edition, { runs }: Passage, index: number): Place {
  let start = 0;
  for (const { text, at } of runs) {
    if (at && index < start + text.length) return placeInRun(lines, text, at, index - start);
    start += text.length;
  }
  return { line: 1, column: 1 };
}

/**
 * The place of a character of a run. What is written differs from the text in escapes and indentation, so the
 * word that it begins is looked for: the third "nie" of the text is the third one of the file's lines.
 */
function placeInRun(lines: readonly string[], text: string, at: WrittenNode["at"], offset: number): Place {
  const [line, column, lastLine, lastColumn] = at;
  const word = /^\S+/.exec(text.slice(offset))?.[0] ?? "";
  if (word === "") return { line, column };
  let before = text.slice(0, offset).split(word).length - 1;
  for (let number = line; number <= lastLine; number++) {
    const whole = lines[number - 1] ?? "";
    const end = number === lastLine ? lastColumn - 1 : whole.length;
    let from = whole.slice(0, end).indexOf(word, number === line ? column - 1 : 0);
    for (; from >= 0; from = whole.slice(0, end).indexOf(word, from + word.length)) {
      if (before === 0) return { line: number, column: from + 1 };
      before -= 1;
    }
  }
  return { line, column };
}
