import { randomInt } from "node:crypto";
import type { Language } from "../lessons";
import type { CourseFiles } from "./course-files";
import { SKELETON_WORDS } from "./skeleton-words";

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

const randomPart = (length: number): string =>
  Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join("");

/** An id for a new course. */
export const newCourseId = (): string => `t-${randomPart(10)}`;

/** A text in quotation marks, as YAML reads it whatever it holds. */
const quoted = (text: string): string => JSON.stringify(text.trim().replace(/\s+/g, " "));

type NewCourse = { courseId: string; title: string; language: Language };

/** The file that a new course begins with. Its texts are there to be replaced. */
export function newCourseFiles({ courseId, title, language }: NewCourse): CourseFiles {
  const words = SKELETON_WORDS[language];
  const course = `---
id: ${courseId}
title: { ${language}: ${quoted(title)} }
summary: { ${language}: ${quoted(words.summary)} }
audience: { ${language}: ${quoted(words.audience)} }
outcomes:
  ${language}:
    - ${quoted(words.outcome)}
passMark: 80
---
`;
  return { "course.mdx": course };
}

type NewLesson = {
  courseId: string;
  title: string;
  language: Language;
  /** The files that the course has: the new lesson comes after them. */
  files: CourseFiles;
};

/** The file of a new lesson, which comes last. Its id is given here, once, and no lesson has had it before. */
export function newLessonFiles({ courseId, title, language, files }: NewLesson): CourseFiles {
  const words = SKELETON_WORDS[language];
  const id = `${courseId}-${randomPart(5)}`;
  const path = `${newFolder(title, language, files)}/lesson.${language}.mdx`;
  return { [path]: words.lesson(front(id, title, words.objective), `${id}-${words.question}`) };
}

/** The file of a new final test. */
export function newTestFiles({ courseId, title, language }: Omit<NewLesson, "files">): CourseFiles {
  const words = SKELETON_WORDS[language];
  const id = `${courseId}-test-${randomPart(5)}`;
  return { [`test/test.${language}.mdx`]: words.test(front(id, title, words.testObjective), id) };
}

function front(id: string, title: string, objective: string): string {
  return `---
id: ${id}
title: ${quoted(title)}
objective: ${quoted(objective)}
minutes: 5
---
`;
}

/** The name of the next lesson's folder, such as 03-fragen-stellen. */
export function newFolder(title: string, language: Language, files: CourseFiles): string {
  const folders = Object.keys(files).map((path) => path.split("/")[0] ?? "");
  const last = Math.max(0, ...folders.map((name) => Number(/^(\d{1,4})-/.exec(name)?.[1] ?? 0)));
  const number = String(last + 1).padStart(2, "0");
  const slugs = new Set(folders.map((name) => name.replace(/^\d{1,4}-/, "")));
  const wanted = slugOf(title) || SKELETON_WORDS[language].slug;
  const isFree = (slug: string) => !slugs.has(slug) && slug !== "test";
  let slug = wanted;
  for (let again = 2; !isFree(slug); again++) slug = `${wanted}-${again}`;
  return `${number}-${slug}`;
}

const SPELLED: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** A title as a part of an address: at most 40 letters, digits and hyphens. */
export function slugOf(title: string): string {
  const plain = title
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => SPELLED[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "");
  const words = plain
    .slice(0, 200)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return words.slice(0, 40).replace(/-$/, "");
}
