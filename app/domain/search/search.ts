import type { SearchResult } from "minisearch";
import type { Language } from "~/content/lessons";
import type { Library } from "~/content/library";
import { excerpt, type Marked, marked } from "./excerpt";
import { indexOf, ownIndexOf, type Shelves } from "./indexes";
import type { Passage } from "./passages";

/** What somebody finds. */
export type Finding = Pick<Passage, "kind" | "course" | "to"> & {
  title: Marked;
  section: Marked;
  excerpt: Marked;
};

/** The longest query that is read, in characters; what goes beyond is left out. */
export const LONGEST_QUERY = 100;
const MOST_FOUND = 20;
const MOST_OF_OWN = 10;
/** Sections of one lesson or article that are shown at most, so that one does not push all others out. */
const MOST_OF_ONE = 2;

/** What was found in the courses for everyone, articles and glossary, and what in the courses of somebody's teams. */
export type Found = { everywhere: Finding[]; own: Finding[] };

/**
 * Looks for a text in lessons, courses, articles and the glossary, the best findings first. All forms of a word count, and
 * its compounds: "Datenschutz" finds "datenschutzrechtlich", "Schutz" finds "Datenschutz". Longer words may have one or
 * two wrong letters. All words must be there; where nothing has them all, any will do, and so will the parts of compounds.
 * @param own the courses that whoever searches has besides, each as a library of its own: nobody else's index holds them
 */
export async function search(
  library: Library,
  { language, query, own = [] }: { language: Language; query: string; own?: readonly Library[] },
): Promise<Found> {
  const text = query.slice(0, LONGEST_QUERY);
  const [everywhere, others] = await Promise.all([
    indexOf(library, language),
    Promise.all(own.map((one) => ownIndexOf(one, language))),
  ]);
  const shelves = [everywhere, ...others];
  const all = shelves.map((one) => withAllWords(one, text));
  const isAnywhere = all.some((results) => results.length > 0);
  const [first = [], ...rest] = isAnywhere ? all : shelves.map((one) => withAnyWord(one, text));
  return {
    everywhere: findingsOf(first, MOST_FOUND),
    own: findingsOf(
      rest.flat().sort((a, b) => b.result.score - a.result.score),
      MOST_OF_OWN,
    ),
  };
}

/** What was found, and in which index. */
type Hit = { shelves: Shelves; result: SearchResult };

const withAllWords = (shelves: Shelves, text: string): Hit[] =>
  shelves.index.search(text, { combineWith: "AND" }).map((result) => ({ shelves, result }));

const withAnyWord = (shelves: Shelves, text: string): Hit[] =>
  shelves.index
    .search(text, { combineWith: "OR", processTerm: shelves.termsOf, fuzzy: false })
    .map((result) => ({ shelves, result }));

function findingsOf(hits: readonly Hit[], most: number): Finding[] {
  const shown = new Map<string, number>();
  const findings: Finding[] = [];
  for (const { shelves, result } of hits) {
    const { id, terms, match } = result;
    const passage = shelves.passages[id as number];
    if (!passage || findings.length === most) break;
    // A title belongs to all sections of a page; what it alone promises is found once, at the top.
    if (passage.section && Object.values(match).every((fields) => fields.join() === "title")) continue;
    const [page = ""] = passage.to.split("#");
    const place = passage.kind === "word" ? passage.to : page;
    const before = shown.get(place) ?? 0;
    if (before === MOST_OF_ONE) continue;
    shown.set(place, before + 1);
    const found = new Set(terms);
    const isHit = (word: string) => shelves.termsOf(word).some((term) => found.has(term));
    findings.push({
      kind: passage.kind,
      course: passage.course,
      to: passage.to,
      title: marked(passage.title, isHit),
      section: marked(passage.section, isHit),
      excerpt: excerpt(passage.text, isHit),
    });
  }
  return findings;
}
