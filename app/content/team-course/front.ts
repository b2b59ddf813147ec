import { z } from "zod";
import type { ContentFault } from "../faults";
import { faultOf } from "../folders";
import { readFrontMatter } from "../front-matter";
import { linesOf } from "../manuscript";
import { type CourseFront, courseSchema } from "../schema";
import { say } from "../sentences";
import { COURSE_ID } from "./course-files";
import { LIMITS } from "./limits";

/** A text in one language or both. */
function oneOrBoth<T extends z.ZodType>(text: T) {
  return z
    .strictObject({ de: text.optional(), en: text.optional() })
    .refine(({ de, en }) => de !== undefined || en !== undefined, "is written in no language")
    .transform(({ de, en }) => ({ de: (de ?? en) as z.output<T>, en: (en ?? de) as z.output<T> }));
}

const text = z.string().trim().min(1, "is empty");
const { shape } = courseSchema;

/** Front matter of a team's course.mdx: like that of ours, but one language is enough, and the place in our programme may be left out. */
export const teamCourseSchema = z.strictObject({
  ...shape,
  title: oneOrBoth(text).describe("write { de: … }, { en: … } or both"),
  summary: oneOrBoth(text).describe(
    "write { de: … } or both languages: what the course is about, in a sentence or two",
  ),
  audience: oneOrBoth(text).describe("write { de: … } or both languages: whom the course is for"),
  outcomes: oneOrBoth(z.array(text).min(1)).describe(
    "write de: […] or both languages: what learners can do afterwards",
  ),
  step: shape.step.default(5),
  order: shape.order.default(0),
  paths: shape.paths.default(["everyone"]),
});

/** Reads course.mdx; null, with faults, when it cannot be used. */
export function readCourseFront(
  courseId: string,
  source: string,
): { front: CourseFront | null; faults: ContentFault[] } {
  const long = faultOfLongFront(source, "course.mdx");
  if (long) return { front: null, faults: [long] };
  const { data: front, faults, places } = readFrontMatter(teamCourseSchema, source, "course.mdx");
  if (!front) return { front: null, faults };
  const own = [...faults];
  const at = (field: string) => places[field] ?? { line: 2, column: 1 };
  if (front.id !== courseId || !COURSE_ID.test(courseId))
    own.push({
      file: "course.mdx",
      ...at("id"),
      rule: "ids",
      field: "id",
      what: say("is {0}, but the id of this course is {1}", front.id, courseId),
      mend: say("write id: {0}", courseId),
    });
  if (front.prerequisites.length > 0)
    own.push({
      file: "course.mdx",
      ...at("prerequisites"),
      rule: "prerequisites",
      field: "prerequisites",
      what: "names courses that come before",
      mend: "write [], or leave it out: a team's course stands by itself",
    });
  return { front: own.length > 0 ? null : front, faults: own };
}

/** Front matter of more bytes than any lesson needs is not given to the YAML parser. */
export function faultOfLongFront(source: string, file: string): ContentFault | null {
  const lines = linesOf(source);
  const end = lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line));
  const bytes = Buffer.byteLength(lines.slice(0, end < 0 ? lines.length : end).join("\n"));
  if (end < 0 || bytes <= LIMITS.frontMatterBytes) return null;
  return faultOf(
    file,
    say("the front matter is longer than {0} bytes", LIMITS.frontMatterBytes),
    "leave out what lessons do not need",
  );
}
