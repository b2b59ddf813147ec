import type { Language, Lesson } from "./lessons";
import type { Library } from "./library";

/** The page-wide id of a static stretch of a lesson; it names the same text for good. */
export const staticId = (lesson: Lesson, index: number): string =>
  `s-${lesson.id}.${lesson.language}.${lesson.version.slice(0, 8)}.${index}`;

/** The HTML that `staticId` names. */
export function staticHtmlOf(library: Library, id: string): string | undefined {
  const [lessonId = "", language, , index] = id.replace(/^s-/, "").split(".");
  const segment = library.lessonById(lessonId, language as Language)?.segments[Number(index)];
  return segment?.kind === "html" ? segment.html : undefined;
}
