import type { Html } from "../items";

/** How much of a text another one shares, and whether what differs may turn its meaning round. */
export type TextChange = {
  /** Nothing differs but white space. */
  same: boolean;
  /** Words that were taken out or came in, and all words of both texts. */
  changed: number;
  of: number;
  /** Of what changed, something is a number or a negation: few letters, and perhaps another statement. */
  turns: boolean;
  /** No word became another one: case, punctuation, or one letter in a longer word. */
  spelling: boolean;
};

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'" };

/** What a reader reads of some HTML, with the descriptions of its pictures. */
export function readable(html: Html): string {
  return html
    .replace(/<[^>]*?\balt="([^"]*)"[^>]*>/g, " $1 ")
    .replace(/<\/?(?:b|i|em|strong|code|a|span|abbr|sub|sup|dfn|mark|small)(?:\s[^>]*)?>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&([a-z]+|#x?[0-9a-f]+);/gi, (all, name: string) => ENTITIES[name] ?? all)
    .replace(/\s+/g, " ")
    .trim();
}

const WORD = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*|\d+(?:[.,:]\d+)*/gu;

const wordsOf = (text: string): string[] => text.toLowerCase().normalize("NFC").match(WORD) ?? [];

const NEGATION =
  /^(?:nicht|nichts|nie|niemals|niemand|ohne|weder|kein(?:e[mnrs]?)?|not|no|never|none|neither|nor|without|cannot|\p{L}+n['’]t)$/u;

const turnsRound = (word: string): boolean => /^\d/.test(word) || NEGATION.test(word);

/** How often each word stands in a text. */
export function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** How many words two texts have in common, wherever they stand. */
export function inCommon(one: Map<string, number>, other: Map<string, number>): number {
  let common = 0;
  for (const [word, count] of one) common += Math.min(count, other.get(word) ?? 0);
  return common;
}

/** Compares two texts word by word. */
export function compareTexts(before: string, after: string): TextChange {
  const same = before === after;
  const [old, new_] = [wordsOf(before), wordsOf(after)];
  const of = old.length + new_.length;
  if (same) return { same, changed: 0, of, turns: false, spelling: true };
  const { gone, come } = difference(old, new_);
  return {
    same,
    changed: gone.length + come.length,
    of,
    turns: [...gone, ...come].some(turnsRound),
    spelling: gone.length === come.length && gone.every((word, index) => isTypo(word, come[index] ?? "")),
  };
}

/** The share of two texts' words that only one of them has: 0 for the same, 1 for two that share nothing. */
export const shareOf = ({ changed, of }: Pick<TextChange, "changed" | "of">): number =>
  of === 0 ? 0 : changed / of;

/** So many pairs of words are compared, which takes 20 ms. A section of ours has a twentieth of that. */
const MOST_PAIRS = 4_000_000;

/**
 * The words that only one of two texts has, in order: what a longest common subsequence leaves over. Where that would take long,
 * it is all words between the first and the last that differ.
 */
function difference(old: string[], new_: string[]): { gone: string[]; come: string[] } {
  let begin = 0;
  while (begin < old.length && begin < new_.length && old[begin] === new_[begin]) begin += 1;
  let end = 0;
  while (
    end < old.length - begin &&
    end < new_.length - begin &&
    old[old.length - 1 - end] === new_[new_.length - 1 - end]
  ) {
    end += 1;
  }
  const [a, b] = [old.slice(begin, old.length - end), new_.slice(begin, new_.length - end)];
  if (a.length * b.length > MOST_PAIRS) return { gone: a, come: b };
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        a[i] === b[j]
          ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);
    }
  }
  const gone: string[] = [];
  const come: string[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      i += 1;
      j += 1;
    } else if (
      j >= b.length ||
      (i < a.length && (longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0))
    ) {
      gone.push(a[i] ?? "");
      i += 1;
    } else {
      come.push(b[j] ?? "");
      j += 1;
    }
  }
  return { gone, come };
}

const LONG_WORD = 5;

/** Whether one letter of a longer word was changed, added or left out: hardly ever another word. */
function isTypo(before: string, after: string): boolean {
  if (before === after) return true;
  if (turnsRound(before) || turnsRound(after)) return false;
  if (Math.min(before.length, after.length) < LONG_WORD || Math.abs(before.length - after.length) > 1)
    return false;
  let begin = 0;
  while (before[begin] === after[begin]) begin += 1;
  const longer = Math.max(before.length, after.length);
  const rest = longer - begin - 1;
  return before.slice(before.length - rest) === after.slice(after.length - rest);
}
