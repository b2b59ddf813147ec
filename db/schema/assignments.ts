import type { Kit } from "../kit";
import type { defineAccounts } from "./accounts";
import { PATHS } from "./learning";
import type { defineTeams } from "./teams";

/**
 * What a team asks of its members, and how far they are. Days are text (YYYY-MM-DD, as the team's calendars show them): what
 * is asked for has a day and no time, and of a completion a team learns no more than its day.
 */
export function defineAssignments(
  kit: Kit,
  { users, teams, groups }: ReturnType<typeof defineAccounts> & ReturnType<typeof defineTeams>,
) {
  const inTeam = () =>
    kit
      .text()
      .notNull()
      .references(() => teams.id, { onDelete: "cascade" });

  const assignments = kit.table(
    "assignments",
    {
      id: kit.id().primaryKey(),
      teamId: inTeam(),
      /** A course, or else a path. */
      courseId: kit.text(),
      path: kit.oneOf(PATHS),
      /** Why, in the team's own words, or empty. */
      reason: kit.text().notNull(),
      /** For the whole team; else for the groups and persons in `assignment_targets`. */
      everyone: kit.boolean().notNull(),
      /** By this day, or so many days after it began to concern somebody; neither is without a date. */
      dueOn: kit.text(),
      dueDays: kit.integer(),
      /** For how many months a completion is good before a new round begins; null is for ever. */
      repeatMonths: kit.integer(),
      /** Counts the changes, so that of two who change it at once the second one is told. */
      version: kit.integer().notNull().default(1),
      createdAt: kit.time().notNull(),
      endedAt: kit.time(),
      /** The last member whose rows follow the newest change; empty at its beginning, null when all do. */
      spreadTo: kit.text(),
      spreadCount: kit.integer().notNull().default(0),
    },
    (t) => [
      kit.index("assignments_team").on(t.teamId, t.endedAt),
      kit
        .index("assignments_repeat")
        .on(t.repeatMonths)
        .where(kit.sql`${t.repeatMonths} is not null and ${t.endedAt} is null`),
    ],
  );

  const ofAssignment = () =>
    kit
      .text()
      .notNull()
      .references(() => assignments.id, { onDelete: "cascade" });

  /** The courses that an assignment asks for: of a path, all that have a lesson in it. */
  const assignmentCourses = kit.table(
    "assignment_courses",
    { assignmentId: ofAssignment(), courseId: kit.text().notNull() },
    (t) => [kit.primaryKey({ columns: [t.assignmentId, t.courseId] })],
  );

  /** Of a course that only partly belongs to the path of an assignment, the lessons that do; of a whole course, nothing. */
  const assignmentLessons = kit.table(
    "assignment_lessons",
    { assignmentId: ofAssignment(), courseId: kit.text().notNull(), lessonId: kit.text().notNull() },
    (t) => [kit.primaryKey({ columns: [t.assignmentId, t.courseId, t.lessonId] })],
  );

  /** Whom an assignment is for: a group with all that is part of it, or a person. */
  const assignmentTargets = kit.table(
    "assignment_targets",
    {
      id: kit.id().primaryKey(),
      assignmentId: ofAssignment(),
      groupId: kit.text().references(() => groups.id, { onDelete: "cascade" }),
      userId: kit.text().references(() => users.id, { onDelete: "cascade" }),
    },
    (t) => [
      kit.index("assignment_targets_assignment").on(t.assignmentId),
      kit.index("assignment_targets_group").on(t.groupId),
      kit.index("assignment_targets_user").on(t.userId),
    ],
  );

  /** One course that is asked of one person, in one round. */
  const assigned = kit.table(
    "assigned",
    {
      assignmentId: ofAssignment(),
      userId: kit
        .text()
        .notNull()
        .references(() => users.id, { onDelete: "cascade" }),
      courseId: kit.text().notNull(),
      /** 1, 2, 3 …; a new round leaves the earlier ones as they are. */
      round: kit.integer().notNull(),
      teamId: inTeam(),
      assignedOn: kit.text().notNull(),
      /** Completions of this day and later count; empty for any. */
      since: kit.text().notNull(),
      dueOn: kit.text(),
      doneOn: kit.text(),
      /** The version of the course that was completed; null where it was not noted. */
      version: kit.text(),
      /** What has marked it as done: the id of an answer, or empty; so that it is counted once. */
      markedBy: kit.text(),
      /** The number of the round after this one; null for the latest. */
      nextRound: kit.integer(),
      /** From which day on its person is to be reminded (domain/reminders); null for what has no date. */
      remindOn: kit.text(),
      /** Only those lessons of the course that stand in `assignment_lessons`, without its test. Earlier rounds keep what they were. */
      part: kit.boolean().notNull().default(false),
      /** The time zone of its person, a copy of theirs: their reminders go in their mornings. */
      zone: kit.text().notNull().default("Europe/Berlin"),
    },
    (t) => [
      kit.primaryKey({ columns: [t.assignmentId, t.userId, t.courseId, t.round] }),
      kit.index("assigned_person").on(t.userId, t.courseId),
      kit.index("assigned_team").on(t.teamId, t.userId),
      kit
        .index("assigned_open")
        .on(t.teamId, t.dueOn, t.userId, t.assignmentId, t.courseId)
        .where(kit.sql`${t.nextRound} is null and ${t.doneOn} is null`),
      kit
        .index("assigned_done")
        .on(t.teamId, t.doneOn, t.userId, t.assignmentId, t.courseId)
        .where(kit.sql`${t.nextRound} is null and ${t.doneOn} is not null`),
      kit
        .index("assigned_reminder")
        .on(t.zone, t.remindOn, t.userId)
        .where(kit.sql`${t.remindOn} is not null and ${t.doneOn} is null and ${t.nextRound} is null`),
      kit
        .index("assigned_renewal")
        .on(t.assignmentId, t.doneOn)
        .where(kit.sql`${t.nextRound} is null and not ${t.part}`),
    ],
  );

  /**
   * How many of the rows above there are, kept in the batches that change them. Of members only, and all but `completed` of
   * the latest round only. Everyone counts for one group, the oldest of theirs, and for those that it is a part of: so the
   * groups are apart or one inside the other, and what they add up to is the whole.
   */
  const assignedCounts = kit.table(
    "assigned_counts",
    {
      assignmentId: ofAssignment(),
      courseId: kit.text().notNull(),
      /** A group with all that is part of it; empty for the whole team. */
      groupId: kit.text().notNull(),
      /** Empty for what has no due date. */
      day: kit.text().notNull(),
      /** Due on this day, and how many of them are done. */
      due: kit.integer().notNull(),
      dueDone: kit.integer().notNull(),
      /** Completed on this day, in any round; for the whole team only. */
      completed: kit.integer().notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.assignmentId, t.groupId, t.courseId, t.day] }),
      kit.index("assigned_counts_group").on(t.groupId),
    ],
  );

  return { assignments, assignmentCourses, assignmentLessons, assignmentTargets, assigned, assignedCounts };
}
