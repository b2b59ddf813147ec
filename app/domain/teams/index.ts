export { endAssignment, followPaths, previewAssignment, storeAssignment } from "./assign";
export { keyOf, REPEATS, unknownPeople } from "./assignment-input";
export { changeRole } from "./change-role";
export { changeTimeZone, renameTeam, transferTeam } from "./change-team";
export { type Dashboard, readDashboard } from "./dashboard";
export { enterTeam, type Member } from "./enter-team";
export { followPerson } from "./follow-person";
export { foundTeam, ownsTeam } from "./found-team";
export {
  addToGroup,
  changeGroup,
  createGroup,
  deleteGroup,
  type Group,
  listGroups,
  removeFromGroup,
} from "./groups";
export { groupsAt } from "./groups-at";
export { type ImportPlan, packedRows, planImport, runImport, shownOf } from "./import-members";
export { INVITATION_STATES, type InvitationState } from "./invitation";
export { invitationJobs, invite } from "./invite";
export { endJoinLink, readJoinLink, renewJoinLink } from "./join-link";
export { codeOfLink, joinTeam, readInvitation } from "./join-team";
export { assignableGroups, listAssignments } from "./list-assignments";
export { groupChoices } from "./list-groups";
export { type InvitationRow, listInvitations } from "./list-invitations";
export {
  listMembers,
  MEMBER_SORTS,
  type MemberPage,
  type MemberRow,
  type MemberSort,
  readOwnRow,
} from "./list-members";
export {
  listAssignedCourses,
  listProgress,
  PROGRESS_SORTS,
  PROGRESS_STATES,
  type ProgressSort,
  type ProgressState,
} from "./list-progress";
export { forgetInvitations, resendInvitation, revokeInvitation } from "./manage-invitation";
export { newTeam } from "./new-team";
export {
  PEOPLE_AT_A_TIME,
  type ReportFilter,
  type ReportPeople,
  type ReportRow,
  reportPeople,
  reportRows,
} from "./progress-rows";
export { FEWEST_PERSONS, type Sum, tellable } from "./protect";
export { MOST_ROWS, readCsv } from "./read-csv";
export { readSize } from "./read-team";
export { leaveTeam, removeMember } from "./remove-member";
export { type ReportChoices, readReportChoices } from "./report-choices";
export {
  mayDo,
  type Role,
  rolesGivenBy,
  TEAM_PAGES,
  TEAM_RIGHTS,
  type TeamPage,
  type TeamRight,
} from "./rights";
export {
  addMeasurement,
  addUseCase,
  changeUseCase,
  deleteUseCase,
  type KpiMeasurement,
  listUseCases,
  type RolloutStep,
  readMeasurements,
  readRollout,
  removeMeasurement,
  STEPS,
  type Step,
  saveStep,
  type UseCase,
} from "./rollout";
export {
  chooseShared,
  type EarlierCourse,
  listCompletedCourses,
  listEarlierCourses,
} from "./sharing";
export { assignmentJobs, enqueueSpread, openRounds, spreadAsOf } from "./spread";
export {
  KEYS_ON_TEAM_PAGES,
  NEVER_SEEN,
  SEEN_OF_ASSIGNED,
  SEEN_OF_MEMBERS,
  type Seen,
  type SeenOfAssigned,
} from "./visible";
