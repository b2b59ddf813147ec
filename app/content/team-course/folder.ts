import type { ContentFault } from "../faults";
import { faultOf, type LessonFolder } from "../folders";
import type { LessonSource } from "../lesson-file";
import { LANGUAGES, type Language } from "../lessons";
import { say } from "../sentences";
import type { CourseFiles, TeamCourseInput } from "./course-files";
import { LIMITS } from "./limits";

const SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*";
const LESSON_FILE = new RegExp(
  `^(?<folder>(?<number>\\d{1,4})-(?<slug>${SLUG}))/lesson\\.(?<language>de|en)\\.mdx$`,
);
const TEST_FILE = /^test\/test\.(?<language>de|en)\.mdx$/;
const PICTURE = new RegExp(
  `^(?:\\d{1,4}-${SLUG}|test)/[a-z0-9]+(?:[._-][a-z0-9]+)*\\.(?:png|jpg|jpeg|webp)$`,
);

const ENDINGS: Record<string, RegExp> = {
  "image/png": /\.png$/,
  "image/jpeg": /\.jpe?g$/,
  "image/webp": /\.webp$/,
};

/** The longest path of a file. */
export const LONGEST_PATH = 120;

/** Whether a text file may have this path in a team's course. */
export function isTextPath(path: string): boolean {
  return (
    path.length <= LONGEST_PATH && (path === "course.mdx" || LESSON_FILE.test(path) || TEST_FILE.test(path))
  );
}

/** Whether a picture may have this path in a team's course. */
export function isPicturePath(path: string): boolean {
  return path.length <= LONGEST_PATH && PICTURE.test(path);
}

const NAMES =
  "name files course.mdx, 01-name/lesson.de.mdx, 01-name/lesson.en.mdx, test/test.de.mdx or test/test.en.mdx";

/** What a course holds, before anything of it is read: faults of names and of size. */
export function faultsOfFiles({ files, images }: Pick<TeamCourseInput, "files" | "images">): ContentFault[] {
  const faults: ContentFault[] = [];
  const texts = Object.entries(files);
  const pictures = Object.keys(images);
  if (texts.length > LIMITS.files)
    faults.push(
      faultOf(
        "course.mdx",
        say("the course has more than {0} files", LIMITS.files),
        "divide it into two courses",
      ),
    );
  if (pictures.length > LIMITS.images)
    faults.push(
      faultOf(
        "course.mdx",
        say("the course has more than {0} pictures", LIMITS.images),
        "leave out those that no lesson shows",
      ),
    );
  let total = 0;
  for (const [path, text] of texts) {
    const bytes = Buffer.byteLength(text);
    total += bytes;
    if (!isTextPath(path)) faults.push(faultOf(shown(path), "is no file that courses have", NAMES));
    else if (bytes > LIMITS.fileBytes) faults.push(tooLong(path, bytes));
    else if (!isPlainText(text))
      faults.push(
        faultOf(
          path,
          "holds a character that is no text",
          "write the sentence anew where the text looks broken",
        ),
      );
  }
  if (total > LIMITS.courseBytes)
    faults.push(
      faultOf(
        "course.mdx",
        say("the texts of the course are longer than {0}", kB(LIMITS.courseBytes)),
        "divide it into two courses",
      ),
    );
  for (const [path, { type }] of Object.entries(images)) {
    if (!isPicturePath(path)) {
      const mend = "put it beside a lesson and use lower-case letters, digits and hyphens: 01-name/way.png";
      faults.push(faultOf(shown(path), "is no name of a picture", mend));
    } else if (!ENDINGS[type]?.test(path))
      faults.push(
        faultOf(path, say("is a picture of another kind ({0})", type), "give the file the ending that it is"),
      );
  }
  if (!Object.hasOwn(files, "course.mdx"))
    faults.push(
      faultOf(
        "course.mdx",
        "there is no course.mdx",
        "add it: it has the title of the course and whom it is for",
      ),
    );
  return faults;
}

export function tooLong(path: string, bytes: number): ContentFault {
  return faultOf(
    path,
    say("is {0} long, and {1} is the most", kB(bytes), kB(LIMITS.fileBytes)),
    "divide the lesson into two",
  );
}

const kB = (bytes: number): string => `${Math.ceil(bytes / 1000)} kB`;

/** Neither engine keeps every character: control characters and halves of characters are no text. */
export function isPlainText(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what is looked for
  return !/[\0-\x08\x0b\x0c\x0e-\x1f\p{Surrogate}]/u.test(text);
}

/** A path that somebody made up, short enough for a message. */
const shown = (path: string): string =>
  path.length > LONGEST_PATH ? `${path.slice(0, LONGEST_PATH)}…` : path;

/** The lessons of a course in reading order, the test last. One edition is enough. */
export function lessonFoldersOf(files: CourseFiles): { lessons: LessonFolder[]; faults: ContentFault[] } {
  const faults: ContentFault[] = [];
  const found = new Map<string, LessonFolder & { number: number }>();
  for (const path of Object.keys(files).sort()) {
    const { folder = "test", number, slug = "test" } = LESSON_FILE.exec(path)?.groups ?? {};
    const kind = number === undefined ? "test" : "lesson";
    if (path === "course.mdx" || !isTextPath(path) || found.has(folder)) continue;
    const sources = LANGUAGES.map((language): [Language, LessonSource] => {
      const file = `${folder}/${kind}.${language}.mdx`;
      return [language, { path: `/${file}`, file, courseFolder: "/", kind, language }];
    });
    const editions = Object.fromEntries(sources) as Record<Language, LessonSource>;
    const written = LANGUAGES.filter((language) => Object.hasOwn(files, editions[language].file));
    const place = number === undefined ? Number.POSITIVE_INFINITY : Number(number);
    const twin = [...found.values()].find((other) => other.slug === slug || other.number === place);
    if (twin) {
      const what = say("has the number or the address of another lesson ({0})", twin.slug);
      faults.push(faultOf(path, what, "rename one of the two folders"));
    } else found.set(folder, { number: place, slug, kind, editions, written });
  }
  const lessons = [...found.values()]
    .sort((a, b) => a.number - b.number)
    .map(({ number: _number, ...lesson }) => lesson);
  if (lessons.length > LIMITS.lessons)
    faults.push(
      faultOf(
        "course.mdx",
        say("the course has more than {0} lessons", LIMITS.lessons),
        "divide it into two courses",
      ),
    );
  return { lessons, faults };
}
