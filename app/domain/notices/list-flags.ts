import { type Db, FLAG_KINDS, flags } from "db";
import { inArray } from "drizzle-orm";
import type { Language } from "~/content/lessons";
import type { Library } from "~/content/library";
import type { FlagKind } from "./flag-place";
import { placesOf } from "./places";

/**
 * What learners said of one place, as a trainer sees it. Nothing of it tells who they were or when it was: notes stand in the
 * order of their letters, and the rows' own ids, which hold a time, stay here.
 */
export type FlaggedPlace = {
  lessonId: string;
  place: string;
  sentence: string;
  language: Language;
  course: string;
  lesson: string;
  /** Where it stands; null where the lesson has gone. */
  path: string | null;
  /** The heading or question; null for the beginning, and where it has gone. */
  title: string | null;
  kinds: { kind: FlagKind; count: number }[];
  notes: { kind: FlagKind; note: string }[];
  /** All of it was said of an earlier version. */
  isEarlier: boolean;
  /** What was done; null while it is open. */
  answer: string | null;
};

/** All that was said of these lessons: what is open, most often said first, and what was done of late. */
export async function listFlags(
  db: Db,
  library: Library,
  { lessonIds, language }: { lessonIds: readonly string[]; language: Language },
): Promise<{ open: FlaggedPlace[]; done: FlaggedPlace[] }> {
  if (lessonIds.length === 0) return { open: [], done: [] };
  const { lessonId, place, sentence, kind, note, language: said, version, answer, doneAt } = flags;
  const rows = await db
    .select({ lessonId, place, sentence, kind, note, language: said, version, answer, doneAt })
    .from(flags)
    .where(inArray(lessonId, [...lessonIds]));
  const groups = new Map<string, Row[]>();
  for (const { doneAt: done, ...row } of rows) {
    const name = JSON.stringify([row.lessonId, row.place, row.sentence, row.language, done, row.answer]);
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  const places = [...groups.values()].map((said) => flaggedPlace(library, language, said)).sort(byWeight);
  return {
    open: places.filter(({ answer: done }) => done === null),
    done: places.filter(({ answer: done }) => done !== null),
  };
}

type Row = Pick<
  typeof flags.$inferSelect,
  "lessonId" | "place" | "sentence" | "kind" | "note" | "language" | "version" | "answer"
>;

function flaggedPlace(library: Library, shown: Language, said: Row[]): FlaggedPlace {
  const [{ lessonId, place, sentence, language, answer }] = said as [Row];
  const lesson = library.lessonById(lessonId, language);
  const outline = library.outline(lessonId);
  const course = lesson && library.courseById(lesson.courseId);
  const known = lesson && placesOf(lesson, Object.keys(lesson.items)).find(({ id }) => id === place);
  return {
    lessonId,
    place,
    sentence,
    language,
    course: course?.title[shown] ?? "",
    lesson: outline?.title[shown] ?? lessonId,
    path: course && lesson ? `/courses/${course.slug}/${lesson.slug}?lang=${language}` : null,
    title: known?.title || null,
    kinds: FLAG_KINDS.map((kind) => ({ kind, count: said.filter((row) => row.kind === kind).length })).filter(
      ({ count }) => count > 0,
    ),
    notes: said
      .filter(({ note }) => note !== "")
      .map(({ kind, note }) => ({ kind, note }))
      .sort((a, b) => (a.note < b.note ? -1 : 1)),
    isEarlier: said.every(({ version }) => version !== lesson?.version),
    answer,
  };
}

const countOf = ({ kinds }: FlaggedPlace): number => kinds.reduce((sum, { count }) => sum + count, 0);

const orderOf = ({ lessonId, place, sentence, language }: FlaggedPlace): string =>
  [lessonId, place, sentence, language].join("\n");

const byWeight = (a: FlaggedPlace, b: FlaggedPlace): number =>
  countOf(b) - countOf(a) || (orderOf(a) < orderOf(b) ? -1 : 1);
