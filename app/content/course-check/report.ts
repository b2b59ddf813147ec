import path from "node:path";
import type { CompileFilesOptions } from "../compile-files";
import { type CourseSet, readCourses } from "../course-set";
import { inReadingOrder } from "../faults";
import { checkFingerprint } from "../fingerprint";
import { Kept, type Memory, onceIn } from "../kept";
import { LANGUAGES, type Language } from "../lessons";
import { findInCourse, findInEdition } from "../rules";
import { wordsOfLesson } from "../rules/extent";
import { type Readability, readabilityOf } from "../rules/readability";
import type { Around, Edition, Finding } from "../rules/rule";
import { editionsOf, pagesOf, type Shelf, shelvesOf } from "./editions";

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

export type CheckOptions = {
  root: string;
  cacheDir: string;
  thread?: CompileFilesOptions["thread"];
  onProgress?: CompileFilesOptions["onProgress"];
};

/**
 * Checks a courses folder: that it compiles, and that every lesson and course keeps the rules. Lessons that
 * cannot be read are named and left out of the rules.
 */
export async function checkCourses(options: CheckOptions): Promise<CheckReport> {
  const { cacheDir } = options;
  const set = await readCourses({ ...options, assetStore: path.join(cacheDir, "assets") });
  return reportOf(set, cacheDir);
}

type Judged = { findings: Finding[]; lessons: LessonFigures[] };

/**
 * What the check says of courses that have been read. Rules are pure, so what they found in a course is kept for as
 * long as its files, the rules and the addresses around it are the same.
 */
export function reportOf(set: CourseSet, cacheDir: string, memory?: Memory): CheckReport {
  const kept = new Kept(
    path.join(cacheDir, "kept"),
    onceIn(memory, "check", () => checkFingerprint()),
    memory,
  );
  const around = Object.fromEntries(
    LANGUAGES.map((language) => [language, { pages: pagesOf(set, language) }]),
  );
  const addresses = LANGUAGES.map((language) => JSON.stringify([...(around[language]?.pages ?? [])]));
  const judged = shelvesOf(set).map((shelf) =>
    kept.of(`check-${shelf.name}`, [...shelf.madeOf, ...addresses], () =>
      judge(shelf, (language) => around[language] ?? { pages: new Map() }),
    ),
  );
  const figures = judged.flatMap(({ lessons }) => lessons);
  return {
    findings: inReadingOrder([...set.faults, ...judged.flatMap(({ findings }) => findings)]),
    lessons: LANGUAGES.flatMap((language) => figures.filter((lesson) => lesson.language === language)),
    files: set.files,
    compiled: set.compiled,
  };
}

function judge(shelf: Shelf, around: (language: Language) => Around): Judged {
  return editionsOf(shelf).reduce<Judged>(
    (all, { language, editions, complete }) => ({
      findings: [
        ...all.findings,
        ...editions.flatMap((edition) => findInEdition(edition, around(language))),
        ...(complete ? findInCourse(editions) : []),
      ],
      lessons: [...all.lessons, ...editions.filter(({ kind }) => kind === "lesson").map(figuresOf)],
    }),
    { findings: [], lessons: [] },
  );
}

function figuresOf(edition: Edition): LessonFigures {
  const { file, language, front } = edition;
  const { id, minutes } = front;
  const words = wordsOfLesson(edition);
  return { id, file, language, minutes, words, readability: readabilityOf(edition) };
}
