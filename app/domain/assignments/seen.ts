import { assignmentLessons, attempts, completions, enrolments, memberships, sharedCourses } from "db";
import { type Column, type SQL, sql } from "drizzle-orm";

type Value = Column | SQL | string;

/** A team, a member of it and a course: columns of the query that asks, or values. */
export type SeenCourse = { teamId: Value; userId: Value; courseId: Value };

/** The same with the assignment that asks only for some of the course's lessons. */
export type SeenPart = SeenCourse & { assignmentId: Value };

/** True where the member completed the course, or passed its test again, since they joined the team. */
export const isProvenInTeam = ({ teamId, userId, courseId }: SeenCourse): SQL =>
  sql`exists (select 1 from ${memberships} m inner join ${enrolments} e on e.user_id = m.user_id
    where m.team_id = ${teamId} and m.user_id = ${userId} and e.course_id = ${courseId} and e.completed_at is not null
      and (e.completed_at >= m.joined_at or exists (select 1 from ${completions} c
        inner join ${attempts} t on t.user_id = c.user_id and t.lesson_id = c.lesson_id
        where c.user_id = e.user_id and c.course_id = e.course_id and t.passed and t.finished_at >= m.joined_at)))`;

/**
 * Whether a team may see that a member completed a course, and with `isPartSeen` the only rule for it: since they joined, or
 * earlier where they let the team know. To a team that may not see it, the course is not completed. Whatever shows or counts
 * completions asks this.
 */
export const isSeenCompleted = (of: SeenCourse): SQL =>
  sql`(${isProvenInTeam(of)} or exists (select 1 from ${memberships} m
    inner join ${enrolments} e on e.user_id = m.user_id
    inner join ${sharedCourses} s on s.team_id = m.team_id and s.user_id = m.user_id and s.course_id = e.course_id
    where m.team_id = ${of.teamId} and m.user_id = ${of.userId} and e.course_id = ${of.courseId} and e.completed_at is not null))`;

/** True where the last of the lessons that an assignment asks for came since the member joined; so where the whole course did. */
export const isPartProvenInTeam = (of: SeenPart): SQL =>
  sql`(exists (select 1 from ${memberships} m cross join ${assignmentLessons} l
    inner join ${completions} c on c.user_id = m.user_id and c.lesson_id = l.lesson_id
    where m.team_id = ${of.teamId} and m.user_id = ${of.userId}
      and l.assignment_id = ${of.assignmentId} and l.course_id = ${of.courseId} and c.completed_at >= m.joined_at)
    or ${isProvenInTeam(of)})`;

/** Whether a team may see that a member completed these lessons: as `isSeenCompleted`, and who shares a course shares its parts. */
export const isPartSeen = (of: SeenPart): SQL =>
  sql`(${isPartProvenInTeam(of)} or exists (select 1 from ${sharedCourses} s
    where s.team_id = ${of.teamId} and s.user_id = ${of.userId} and s.course_id = ${of.courseId}))`;
