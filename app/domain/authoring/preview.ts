import type { ContentFault } from "~/content/faults";
import type { ItemState } from "~/content/items";
import { LANGUAGES, type Language, type Lesson, type LessonKeys } from "~/content/lessons";
import type { Library } from "~/content/library";
import type { Glossary } from "~/content/schema";
import { wordsOf } from "~/content/sentences";
import { compileTeamCourse, previewLesson } from "~/content/team-course";
import { Problem } from "~/platform/problems";
import { itemState } from "../learning";
import { explanation, grade, type ReadProblem, readResponse, solution } from "../quizzes";
import type { OpenCourse } from "./enter-course";
import { type Draft, textsOf } from "./read-draft";

/** What is wrong with a text, or could be better, at its place. */
export type Finding = {
  /** Path in the course. */
  path: string;
  line: number;
  column: number;
  what: string;
  mend: string;
  /** Stops publishing; the others are advice. */
  stops: boolean;
};

/** A lesson as its learners would see it, and what the check says of its text. */
export type Preview = {
  /** Null where it does not compile. */
  lesson: Lesson | null;
  /** Each question as it stands when it is answered rightly. */
  solved: Record<string, ItemState>;
  findings: Finding[];
};

/** The words that all courses explain, in the form that the compiler takes. */
export function glossaryOf(library: Library): Glossary {
  const [german, english] = LANGUAGES.map(
    (language) => new Map(library.glossary(language).map((word) => [word.id, word])),
  );
  return Object.fromEntries(
    [...(german ?? [])].flatMap(([id, { term, definition }]) => {
      const en = english?.get(id);
      return en
        ? [[id, { de: { term, definition }, en: { term: en.term, definition: en.definition } }] as const]
        : [];
    }),
  );
}

/** Compiles one text of a draft as it stands in an editor, which may be newer than what is saved. */
export async function previewText(
  library: Library,
  course: OpenCourse,
  { draft, path, text, language }: { draft: Draft; path: string; text: string; language: Language },
): Promise<Preview & { keys: LessonKeys }> {
  const { lesson, keys, faults, findings } = await previewLesson({
    courseId: course.id,
    slug: course.slug,
    files: { ...textsOf(draft), [path]: text },
    images: draft.images,
    glossary: glossaryOf(library),
    path,
  });
  const solved = Object.entries(lesson ? keys : {}).map(([id, key]): [string, ItemState] => {
    const response = solution(key);
    const graded = { ...grade(key, response), parts: explanation(key) };
    return [id, { tries: 1, best: 1, response, graded, solution: response }];
  });
  return {
    lesson,
    keys,
    solved: Object.fromEntries(solved),
    findings: inOrder({ faults, findings }, language, path),
  };
}

/** What is wrong with all of a course, as it is saved. */
export async function checkCourse(
  library: Library,
  course: OpenCourse,
  { draft, language }: { draft: Draft; language: Language },
): Promise<Finding[]> {
  const found = await compileTeamCourse({
    courseId: course.id,
    slug: course.slug,
    files: textsOf(draft),
    images: draft.images,
    glossary: glossaryOf(library),
  });
  return inOrder(found, language);
}

/**
 * Grades an answer to a question in the preview, as learners would be answered; nothing is stored.
 * @throws Problem `not-found` where the text does not have that question by now
 */
export async function tryAnswer(
  library: Library,
  course: OpenCourse,
  {
    draft,
    path,
    fields,
    language,
  }: {
    draft: Draft;
    path: string;
    fields: [string, string][];
    language: Language;
  },
): Promise<{
  item: string;
  problem?: ReadProblem["problem"];
  typed?: ReadProblem["typed"];
  state: ItemState;
}> {
  const { lesson, keys } = await previewText(library, course, {
    draft,
    path,
    text: draft.files[path]?.text ?? "",
    language,
  });
  const control = new Map(fields);
  const id = control.get("_item") ?? "";
  const item = lesson && Object.hasOwn(lesson.items, id) ? lesson.items[id] : undefined;
  const key = Object.hasOwn(keys, id) ? keys[id] : undefined;
  if (!item || !key) throw new Problem("not-found");
  const tries = Math.min(Math.max(1, Math.trunc(Number(control.get("_try"))) || 1), 99);
  const read = readResponse(item, fields);
  const none = { tries: tries - 1, best: 0, response: null, graded: null, solution: null };
  if ("problem" in read) return { item: id, problem: read.problem, typed: read.typed, state: none };
  return { item: id, state: itemState(key, { itemId: id, best: 0, tries, response: read.response }) };
}

/** What stops first, each in reading order. A fault may name its file from the folder above the course. */
export function inOrder(
  { faults, findings }: { faults: ContentFault[]; findings: ContentFault[] },
  language: Language,
  only?: string,
): Finding[] {
  const found = (stops: boolean) => (fault: ContentFault) => {
    const { field, what, mend } = wordsOf(fault, language);
    const { file, line, column } = fault;
    return { path: pathIn(file), line, column, what: field ? `${field} ${what}` : what, mend, stops };
  };
  const all = [...faults.map(found(true)), ...findings.map(found(false))];
  return only ? all.filter(({ path }) => path === only) : all;
}

const pathIn = (file: string): string =>
  /(?:course|(?:[^/]+\/(?:lesson|test)\.(?:de|en)))\.mdx$/.exec(file)?.[0] ?? file;
