import { AREAS, type Area } from "~/content/check";
import type { Language } from "~/content/lessons";
import type { Library } from "~/content/library";
import type { AreaScore } from "./score";

/** What the points of an area say: begin with its course, refresh it, or leave it for later. */
export type Level = "begin" | "refresh" | "sure";

/** The course that teaches each area, by its id. */
const COURSE_OF: Record<Area, string> = {
  understanding: "k1",
  prompting: "k2",
  verifying: "k3",
  "data-protection": "k4",
  law: "k5",
  use: "k6",
};

/** All points of an area: sure. At least half of them: refresh. Fewer: begin. */
export function levelOf({ points, of }: Pick<AreaScore, "points" | "of">): Level {
  if (points >= of) return "sure";
  return points * 2 >= of ? "refresh" : "begin";
}

/**
 * The areas to learn, the one with the smallest share of its points first; of equal ones the earlier course, as
 * later courses build on it. Areas with all points are left out.
 */
export const learnFirst = <Score extends AreaScore>(scores: readonly Score[]): Score[] =>
  scores
    .filter((score) => levelOf(score) !== "sure")
    .sort((a, b) => a.points * b.of - b.points * a.of || AREAS.indexOf(a.area) - AREAS.indexOf(b.area));

/** The courses that a check says somebody knows: those of areas with all points. */
export const knownCourses = (scores: readonly AreaScore[]): Set<string> =>
  new Set(scores.filter((score) => levelOf(score) === "sure").map(({ area }) => COURSE_OF[area]));

export type AreaAdvice = AreaScore & {
  level: Level;
  /** The area's course, where it is there already. */
  course: { slug: string; title: string } | null;
};

/** What each area's points say, in the order of the check. */
export const adviceOn = (library: Library, language: Language, scores: readonly AreaScore[]): AreaAdvice[] =>
  scores.map((score) => {
    const course = library.courseById(COURSE_OF[score.area]);
    return {
      ...score,
      level: levelOf(score),
      course: course ? { slug: course.slug, title: course.title[language] } : null,
    };
  });
