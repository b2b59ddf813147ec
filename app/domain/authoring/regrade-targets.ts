import { exchangesIds, gradesAlike, partIds, translator } from "~/content/changes";
import type { Item, Response } from "~/content/items";
import { LANGUAGES, type Language } from "~/content/lessons";
import type { Library } from "~/content/library";
import { grade } from "../quizzes";
import { type Content, contentOf, hashOf } from "./content";

/** Answers that are to be graded anew: where they are kept, and the lesson whose key counts now (the same, or its heir). */
export type RegradeTarget = { answersOf: string; itemId: string; lessonId: string; keys: string };

/** The items whose stored answers may be graded otherwise now than by one of the contents that were published before. */
export function targetsIn(library: Library, before: Map<string, Content[]>): RegradeTarget[] {
  return library.courses().flatMap(({ lessons }) =>
    lessons.flatMap((lesson) => {
      const now = contentOf(library, lesson.id);
      if (!now) return [];
      return [lesson.id, ...lesson.from].flatMap((answersOf) =>
        Object.keys(now.de.lesson.items)
          .filter((itemId) => {
            // What another lesson still asks is graded by that one's key, which is the same.
            if (answersOf !== lesson.id && library.lessonById(answersOf, "de")?.items[itemId]) return false;
            return (before.get(answersOf) ?? []).some((old) => gradesOtherwise(old, now, itemId));
          })
          .map((itemId) => ({ answersOf, itemId, lessonId: lesson.id, keys: keysOf(now, itemId) })),
      );
    }),
  );
}

const gradesOtherwise = (before: Content, after: Content, itemId: string): boolean =>
  LANGUAGES.some((language) => {
    const [a, b] = [before[language], after[language]];
    const [itemA, itemB, keyA, keyB] = [
      a.lesson.items[itemId],
      b.lesson.items[itemId],
      a.keys[itemId],
      b.keys[itemId],
    ];
    if (!itemA || !itemB || !keyA || !keyB) return false;
    // Nearly all are as they were: that is seen without reading them.
    if (JSON.stringify([itemA, keyA]) === JSON.stringify([itemB, keyB])) return false;
    return !gradesAlike(keyA, keyB) || !sameIds(itemA, itemB) || exchangesIds(itemA, itemB);
  });

const sameIds = (a: Item, b: Item): boolean =>
  a.type === b.type && [...partIds(a)].sort().join() === [...partIds(b)].sort().join();

/** Names what an item is graded by, in all languages. */
const keysOf = (content: Content, itemId: string): string =>
  hashOf(
    ...LANGUAGES.flatMap((language) => {
      const { lesson, keys } = content[language];
      const item = lesson.items[itemId];
      return [JSON.stringify(keys[itemId]), JSON.stringify(item && [...partIds(item)].sort())];
    }),
  );

export type StoredAnswer = { language: Language; version: string; response: Response };

/**
 * Grades stored answers to an item by its key as it is now. What was chosen is looked up in the version that the answer was
 * given to; null where that choice is no longer there, so that the marks stay as they are.
 */
export function regrader(
  library: Library,
  target: RegradeTarget,
  before: readonly Content[],
): (answer: StoredAnswer) => number | null {
  const byVersion = new Map<string, (response: Response) => Response | null>();
  const now = LANGUAGES.map((language) => ({
    item: library.lessonById(target.lessonId, language)?.items[target.itemId],
    key: library.keys(target.lessonId, language)[target.itemId],
  }));
  const readerOf = ({ language, version }: StoredAnswer, item: Item) => {
    const known = byVersion.get(`${language} ${version}`);
    if (known) return known;
    const items = before.map((content) => content[language].lesson);
    // Before anything was noted, answers were given to what was noted first, or to its like.
    const lesson = items.find((one) => one.version === version) ?? items[0];
    const was = lesson?.items[target.itemId];
    const made = translator(was ?? item, item);
    byVersion.set(`${language} ${version}`, made);
    return made;
  };
  return (answer) => {
    const { item, key } = now[LANGUAGES.indexOf(answer.language)] ?? {};
    if (!item || !key) return null;
    const response = readerOf(answer, item)(answer.response);
    return response && grade(key, response).score;
  };
}
