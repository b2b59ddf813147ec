import type { CompiledCourse, CompiledLesson, LessonEditions } from "./course-set";
import { type ContentFault, suggest } from "./faults";
import { hash } from "./fingerprint";
import type { CompiledFile } from "./lesson-file";
import type { Course, Language, Lesson, LessonKeys, LessonOutline, Path, Segment } from "./lessons";
import { say } from "./sentences";

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
    const recalls = canRecall(lesson, around);
    if (lesson.kind === "lesson")
      for (const id of Object.keys(lesson.compiled.de.items)) around.earlier.set(id, lesson);
    if (!recalls) return [];
    const de = assembleEdition(lesson, "de", front.id, around.earlier);
    const en = assembleEdition(lesson, "en", front.id, around.earlier);
    const { compiled } = lesson;
    around.lessons.set(de.lesson.id, {
      editions: { de: de.lesson, en: en.lesson },
      keys: { de: de.keys, en: en.keys },
      assets: [...compiled.de.assets, ...compiled.en.assets],
    });
    const { edition, from = [] } = compiled.de.front;
    const paths = pathsOf(lesson, front.paths, around.faults);
    return [{ ...outlineOf(de.lesson, en.lesson), paths, edition, from }];
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

/** Ids of the items of other lessons that a file asks again. */
export function recalledIn({ segments }: CompiledFile): Set<string> {
  return new Set(segments.flatMap((segment) => (segment.kind === "recall" ? [segment.item] : [])));
}

function canRecall(lesson: CompiledLesson, { earlier, faults, incomplete }: Surroundings): boolean {
  const missing = [...recalledIn(lesson.compiled.de)].filter((id) => !earlier.has(id));
  if (incomplete) return missing.length === 0;
  for (const id of missing) {
    for (const language of lesson.written) {
      const place = lesson.compiled[language].places[id] ?? { line: 1, column: 1 };
      const what = say("no earlier lesson has an item {0}", id);
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

/** The paths of a lesson: those of its course, or the ones among them that its front matter names. */
function pathsOf({ compiled, editions }: CompiledLesson, ofCourse: Path[], faults: ContentFault[]): Path[] {
  const { front, manuscript } = compiled.de;
  const own = front.paths ?? ofCourse;
  const other = own.filter((path) => !ofCourse.includes(path));
  if (other.length > 0) {
    const place = manuscript.places.paths ?? { line: 2, column: 1 };
    const what = say("names {0}, which the course does not", other.join(", "));
    const mend = "add it to the paths of course.mdx, or leave it out";
    faults.push({ file: editions.de.file, ...place, rule: "schema", field: "paths", what, mend });
  }
  return own;
}

function outlineOf(de: Lesson, en: Lesson): Omit<LessonOutline, "paths" | "edition" | "from"> {
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
