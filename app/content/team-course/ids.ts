import { recalledIn } from "../assemble";
import type { ContentFault, Place } from "../faults";
import type { LessonFolder } from "../folders";
import type { CompiledFile } from "../lesson-file";
import { type Said, say } from "../sentences";

/**
 * Ids of a team's lesson that could meet those of another course: each begins with the id of its own course. `claimed` keeps
 * which lesson of the course has an id already.
 */
export function faultsOfIds(
  courseId: string,
  file: string,
  { front, manuscript, places, ...extracted }: CompiledFile,
  { slug }: LessonFolder,
  claimed: Map<string, string>,
): ContentFault[] {
  const faults: ContentFault[] = [];
  const claim = (kind: string, id: string, { line, column }: Place) => {
    const refuse = (what: Said, mend: Said) =>
      faults.push({ file, line, column, rule: "ids", field: kind, what, mend });
    const owner = claimed.get(`${kind} ${id}`);
    if (!id.startsWith(`${courseId}-`))
      refuse(
        say("the id {0} does not begin with the id of the course", id),
        say("write {0}-{1}", courseId, id.slice(0, 30)),
      );
    else if (owner !== undefined && owner !== slug)
      refuse(say("the id {0} is used already, in the lesson {1}", id, owner), "choose another one");
    claimed.set(`${kind} ${id}`, slug);
  };
  claim("lesson id", front.id, manuscript.places.id ?? { line: 2, column: 1 });
  const recalled = recalledIn({ front, manuscript, places, ...extracted });
  // Parts of a worksheet have places of their own, behind a point.
  for (const [id, place] of Object.entries(places))
    if (!recalled.has(id) && !id.includes(".")) claim("item id", id, place);
  return faults;
}
