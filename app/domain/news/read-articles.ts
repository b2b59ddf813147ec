import type { Article } from "~/content/article";
import type { Language } from "~/content/lessons";
import type { Library } from "~/content/library";
import { articleStaticId } from "~/content/static-html";

type Row = Pick<Article, "slug" | "title" | "summary" | "date" | "minutes">;

/** What the list of articles shows, the newest first. */
export const listArticles = (library: Library, language: Language): Row[] =>
  library
    .articles(language)
    .map(({ slug, title, summary, date, minutes }) => ({ slug, title, summary, date, minutes }));

export type ArticlePage = Omit<Article, "id" | "language" | "version" | "reviewBy" | "lessons" | "html"> & {
  text: { id: string; html: string | null };
  /** Lessons on the subject, as far as they exist. */
  lessons: { title: string; to: string }[];
};

/**
 * An article as its page needs it. For a document the text is left out: the server puts it into the page itself, and the
 * browser takes it from there.
 */
export function readArticle(
  library: Library,
  { slug, language, isDocument }: { slug: string; language: Language; isDocument: boolean },
): ArticlePage | undefined {
  const article = library.article(slug, language);
  if (!article) return undefined;
  const { title, summary, date, author, minutes, asOf, sources } = article;
  return {
    slug,
    title,
    summary,
    date,
    author,
    minutes,
    asOf,
    sources,
    text: { id: articleStaticId(article), html: isDocument ? null : article.html },
    lessons: article.lessons.flatMap((lessonId) => {
      const lesson = library.lessonById(lessonId, language);
      const course = lesson && library.courseById(lesson.courseId);
      return course ? [{ title: lesson.title, to: `/courses/${course.slug}/${lesson.slug}` }] : [];
    }),
  };
}
