import { assembleCourse } from "../assemble";
import { editionsOf, pagesOf, shelvesOf } from "../course-check/editions";
import type { CompiledCourse, CompiledLesson, LessonEditions } from "../course-set";
import { compareEditions } from "../editions";
import type { ContentFault } from "../faults";
import { inReadingOrder } from "../faults";
import type { LessonFolder } from "../folders";
import type { CompiledFile, FileResult } from "../lesson-file";
import type { Language } from "../lessons";
import { findInCourse, findInEdition } from "../rules";
import type { CourseFront } from "../schema";
import { capped } from "./capped";
import { courseCompiler } from "./compile-file";
import type {
  CompiledTeamCourse,
  CompiledTeamLesson,
  PreviewInput,
  PreviewResult,
  TeamCourseInput,
  TeamCourseResult,
} from "./course-files";
import { faultsOfFiles, lessonFoldersOf } from "./folder";
import { readCourseFront } from "./front";
import { faultsOfIds } from "./ids";

/** Is told which file is being compiled: the one to name when it takes too long. */
export type OnFile = (file: string) => void;

type Read = {
  front: CourseFront | null;
  lessons: LessonFolder[];
  results: Map<string, FileResult>;
  faults: ContentFault[];
};

/** Compiles a whole course. */
export async function compileCourse(input: TeamCourseInput, onFile: OnFile): Promise<TeamCourseResult> {
  const early = faultsOfFiles(input);
  if (early.length > 0) return { compiled: null, faults: capped(early), findings: [] };
  const read = await readAll(input, onFile);
  const { course, lessons, faults } = assemble(input, read);
  const findings = findingsOf(input, read);
  if (read.lessons.length === 0)
    faults.push({
      file: "course.mdx",
      line: 1,
      column: 1,
      rule: "folders",
      field: "",
      what: "the course has no lesson",
      mend: "add a lesson",
    });
  const compiled = course && faults.length === 0 ? { course, lessons } : null;
  return { compiled, faults: capped(inReadingOrder(faults)), findings: capped(inReadingOrder(findings)) };
}

/** Compiles what one file needs to be shown: itself, and the lessons that come before it. */
export async function compilePreview(input: PreviewInput, onFile: OnFile): Promise<PreviewResult> {
  const early = faultsOfFiles(input);
  const own = <T extends ContentFault>(faults: T[]) =>
    capped(inReadingOrder(faults.filter(({ file }) => file === input.path)));
  const nothing = { lesson: null, keys: {}, findings: [] };
  if (early.length > 0) return { ...nothing, faults: capped(early) };
  const read = await readAll(input, onFile, input.path);
  const { lessons, faults } = assemble(input, read);
  const findings = own(findingsOf(input, read, input.path));
  const at = read.lessons.flatMap(({ slug, written, editions }) =>
    written.flatMap((language) => (editions[language].file === input.path ? [{ slug, language }] : [])),
  )[0];
  const found = at && lessons.find(({ editions }) => editions[at.language].slug === at.slug);
  if (!at || !found) return { ...nothing, faults: own(faults), findings };
  return {
    lesson: found.editions[at.language],
    keys: found.keys[at.language],
    faults: own(faults),
    findings,
  };
}

/** Compiles the files of a course, or those that come before one of its lessons and that lesson's own. */
async function readAll(input: TeamCourseInput, onFile: OnFile, until?: string): Promise<Read> {
  const { front, faults } = readCourseFront(input.courseId, input.files["course.mdx"] ?? "");
  const { lessons: all, faults: ofFolders } = lessonFoldersOf(input.files);
  faults.push(...ofFolders);
  const last = all.findIndex(({ written, editions }) =>
    written.some((language) => editions[language].file === until),
  );
  const lessons = until === undefined ? all : all.slice(0, last + 1);
  const results: Read["results"] = new Map();
  const compile = courseCompiler(input);
  for (const { written, editions } of lessons) {
    for (const language of written) {
      const source = editions[language];
      onFile(source.file);
      const result = await compile(source);
      results.set(source.path, result);
      faults.push(...result.faults);
    }
  }
  return { front, lessons, results, faults };
}

function assemble(input: TeamCourseInput, { front, lessons: folders, results, faults: before }: Read) {
  const faults = [...before];
  const claimed = new Map<string, string>();
  const lessons = folders.flatMap((lesson): CompiledLesson[] => {
    const files = lesson.written.map((language) => ({
      language,
      file: lesson.editions[language].file,
      compiled: results.get(lesson.editions[language].path)?.compiled,
    }));
    const compiled = files.flatMap(({ language, file, compiled: one }) =>
      one ? [{ language, file, compiled: one }] : [],
    );
    if (compiled.length < files.length) return [];
    const wrong = compiled.flatMap((one) =>
      faultsOfIds(input.courseId, one.file, one.compiled, lesson, claimed),
    );
    const [first, second] = compiled;
    if (!first) return [];
    if (wrong.length === 0 && second) wrong.push(...compareEditions(first, second));
    faults.push(...wrong);
    const other: CompiledFile = (second ?? first).compiled;
    return wrong.length > 0 ? [] : [{ ...lesson, compiled: { de: first.compiled, en: other } }];
  });
  if (!front) return { course: null, lessons: [], faults };
  const assembled = new Map<string, LessonEditions>();
  const folder: CompiledCourse = { slug: input.slug, file: "course.mdx", front, lessons };
  const around = { earlier: new Map(), lessons: assembled, faults, incomplete: faults.length > 0 };
  const course: CompiledTeamCourse["course"] = assembleCourse(folder, around);
  const inOrder = lessons.flatMap(({ compiled, written }): CompiledTeamLesson[] => {
    const made = assembled.get(compiled.de.front.id);
    return made ? [inBothLanguages(made, written)] : [];
  });
  return { course, lessons: inOrder, faults };
}

/** Where one edition is written, it is shown in both languages, and says in which one it is. */
function inBothLanguages(
  { editions, keys }: LessonEditions,
  written: readonly Language[],
): CompiledTeamLesson {
  const [only, second] = written;
  if (!only || second) return { editions, keys };
  const lesson = editions[only];
  return { editions: { de: lesson, en: lesson }, keys: { de: keys[only], en: keys[only] } };
}

/** What the rules of the course check say, which is advice for a team; of `only` one file, where it is given. */
function findingsOf(
  input: TeamCourseInput,
  { lessons, results, front }: Read,
  only?: string,
): ContentFault[] {
  const manuscripts = new Map(
    [...results].flatMap(([path, { manuscript }]) =>
      manuscript ? [[path, { manuscript, text: input.files[path.slice(1)] ?? "" }] as const] : [],
    ),
  );
  const written = {
    folders: front ? [{ slug: input.slug, file: "course.mdx", front, lessons }] : [],
    formFiles: [],
    articles: [],
    manuscripts,
  };
  const all = shelvesOf(written)
    .flatMap(editionsOf)
    .flatMap(({ language, editions, complete }) => [
      ...editions.flatMap((edition) =>
        only === undefined || only === edition.file
          ? findInEdition(edition, { pages: pagesOf(written, language) })
          : [],
      ),
      ...(complete && only === undefined ? findInCourse(editions) : []),
    ]);
  return all.map(({ file, line, column, rule, field, what, mend }) => ({
    file,
    line,
    column,
    rule,
    field,
    what,
    mend,
  }));
}
