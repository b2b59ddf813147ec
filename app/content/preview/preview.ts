import path from "node:path";
import type { Article } from "../article";
import type { ArticleEditions } from "../article-files";
import { type CheckReport, type LessonFigures, reportOf } from "../course-check/report";
import type { CourseSet } from "../course-set";
import { type DevLibrary, type DevOptions, openDevLibrary } from "../dev-library";
import { NEWS } from "../folders";
import type { Item, Key } from "../items";
import type { Memory } from "../kept";
import type { CompiledFile } from "../lesson-file";
import { LANGUAGES, type Language, type Path } from "../lessons";
import { FOUNDATIONS } from "../rules";
import type { Finding } from "../rules/rule";
import { type EditionPreview, editionPreview, type PreviewFinding, withFrame } from "./edition";
import { isIn, isInArticle, shelvesOf, type Written } from "./shelves";

/** A lesson, a test or a form of the check in the list of all. `id` and the like are missing as long as its file could never be read. */
export type PreviewRow = {
  id: string | null;
  slug: string;
  kind: Written["kind"];
  title: Record<Language, string>;
  minutes: number | null;
  words: Record<Language, number | null>;
  reviewBy: string | null;
  findings: number;
  /** What is shown is older than the file, which does not compile. */
  stale: boolean;
};

export type PreviewCourse = {
  id: string;
  slug: string;
  title: Record<Language, string>;
  /** Null for the check. */
  step: number | null;
  lessons: PreviewRow[];
};

/** An article in the list of all. */
export type ArticleRow = {
  slug: string;
  title: Record<Language, string>;
  date: string;
  reviewBy: string;
  findings: number;
};

export type PreviewIndex = {
  version: number;
  courses: PreviewCourse[];
  articles: ArticleRow[];
  findings: PreviewFinding[];
};

/** An article in its two editions, as it was when it was last without a fault. */
export type ArticlePreview = {
  version: number;
  slug: string;
  editions: Record<Language, Article>;
  findings: PreviewFinding[];
};

/** A lesson in its two editions; one that is not written yet, or could never be read, is null. */
export type LessonPreview = {
  version: number;
  course: { slug: string; title: Record<Language, string> };
  id: string | null;
  slug: string;
  kind: Written["kind"];
  paths: Path[];
  editions: Record<Language, EditionPreview | null>;
  /** What is to be mended in its folder or in files that are not there. */
  findings: PreviewFinding[];
};

export type Question = { item: Item; key: Key };

/** The courses as their trainer sees them while writing: the last state of each file that compiled, and what is to be mended. */
export type Preview = {
  library: DevLibrary;
  /** Counts what has been read since the start. */
  version(): number;
  /** What is found is said in `language`, in whichever edition it is. */
  index(language: Language): PreviewIndex;
  lesson(courseSlug: string, slug: string, language: Language): LessonPreview | undefined;
  article(slug: string, language: Language): ArticlePreview | undefined;
  question(id: string, language: Language): Question | undefined;
};

export type PreviewOptions = DevOptions & { onChange?: (version: number, report: CheckReport) => void };

/** Opens a courses folder for writing: the library of development, with the check's findings and the keys beside it. */
export async function openPreview(root: string, options: PreviewOptions = {}): Promise<Preview> {
  const cacheDir = path.resolve(options.cacheDir ?? ".cache/courses");
  const memory: Memory = new Map();
  const shown: Shown = { version: 0, set: null, report: null, good: new Map(), articles: [] };
  const onRead = (set: CourseSet) => {
    shown.set = set;
    for (const [file, compiled] of set.results) shown.good.set(file, compiled);
    shown.report = reportOf(set, cacheDir, memory);
    shown.articles = articlesOf(shown.articles, set, shown.report);
    shown.version += 1;
  };
  const library = await openDevLibrary(root, {
    ...options,
    cacheDir,
    memory,
    onRead,
    onReload: (faults) => {
      options.onReload?.(faults);
      if (shown.report) options.onChange?.(shown.version, shown.report);
    },
  });
  return {
    library,
    version: () => shown.version,
    index: (language) => indexOf(shown, language),
    lesson: (course, slug, language) => lessonOf(shown, { course, slug, language }),
    article: (slug, language) => articleOf(shown, { slug, language, root }),
    question: (id, language) => questionOf(shown, id, language),
  };
}

type Shown = {
  version: number;
  set: CourseSet | null;
  report: CheckReport | null;
  /** The last form of each file that compiled, by path. */
  good: Map<string, CompiledFile>;
  /** Articles without a fault, and those with one as they were before. */
  articles: ArticleEditions[];
};

function articlesOf(before: ArticleEditions[], set: CourseSet, { findings }: CheckReport): ArticleEditions[] {
  const good = new Set(set.articles.map(({ editions }) => editions.de.slug));
  const faulty = before.filter((one) => findings.some((finding) => isInArticle(one, finding)));
  return [...set.articles, ...faulty.filter(({ editions }) => !good.has(editions.de.slug))];
}

