import { expect, it } from "vitest";
import type { Course, Lesson } from "~/content/lessons";
import { libraryOf } from "~/content/library";
import { courseSources } from "~/domain/learning";

const lesson = (id: string, asOf: string | null, sources: Lesson["sources"]) =>
  ({ id, asOf, sources }) as unknown as Lesson;

const lessons: Record<string, Lesson> = {
  a: lesson("a", "2026-11-22", [
    { title: "Law", date: "2024-07-12" },
    { title: "Study", date: "2025-01-01" },
  ]),
  b: lesson("b", "2026-03-01", [{ title: "Law", date: "2026-07-24", reported: true }]),
  c: lesson("c", null, []),
};
const course = {
  id: "k",
  slug: "k",
  lessons: Object.keys(lessons).map((id) => ({ id, slug: id })),
} as unknown as Course;
const library = libraryOf({
  courses: [course],
  lesson: (id) => lessons[id] as Lesson,
  keys: () => ({}),
  articles: [],
});

it("a course names each source of its lessons once, the newest first, and is as old as its oldest lesson", () => {
  expect(courseSources(library, course, "de")).toEqual({
    sources: [
      { title: "Law", date: "2026-07-24", reported: true },
      { title: "Study", date: "2025-01-01" },
    ],
    asOf: "2026-03-01",
  });
});

it("a course that states no facts has neither", () => {
  const calm = { ...course, lessons: course.lessons.slice(2) };
  expect(courseSources(library, calm, "en")).toEqual({ sources: [], asOf: null });
});
