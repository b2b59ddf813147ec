import { readFileSync } from "node:fs";
import path from "node:path";
import type { Article } from "./article";
import type { CheckForm, FormName } from "./check";
import {
  type Course,
  LANGUAGES,
  type Language,
  type Lesson,
  type LessonKeys,
  type LessonOutline,
} from "./lessons";
import type { Glossary } from "./schema";

/** The compiled courses, as the rest of the server reads them. */
export type Library = {
  /** Which compiler made them; empty where nobody asks. */
  compiler: string;
  /** All courses in the order of the catalogue. */
  courses(): Course[];
  courseBySlug(slug: string): Course | undefined;
  courseById(id: string): Course | undefined;
  /** A lesson, or the final test as "test", by the two parts of its address. */
  lesson(courseSlug: string, lessonSlug: string, language: Language): Lesson | undefined;
  lessonById(id: string, language: Language): Lesson | undefined;
  /** A form of the KI-fit-Check; undefined where the courses have none. */
  form(name: FormName, language: Language): CheckForm | undefined;
  /** The answer keys of a lesson or of a form of the check; empty when there is no such lesson. */
  keys(lessonId: string, language: Language): LessonKeys;
  outline(lessonId: string): LessonOutline | undefined;
  /** All articles in a language, the newest first. */
  articles(language: Language): Article[];
  article(slug: string, language: Language): Article | undefined;
  /** The words that lessons explain, in a language, in alphabetical order. */
  glossary(language: Language): Word[];
};

/** A word of the glossary. */
export type Word = { id: string; term: string; definition: string };

/** What a library is made of. */
export type Shelf = {
  courses: Course[];
  articles: Record<Language, Article>[];
  lesson: (id: string, language: Language) => Lesson;
  keys: (id: string, language: Language) => LessonKeys;
  /** The check's forms, each in all languages. */
  forms?: Record<Language, CheckForm>[];
  glossary?: Glossary;
  compiler?: string;
};

/** Reads the build's output into memory. It is small, and read once, when the server starts. */
export function openLibrary(dir: string): Library {
  const read = (name: string): unknown => JSON.parse(readFileSync(path.join(dir, name), "utf8"));
  const { forms, ...catalogue } = read("catalogue.json") as Pick<
    Shelf,
    "courses" | "articles" | "glossary" | "compiler"
  > & { forms: string[] };
  const formOf = (id: string, language: Language) => read(`${id}.${language}.json`) as CheckForm;
  return libraryOf({
    ...catalogue,
    forms: forms.map((id) => ({ de: formOf(id, "de"), en: formOf(id, "en") })),
    lesson: (id, language) => read(`${id}.${language}.json`) as Lesson,
    keys: (id, language) => read(`${id}.${language}.keys.json`) as LessonKeys,
  });
}

/** A library over lessons that are in memory. Every look-up goes through a Map, so no name finds a prototype. */
export function libraryOf(shelf: Shelf): Library {
  const bySlug = new Map(shelf.courses.map((course) => [course.slug, course]));
  const byId = new Map(shelf.courses.map((course) => [course.id, course]));
  const outlines = new Map<string, LessonOutline>();
  const ids = new Map<string, string>();
  const lessons = new Map<string, Lesson>();
  const keys = new Map<string, LessonKeys>();
  for (const course of shelf.courses) {
    for (const outline of course.lessons) {
      outlines.set(outline.id, outline);
      ids.set(`${course.slug}/${outline.slug}`, outline.id);
      for (const language of LANGUAGES) {
        lessons.set(`${outline.id}.${language}`, shelf.lesson(outline.id, language));
        keys.set(`${outline.id}.${language}`, shelf.keys(outline.id, language));
      }
    }
  }
  const articles = new Map(shelf.articles.map((editions) => [editions.de.slug, editions]));
  const forms = new Map(shelf.forms?.map((form) => [form.de.name, form]));
  for (const { de, en } of forms.values()) {
    for (const { id, language } of [de, en]) keys.set(`${id}.${language}`, shelf.keys(id, language));
  }
  const words = wordsOf(shelf.glossary ?? {});
  const lessonById = (id: string, language: Language) => lessons.get(`${id}.${language}`);
  return {
    compiler: shelf.compiler ?? "",
    courses: () => shelf.courses,
    courseBySlug: (slug) => bySlug.get(slug),
    courseById: (id) => byId.get(id),
    lesson: (courseSlug, lessonSlug, language) =>
      lessonById(ids.get(`${courseSlug}/${lessonSlug}`) ?? "", language),
    lessonById,
    form: (name, language) => forms.get(name)?.[language],
    keys: (lessonId, language) => keys.get(`${lessonId}.${language}`) ?? {},
    outline: (lessonId) => outlines.get(lessonId),
    articles: (language) => shelf.articles.map((editions) => editions[language]),
    article: (slug, language) => articles.get(slug)?.[language],
    glossary: (language) => words[language],
  };
}

function wordsOf(glossary: Glossary): Record<Language, Word[]> {
  const inOrder = (language: Language): Word[] =>
    Object.entries(glossary)
      .map(([id, editions]) => ({ id, ...editions[language] }))
      .sort((a, b) => a.term.localeCompare(b.term, language));
  return { de: inOrder("de"), en: inOrder("en") };
}
