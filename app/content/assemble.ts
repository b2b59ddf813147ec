import { type CompiledCourse, type CompiledLesson, type LessonEditions, recalledIn } from "./course-set";
import { type ContentFault, suggest } from "./faults";
import { hash } from "./fingerprint";
import type { Course, Language, Lesson, LessonKeys, LessonOutline, Segment } from "./lessons";

type Surroundings = {
  /** Items of the lessons that come before, in the same course and in those before it: item id → its lesson. */
  earlier: Map<string, CompiledLesson>;
  lessons: Map<string, LessonEditions>;
  faults: ContentFault[];
  incomplete: boolean;
};

/** Puts a course together: its lessons in reading order, each with the items that it asks again. */
export function assembleCourse(folder: CompiledCourse, around: Surroundings): Course {
  const { front, slug } = folder;
  const outlines = folder.lessons.flatMap((lesson): LessonOutline[] => {
    if (!canRecall(lesson, around)) return [];
    const de = assembleEdition(lesson, "de", front.id, around.earlier);
    const en = assembleEdition(lesson, "en", front.id, around.earlier);
    const { compiled } = lesson;
    around.lessons.set(de.lesson.id, {
      editions: { de: de.lesson, en: en.lesson },
      keys: { de: de.keys, en: en.keys },
      assets: [...compiled.de.assets, ...compiled.en.assets],
    });
    if (lesson.kind === "lesson")
      for (const id of Object.keys(compiled.de.items)) around.earlier.set(id, lesson);
    return [outlineOf(de.lesson, en.lesson)];
  });
  return {
    id: front.id,
    slug,
    step: front.step,
    order: front.order,
    title: front.title,
    summary: front.summary,
    audience: front.audience,
    outcomes: front.outcomes,
    prerequisites: front.prerequisites,
    paths: front.paths,
    passMark: front.passMark / 100,
    lessons: outlines,
  };
}

function canRecall(lesson: CompiledLesson, { earlier, faults, incomplete }: Surroundings): boolean {
  const missing = [...recalledIn(lesson.compiled.de)].filter((id) => !earlier.has(id));
  if (incomplete) return missing.length === 0;
  for (const id of missing) {
    for (const language of ["de", "en"] as const) {
      const place = lesson.compiled[language].places[id] ?? { line: 1, column: 1 };
      const what = `no earlier lesson has an item ${id}`;
      const mend = suggest(id, [...earlier.keys()].slice(-30));
      faults.push({
        file: lesson.editions[language].file,
        ...place,
        rule: "recalled",
        field: "Recall item",
        what,
        mend,
      });
    }
  }
  return missing.length === 0;
}

function assembleEdition(
  { slug, kind, compiled }: CompiledLesson,
  language: Language,
  courseId: string,
  earlier: Map<string, CompiledLesson>,
): { lesson: Lesson; keys: LessonKeys } {
  const own = compiled[language];
  const items = { ...own.items };
  const keys: LessonKeys = { ...own.keys };
  for (const id of recalledIn(own)) {
    const origin = earlier.get(id)?.compiled[language];
    const [item, key] = [origin?.items[id], origin?.keys[id]];
    if (!item || !key) continue;
    items[id] = item;
    keys[id] = key;
  }
  const recalled = [...recalledIn(own)].map((id) => JSON.stringify([items[id], keys[id]]));
  const { front, digest, headings, segments } = own;
  const lesson: Lesson = {
    id: front.id,
    courseId,
    slug,
    kind,
    language,
    version: (recalled.length > 0 ? hash(digest, ...recalled) : digest).slice(0, 16),
    title: front.title,
    objective: front.objective,
    minutes: front.minutes,
    asOf: front.stand ?? null,
    reviewBy: front.review_by ?? null,
    sources: front.quelle ?? [],
    headings,
    segments,
    items,
  };
  return { lesson, keys };
}

function outlineOf(de: Lesson, en: Lesson): LessonOutline {
  return {
    id: de.id,
    slug: de.slug,
    kind: de.kind,
    minutes: de.minutes,
    title: { de: de.title, en: en.title },
    objective: { de: de.objective, en: en.objective },
    required: de.segments.flatMap((segment) => (isRequired(segment) ? [segment.item] : [])),
    pools: de.segments.flatMap((segment) =>
      segment.kind === "pool" ? [{ id: segment.id, items: segment.items, draw: segment.draw }] : [],
    ),
  };
}

function isRequired(segment: Segment): segment is Extract<Segment, { kind: "item" | "recall" }> {
  return (segment.kind === "item" || segment.kind === "recall") && segment.required;
}
