import { isDeepStrictEqual } from "node:util";
import { type Document, isMap, isNode, isScalar, type Pair, parseDocument } from "yaml";
import { LANGUAGES, type Language } from "./lessons";
import { lessonSchema } from "./schema";

/*
 * The files of a course as their authors see them, half written or faulty as they may be: what is called how, and where
 * it stands. Whether it compiles is another question.
 */

/** The file that holds what is true of the whole course. */
export const COURSE_FILE = "course.mdx";

const LESSON_FOLDER = /^(\d{1,4})-([a-z0-9]+(?:-[a-z0-9]+)*)$/;
const EDITION = /^(?:(\d{1,4}-[a-z0-9]+(?:-[a-z0-9]+)*)\/lesson|(test)\/test)\.(de|en)\.mdx$/;
const PICTURE =
  /^(?:\d{1,4}-[a-z0-9]+(?:-[a-z0-9]+)*|test)\/[a-z0-9]+(?:[.-][a-z0-9]+)*\.(?:webp|png|jpe?g)$/;
const LONGEST_PATH = 160;

/** Whether a course has a place for a text of this path. */
export const isTextPath = (path: string): boolean =>
  path.length <= LONGEST_PATH && (path === COURSE_FILE || EDITION.test(path));

/** Whether a picture may have this path: in the folder of a lesson or of the test. */
export const isPicturePath = (path: string): boolean => path.length <= LONGEST_PATH && PICTURE.test(path);

/** The path of an edition; `test` is the folder of the final test. */
export const editionPath = (folder: string, language: Language): string =>
  `${folder}/${folder === "test" ? "test" : "lesson"}.${language}.mdx`;

export const isLessonFolder = (folder: string): boolean => folder === "test" || LESSON_FOLDER.test(folder);

/** What a lesson's folder is called but for its number, by which it is found after others have moved. */
export const slugOf = (folder: string): string => LESSON_FOLDER.exec(folder)?.[2] ?? folder;

export type DraftLesson = {
  folder: string;
  kind: "lesson" | "test";
  /** By its front matter; empty where that cannot be read. */
  id: string;
  /** Empty where an edition is missing or has no title. */
  title: Record<Language, string>;
  editions: Language[];
};

export type DraftOutline = {
  title: Record<Language, string>;
  /** In the order of their numbers; the final test is last. */
  lessons: DraftLesson[];
};

/** What stands in a course, as far as it can be read. */
export function outlineOfFiles(files: Record<string, string>): DraftOutline {
  const lessons = new Map<string, DraftLesson>();
  for (const path of Object.keys(files)) {
    const [, lesson, test, language] = EDITION.exec(path) ?? [];
    const folder = lesson ?? test;
    if (!folder) continue;
    const front = frontOf(files[path] ?? "");
    const known = lessons.get(folder) ?? {
      folder,
      kind: test ? ("test" as const) : ("lesson" as const),
      id: "",
      title: { de: "", en: "" },
      editions: [],
    };
    known.id ||= textAt(front, ["id"]);
    known.title[language as Language] = textAt(front, ["title"]);
    known.editions = LANGUAGES.filter((each) => each === language || known.editions.includes(each));
    lessons.set(folder, known);
  }
  const course = frontOf(files[COURSE_FILE] ?? "");
  return {
    title: { de: textAt(course, ["title", "de"]), en: textAt(course, ["title", "en"]) },
    lessons: [...lessons.values()].sort(
      (a, b) => numberOf(a.folder) - numberOf(b.folder) || (a.folder < b.folder ? -1 : 1),
    ),
  };
}

/** The number that a lesson's folder begins with; the test stands after all. */
export const numberOf = (folder: string): number =>
  Number(LESSON_FOLDER.exec(folder)?.[1] ?? Number.POSITIVE_INFINITY);

/** The id that a text says in its front matter; empty where it says none. */
export const idOf = (text: string): string => textAt(frontOf(text), ["id"]);

const FRONT = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*$/m;

/** The front matter as YAML that can be read and changed; null where there is none, or none that is YAML. */
function frontOf(text: string): Document | null {
  const yaml = text.startsWith("---") ? FRONT.exec(text)?.[1] : undefined;
  if (yaml === undefined) return null;
  const document = parseDocument(yaml, { schema: "core", prettyErrors: false });
  return document.errors.length > 0 ? null : document;
}

function textAt(front: Document | null, path: string[]): string {
  const value = front?.getIn(path);
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}

/** The text with another title; all else stays as it is, to the byte. Null where its front matter cannot be read. */
export function withTitle(text: string, title: string): string | null {
  const front = frontOf(text);
  if (!front) return null;
  const start = text.indexOf("\n") + 1;
  const node = front.get("title", true);
  // In double quotes YAML reads what JSON writes.
  const written = JSON.stringify(title);
  if (!isScalar(node) || !node.range) return `${text.slice(0, start)}title: ${written}\n${text.slice(start)}`;
  const [from, to] = node.range.map((offset) => start + offset) as [number, number, number];
  const before = text.slice(0, from);
  const end = text.slice(from, to).endsWith("\n") ? "\n" : "";
  return before + (before.endsWith(":") ? " " : "") + written + end + text.slice(to);
}

const FIELDS = Object.keys(lessonSchema.shape);

/**
 * The text with another edition in its front matter; all else stays as it is, to the byte. Where none is given yet, it comes
 * behind what the reference names before it. Null where its front matter cannot be read, or says something else by it.
 */
export function withEdition(text: string, edition: number): string | null {
  const front = frontOf(text);
  if (!front || !isMap(front.contents)) return null;
  const start = text.indexOf("\n") + 1;
  const node = front.get("edition", true);
  const written = isScalar(node) && node.range ? node.range : null;
  const [at, end, word] = written
    ? [written[0], written[1], String(edition)]
    : placeOfEdition(front.contents, text.slice(start), edition);
  const changed = text.slice(0, start + at) + word + text.slice(start + end);
  // An alias may stand for the number elsewhere.
  return isDeepStrictEqual(frontOf(changed)?.toJS(), { ...front.toJS(), edition }) ? changed : null;
}

/** Where the front matter gets a line for its edition, and which. */
function placeOfEdition(
  { items, flow }: { items: Pair<unknown, unknown>[]; flow?: boolean | undefined },
  yaml: string,
  edition: number,
): [at: number, end: number, line: string] {
  const before = FIELDS.slice(0, FIELDS.indexOf("edition"));
  const known = ({ key }: Pair<unknown, unknown>) => isScalar(key) && before.includes(String(key.value));
  const last = items.findLast(known) ?? items[0];
  const from = rangeOf(last?.key)?.[0] ?? 0;
  if (flow) return [from, from, `edition: ${edition}, `];
  const end = rangeOf(last?.value)?.[1] ?? from;
  const at = yaml.indexOf("\n", end - 1) + 1;
  const indent = yaml.slice(yaml.lastIndexOf("\n", from) + 1, from);
  return [at, at, `${indent}edition: ${edition}${yaml.includes("\r\n") ? "\r\n" : "\n"}`];
}

const rangeOf = (node: unknown) => (isNode(node) ? node.range : null);