function indexOf({ version, set, report, good, articles }: Shown, language: Language): PreviewIndex {
  const courses = (set ? shelvesOf(set) : []).map(({ id, slug, title, step, lessons }): PreviewCourse => {
    return { id, slug, title, step, lessons: lessons.map((lesson) => rowOf(lesson, { set, report, good })) };
  });
  return {
    version,
    courses,
    articles: articles.map((article) => {
      const { de, en } = article.editions;
      return {
        slug: de.slug,
        title: { de: de.title, en: en.title },
        date: de.date,
        reviewBy: de.reviewBy,
        findings: report?.findings.filter((finding) => isInArticle(article, finding)).length ?? 0,
      };
    }),
    findings: (report?.findings ?? []).map((finding) => withFrame(finding, undefined, language)),
  };
}

function rowOf(lesson: Written, { set, report, good }: Pick<Shown, "set" | "report" | "good">): PreviewRow {
  const { slug, kind, editions, written } = lesson;
  const known = (language: Language) => good.get(editions[language].path)?.front;
  const front = known("de") ?? known("en");
  const figures = (language: Language): LessonFigures | undefined =>
    report?.lessons.find(({ file }) => file === editions[language].file);
  return {
    id: front?.id ?? null,
    slug,
    kind,
    title: { de: known("de")?.title ?? slug, en: known("en")?.title ?? slug },
    minutes: front?.minutes ?? null,
    words: { de: figures("de")?.words ?? null, en: figures("en")?.words ?? null },
    reviewBy: front?.review_by ?? null,
    findings: report?.findings.filter((finding) => isIn(lesson, finding)).length ?? 0,
    stale: written.some((language) => !set?.results.has(editions[language].path)),
  };
}

function lessonOf(
  shown: Shown,
  { course: courseSlug, slug, language: reader }: { course: string; slug: string; language: Language },
): LessonPreview | undefined {
  const { version, set, report, good } = shown;
  const course = set && shelvesOf(set).find((shelf) => shelf.slug === courseSlug);
  const lesson = course?.lessons.find((folder) => folder.slug === slug);
  if (!set || !report || !course || !lesson) return undefined;
  const mine = report.findings.filter((finding) => isIn(lesson, finding));
  const edition = (language: Language): EditionPreview | null => {
    const source = lesson.editions[language];
    const compiled = good.get(source.path);
    if (!compiled) return null;
    const stale = !set.results.has(source.path);
    return editionPreview({
      source,
      compiled,
      stale,
      findings: aboutEdition(source.file, report.findings, stale),
      figures: report.lessons.find(({ file }) => file === source.file),
      question: (id) => questionOf(shown, id, language),
      language: reader,
    });
  };
  const editions = { de: edition("de"), en: edition("en") };
  const shownFiles = LANGUAGES.flatMap((language) => editions[language]?.file ?? []);
  const front = (good.get(lesson.editions.de.path) ?? good.get(lesson.editions.en.path))?.front;
  return {
    version,
    course: { slug: course.slug, title: course.title },
    id: front?.id ?? null,
    slug,
    kind: lesson.kind,
    paths: front?.paths ?? course.paths,
    editions,
    findings: mine
      .filter(({ file }) => !shownFiles.includes(file))
      .map((finding) => withFrame(finding, sourceOf(lesson, finding.file), reader)),
  };
}

const sourceOf = ({ editions }: Written, file: string) =>
  LANGUAGES.map((language) => editions[language]).find((source) => source.file === file);

function articleOf(
  { version, report, articles }: Shown,
  { slug, language, root }: { slug: string; language: Language; root: string },
): ArticlePreview | undefined {
  const article = articles.find(({ editions }) => editions.de.slug === slug);
  if (!article) return undefined;
  const findings = report?.findings.filter((finding) => isInArticle(article, finding)) ?? [];
  return {
    version,
    slug,
    editions: article.editions,
    findings: findings.map((finding) => {
      const file = finding.file.slice(finding.file.indexOf(`/${NEWS}/`));
      return withFrame(finding, { path: path.join(root, file) }, language);
    }),
  };
}

/** An item by its id, of whichever lesson: one may be asked again anywhere. */
function questionOf({ set, good }: Shown, id: string, language: Language): Question | undefined {
  for (const { lessons } of set ? shelvesOf(set) : []) {
    for (const { editions } of lessons) {
      const compiled = good.get(editions[language].path);
      const item = compiled?.items[id];
      const key = compiled?.keys[id];
      if (item && key) return { item, key };
    }
  }
  return undefined;
}

/** What was found in a file; and in the glossary, where nothing in the file says why it cannot be read. */
function aboutEdition(file: string, findings: Finding[], stale: boolean): Finding[] {
  const own = findings.filter((finding) => finding.file === file);
  if (!stale || own.some(({ rule }) => rule in FOUNDATIONS)) return own;
  return [...own, ...findings.filter((finding) => path.posix.basename(finding.file) === "glossary.yaml")];
}
