import { analyses, type Db } from "db";
import { inArray } from "drizzle-orm";
import type { Item, Key } from "~/content/items";
import type { Language, LessonOutline } from "~/content/lessons";
import type { Library } from "~/content/library";
import { textIn } from "~/content/sections";
import { questionsOf, WHOLE } from "./analyse";
import { guessScore } from "./guess";
import { type Option, optionsOf } from "./options";
import {
  type ShownItem,
  type ShownOption,
  type StoredItem,
  type StoredTest,
  shownItem,
  shownTest,
  type Waiting,
  waitingFor,
} from "./shown";
import { byImportance, type Task, tasksOf } from "./tasks";

export type OptionView = Omit<Option, "part" | "label"> &
  ShownOption & { part: string | null; label: string };

/** A question with what may be seen of its figures, or how many answers it is waiting for. Texts are plain. */
export type QuestionView = {
  id: string;
  type: Item["type"];
  prompt: string;
  /** In per cent; null where nothing can be guessed. */
  guess: number | null;
  people: Waiting | null;
  shown: (Omit<ShownItem, "options"> & { options: OptionView[] }) | null;
  tasks: Task[];
};

export type LessonAnalysis = {
  id: string;
  kind: "lesson" | "test";
  title: string;
  path: string;
  course: string;
  questions: QuestionView[];
  /** The test as a whole; null in a lesson. */
  test: { people: Waiting | null; shown: StoredTest | null; pools: string[] } | null;
};

/** The analyses of these lessons as authors see them, with the tasks that follow, in the lessons' order. */
export async function readAnalyses(
  db: Db,
  library: Library,
  { lessonIds, language }: { lessonIds: readonly string[]; language: Language },
): Promise<LessonAnalysis[]> {
  if (lessonIds.length === 0) return [];
  const rows = await db
    .select()
    .from(analyses)
    .where(inArray(analyses.lessonId, [...lessonIds]));
  const found = new Map(rows.map((row) => [`${row.lessonId} ${row.itemId}`, row]));
  const rowOf: RowOf = (lessonId, itemId) => found.get(`${lessonId} ${itemId}`);
  return library.courses().flatMap((course) =>
    course.lessons
      .filter(({ id }) => lessonIds.includes(id))
      .map((outline) => ({
        id: outline.id,
        kind: outline.kind,
        title: outline.title[language],
        path: `/courses/${course.slug}/${outline.slug}`,
        course: course.title[language],
        questions: questionsIn(library, outline, language, rowOf),
        test: outline.kind === "test" ? testView(outline, rowOf) : null,
      })),
  );
}

type AnalysisRow = typeof analyses.$inferSelect;
type RowOf = (lessonId: string, itemId: string) => AnalysisRow | undefined;

function questionsIn(
  library: Library,
  outline: LessonOutline,
  language: Language,
  rowOf: RowOf,
): QuestionView[] {
  const lesson = library.lessonById(outline.id, language);
  const keys = library.keys(outline.id, language);
  return questionsOf(library, outline).flatMap((id) => {
    const [item, key] = [lesson?.items[id], keys[id]];
    return item && key ? [questionView(item, key, rowOf(outline.id, id))] : [];
  });
}

function questionView(item: Item, key: Key, row: AnalysisRow | undefined): QuestionView {
  const guess = guessScore(item, key);
  const options = optionsOf(item, key);
  const question = { id: item.id, type: item.type, prompt: textIn(item.prompt), guess };
  if (!row?.figures) return { ...question, people: waitingFor(row?.people ?? 0), shown: null, tasks: [] };
  const shown = shownItem(row.figures as StoredItem);
  return {
    ...question,
    people: null,
    shown: { ...shown, options: options.map((option) => optionView(option, shown)) },
    tasks: tasksOf(item.type, shown, options, guess),
  };
}

/** An option that came since the figures were made has been chosen by nobody in them. */
function optionView({ part, label, ...option }: Option, shown: ShownItem): OptionView {
  const counted = shown.options.find(({ id }) => id === option.id);
  return {
    ...option,
    part: part === null ? null : textIn(part),
    label: textIn(label),
    count: counted?.count ?? null,
    discrimination: counted?.discrimination ?? null,
  };
}

function testView(outline: LessonOutline, rowOf: RowOf): LessonAnalysis["test"] {
  const row = rowOf(outline.id, WHOLE);
  const pools = outline.pools.flatMap(({ id, draw }) => Array.from({ length: draw }, () => id));
  if (!row?.figures) return { people: waitingFor(row?.people ?? 0), shown: null, pools };
  return { people: null, shown: shownTest(row.figures as StoredTest), pools };
}

export type TaskView = Task & {
  lesson: Pick<LessonAnalysis, "id" | "title" | "course">;
  question: QuestionView;
};

/** All tasks in these analyses, the most important first. */
export const tasksIn = (lessons: readonly LessonAnalysis[]): TaskView[] =>
  lessons
    .flatMap((lesson) =>
      lesson.questions.flatMap((question) => question.tasks.map((task) => ({ ...task, lesson, question }))),
    )
    .sort(byImportance);
