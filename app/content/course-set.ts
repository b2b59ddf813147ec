import path from "node:path";
import { type ArticleEditions, readArticles } from "./article-files";
import { assembleCourse, recalledIn } from "./assemble";
import { Cache } from "./cache";
import type { FormName } from "./check";
import {
  assembleForms,
  type CompiledForm,
  completeForms,
  type FormEditions,
  type FormFiles,
  readFormFiles,
} from "./check-forms";
import { leadsTo } from "./circles";
import { type CompileFilesOptions, compileFiles } from "./compile-files";
import { compareEditions } from "./editions";
import { type ContentFault, inReadingOrder } from "./faults";
import { compilerFingerprint } from "./fingerprint";
import { type CourseFolder, type LessonFolder, readFolders } from "./folders";
import { Kept, type Memory, onceIn } from "./kept";
import type { CompiledFile } from "./lesson-file";
import { type Course, LANGUAGES, type Language, type Lesson, type LessonKeys } from "./lessons";
import type { Manuscript } from "./manuscript";
import { faultsOfOrigins } from "./origins";
import type { Glossary } from "./schema";
import { say } from "./sentences";

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
  glossary: Glossary;
  /** Both forms of the check, or nothing when there is none or one of them has faults. */
  forms: Map<FormName, FormEditions>;
  faults: ContentFault[];
  /** The folders of all courses and the files of the check, and what is written in each file that could be read: path → its text. */
  folders: CourseFolder[];
  formFiles: FormFiles[];
  manuscripts: Map<string, { manuscript: Manuscript; text: string }>;
  /** What each file that compiled gave, by path. */
  results: Map<string, CompiledFile>;
  /** How many files there are, and how many of them had to be compiled anew. */
  files: number;
  compiled: number;
};

export type ReadOptions = Omit<CompileFilesOptions, "glossary" | "cache"> & {
  root: string;
  cacheDir?: string | undefined;
  /** Of a process that reads the same courses again and again. */
  memory?: Memory | undefined;
};

/** A lesson's folder with what compiling its two editions gave. */
export type CompiledLesson = LessonFolder & { compiled: Record<Language, CompiledFile> };
export type CompiledCourse = Omit<CourseFolder, "lessons"> & { lessons: CompiledLesson[] };

/** Reads and compiles a courses folder. */
export async function readCourses(options: ReadOptions): Promise<CourseSet> {
  const root = path.resolve(options.root);
  const { cacheDir, memory } = options;
  const fingerprint = cacheDir ? onceIn(memory, "compiler", () => compilerFingerprint()) : "";
  const kept = cacheDir ? new Kept(path.join(cacheDir, "kept"), fingerprint, memory) : null;
  const { courses: folders, glossary, faults } = readFolders(root, kept);
  const formFiles = readFormFiles(root, faults);
  const sources = [
    ...folders.flatMap(({ lessons }) =>
      lessons.flatMap(({ editions, written }) => written.map((language) => editions[language])),
    ),
    ...formFiles.flatMap(({ editions }) => LANGUAGES.map((language) => editions[language])),
  ];
  const results = new Map<string, CompiledFile>();
  const manuscripts: CourseSet["manuscripts"] = new Map();
  const cache = cacheDir ? new Cache(cacheDir, fingerprint, options.assetStore, memory) : null;
  let compiled = 0;
  // Which words are explained is known when the glossary can be read.
  const noGlossary = faults.some(({ file }) => path.basename(file) === "glossary.yaml");
  const tells = ({ field }: ContentFault) => !(noGlossary && field === "Term id");
  const outcomes = await compileFiles(sources, { ...options, glossary, cache });
  for (const [file, result] of outcomes) {
    if (result.compiled) results.set(file, result.compiled);
    if (result.manuscript) manuscripts.set(file, { manuscript: result.manuscript, text: result.text });
    faults.push(...result.faults.filter(tells));
    if (!result.cached) compiled += 1;
  }

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
    glossary,
    articles: news.articles,
    faults: inReadingOrder([...faults, ...news.faults.filter(tells)]),
    folders,
    formFiles,
    manuscripts,
    results,
    files: sources.length + news.files,
    compiled: compiled + news.compiled,
  };
}

function assembleAll(
  folders: CompiledCourse[],
  forms: CompiledForm[],
  lessons: Map<string, LessonEditions>,
  faults: ContentFault[],
): Course[] {
  // A recall of an item whose lesson has faults is no fault of its own.
  const incomplete = faults.length > 0;
  faults.push(
    ...faultsOfIds(folders, forms),
    ...faultsOfPrerequisites(folders, faults),
    ...faultsOfOrigins(folders, incomplete),
  );
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
    place: Pick<ContentFault, "file" | "line" | "column">,
  ) => {
    const other = owners.get(`${kind} ${id}`);
    if (other !== undefined && other !== owner) {
      const what = say("the id {0} is used already, in {1}", id, other);
      const mend = "choose another one; ids are unique in all courses";
      faults.push({ ...place, rule: "ids", field: kind, what, mend });
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

function faultsOfPrerequisites(folders: CompiledCourse[], others: ContentFault[]): ContentFault[] {
  // Which courses there are is known when each course.mdx can be read.
  if (others.some(({ file }) => path.basename(file) === "course.mdx")) return [];
  const needs = new Map(folders.map(({ front }) => [front.id, front.prerequisites]));
  return folders.flatMap(({ file, front }) => {
    const field = "prerequisites";
    const unknown = front.prerequisites.filter((id) => !needs.has(id));
    const faults: Pick<ContentFault, "what" | "mend">[] = unknown.map((id) => ({
      what: say("there is no course {0}", id),
      mend: "write ids of courses, or []",
    }));
    if (leadsTo(needs, front.id, front.id)) {
      faults.push({
        what: "the course comes before itself",
        mend: "leave one of the courses in the circle out",
      });
    }
    return faults.map((fault) => ({ file, line: 1, column: 1, rule: field, field, ...fault }));
  });
}
