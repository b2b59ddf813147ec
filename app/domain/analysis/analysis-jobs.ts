import type { Db } from "db";
import { z } from "zod";
import type { Library } from "~/content/library";
import { enqueue, type Handlers } from "~/platform/jobs";
import { withinLimit } from "~/platform/limits";
import { Turns } from "~/platform/turns";
import { analyse, lessonsIn } from "./analyse";
import { coursesWithAnswers } from "./team-answers";

/** The house's own courses; one course of a team; and finding those of teams that have new answers. */
const HOUSE = "analyse answers";
const TEAM = "analyse answers of a team";
const TEAMS = "look for answers of teams";

const ofCourse = z.object({ courseId: z.string() });

const isDue = (db: Db, subject: string, every: "1 h" | "1 d"): Promise<boolean> =>
  withinLimit(db, { action: `${HOUSE} ${every}`, subject, max: 1, every });

/**
 * Notes that the figures are to be looked at, unless that was done within the hour, by whichever process: those of the house's
 * courses, or of a course that a team wrote.
 */
export async function wishAnalysis(db: Db, courseId?: string): Promise<void> {
  if (!(await isDue(db, courseId ?? "all", "1 h"))) return;
  await (courseId === undefined ? enqueue(db, HOUSE, {}) : enqueue(db, TEAM, { courseId }));
}

/** The same once a day for all courses: the house's, and those of teams that have new answers. */
export async function wishAnalyses(db: Db): Promise<void> {
  if (await isDue(db, "all", "1 d")) await db.batch([enqueue(db, HOUSE, {}), enqueue(db, TEAMS, {})]);
}

/** @param openCourse what a team has published of a course, as a library of it alone; null where there is nothing */
export const analysisJobs = (
  db: Db,
  library: Library,
  openCourse: (courseId: string) => Promise<Library | null>,
): Handlers => ({
  [HOUSE]: () => analyse(db, library, lessonsIn(library)),
  // A job each, so that one that cannot be done keeps no other team's figures from being made.
  [TEAMS]: async () => {
    const turns = new Turns();
    for (const courseId of await coursesWithAnswers(db)) {
      await enqueue(db, TEAM, { courseId });
      await turns.next();
    }
  },
  [TEAM]: async (payload) => {
    const { courseId } = ofCourse.parse(payload);
    const published = await openCourse(courseId);
    if (published) await analyse(db, published, lessonsIn(published));
  },
});
