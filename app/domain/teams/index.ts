export { changeRole } from "./change-role";
export { renameTeam, transferTeam } from "./change-team";
export { enterTeam, type Member } from "./enter-team";
export { followPerson } from "./follow-person";
export {
  addToGroup,
  changeGroup,
  createGroup,
  deleteGroup,
  type Group,
  listGroups,
  removeFromGroup,
} from "./groups";
export { type ImportPlan, packedRows, planImport, runImport } from "./import-members";
export { INVITATION_STATES, type InvitationState } from "./invitation";
export { invitationJobs, invite } from "./invite";
export { endJoinLink, readJoinLink, renewJoinLink } from "./join-link";
export { joinTeam, readInvitation } from "./join-team";
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
export { forgetInvitations, resendInvitation, revokeInvitation } from "./manage-invitation";
export { newTeam } from "./new-team";
export { MOST_ROWS, readCsv } from "./read-csv";
export { readSize } from "./read-team";
export { leaveTeam, removeMember } from "./remove-member";
export {
  mayDo,
  type Role,
  rolesGivenBy,
  TEAM_PAGES,
  TEAM_RIGHTS,
  type TeamPage,
  type TeamRight,
} from "./rights";
export { KEYS_ON_TEAM_PAGES, NEVER_SEEN, SEEN_OF_MEMBERS } from "./visible";
