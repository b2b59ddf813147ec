import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { faultOfEncoding } from "./encoding";
import { type ContentFault, compareText } from "./faults";
import { readFrontMatter } from "./front-matter";
import type { Kept } from "./kept";
import type { LessonSource } from "./lesson-file";
import { LANGUAGES, type Language } from "./lessons";
import { type CourseFront, courseSchema, type Glossary, glossarySchema } from "./schema";
import { type Said, say } from "./sentences";
import { readYaml } from "./yaml-data";

export type LessonFolder = {
  slug: string;
  kind: "lesson" | "test";
  editions: Record<Language, LessonSource>;
  /** The editions that are there: a lesson with one of them is checked, but not served. */
  written: readonly Language[];
};

export type CourseFolder = { slug: string; file: string; front: CourseFront; lessons: LessonFolder[] };

/** The folder beside the courses that holds articles (see article-files.ts). */
export const NEWS = "news";

/** The folder beside them that holds the KI-fit-Check (see check-forms.ts). */
export const CHECK = "check";

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LESSON_NAME = /^(\d+)-([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** Reads what stands in a courses folder, without the lessons' text. `kept` spares YAML from being parsed again. */
export function readFolders(
  root: string,
  kept: Kept | null = null,
): {
  courses: CourseFolder[];
  glossary: Glossary;
  faults: ContentFault[];
} {
  const faults: ContentFault[] = [];
  const nameOf = (file: string) => path.relative(path.dirname(root), file).split(path.sep).join("/");
  if (!existsSync(root)) {
    const mend = "write in COURSES_DIR which folder holds the courses";
    return { courses: [], glossary: {}, faults: [faultOf(nameOf(root), "there is no such folder", mend)] };
  }
  const glossary = readGlossary(path.join(root, "glossary.yaml"), nameOf, faults, kept);
  const slugs = foldersIn(root).filter((name) => name !== NEWS && name !== CHECK);
  const courses = slugs.flatMap((slug): CourseFolder[] => {
    const folder = path.join(root, slug);
    const file = nameOf(path.join(folder, "course.mdx"));
    if (!existsSync(path.join(folder, "course.mdx"))) {
      faults.push(faultOf(file, "there is no course.mdx", "add it, or begin the folder's name with _"));
      return [];
    }
    if (!NAME.test(slug)) {
      faults.push(
        faultOf(
          file,
          say("the folder's name {0} is no address", slug),
          "use lower-case letters, digits and hyphens",
        ),
      );
    }
    const lessons = readLessons(folder, nameOf, faults);
    const source = readFileSync(path.join(folder, "course.mdx"));
    const { front, own } = remembered(kept, `front-${slug}`, source.toString(), () => {
      const { data, faults } = readFrontMatter(courseSchema, source, file);
      return { front: data, own: faults };
    });
    faults.push(...own);
    return front ? [{ slug, file, front, lessons }] : [];
  });
  courses.sort((a, b) => a.front.order - b.front.order || compareText(a.front.id, b.front.id));
  return { courses, glossary, faults };
}

function readGlossary(
  file: string,
  nameOf: (file: string) => string,
  faults: ContentFault[],
  kept: Kept | null,
): Glossary {
  if (!existsSync(file)) return {};
  const bytes = readFileSync(file);
  const text = bytes.toString();
  const { data, own } = remembered(kept, "glossary", text, () => {
    const unread = faultOfEncoding(bytes, nameOf(file));
    if (unread) return { data: null, own: [unread] };
    const { data, faults } = readYaml(glossarySchema, text, nameOf(file));
    return { data, own: faults };
  });
  faults.push(...own);
  return data ?? {};
}

/** What YAML says, as long as it is the same: parsing it with all its places takes longer than reading a lesson. */
function remembered<T extends { own: ContentFault[] }>(
  kept: Kept | null,
  name: string,
  text: string,
  read: () => T,
): T {
  return kept ? kept.of(name, [text], read, ({ own }) => own.length === 0) : read();
}

function readLessons(
  folder: string,
  nameOf: (file: string) => string,
  faults: ContentFault[],
): LessonFolder[] {
  const numbered: (LessonFolder & { number: number })[] = [];
  for (const name of foldersIn(folder)) {
    const kind = name === "test" ? "test" : "lesson";
    const place = path.join(folder, name);
    const match = LESSON_NAME.exec(name);
    if (!match && kind === "lesson") {
      if (readdirSync(place).some((file) => /^lesson\..*mdx$/.test(file))) {
        const mend = "begin it with a number and a hyphen, then lower-case letters, digits and hyphens";
        faults.push(faultOf(nameOf(place), say("{0} is no name of a lesson's folder", name), mend));
      }
      continue;
    }
    const editions = {} as Record<Language, LessonSource>;
    for (const language of LANGUAGES) {
      const file = path.join(place, `${kind}.${language}.mdx`);
      editions[language] = { path: file, file: nameOf(file), courseFolder: folder, kind, language };
    }
    const missing = LANGUAGES.filter((language) => !existsSync(editions[language].path));
    for (const language of missing) {
      faults.push(
        faultOf(editions[language].file, "this edition is missing", "write the lesson in both languages"),
      );
    }
    const [number, slug] = match ? [Number(match[1]), match[2] ?? ""] : [Number.POSITIVE_INFINITY, "test"];
    const twin = numbered.find((other) => other.slug === slug || other.number === number);
    if (twin) {
      const what = say("has the number or the address of another lesson ({0})", twin.slug);
      faults.push(faultOf(nameOf(place), what, "rename one of the two folders"));
    } else if (missing.length < LANGUAGES.length) {
      const written = LANGUAGES.filter((language) => !missing.includes(language));
      numbered.push({ number, slug, kind, editions, written });
    }
  }
  return numbered.sort((a, b) => a.number - b.number).map(({ number: _number, ...lesson }) => lesson);
}

/** Names of the folders that count; those that begin with . or _ are left alone. */
export function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^[._]/.test(entry.name))
    .map((entry) => entry.name)
    .sort();
}

export function faultOf(file: string, what: Said, mend: Said): ContentFault {
  return { file, line: 1, column: 1, rule: "folders", field: "", what, mend };
}
