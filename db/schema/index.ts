import { ENGINE } from "../engine";
import { postgresKit, sqliteKit } from "../kit";
import { defineSchema } from "./define";

export { LINK_PURPOSES } from "./accounts";
export type { CountedAnswer } from "./analysis";
export type { ClassedChange } from "./authoring";
export { FLAG_KINDS } from "./notices";
export { DIRECTIONS, STEP_STATES } from "./rollout";
export { ROLES } from "./teams";

/** The tables of the engine that this process uses; one by one, since drizzle-kit takes them from the exports. */
export const {
  users,
  sessions,
  links,
  teams,
  memberships,
  groups,
  groupMembers,
  sharedCourses,
  invitations,
  assignments,
  assignmentCourses,
  assignmentLessons,
  assignmentTargets,
  assigned,
  assignedCounts,
  learnerPaths,
  pathExceptions,
  rolloutSteps,
  useCases,
  kpiMeasurements,
  reminderMails,
  reminderStops,
  reminderRounds,
  calendarFeeds,
  enrolments,
  completions,
  itemProgress,
  answers,
  attempts,
  pendingAnswers,
  analyses,
  answerTallies,
  flags,
  publications,
  lessonEditions,
  looks,
  regrades,
  regradeNotices,
  measurements,
  worksheets,
  teamCourses,
  courseFiles,
  courseFileCopies,
  courseImages,
  courseImagePaths,
  courseVersions,
  courseBuilds,
  demoBookings,
  limits,
  jobs,
} = defineSchema(ENGINE === "postgres" ? postgresKit : sqliteKit);
