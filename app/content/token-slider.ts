import { compareText } from "./faults";
import type { TokenSliderData } from "./lessons";

/** How many next words are kept a context, how far the slider goes, and how much a page may carry. */
const KEPT = 6;
const STEPS = 14;
const MOST_CONTEXTS = 1500;

/** The words and punctuation marks of a text, in lower case. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|[.,;:!?–]/gu) ?? []
  );
}

/**
 * Next-word counts of a text, for contexts of the last two words and of the last one, as far as they can be
 * reached from `start`; null when the text does not continue `start`.
 */
export function countNextWords(text: string, start: string, source: string): TokenSliderData | null {
  const counts = countAll(wordsOf(text));
  const first = wordsOf(start);
  const next: TokenSliderData["next"] = {};
  const keep = (context: string) => {
    const words = counts.get(context);
    if (!words || Object.hasOwn(next, context)) return;
    next[context] = [...words]
      .sort(([a, countA], [b, countB]) => countB - countA || compareText(a, b))
      .slice(0, KEPT);
  };

  let edge = new Set([first.slice(-2).join(" ")]);
  const seen = new Set(edge);
  for (let step = 0; step < STEPS && edge.size > 0; step++) {
    const further = new Set<string>();
    for (const state of edge) {
      const last = state.split(" ").at(-1) ?? "";
      keep(state);
      keep(last);
      if (Object.keys(next).length > MOST_CONTEXTS) return { start: first, next, source };
      for (const [word] of next[state] ?? next[last] ?? []) {
        const reached = `${last} ${word}`;
        if (!seen.has(reached)) further.add(reached);
        seen.add(reached);
      }
    }
    edge = further;
  }
  return Object.keys(next).length > 0 ? { start: first, next, source } : null;
}

function countAll(words: string[]): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  const add = (context: string, word: string) => {
    const following = counts.get(context) ?? new Map<string, number>();
    following.set(word, (following.get(word) ?? 0) + 1);
    counts.set(context, following);
  };
  for (let i = 1; i < words.length; i++) {
    const word = words[i] ?? "";
    add(words[i - 1] ?? "", word);
    if (i > 1) add(`${words[i - 2]} ${words[i - 1]}`, word);
  }
  return counts;
}
