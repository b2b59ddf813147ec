import { type FSWatcher, watch } from "node:fs";
import path from "node:path";
import { type ArticleEditions, newestFirst } from "./article-files";
import type { FormName } from "./check";
import type { FormEditions } from "./check-forms";
import { type CourseSet, type LessonEditions, readCourses } from "./course-set";
import { copyAssets } from "./courses";
import type { ContentFault } from "./faults";
import { compilerFingerprint } from "./fingerprint";
import type { Memory } from "./kept";
import type { Course } from "./lessons";
import { type Library, libraryOf } from "./library";
import type { Glossary } from "./schema";

export type DevLibrary = Library & {
  /** Compiles what has changed and returns the faults that there are now. */
  reload(): Promise<ContentFault[]>;
  /** The faults of the last reload. */
  faults(): ContentFault[];
  /** Ends watching. */
  close(): void;
};

export type DevOptions = {
  /** Where pictures and films go; served as /courses-assets/. */
  assetsDir?: string;
  cacheDir?: string;
  /** Reload by itself when a file below the root changes; on unless false. */
  watch?: boolean;
  onReload?: (faults: ContentFault[]) => void;
  /** Hears at once which file was saved. */
  onSave?: (file: string) => void;
  /** Hears of all that has been read, before the library shows it. */
  onRead?: (set: CourseSet) => void;
  /** While everything is compiled for the first time. */
  onProgress?: (done: number, total: number) => void;
  memory?: Memory;
};

/**
 * The library while courses are being written: it compiles what changes. A lesson with faults stays as it
 * was when it last compiled.
 */
export async function openDevLibrary(root: string, options: DevOptions = {}): Promise<DevLibrary> {
  const cacheDir = path.resolve(options.cacheDir ?? ".cache/courses");
  const assetStore = path.join(cacheDir, "assets");
  const memory: Memory = options.memory ?? new Map();
  const { onProgress } = options;
  let lessons = new Map<string, LessonEditions>();
  let courses: Course[] = [];
  let articles: ArticleEditions[] = [];
  let forms = new Map<FormName, FormEditions>();
  let glossary: Glossary = {};
  let faults: ContentFault[] = [];
  let library = libraryOf({ courses, articles: [], lesson: missing, keys: missing });

  const load = async () => {
    const set = await readCourses({ root, assetStore, cacheDir, memory, onProgress });
    await copyAssets(set, assetStore, path.resolve(options.assetsDir ?? assetStore));
    options.onRead?.(set);
    const merged = withLastGood(set, courses, lessons);
    ({ courses, lessons } = merged);
    articles = set.faults.length === 0 ? set.articles : withOlder(set.articles, articles);
    faults = set.faults;
    if (faults.length === 0) glossary = set.glossary;
    if (set.forms.size > 0 || faults.length === 0) forms = set.forms;
    const formKeys = new Map([...forms.values()].map(({ editions, keys }) => [editions.de.id, keys]));
    library = libraryOf({
      courses,
      glossary,
      forms: [...forms.values()].map(({ editions }) => editions),
      articles: articles.map(({ editions }) => editions),
      lesson: (id, language) => lessons.get(id)?.editions[language] ?? missing(),
      keys: (id, language) => (lessons.get(id)?.keys ?? formKeys.get(id))?.[language] ?? missing(),
    });
    options.onReload?.(faults);
    return faults;
  };
  let last: Promise<ContentFault[]> = load();
  const reload = () => {
    last = last.then(load, load);
    return last;
  };
  await last;
  const watcher = options.watch === false ? null : watchFolder(root, reload, options.onSave);

  return {
    compiler: compilerFingerprint(),
    courses: () => library.courses(),
    courseBySlug: (slug) => library.courseBySlug(slug),
    courseById: (id) => library.courseById(id),
    lesson: (course, lesson, language) => library.lesson(course, lesson, language),
    lessonById: (id, language) => library.lessonById(id, language),
    form: (name, language) => library.form(name, language),
    keys: (id, language) => library.keys(id, language),
    outline: (id) => library.outline(id),
    articles: (language) => library.articles(language),
    article: (slug, language) => library.article(slug, language),
    glossary: (language) => library.glossary(language),
    reload,
    faults: () => faults,
    close: () => watcher?.close(),
  };
}

function missing(): never {
  throw new Error("a course names a lesson that was not compiled");
}

/** The new courses, with the last good form of whatever has faults now. */
function withLastGood(
  set: CourseSet,
  before: Course[],
  lessonsBefore: Map<string, LessonEditions>,
): { courses: Course[]; lessons: Map<string, LessonEditions> } {
  if (set.faults.length === 0) return { courses: set.courses, lessons: set.lessons };
  const lessons = new Map([...lessonsBefore, ...set.lessons]);
  const courses = new Map(before.map((course) => [course.id, course]));
  for (const course of set.courses) {
    const known = courses.get(course.id)?.lessons ?? [];
    const kept = known.filter(({ id }) => !course.lessons.some((lesson) => lesson.id === id));
    const order = known.map(({ id }) => id);
    const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
    const all = [...course.lessons, ...kept].sort((a, b) => place(a.id) - place(b.id));
    courses.set(course.id, { ...course, lessons: all });
  }
  return { courses: [...courses.values()].sort((a, b) => a.order - b.order), lessons };
}

/** The articles that compiled, and the last good form of the others. */
function withOlder(now: ArticleEditions[], before: ArticleEditions[]): ArticleEditions[] {
  const slugs = new Set(now.map(({ editions }) => editions.de.slug));
  const kept = before.filter(({ editions }) => !slugs.has(editions.de.slug));
  return newestFirst([...now, ...kept]);
}

function watchFolder(root: string, reload: () => Promise<unknown>, onSave: DevOptions["onSave"]): FSWatcher {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(root, { recursive: true }, (_event, name) => {
    if (name) onSave?.(path.join(root, name));
    clearTimeout(timer);
    timer = setTimeout(() => void reload().catch((error) => console.error(error)), 60);
  });
  watcher.unref();
  return watcher;
}
