import type { Glossary } from "~/content/schema";
import type { CourseFiles, TeamCourseInput } from "~/content/team-course";

export const COURSE = "t-abcdefgh12";

export const GLOSSARY: Glossary = {
  token: { de: { term: "Token", definition: "Stück." }, en: { term: "Token", definition: "Piece." } },
};

const FRONT = `---
id: ${COURSE}
title: { de: Unsere Regeln }
summary: { de: Worum es geht. }
audience: { de: Alle im Betrieb. }
outcomes: { de: [Sie kennen die Regeln.] }
---
`;

/** Six lines: the body of a lesson begins on line 7. */
export const lessonText = (body: string, id = `${COURSE}-1`): string =>
  `---\nid: ${id}\ntitle: Regeln\nobjective: Sie nennen drei Regeln.\nminutes: 5\n---\n${body}`;

/** A course of these files; `course.mdx` is there unless it is given. */
export function course(files: CourseFiles, more: Partial<TeamCourseInput> = {}): TeamCourseInput {
  return {
    courseId: COURSE,
    slug: "regeln-abcdefgh12",
    files: { "course.mdx": FRONT, ...files },
    images: {},
    glossary: GLOSSARY,
    ...more,
  };
}

/** A course of one German lesson with this body. */
export const courseOf = (body: string, more: Partial<TeamCourseInput> = {}): TeamCourseInput =>
  course({ "01-regeln/lesson.de.mdx": lessonText(body) }, more);
