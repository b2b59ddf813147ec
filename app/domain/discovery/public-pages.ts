import type { Library } from "~/content/library";

/** Pages that are the same for everyone; the built product is asked whether the list is whole. */
const FIXED = [
  "/",
  "/courses",
  "/plans",
  "/demo",
  "/news",
  "/glossary",
  "/imprint",
  "/privacy",
  "/accessibility",
];

/** A path that anyone may find, and the day its text last changed, where one is known. */
export type PublicPage = { path: string; changed: string | null };

/** Every page that is for everyone to find. Final tests need a session, so they are not among them. */
export function publicPages(library: Library): PublicPage[] {
  const courses = library.courses().flatMap((course) => {
    const lessons = course.lessons.filter(({ kind }) => kind === "lesson");
    return [
      { path: `/courses/${course.slug}`, changed: null },
      ...lessons.map(({ id, slug }) => ({
        path: `/courses/${course.slug}/${slug}`,
        changed: library.lessonById(id, "de")?.asOf ?? null,
      })),
    ];
  });
  const articles = library
    .articles("de")
    .map(({ slug, date, asOf }) => ({ path: `/news/${slug}`, changed: date > asOf ? date : asOf }));
  const fixed = [...FIXED, ...(library.form("a", "de") ? ["/check"] : [])];
  return [...fixed.map((path) => ({ path, changed: null })), ...courses, ...articles];
}
