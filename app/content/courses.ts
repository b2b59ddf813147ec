import { existsSync } from "node:fs";
import { copyFile, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Article } from "./article";
import { type CourseSet, readCourses } from "./course-set";
import type { ContentFault } from "./faults";
import { compilerFingerprint } from "./fingerprint";
import { type Course, LANGUAGES, type Language } from "./lessons";

export type CompileOptions = {
  /** The courses folder. */
  root: string;
  /** Where the compiled lessons go; only read by the server. */
  outDir: string;
  /** Where pictures and films go; served as /courses-assets/. */
  assetsDir: string;
  /** Where compiled lessons are kept from build to build; left out, everything is compiled anew. */
  cacheDir?: string | undefined;
  onProgress?: (done: number, total: number) => void;
};

/**
 * Compiles all courses and writes them: catalogue.json with the articles and the glossary, and for each lesson and form of the check, in
 * each language, what is shown and, apart from it, its keys. Nothing is written while there are faults.
 */
export async function compileCourses(options: CompileOptions): Promise<{
  courses: Course[];
  articles: Record<Language, Article>[];
  faults: ContentFault[];
  files: number;
  compiled: number;
}> {
  const { root, cacheDir, onProgress } = options;
  const assetStore = cacheDir ? path.join(cacheDir, "assets") : options.assetsDir;
  const set = await readCourses({ root, assetStore, cacheDir, onProgress });
  if (set.faults.length === 0) await writeCourses(set, options, assetStore);
  const articles = set.articles.map(({ editions }) => editions);
  return { courses: set.courses, articles, faults: set.faults, files: set.files, compiled: set.compiled };
}

async function writeCourses(set: CourseSet, options: CompileOptions, assetStore: string): Promise<void> {
  const forms = [...set.forms.values()];
  const catalogue = {
    courses: set.courses,
    articles: set.articles.map(({ editions }) => editions),
    glossary: set.glossary,
    compiler: compilerFingerprint(),
    forms: forms.map(({ editions }) => editions.de.id),
  };
  const files = new Map<string, unknown>([["catalogue.json", catalogue]]);
  for (const { editions, keys } of [...set.lessons.values(), ...forms]) {
    const { id } = editions.de;
    for (const language of LANGUAGES) {
      files.set(`${id}.${language}.json`, editions[language]);
      files.set(`${id}.${language}.keys.json`, keys[language]);
    }
  }
  await mkdir(options.outDir, { recursive: true });
  const stale = (await readdir(options.outDir)).filter((name) => name.endsWith(".json") && !files.has(name));
  await Promise.all([
    ...stale.map((name) => rm(path.join(options.outDir, name))),
    ...[...files].map(([name, content]) =>
      writeFile(path.join(options.outDir, name), JSON.stringify(content)),
    ),
    copyAssets(set, assetStore, options.assetsDir),
  ]);
}

/** Brings what lessons, articles and the check show from the store into the folder that is served. */
export async function copyAssets(set: CourseSet, store: string, target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  if (path.resolve(store) === path.resolve(target)) return;
  const names = new Set(
    [...set.lessons.values(), ...set.articles, ...set.forms.values()].flatMap(({ assets }) => assets),
  );
  const missing = [...names].filter((name) => !existsSync(path.join(target, name)));
  await Promise.all(missing.map((name) => copyFile(path.join(store, name), path.join(target, name))));
}
