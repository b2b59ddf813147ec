import type { Language } from "~/content/lessons";
import type { Library } from "~/content/library";
import type { Asked } from "../assignments";
import { lessonsOfPart } from "./paths";

/** A course that is asked of somebody, as their own pages show it. `done` holds the ids of its lessons that they completed. */
export function askedCourse(
  library: Library,
  language: Language,
  { courseId, version, part, assignedOn, ...one }: Asked,
  done: readonly string[],
) {
  const slug = library.courseById(courseId)?.slug ?? courseId;
  const lessons = part && one.path ? lessonsOfPart(library, one.path, courseId) : [];
  const open = lessons.find(({ id }) => !done.includes(id));
  return {
    ...one,
    slug,
    lessons: lessons.map(({ title }) => title[language]),
    to: open ? `/courses/${slug}/${open.slug}` : `/courses/${slug}`,
    beforeTeam: one.status !== "done" && lessons.length > 0 && !open,
  };
}
