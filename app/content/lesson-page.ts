import { type Packed, pack } from "~/platform/packed";
import type { Item } from "./items";
import type { Lesson, Segment, Source } from "./lessons";
import { staticId } from "./static-html";

type PageSegment = Exclude<Segment, { kind: "html" }> | { kind: "html"; id: string; html: string | null };

/** A lesson as its page needs it. */
export type LessonPage = {
  title: string;
  objective: string;
  minutes: number;
  asOf: string | null;
  sources: Source[];
  headings: { id: string; text: string }[];
  segments: PageSegment[];
  items: Record<string, Item>;
};

const light = new WeakMap<Lesson, Packed<LessonPage>>();
const full = new WeakMap<Lesson, Packed<LessonPage>>();

/**
 * A lesson's page, packed once. For a document the static HTML is left out: the server puts it into the page
 * itself, and the browser takes it from there.
 */
export function lessonPage(lesson: Lesson, { isDocument }: { isDocument: boolean }): Packed<LessonPage> {
  const made = isDocument ? light : full;
  let page = made.get(lesson);
  if (page === undefined) {
    page = pack(pageOf(lesson, isDocument));
    made.set(lesson, page);
  }
  return page;
}

/** A lesson as its page needs it, with its static HTML or with the names of it. */
export function pageOf(lesson: Lesson, withoutHtml: boolean): LessonPage {
  const { title, objective, minutes, asOf, sources, headings, segments, items } = lesson;
  return {
    title,
    objective,
    minutes,
    asOf,
    sources,
    headings: headings.map(({ id, text }) => ({ id, text })),
    segments: segments.map((segment, index) =>
      segment.kind === "html"
        ? { kind: "html", id: staticId(lesson, index), html: withoutHtml ? null : segment.html }
        : segment,
    ),
    items,
  };
}
