import type { Item } from "~/content/items";
import type { Library } from "~/content/library";
import { COURSE } from "./app";

export type AskedItem = {
  /** The page whose form it is. */
  path: string;
  lessonId: string;
  item: Item;
};

/** The items that the lessons of the first course ask, each with the path that its form posts to. */
export function askedItems(library: Library): AskedItem[] {
  const course = library.courseBySlug(COURSE.split("/").at(-1) ?? "");
  return (course?.lessons ?? [])
    .filter(({ kind }) => kind === "lesson")
    .flatMap(({ slug, id }) => {
      const lesson = library.lessonById(id, "de")!;
      const own = lesson.segments.flatMap((segment) => (segment.kind === "item" ? [segment.item] : []));
      return own.map((item) => ({ path: `${COURSE}/${slug}`, lessonId: id, item: lesson.items[item]! }));
    });
}
