import type { Article } from "./article";
import type { Language, Lesson } from "./lessons";
import type { Library } from "./library";

/** The page-wide id of a static stretch of a lesson; it names the same text for good. */
export const staticId = (lesson: Lesson, index: number): string =>
  `s-${lesson.id}.${lesson.language}.${lesson.version.slice(0, 8)}.${index}`;

/** The page-wide id of an article's text; it too names the same text for good. */
export const articleStaticId = (article: Article): string =>
  `a-${article.slug}.${article.language}.${article.version.slice(0, 8)}`;

/** The HTML that `staticId` or `articleStaticId` names. */
export function staticHtmlOf(library: Library, id: string): string | undefined {
  if (id.startsWith("a-")) {
    const [slug = "", language] = id.slice(2).split(".");
    return library.article(slug, language as Language)?.html;
  }
  const [lessonId = "", language, , index] = id.replace(/^s-/, "").split(".");
  const segment = library.lessonById(lessonId, language as Language)?.segments[Number(index)];
  return segment?.kind === "html" ? segment.html : undefined;
}
