import type { Language } from "~/content/lessons";
import type { Library } from "~/content/library";
import { sectionsOf, staticHtml, textIn } from "~/content/sections";

/** Something that can be found: a section of a lesson or an article, a course, or a word of the glossary. */
export type Passage = {
  kind: "course" | "lesson" | "word" | "article";
  title: string;
  /** The heading that the text stands under; empty for what stands before the first. */
  section: string;
  /** The course that a lesson belongs to. */
  course: string;
  text: string;
  to: string;
};

/**
 * All that can be found in a language. Questions are left out: whoever searches is not to find what is asked, and keys
 * are not in the library's texts anyway.
 */
export function passagesOf(library: Library, language: Language): Passage[] {
  const courses = library.courses().flatMap((course) => {
    const to = `/courses/${course.slug}`;
    const title = course.title[language];
    const text = [course.summary[language], ...course.outcomes[language]].join(" ");
    return [
      { kind: "course" as const, title, section: "", course: "", text, to },
      ...course.lessons
        .filter(({ kind }) => kind === "lesson")
        .flatMap(({ id, slug }) => {
          const lesson = library.lessonById(id, language);
          if (!lesson) return [];
          const found = { kind: "lesson" as const, title: lesson.title, course: title };
          return textsOf(staticHtml(lesson), lesson.objective).map(({ id, ...section }) => ({
            ...found,
            ...section,
            to: `${to}/${slug}${id && `#${id}`}`,
          }));
        }),
    ];
  });
  const articles = library.articles(language).flatMap(({ slug, title, summary, html }) =>
    textsOf(html, summary).map(({ id, ...section }) => ({
      kind: "article" as const,
      title,
      course: "",
      ...section,
      to: `/news/${slug}${id && `#${id}`}`,
    })),
  );
  const words = library.glossary(language).map(({ id, term, definition }) => ({
    kind: "word" as const,
    title: term,
    section: "",
    course: "",
    text: definition,
    to: `/glossary#${id}`,
  }));
  return [...words, ...courses, ...articles];
}

/** The texts of a page by its headings; `lead` opens the first. */
const textsOf = (html: string, lead: string): { id: string; section: string; text: string }[] =>
  sectionsOf(html).map(({ id, title, html: own }, index) => ({
    id,
    section: title,
    text: index === 0 ? `${lead} ${textIn(own)}`.trim() : textIn(own),
  }));
