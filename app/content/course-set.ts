import { readFile } from "node:fs/promises";
import path from "node:path";
import { type ArticleEditions, readArticles } from "./article-files";
import { assembleCourse } from "./assemble";
import { Cache } from "./cache";
import type { FormName } from "./check";
import {
  assembleForms,
  type CompiledForm,
  completeForms,
  type FormEditions,
  readFormFiles,
} from "./check-forms";
import { compareEditions } from "./editions";
import { type ContentFault, inReadingOrder } from "./faults";
import { compilerFingerprint } from "./fingerprint";
import { type CourseFolder, type LessonFolder, readFolders } from "./folders";
import { type CompiledFile, compileFile, type LessonSource } from "./lesson-file";
import { type Course, LANGUAGES, type Language, type Lesson, type LessonKeys } from "./lessons";
import type { Glossary } from "./schema";

/** A compiled lesson in both editions, with the keys of each. */
export type LessonEditions = {
  editions: Record<Language, Lesson>;
  keys: Record<Language, LessonKeys>;
  /** Names of its files in the asset store. */
  assets: string[];
};

/** All courses that compiled. Lessons with faults are left out of them, and their faults listed. */
export type CourseSet = {
  courses: Course[];
  lessons: Map<string, LessonEditions>;
  /** Articles that compiled, the newest first. */
  articles: ArticleEditions[];
  /** Both forms of the check, or nothing when there is none or one of them has faults. */
  forms: Map<FormName, FormEditions>;
  faults: ContentFault[];
  /** How many files there are, and how many of them had to be compiled anew. */
  files: number;
  compiled: number;
};

export type ReadOptions = {
  root: string;
  assetStore: string;
  cacheDir?: string | undefined;
  onProgress?: ((done: number, total: number) => void) | undefined;
};

/** A lesson's folder with what compiling its two editions gave. */
export type CompiledLesson = LessonFolder & { compiled: Record<Language, CompiledFile> };
export type CompiledCourse = Omit<CourseFolder, "lessons"> & { lessons: CompiledLesson[] };

/** How many files are compiled at a time: esbuild and sharp bring threads of their own. */
const AT_A_TIME = 3;

/** Reads and compiles a courses folder. */
export async function readCourses(options: ReadOptions): Promise<CourseSet> {
  const root = path.resolve(options.root);
  const { courses: folders, glossary, faults } = readFolders(root);
  const formFiles = readFormFiles(root, faults);
  const sources = [...folders.flatMap(({ lessons }) => lessons), ...formFiles].flatMap(({ editions }) =>
    LANGUAGES.map((language) => editions[language]),
  );
  const results = new Map<string, CompiledFile>();
  const cache = options.cacheDir
    ? new Cache(options.cacheDir, compilerFingerprint(), options.assetStore)
    : null;
  let [done, compiled] = [0, 0];
  await eachAtATime(sources, AT_A_TIME, async (source) => {
    const result = await compileOrRecall(source, glossary, cache, options.assetStore);
    if (result.compiled) results.set(source.path, result.compiled);
    faults.push(...result.faults);
    if (!result.cached) compiled += 1;
    options.onProgress?.(++done, sources.length);
  });

  const news = await readArticles({ root, glossary, assetStore: options.assetStore, cache });

  const complete = folders.map((course): CompiledCourse => {
    const lessons = course.lessons.flatMap((lesson): CompiledLesson[] => {
      const [de, en] = LANGUAGES.map((language) => results.get(lesson.editions[language].path));
      if (!de || !en) return [];
      const own = compareEditions(
        { file: lesson.editions.de.file, compiled: de },
        { file: lesson.editions.en.file, compiled: en },
      );
      faults.push(...own);
      return own.length > 0 ? [] : [{ ...lesson, compiled: { de, en } }];
    });
    return { ...course, lessons };
  });
  const completedForms = completeForms(formFiles, results, faults);
  const lessons = new Map<string, LessonEditions>();
  const courses = assembleAll(complete, completedForms, lessons, faults);
  const forms = assembleForms(completedForms, faults);
  return {
    courses,
    lessons,
    forms,
    articles: news.articles,
    faults: inReadingOrder([...faults, ...news.faults]),
    files: sources.length + news.files,
    compiled: compiled + news.compiled,
  };
}

