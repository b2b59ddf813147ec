export {
  changeMembers,
  concerns,
  followZone,
  GRACE_DAYS,
  holdTeam,
  holdTeamsOf,
  REMIND_BEFORE,
} from "./align";
export { dropCounts, recountGroups, type Scope } from "./counts";
export { markAssigned } from "./mark";
export { type Asked, type AssignedStatus, readAsked, statusOf } from "./own";
export { isPartProvenInTeam, isProvenInTeam, isSeenCompleted, type SeenCourse } from "./seen";
export { teamDay } from "./team-day";
