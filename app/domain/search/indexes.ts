import { setImmediate as nextTurn } from "node:timers/promises";
import MiniSearch from "minisearch";
import type { Course, Language } from "~/content/lessons";
import type { Library } from "~/content/library";
import { type Passage, passagesOf } from "./passages";
import { partsOf, stemOf, tokensOf } from "./words";

/** All that can be found in a library, in one language, and what it is found by. */
export type Shelves = {
  index: MiniSearch;
  passages: Passage[];
  /** What a word is found by: its stem, and the parts of a compound. */
  termsOf: (word: string) => string[];
};

/** One a language, made when somebody first searches in it, and anew when courses have been written (in development). */
const indexes = new WeakMap<object, Partial<Record<Language, Promise<Shelves>>>>();

export function indexOf(library: Library, language: Language): Promise<Shelves> {
  const courses = library.courses();
  const known = indexes.get(courses) ?? {};
  indexes.set(courses, known);
  known[language] ??= makeIndex(library, language);
  return known[language];
}

/**
 * Indexes of courses that teams wrote, a published version each. So many lessons of them are kept, about 150 kB each; those that
 * nobody has searched for the longest go first.
 */
const MOST_LESSONS = 600;
const kept = new Map<Course[], Partial<Record<Language, Promise<Shelves>>>>();

/** The index of a course that a team wrote, made when one of its members first searches. */
export function ownIndexOf(library: Library, language: Language): Promise<Shelves> {
  const courses = library.courses();
  const known = kept.get(courses) ?? {};
  // Put last again: the first of a Map is the one that waited the longest.
  kept.delete(courses);
  kept.set(courses, known);
  const index = known[language] ?? makeIndex(library, language);
  known[language] = index;
  let lessons = 0;
  for (const [of, made] of kept) lessons += weightOf(of, made);
  for (const [oldest, made] of kept) {
    if (lessons <= MOST_LESSONS || oldest === courses) break;
    kept.delete(oldest);
    lessons -= weightOf(oldest, made);
  }
  return index;
}

const weightOf = (courses: Course[], made: object): number =>
  Object.keys(made).length * courses.reduce((sum, { lessons }) => sum + lessons.length, 0);

const FIELDS = ["title", "section", "text"] as const;
/** Passages that are read in one turn, so that nobody's answer waits while the index is made. */
const IN_A_TURN = 10;

async function makeIndex(library: Library, language: Language): Promise<Shelves> {
  const passages = passagesOf(library, language);
  const stems = remembered((word) => stemOf(word, language));
  const known = new Set<string>();
  for (const [place, passage] of passages.entries()) {
    if (place % IN_A_TURN === 0) await nextTurn();
    for (const { word } of FIELDS.flatMap((field) => tokensOf(passage[field]))) {
      const stem = stems(word);
      if (stem) known.add(stem);
    }
  }
  const termsOf = remembered((word): string[] => {
    const stem = stems(word);
    if (!stem) return [];
    return language === "de" ? [stem, ...partsOf(stem, known)] : [stem];
  });
  const index = new MiniSearch<Passage & { id: number }>({
    fields: [...FIELDS],
    tokenize: (text) => tokensOf(text).map(({ word }) => word),
    processTerm: termsOf,
    searchOptions: {
      processTerm: (word) => stemOf(word, language),
      boost: { title: 4, section: 2 },
      boostDocument: (_, __, stored) => (stored?.kind === "word" ? 1.5 : 1),
      prefix: (term) => term.length >= 3,
      fuzzy: (term) => (term.length >= 8 ? 2 : term.length >= 5 ? 1 : false),
    },
    storeFields: ["kind"],
  });
  const documents = passages.map((passage, id) => ({ ...passage, id }));
  await index.addAllAsync(documents, { chunkSize: IN_A_TURN });
  return { index, passages, termsOf };
}

/** The same function, which works out each word once. */
function remembered<Result>(of: (word: string) => Result): (word: string) => Result {
  const results = new Map<string, Result>();
  return (word) => {
    if (!results.has(word)) results.set(word, of(word));
    return results.get(word) as Result;
  };
}
