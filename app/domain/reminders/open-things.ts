import { assigned, assignments, type Db, memberships, teams, users } from "db";
import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Language } from "~/content/lessons";
import type { Library } from "~/content/library";
import type { Day } from "~/platform/days";
import { teamDay } from "../assignments";
import { libraryFor } from "../authoring";
import type { Path } from "../learning";

/** Something that a team asks of a person by a day: a course, or a path as long as any course of it is open. */
export type Thing = {
  assignment: string;
  /** What tells it from others of its assignment, for as long as it is asked. */
  key: string;
  /** The path; null where it is a course. */
  path: Path | null;
  /** The course, or the first of the path that is open. */
  title: string;
  slug: string;
  team: string;
  reason: string;
  /** Of the course in it that is due first. */
  dueOn: Day;
  /** The day that it is for the team. */
  today: Day;
  /** The team's time zone, by whose calendars it is due. */
  timeZone: string;
  /** From 2 on it is done by passing the test of the course again. */
  round: number;
  /** How often the assignment has been changed. */
  changes: number;
};

/**
 * What is open for a person and has a date, what is due first before the others; of courses that they can still read, those
 * for everyone (`publicLibrary`) and those of their teams.
 */
export async function openThings(
  db: Db,
  publicLibrary: Library,
  { id, language }: { id: string; language: Language },
): Promise<Thing[]> {
  const rows = await db
    .select({
      assignment: assigned.assignmentId,
      courseId: assigned.courseId,
      path: assignments.path,
      team: teams.name,
      reason: assignments.reason,
      dueOn: assigned.dueOn,
      round: assigned.round,
      version: assignments.version,
      timeZone: teams.timeZone,
    })
    .from(assigned)
    .innerJoin(assignments, eq(assignments.id, assigned.assignmentId))
    .innerJoin(teams, eq(teams.id, assigned.teamId))
    .innerJoin(
      memberships,
      and(eq(memberships.teamId, assigned.teamId), eq(memberships.userId, assigned.userId)),
    )
    .where(
      and(
        eq(assigned.userId, id),
        isNull(assigned.doneOn),
        isNull(assigned.nextRound),
        isNull(assignments.endedAt),
        isNotNull(assigned.dueOn),
      ),
    )
    .orderBy(asc(assigned.dueOn), asc(assigned.assignmentId), asc(assigned.courseId));
  const library = await libraryFor(db, publicLibrary, id);
  const things = new Map<string, Thing>();
  for (const { courseId, path, dueOn, version, ...row } of rows) {
    const course = library.courseById(courseId);
    if (!course) continue;
    // A course is asked for again by itself, when its own completion runs out.
    const asPath = row.round === 1 ? path : null;
    const key = `${row.assignment}/${asPath ?? courseId}/${row.round}`;
    const thing = { ...row, key, path: asPath, title: course.title[language], slug: course.slug };
    if (!things.has(key))
      things.set(key, { ...thing, dueOn: dueOn as Day, today: teamDay(row.timeZone), changes: version - 1 });
  }
  return [...things.values()];
}

/** To whom reminders and calendars speak: address, language, and whether the address is theirs. */
export const personFields = {
  id: users.id,
  email: users.email,
  language: users.language,
  timeZone: users.timeZone,
  confirmedAt: users.emailConfirmedAt,
};
