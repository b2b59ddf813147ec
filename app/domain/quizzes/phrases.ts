import { normaliseText, type RunningWord, runningWords } from "./normalise";

/** "zwei", "two" …: a number in words is one as well. "ein" is not, it is an article. */
const NUMBERS = new Set(
  "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf two three four five six seven eight nine ten eleven twelve"
    .split(" ")
    .map(normaliseText),
);

type WordTest = (word: string) => boolean;

/** Runs of words that stand side by side; between two runs other words may stand. */
type Phrase = { runs: WordTest[][]; wordBefore: boolean; wordAfter: boolean };

function wordTests(part: string): WordTest[] {
  if (part === "#") return [(word) => /^\d/.test(word) || NUMBERS.has(word)];
  const [openStart, openEnd] = [part.startsWith("…"), part.endsWith("…")];
  const words = runningWords(part.replaceAll("…", "")).map(({ word }) => word);
  return words.map((wanted, index): WordTest => {
    const [before, after] = [openStart && index === 0, openEnd && index === words.length - 1];
    if (before && after) return (word) => word.includes(wanted);
    if (before) return (word) => word.endsWith(wanted);
    return after ? (word) => word.startsWith(wanted) : (word) => word === wanted;
  });
}

function readPhrase(phrase: string): Phrase {
  const parts = phrase.replaceAll("...", "…").trim().split(/\s+/);
  const runs: WordTest[][] = [[]];
  for (const part of parts) {
    if (part === "…") runs.push([]);
    else runs.at(-1)?.push(...wordTests(part));
  }
  return {
    runs: runs.filter((run) => run.length > 0),
    wordBefore: parts[0] === "…",
    wordAfter: parts.length > 1 && parts.at(-1) === "…",
  };
}

/** Where the phrase ends that begins with the word at `start`; null if none does. */
function endOf({ runs, wordBefore, wordAfter }: Phrase, words: RunningWord[], start: number): number | null {
  const together = (a: number, b: number) =>
    words[a] !== undefined && words[a]?.sentence === words[b]?.sentence;
  const standsAt = (run: WordTest[], at: number) =>
    run.every((test, index) => test(words[at + index]?.word ?? ""));

  const [first = [], ...others] = runs;
  if (first.length === 0 || !standsAt(first, start)) return null;
  if (wordBefore && !together(start - 1, start)) return null;
  let end = start + first.length;
  for (const run of others) {
    let at = end;
    while (together(at, end - 1) && !standsAt(run, at)) at += 1;
    if (!together(at, end - 1)) return null;
    end = at + run.length;
  }
  if (!wordAfter) return end;
  return together(end, end - 1) ? end + 1 : null;
}

/**
 * In how many places of a text one of the phrases stands, counted from its beginning and without overlapping.
 *
 * A phrase is found whole words at a time, whatever their case, accents, hyphens and the punctuation between them
 * (`normaliseText`). In a phrase `…` alone stands for words of the same sentence, at its beginning or end for one at
 * least; `…` at a word for any letters ("Stichpunkt…", "…satz"); `#` for a number in digits or in words.
 */
export function findPhrases(phrases: string[], words: RunningWord[]): number {
  const read = phrases.map(readPhrase);
  let places = 0;
  for (let at = 0; at < words.length; ) {
    const ends = read.flatMap((phrase) => endOf(phrase, words, at) ?? []);
    if (ends.length > 0) places += 1;
    at = Math.max(at + 1, ...ends);
  }
  return places;
}
