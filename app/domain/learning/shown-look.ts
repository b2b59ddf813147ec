import type { Lesson } from "~/content/lessons";
import type { Look } from "./looks";

/** A part of a lesson that changed, as its page points at it. */
export type ShownPart = {
  kind: "heading" | "question" | "objective" | "beginning" | "sources" | "worksheet";
  /** The element to go to; null for what stands at the top. */
  anchor: string | null;
  /** The heading's text. */
  text: string;
  /** The question's number on the page. */
  number: number;
};

/** What of a look is there in one language of the lesson, each part once, in the order of the page. */
export function shownParts({ changes }: Look, lesson: Lesson): ShownPart[] {
  const parts = new Set(changes.map(({ part }) => part));
  const shown: ShownPart[] = [];
  const add = (part: string, kind: ShownPart["kind"], anchor: string | null, text = "", number = 0) => {
    if (parts.has(part)) shown.push({ kind, anchor, text, number });
  };
  add("objective", "objective", null);
  add("#", "beginning", null);
  for (const { id, text } of lesson.headings) add(`#${id}`, "heading", id, text);
  const asked = lesson.segments.flatMap((segment) =>
    segment.kind === "item" || segment.kind === "recall" ? [segment.item] : [],
  );
  for (const [index, item] of asked.entries()) add(item, "question", item, "", index + 1);
  for (const segment of lesson.segments)
    if (segment.kind === "worksheet") add(segment.sheet.id, "worksheet", segment.sheet.id);
  add("sources", "sources", "sources");
  return shown;
}
