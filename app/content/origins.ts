import { leadsTo } from "./circles";
import type { CompiledCourse } from "./course-set";
import type { ContentFault } from "./faults";
import { type Said, say } from "./sentences";

/**
 * Faults of lessons that go on from others (`from`): an id that no course has or had, and a lesson that goes on from itself,
 * if only by way of others. Where some lessons could not be read (`incomplete`), an unknown id may be one of theirs.
 */
export function faultsOfOrigins(courses: CompiledCourse[], incomplete: boolean): ContentFault[] {
  const lessons = courses.flatMap((course) => course.lessons);
  const origins = new Map(lessons.map(({ compiled: { de } }) => [de.front.id, de.front.from ?? []]));
  const former = new Set(courses.flatMap(({ front }) => front.former));
  return lessons.flatMap(({ editions, compiled: { de } }) => {
    const { id, from = [] } = de.front;
    return from.flatMap((origin, index): ContentFault[] => {
      const fault = (what: Said, mend: Said): ContentFault[] => {
        const place = de.manuscript.places[`from.${index}`] ?? { line: 2, column: 1 };
        const { line, column } = place;
        return [{ file: editions.de.file, line, column, rule: "from", field: "from", what, mend }];
      };
      if (!origins.has(origin) && !former.has(origin) && !incomplete)
        return fault(
          say("there is no lesson {0}, and no course says that it had one", origin),
          "write the id as it is, or add it to former in course.mdx where the lesson is gone",
        );
      if (leadsTo(origins, origin, id))
        return fault(
          say("{0} goes on from this lesson itself", origin),
          "leave one of the lessons in the circle out",
        );
      return [];
    });
  });
}
