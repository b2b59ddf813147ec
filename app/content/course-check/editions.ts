import type { CourseSet } from "../course-set";
import type { FileKind, LessonSource } from "../lesson-file";
import { LANGUAGES, type Language } from "../lessons";
import { linesOf } from "../manuscript";
import { itemsIn } from "../rules/items";
import { type Around, type Edition, nodesIn } from "../rules/rule";

type Written = { source: LessonSource; kind: FileKind; known: ReturnType<CourseSet["manuscripts"]["get"]> };

/** What the rules look at together: a course, or both forms of the check, since nobody meets one without the other. */
export type Shelf = {
  name: string;
  /** In reading order; `known` is missing where a file could not be read. */
  lessons: Record<Language, Written>[];
  /** All that the rules could see of it: names and texts. */
  madeOf: string[];
};

/** A shelf in one language; `complete` when each of its lessons is there and could be read. */
export type ShelfEdition = { language: Language; editions: Edition[]; complete: boolean };

/** Each course, and the check. */
export function shelvesOf(set: Pick<CourseSet, "folders" | "formFiles" | "manuscripts">): Shelf[] {
  const forms = set.formFiles.map(({ editions }) => ({ kind: "form" as const, editions }));
  const shelves = set.folders.map(({ slug, lessons }) => ({ name: `course-${slug}`, lessons }));
  return [...shelves, { name: "forms", lessons: forms }].map(({ name, lessons }) => {
    const written = lessons.map(({ kind, editions }): Record<Language, Written> => {
      const of = (language: Language) => {
        const source = editions[language];
        return { source, kind, known: set.manuscripts.get(source.path) };
      };
      return { de: of("de"), en: of("en") };
    });
    const madeOf = written.flatMap((lesson) =>
      LANGUAGES.flatMap((language) => {
        const { source, known } = lesson[language];
        return [source.file, known?.text ?? "", JSON.stringify(known?.manuscript.anchors ?? null)];
      }),
    );
    return { name, lessons: written, madeOf };
  });
}

/** The editions of a shelf in each language, as the rules read them. */
export function editionsOf({ lessons }: Shelf): ShelfEdition[] {
  const german = new Map<Record<Language, Written>, Edition>();
  return LANGUAGES.map((language) => {
    const editions: Edition[] = [];
    for (const lesson of lessons) {
      const { source, kind, known } = lesson[language];
      if (!known) continue;
      const { manuscript, text } = known;
      const earlier = editions.filter((edition) => edition.kind === "lesson");
      const nodes = nodesIn(manuscript.root);
      const items = itemsIn(nodes);
      const lines = linesOf(text);
      const { file } = source;
      const edition: Edition = { ...manuscript, file, kind, language, lines, nodes, items, earlier };
      const other = german.get(lesson);
      if (other) {
        edition.other = other;
        other.other = edition;
      } else german.set(lesson, edition);
      editions.push(edition);
    }
    return { language, editions, complete: editions.length === lessons.length };
  });
}

/** The addresses that a lesson may link to in a language, with the anchors of each. */
export function pagesOf(
  { folders, articles, manuscripts }: Pick<CourseSet, "folders" | "articles" | "manuscripts">,
  language: Language,
): Around["pages"] {
  const pages = new Map<string, readonly string[]>();
  for (const { slug, lessons } of folders) {
    pages.set(`/courses/${slug}`, []);
    for (const lesson of lessons) {
      const anchors = manuscripts.get(lesson.editions[language].path)?.manuscript.anchors ?? [];
      pages.set(`/courses/${slug}/${lesson.slug}`, anchors);
    }
  }
  for (const { editions } of articles) pages.set(`/news/${editions[language].slug}`, []);
  return pages;
}