type Outcome = { compiled: CompiledFile | null; faults: ContentFault[]; cached: boolean };

async function compileOrRecall(
  source: LessonSource,
  glossary: Glossary,
  cache: Cache | null,
  assetStore: string,
): Promise<Outcome> {
  const bytes = await readFile(source.path);
  const known = await cache?.get<CompiledFile>(source, bytes, glossary);
  if (known) return { compiled: known, faults: [], cached: true };
  const result = await compileFile(source, bytes, glossary, assetStore);
  if (result.compiled) await cache?.set(source, bytes, result.compiled);
  return { ...result, cached: false };
}

function assembleAll(
  folders: CompiledCourse[],
  forms: CompiledForm[],
  lessons: Map<string, LessonEditions>,
  faults: ContentFault[],
): Course[] {
  // A recall of an item whose lesson has faults is no fault of its own.
  const incomplete = faults.length > 0;
  faults.push(...faultsOfIds(folders, forms), ...faultsOfPrerequisites(folders));
  const earlier = new Map<string, CompiledLesson>();
  return folders.map((folder) => assembleCourse(folder, { earlier, lessons, faults, incomplete }));
}

/** Ids that are given twice, and so would share their learners' progress. */
function faultsOfIds(folders: CompiledCourse[], forms: CompiledForm[]): ContentFault[] {
  const faults: ContentFault[] = [];
  const owners = new Map<string, string>();
  const claim = (
    kind: string,
    id: string,
    owner: string,
    place: Omit<ContentFault, "what" | "mend" | "field">,
  ) => {
    const other = owners.get(`${kind} ${id}`);
    if (other !== undefined && other !== owner) {
      const what = `the id ${id} is used already, in ${other}`;
      faults.push({ ...place, field: kind, what, mend: "choose another one; ids are unique in all courses" });
    } else owners.set(`${kind} ${id}`, owner);
  };
  for (const { file, front, lessons } of folders) {
    claim("course id", front.id, file, { file, line: 2, column: 1 });
    for (const { editions, compiled } of lessons) {
      const owner = editions.de.file;
      claim("lesson id", compiled.de.front.id, owner, { file: owner, line: 2, column: 1 });
      const recalled = recalledIn(compiled.de);
      for (const [id, place] of Object.entries(compiled.de.places)) {
        if (!recalled.has(id)) claim("item id", id, owner, { file: owner, ...place });
      }
    }
  }
  for (const { editions, compiled } of forms) {
    const owner = editions.de.file;
    claim("lesson id", compiled.de.front.id, owner, { file: owner, line: 2, column: 1 });
    for (const id of Object.keys(compiled.de.items)) {
      claim("item id", id, owner, { file: owner, ...(compiled.de.places[id] ?? { line: 1, column: 1 }) });
    }
  }
  return faults;
}

/** Ids of the items of other lessons that a file asks again. */
export function recalledIn({ segments }: CompiledFile): Set<string> {
  return new Set(segments.flatMap((segment) => (segment.kind === "recall" ? [segment.item] : [])));
}

function faultsOfPrerequisites(folders: CompiledCourse[]): ContentFault[] {
  const needs = new Map(folders.map(({ front }) => [front.id, front.prerequisites]));
  const leadsBack = (id: string, to: string, seen = new Set<string>()): boolean =>
    (needs.get(id) ?? []).some((next) => {
      if (next === to) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return leadsBack(next, to, seen);
    });
  return folders.flatMap(({ file, front }) => {
    const field = "prerequisites";
    const unknown = front.prerequisites.filter((id) => !needs.has(id));
    const faults = unknown.map((id) => ({
      what: `there is no course ${id}`,
      mend: "write ids of courses, or []",
    }));
    if (leadsBack(front.id, front.id)) {
      faults.push({
        what: "the course comes before itself",
        mend: "leave one of the courses in the circle out",
      });
    }
    return faults.map((fault) => ({ file, line: 1, column: 1, field, ...fault }));
  });
}

async function eachAtATime<T>(list: T[], limit: number, work: (entry: T) => Promise<void>): Promise<void> {
  const waiting = [...list];
  const worker = async () => {
    for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) await work(entry);
  };
  await Promise.all(Array.from({ length: limit }, worker));
}
