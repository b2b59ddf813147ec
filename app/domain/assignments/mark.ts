import {
  assigned,
  assignmentLessons,
  completions,
  type Db,
  encoded,
  enrolments,
  memberships,
  type Query,
  statement,
  teams,
  type ValueOf,
} from "db";
import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Day } from "~/platform/days";
import { countMarked } from "./counts";
import { isPartSeen, isSeenCompleted } from "./seen";

/** The answer that may have proven a course or a part of it, when it came, and the version of the course on that day. */
export type Proof = {
  userId: string;
  courseId: string;
  lessonId: string;
  answerId: string;
  now: Date;
  today: Day;
  courseVersion: string;
};

/**
 * A course counts as done where it was completed, or its test passed again, no longer ago than the row says, and the team
 * may know it.
 */
const isProven = sql`exists (select 1 from ${enrolments} where ${and(
  eq(enrolments.userId, assigned.userId),
  eq(enrolments.courseId, assigned.courseId),
)} and enrolments.proven_on >= assigned.since) and ${isSeenCompleted({
  teamId: sql`assigned.team_id`,
  userId: sql`assigned.user_id`,
  courseId: sql`assigned.course_id`,
})}`;

const lessons = sql`from ${assignmentLessons} l
  left join ${completions} c on c.user_id = assigned.user_id and c.lesson_id = l.lesson_id
  where l.assignment_id = assigned.assignment_id and l.course_id = assigned.course_id`;

/**
 * A part counts as done where all its lessons were completed, whenever that was: a lesson stays complete, so nothing could
 * prove it anew. A row may still be noted as a part when its course has just become a whole one: then it waits to be aligned.
 */
const isPartProven = sql`exists (select 1 ${lessons}) and not exists (select 1 ${lessons} and c.lesson_id is null)
  and ${isPartSeen({
    teamId: sql`assigned.team_id`,
    userId: sql`assigned.user_id`,
    courseId: sql`assigned.course_id`,
    assignmentId: sql`assigned.assignment_id`,
  })}`;

const ofEnrolment = (column: SQL): SQL =>
  sql`(select ${column} from ${enrolments} e where e.user_id = assigned.user_id and e.course_id = assigned.course_id)`;

/** What is noted of the proof; of a part that was complete before, the version of the course is not known. */
export const proofWith = (partVersion: SQL) => ({
  doneOn: sql`case when assigned.part then (select max(c.completed_on) ${lessons}) else ${ofEnrolment(sql`e.proven_on`)} end`,
  version: sql`case when assigned.part then ${partVersion} else ${ofEnrolment(sql`e.version`)} end`,
});

export const openAndProven = and(
  isNull(assigned.doneOn),
  sql`case when assigned.part then ${isPartProven} else ${isProven} end`,
);

const mark = statement((db, value: ValueOf<Proof>) =>
  db
    .update(assigned)
    .set({ ...proofWith(sql`cast(${value("courseVersion")} as text)`), markedBy: sql`${value("answerId")}` })
    .where(
      and(eq(assigned.userId, value("userId")), eq(assigned.courseId, value("courseId")), openAndProven),
    ),
);

const isMarked = (value: ValueOf<Proof>) =>
  sql`a.user_id = ${value("userId")} and a.course_id = ${value("courseId")} and a.marked_by = ${value("answerId")}`;

const holdWhere = (db: Db, value: ValueOf<Proof>, proven: SQL) =>
  db
    .update(teams)
    .set({ name: sql`${teams.name}` })
    .where(
      sql`${teams.id} in (select m.team_id from ${memberships} m where m.user_id = ${value("userId")} and ${proven})`,
    );

const provenToday = (value: ValueOf<Proof>) =>
  sql`exists (select 1 from ${enrolments} where ${and(
    eq(enrolments.userId, value("userId")),
    eq(enrolments.courseId, value("courseId")),
    eq(enrolments.provenOn, value("today")),
  )})`;

const lessonCompleted = (value: ValueOf<Proof>) =>
  sql`exists (select 1 from ${completions} where ${and(
    eq(completions.userId, value("userId")),
    eq(completions.lessonId, value("lessonId")),
  )} and completions.completed_at = ${encoded(value("now"), completions.completedAt)})`;

/**
 * Whoever has proven the course today, or with this answer a lesson that may be the last of a part, waits until nothing else
 * changes who belongs to their teams and what is asked there (see `holdTeam`): rows that come at this moment are seen by the
 * next queries, or have seen the proof.
 */
const holdTeams = statement((db, value: ValueOf<Proof>) => holdWhere(db, value, provenToday(value)));
const holdTeamsForPart = statement((db, value: ValueOf<Proof>) =>
  holdWhere(db, value, sql`(${provenToday(value)} or ${lessonCompleted(value)})`),
);

const count = statement((db, value: ValueOf<Proof>) => countMarked(db, isMarked(value)));

/**
 * The queries that mark what is asked of a learner as done and count it, for the end of the batch of an answer. Where the
 * answer has completed nothing that is asked for, each of them is one look into an index. `inParts` is whether a path has only
 * some of the course's lessons.
 */
export const markAssigned = (db: Db, values: Proof, { inParts }: { inParts: boolean }): Query[] => [
  inParts ? holdTeamsForPart(db, values) : holdTeams(db, values),
  mark(db, values),
  count(db, values),
];
