import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { LANGUAGES, type Language } from "../lessons";
import { firstItem, freeId, readExisting, slugOf } from "./existing";
import { courseFile, lessonFile } from "./skeleton";

export type NewLesson = {
  title: Record<Language, string>;
  objective: Record<Language, string>;
  minutes: number;
  paths: readonly string[] | null;
};

export type NewCourse = {
  title: Record<Language, string>;
  step: number;
  paths: readonly string[];
  lesson: NewLesson;
};

/** Files that were written and folders that got another number, as paths from the courses folder. */
export type LaidOut = { id: string; written: string[]; moved: [from: string, to: string][] };

/** Why nothing was laid out, in words for the person at the terminal. */
export class NotLaidOut extends Error {}

/** Lays out a course with its first lesson. */
export function layOutCourse(root: string, course: NewCourse, today: string): LaidOut {
  const { courses, ids } = readExisting(root);
  const id = freeId("k", ids, courses.length + 1);
  const slug = slugOf(course.title.de);
  if (slug === "") throw new NotLaidOut("The German title holds no letter that an address could be made of.");
  const folder = `${id}-${slug}`;
  if (existsSync(path.join(root, folder))) throw new NotLaidOut(`There is a folder ${folder} already.`);
  const order = Math.max(0, ...courses.map(({ front }) => front.order)) + 1;
  const { lesson, ...rest } = course;
  const file = `${folder}/course.mdx`;
  write(root, file, courseFile({ ...rest, id, order, objective: lesson.objective }));
  const first = writeLesson(root, folder, { number: 1, id: `${id}-1`, lesson, recall: null, today });
  return { id, written: [file, ...first], moved: [] };
}

/**
 * Lays out a lesson of a course behind another one (its address), or as the last one. The folders of those that follow
 * get the next number; no id changes, and so nobody's progress does.
 */
export function layOutLesson(
  root: string,
  { course, after, lesson }: { course: string; after: string | null; lesson: NewLesson },
  today: string,
): LaidOut {
  const { courses, ids } = readExisting(root);
  const known = courses.find(({ slug, front }) => slug === course || front.id === course);
  if (!known) {
    const names = courses.map(({ front }) => front.id).join(", ");
    throw new NotLaidOut(`There is no course ${course}. There are: ${names || "none yet"}.`);
  }
  const wrong = lesson.paths?.filter((one) => !known.front.paths.some((own) => own === one)) ?? [];
  if (wrong.length > 0) {
    throw new NotLaidOut(`${course} does not belong to ${wrong.join(", ")}, so no lesson of it can.`);
  }
  const lessons = known.lessons.filter(({ kind }) => kind === "lesson");
  const slug = slugOf(lesson.title.de);
  if (slug === "") throw new NotLaidOut("The German title holds no letter that an address could be made of.");
  if (slug === "test" || lessons.some((other) => other.slug === slug)) {
    throw new NotLaidOut(`${course} has a lesson with the address ${slug} already: choose another title.`);
  }
  const place = after === null ? lessons.length - 1 : lessons.findIndex((other) => other.slug === after);
  if (after !== null && place < 0) {
    const addresses = lessons.map((other) => other.slug).join(", ");
    throw new NotLaidOut(`${course} has no lesson ${after}. There are: ${addresses}.`);
  }
  const before = lessons[place];
  const number = before ? numberOf(before.editions.de.path) + 1 : 1;
  const moved = makeRoom(root, known.slug, number);
  const id = freeId(`${known.front.id}-`, ids);
  const earlier = lessons.slice(0, place + 1).reverse();
  const recall =
    earlier.map(({ editions }) => firstItem(editions.de.path)).find((item) => item !== null) ?? null;
  return { id, written: writeLesson(root, known.slug, { number, id, lesson, recall, today }), moved };
}

const numberOf = (file: string): number => Number.parseInt(path.basename(path.dirname(file)), 10);

const numbered = (number: number): string => String(number).padStart(2, "0");

/** Gives the folders from this number on the next one, as far as they stand in the way; the last one moves first. */
function makeRoom(root: string, course: string, number: number): [string, string][] {
  const folder = path.join(root, course);
  const taken = new Map(
    readdirSync(folder)
      .filter((name) => /^\d+-/.test(name))
      .map((name) => [Number.parseInt(name, 10), name]),
  );
  const moved: [string, string][] = [];
  for (let next = number; taken.has(next); next++) {
    const name = taken.get(next) ?? "";
    moved.unshift([name, `${numbered(next + 1)}${name.slice(name.indexOf("-"))}`]);
  }
  for (const [from, to] of moved) renameSync(path.join(folder, from), path.join(folder, to));
  return moved.map(([from, to]) => [`${course}/${from}`, `${course}/${to}`]);
}

type Placed = { number: number; id: string; lesson: NewLesson; recall: string | null; today: string };

function writeLesson(root: string, course: string, { number, id, lesson, recall, today }: Placed): string[] {
  const folder = `${course}/${numbered(number)}-${slugOf(lesson.title.de)}`;
  return LANGUAGES.map((language) => {
    const file = `${folder}/lesson.${language}.mdx`;
    const plan = { ...lesson, id, recall, stand: today, reviewBy: nextYear(today) };
    write(root, file, lessonFile(plan, language));
    return file;
  });
}

/** The same day of the next year; 28 February for the 29th. */
function nextYear(day: string): string {
  const [year = "", ...rest] = day.split("-");
  const monthDay = rest.join("-");
  return `${Number(year) + 1}-${monthDay === "02-29" ? "02-28" : monthDay}`;
}

function write(root: string, file: string, text: string): void {
  const target = path.join(root, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text, { flag: "wx" });
}
