import { afterAll, describe, expect, it } from "vitest";
import type { Item, ItemType, Key } from "~/content/items";
import { LANGUAGES, type Language, type Lesson, PATHS } from "~/content/lessons";
import { openLibrary } from "~/content/library";
import { grade, isRight, readResponse, solution } from "~/domain/quizzes";
import { startApp, Visitor } from "../support/app";

const app = await startApp();
afterAll(() => app.stop());

const library = openLibrary("build/courses");
const courses = library.courses();

type Edition = { id: string; language: Language; lesson: Lesson; path: string };
const editions: Edition[] = courses.flatMap((course) =>
  course.lessons.flatMap(({ id, slug }) =>
    LANGUAGES.map((language) => ({
      id,
      language,
      lesson: library.lessonById(id, language)!,
      path: `/courses/${course.slug}/${slug}`,
    })),
  ),
);
const lessons = editions.filter(({ lesson }) => lesson.kind === "lesson");
const keysOf = ({ id, language }: Edition) => library.keys(id, language);

/** What is said of each way to answer, by the part that it is about. */
function feedbackOf(key: Key): Record<string, string> {
  switch (key.type) {
    case "true-false":
      return { ...key.feedback, ...key.verdicts };
    case "scenario":
      return key.consequences;
    case "cloze":
      return Object.fromEntries(Object.entries(key.blanks).map(([id, { feedback }]) => [id, feedback]));
    case "numeric":
    case "short-text":
      return {
        right: key.right,
        otherwise: key.otherwise,
        ...Object.fromEntries(key.known.map(({ html }, index) => [index, html])),
      };
    case "prompt":
      return Object.fromEntries(
        key.criteria.flatMap(({ id, met, missing }) => [
          [id, met],
          [`${id} missing`, missing],
        ]),
      );
    default:
      return key.feedback;
  }
}

/** Minutes that a question takes somebody who reads and thinks; what has many parts to place takes longer. */
const MINUTES: Partial<Record<ItemType, number>> = {
  "single-choice": 0.4,
  "multiple-choice": 0.5,
  "true-false": 0.4,
  prompt: 2,
};
const OTHER_MINUTES = 0.75;

const wordsIn = (lesson: Lesson) =>
  lesson.segments
    .map((segment) => (segment.kind === "html" ? segment.html : ""))
    .join(" ")
    .replace(/<span class="term-note".*?<\/span><\/span>/gs, "")
    .replace(/<[^>]*>/g, " ")
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word)).length;

const get = async (path: string, language: Language) => {
  const response = await new Visitor(app, language).get(path);
  return { status: response.status, html: await response.text() };
};

describe("the curriculum", () => {
  it("has ten courses with 46 lessons and a test each, and 300 questions", () => {
    expect(courses.length).toBe(10);
    expect(lessons.length / LANGUAGES.length).toBe(46);
    for (const course of courses) {
      expect(course.lessons.filter(({ kind }) => kind === "test").length, course.id).toBe(1);
    }
    const items = new Set(editions.flatMap(({ lesson }) => Object.keys(lesson.items)));
    expect(items.size).toBeGreaterThanOrEqual(300);
  });

  it("has words for every path, and a lesson belongs to one", () => {
    const outlines = courses.flatMap((course) => course.lessons);
    for (const path of PATHS) {
      expect(outlines.filter(({ paths }) => paths.includes(path)).length, path).toBeGreaterThan(5);
    }
    expect(outlines.filter(({ paths }) => paths.length === 0)).toEqual([]);
  });

  it("explains 80 words and more, in both languages", () => {
    for (const language of LANGUAGES) expect(library.glossary(language).length).toBeGreaterThanOrEqual(80);
  });
});

describe.each(editions)("$id ($language)", (edition) => {
  const { lesson } = edition;
  const keys = keysOf(edition);
  const items: Item[] = Object.values(lesson.items);

  it("has a key for each question, and the key gets full marks through the form", () => {
    expect(items.length).toBeGreaterThanOrEqual(3);
    expect(Object.keys(keys).sort()).toEqual(items.map(({ id }) => id).sort());
    for (const item of items) {
      const key = keys[item.id]!;
      const posted = Object.entries(solution(key)).flatMap(([name, values]) =>
        values.map((value): [string, string] => [name, value]),
      );
      const read = readResponse(item, posted);
      expect("response" in read && isRight(grade(key, read.response)), item.id).toBe(true);
    }
  });

  it("says of each way to answer something of its own", () => {
    for (const item of items) {
      const said = Object.values(feedbackOf(keys[item.id]!)).map((html) =>
        html.replace(/<[^>]*>/g, "").trim(),
      );
      expect(
        said.filter((text) => text.split(/\s+/).length < 4),
        item.id,
      ).toEqual([]);
      expect(new Set(said).size, item.id).toBe(said.length);
    }
  });

  it("names a day for each source, and none after the day of the check", () => {
    for (const { title, date } of lesson.sources) {
      expect(date, title).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(date <= (lesson.asOf ?? ""), title).toBe(true);
    }
  });
});

describe.each(lessons)("$id ($language), as a learner has it,", ({ lesson, language, path }) => {
  const items = Object.values(lesson.items);

  it("is read and answered in its minutes", () => {
    const answering = items.reduce((sum, { type }) => sum + (MINUTES[type] ?? OTHER_MINUTES), 0);
    expect(wordsIn(lesson) / 200 + answering).toBeLessThanOrEqual(lesson.minutes);
  });

  it.runIf(lesson.kind === "lesson")(
    "shows all that it asks, and every link in it leads somewhere",
    async () => {
      const page = await get(path, language);
      expect(page.status).toBe(200);
      expect(page.html).toContain(`lang="${language}"`);
      for (const { id } of items) expect(page.html, id).toContain(`id="${id}"`);
      const links = [...page.html.matchAll(/<a\b[^>]*\bhref="(\/[^"]*|#[^"]*)"/g)].map(([, href]) => href!);
      for (const href of new Set(links)) {
        const [to = "", anchor] = href.replaceAll("&amp;", "&").split("#");
        const target = to === "" ? page : await known(to, language);
        expect([200, 302], href).toContain(target.status);
        if (anchor && target.status === 200) expect(target.html, href).toContain(`id="${anchor}"`);
      }
    },
  );
});

const pages = new Map<string, ReturnType<typeof get>>();
function known(path: string, language: Language): ReturnType<typeof get> {
  const name = `${language} ${path}`;
  const page = pages.get(name) ?? get(path, language);
  pages.set(name, page);
  return page;
}
