import { openDatabase } from "db";
import type { Language } from "~/content/lessons";
import { openLibrary } from "~/content/library";
import { analyse, lessonsIn } from "./analyse";
import { type LessonAnalysis, type QuestionView, readAnalyses, tasksIn } from "./read-analysis";

export type CommandOptions = {
  databaseUrl: string;
  /** The folder of the compiled courses. */
  library: string;
  /** Parts of the ids of lessons; none for all. */
  only: readonly string[];
  json: boolean;
  language: Language;
  write: (text: string) => void;
  onProgress: (done: number, of: number) => void;
};

/** Brings the figures up to date and prints what may be seen of them: what the pages of authors show, no more. */
export async function runAnalysis(options: CommandOptions): Promise<void> {
  const { databaseUrl, json, language, only, write, onProgress } = options;
  const library = openLibrary(options.library);
  const { db, close } = await openDatabase(databaseUrl);
  try {
    const lessonIds = lessonsIn(library).filter(
      (id) => only.length === 0 || only.some((part) => id.includes(part)),
    );
    await analyse(db, library, lessonIds, onProgress);
    const lessons = await readAnalyses(db, library, { lessonIds, language });
    write(json ? `${JSON.stringify({ lessons }, null, 2)}\n` : tables(lessons));
  } finally {
    await close();
  }
}

const HEAD = ["question", "people", "facility", "discr.", "effic.", "weight", "guess", "to do"];
const WIDTHS = [26, 7, 9, 7, 7, 7, 6];

const row = (cells: readonly string[]): string =>
  cells
    .map((cell, index) => {
      const width = WIDTHS[index] ?? 0;
      return index === 0 ? cell.padEnd(width) : index < WIDTHS.length ? cell.padStart(width) : cell;
    })
    .join("  ")
    .trimEnd();

function tables(lessons: readonly LessonAnalysis[]): string {
  const withAnswers = lessons.filter(({ questions }) => questions.some(({ shown }) => shown !== null));
  const waiting = lessons.length - withAnswers.length;
  const blocks = withAnswers.map((lesson) =>
    [
      `${lesson.id}  ${lesson.title}`,
      row(HEAD),
      ...lesson.questions.map((question) => row(cellsOf(question))),
      ...testLines(lesson),
    ].join("\n"),
  );
  const tasks = tasksIn(lessons).map(
    ({ kind, lesson, question }) => `${kind.padEnd(10)}  ${lesson.id}  ${question.id}`,
  );
  return `${[
    ...blocks,
    `${waiting} of ${lessons.length} lessons and tests have too few answers: figures begin with 50 people.`,
    tasks.length > 0 ? `To do, the most important first:\n${tasks.join("\n")}` : "Nothing to do.",
  ].join("\n\n")}\n`;
}

const written = (value: number | null | undefined): string =>
  value === null || value === undefined ? "–" : value.toFixed(1);

function cellsOf({ id, shown, people, guess, tasks }: QuestionView): string[] {
  if (!shown) return [id, `${people?.waiting ?? 0}/${people?.of ?? ""}`];
  const { figures, alike, persons } = shown;
  const facility = alike === "right" ? "> 90" : alike === "wrong" ? "< 10" : written(figures?.facility);
  return [
    id,
    String(persons),
    facility,
    written(figures?.discrimination),
    written(figures?.efficiency),
    written(figures?.weight),
    written(guess),
    tasks.map(({ kind }) => kind).join(", "),
  ];
}

function testLines({ test }: LessonAnalysis): string[] {
  if (!test?.shown) return [];
  const { persons, figures } = test.shown;
  const { mean, median, deviation, skewness, kurtosis, consistency, errorRatio, standardError, most } =
    figures;
  const marks = (value: number | null) => written(value === null ? null : (100 * value) / most);
  return [
    `the test, ${persons} people, in per cent: mean ${marks(mean)}, median ${marks(median)}, standard deviation ${marks(deviation)}, standard error ${marks(standardError)}`,
    `skewness ${written(skewness)}, kurtosis ${written(kurtosis)}, internal consistency ${written(consistency)}, error ratio ${written(errorRatio)}`,
  ];
}
