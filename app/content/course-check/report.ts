import path from "node:path";
import type { CompileFilesOptions } from "../compile-files";
import { type CourseSet, readCourses } from "../course-set";
import { inReadingOrder } from "../faults";
import { LANGUAGES, type Language } from "../lessons";
import { linesOf } from "../manuscript";
import { findInCourse, findInEdition } from "../rules";
import { wordsOfLesson } from "../rules/extent";
import { itemsIn } from "../rules/items";
import { type Readability, readabilityOf } from "../rules/readability";
import { type Around, type Edition, type Finding, nodesIn } from "../rules/rule";

/** Figures of one edition of a lesson, for its author: they break no rule. */
export type LessonFigures = {
  id: string;
  file: string;
  language: Language;
  minutes: number;
  words: number;
  readability: Readability | null;
};

export type CheckReport = {
  /** In reading order. */
  findings: Finding[];
  lessons: LessonFigures[];
  /** How many files there are, and how many of them had to be compiled anew. */
  files: number;
  compiled: number;
};

/**
 * Checks a courses folder: that it compiles, and that every lesson and course keeps the rules. Lessons that
 * cannot be read are named and left out of the rules.
 */
export async function checkCourses(options: {
  root: string;
  cacheDir: string;
  thread?: CompileFilesOptions["thread"];
}): Promise<CheckReport> {
  const { root, cacheDir, thread } = options;
  const set = await readCourses({ root, cacheDir, thread, assetStore: path.join(cacheDir, "assets") });
  const courses = editionsOf(set);
  const findings = courses.flatMap(({ editions, around, complete }) => [
    ...editions.flatMap((edition) => findInEdition(edition, around)),
    ...(complete ? findInCourse(editions) : []),
  ]);
  const lessons = courses.flatMap(({ editions }) => editions.filter(({ kind }) => kind === "lesson"));
  return {
    findings: inReadingOrder([...set.faults, ...findings]),
    lessons: lessons.map(figuresOf),
    files: set.files,
    compiled: set.compiled,
  };
}

/** A course in one language; `complete` when each of its lessons is there and could be read. */
type CourseEdition = { editions: Edition[]; around: Around; complete: boolean };

/** The editions of each course in each language, as the rules read them. */
export function editionsOf(set: CourseSet): CourseEdition[] {
  const byFolder = new Map<string, Edition>();
  return LANGUAGES.flatMap((language) => {
    const around = { pages: pagesOf(set, language) };
    // Both forms of the check together are looked at like a course: nobody meets one without the other.
    const forms = set.formFiles.map(({ editions }) => ({ kind: "form" as const, editions }));
    return [...set.folders.map(({ lessons }) => lessons), forms].map((lessons) => {
      const editions: Edition[] = [];
      for (const { kind, editions: files } of lessons) {
        const { file, path: name } = files[language];
        const known = set.manuscripts.get(name);
        if (!known) continue;
        const { manuscript, text } = known;
        const earlier = editions.filter((edition) => edition.kind === "lesson");
        const nodes = nodesIn(manuscript.root);
        const items = itemsIn(nodes);
        const lines = linesOf(text);
        const edition: Edition = { ...manuscript, file, kind, language, lines, nodes, items, earlier };
        const other = byFolder.get(path.dirname(name));
        if (other) {
          edition.other = other;
          other.other = edition;
        } else byFolder.set(path.dirname(name), edition);
        editions.push(edition);
      }
      return { editions, around, complete: editions.length === lessons.length };
    });
  });
}

function pagesOf({ folders, articles, manuscripts }: CourseSet, language: Language): Around["pages"] {
  const pages = new Map<string, readonly string[]>();
  for (const { slug, lessons } of folders) {
    pages.set(`/courses/${slug}`, []);
    for (const lesson of lessons) {
      const anchors = manuscripts.get(lesson.editions[language].path)?.manuscript.anchors ?? [];
      pages.set(`/courses/${slug}/${lesson.slug}`, anchors);
    }
  }
  for (const { editions } of articles) pages.set(`/news/${editions[language].slug}`, []);
  return pages;
}

function figuresOf(edition: Edition): LessonFigures {
  const { file, language, front } = edition;
  const { id, minutes } = front;
  const words = wordsOfLesson(edition);
  return { id, file, language, minutes, words, readability: readabilityOf(edition) };
}
