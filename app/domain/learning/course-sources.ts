import type { Course, Language, Source } from "~/content/lessons";
import type { Library } from "~/content/library";

/**
 * What a course rests on: the sources of all its lessons, each once, the newest first, and the date (YYYY-MM-DD) as of which
 * all of it holds, which is that of the lesson longest unchecked; null where no lesson states facts.
 */
export function courseSources(
  library: Library,
  course: Course,
  language: Language,
): { sources: Source[]; asOf: string | null } {
  const lessons = course.lessons.flatMap(({ id }) => library.lessonById(id, language) ?? []);
  const once = new Map<string, Source>();
  for (const source of lessons.flatMap((lesson) => lesson.sources)) {
    const known = once.get(source.title);
    if (!known || known.date < source.date) once.set(source.title, source);
  }
  const dates = lessons.flatMap(({ asOf }) => asOf ?? []).sort();
  return {
    sources: [...once.values()].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)),
    asOf: dates[0] ?? null,
  };
}
