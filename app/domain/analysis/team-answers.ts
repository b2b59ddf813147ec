import { answers, type Db, memberships, teamCourses } from "db";
import { and, gte, inArray, isNotNull, lt, sql } from "drizzle-orm";
import { COURSE_ID_LENGTH } from "~/content/team-course";
import { Turns } from "~/platform/turns";
import { BATCH } from "./batches";

/** Two days, although it is asked once in one: what comes late misses nothing, and looking twice changes nothing. */
const LOOKED_BACK = 48 * 3_600_000;
/** So much of it is asked for at a time, so that no query takes long on a busy day. */
const SLICE = 900_000;
const COURSES_AT_A_TIME = 100;

/**
 * The published courses of teams that somebody has answered of late. Teams with fewer members than a batch are left out, since
 * nothing could be said of them: most of the thousands that there may be cost no more than this.
 */
export async function coursesWithAnswers(db: Db, now = Date.now()): Promise<string[]> {
  const turns = new Turns();
  const answered = new Set<string>();
  // The id of each lesson begins with that of its course.
  const course = sql<string>`substr(${answers.lessonId}, 1, ${COURSE_ID_LENGTH})`;
  for (let from = now - LOOKED_BACK; from < now; from += SLICE) {
    const rows = await db
      .selectDistinct({ course })
      .from(answers)
      .where(
        and(
          gte(answers.answeredAt, new Date(from)),
          lt(answers.answeredAt, new Date(from + SLICE)),
          sql`substr(${answers.lessonId}, 1, 2) = 't-'`,
        ),
      );
    for (const row of rows) answered.add(row.course);
    await turns.next();
  }
  const found: string[] = [];
  const ids = [...answered];
  for (let first = 0; first < ids.length; first += COURSES_AT_A_TIME) {
    const rows = await db
      .select({ id: teamCourses.id })
      .from(teamCourses)
      .where(
        and(
          inArray(teamCourses.id, ids.slice(first, first + COURSES_AT_A_TIME)),
          isNotNull(teamCourses.publishedVersion),
          sql`(select count(*) from ${memberships} where ${memberships.teamId} = ${teamCourses.teamId}) >= ${BATCH}`,
        ),
      );
    found.push(...rows.map(({ id }) => id));
    await turns.next();
  }
  return found;
}
