import { assigned, assignments, type Db, memberships, statement, teams, type ValueOf } from "db";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Path } from "~/content/lessons";
import { teamDay } from "./team-day";

export type AssignedStatus = "open" | "overdue" | "done";

/** Overdue begins when the day is over. */
export const statusOf = (
  { dueOn, doneOn }: { dueOn: string | null; doneOn: string | null },
  today: string,
): AssignedStatus => (doneOn ? "done" : dueOn && dueOn < today ? "overdue" : "open");

/** What one's teams ask of oneself. */
export type Asked = {
  assignment: string;
  courseId: string;
  /** The path that the course is asked for in; null for a course alone. */
  path: Path | null;
  /** Whether only those of its lessons that belong to the path are asked for. */
  part: boolean;
  teamId: string;
  team: string;
  reason: string;
  round: number;
  assignedOn: string;
  dueOn: string | null;
  doneOn: string | null;
  version: string | null;
  status: AssignedStatus;
  /** The team's, whose day the due day is. */
  timeZone: string;
};

const fields = {
  assignment: assigned.assignmentId,
  courseId: assigned.courseId,
  path: assignments.path,
  part: assigned.part,
  teamId: teams.id,
  team: teams.name,
  reason: assignments.reason,
  round: assigned.round,
  assignedOn: assigned.assignedOn,
  dueOn: assigned.dueOn,
  doneOn: assigned.doneOn,
  version: assigned.version,
  timeZone: teams.timeZone,
};

const asked = (db: Db) =>
  db
    .select(fields)
    .from(assigned)
    .innerJoin(assignments, eq(assignments.id, assigned.assignmentId))
    .innerJoin(teams, eq(teams.id, assigned.teamId))
    .innerJoin(
      memberships,
      and(eq(memberships.teamId, assigned.teamId), eq(memberships.userId, assigned.userId)),
    );

/** The latest round of what goes on, what is due first before the others. */
const latest = and(isNull(assigned.nextRound), isNull(assignments.endedAt));
const order = [
  sql`${assigned.dueOn} is null`,
  asc(assigned.dueOn),
  asc(assigned.assignmentId),
  asc(assigned.courseId),
];

const ofAll = statement((db, value: ValueOf<{ userId: string }>) =>
  asked(db)
    .where(and(eq(assigned.userId, value("userId")), latest))
    .orderBy(...order),
);

const ofCourse = statement((db, value: ValueOf<{ userId: string; courseId: string }>) =>
  asked(db)
    .where(and(eq(assigned.userId, value("userId")), eq(assigned.courseId, value("courseId")), latest))
    .orderBy(...order),
);

/** What is asked of a person, by all their teams, in one query; of one course only, where it is named. */
export async function readAsked(db: Db, userId: string, courseId?: string): Promise<Asked[]> {
  const rows = courseId === undefined ? ofAll(db, { userId }) : ofCourse(db, { userId, courseId });
  return (await rows).map((row) => ({ ...row, status: statusOf(row, teamDay(row.timeZone)) }));
}
