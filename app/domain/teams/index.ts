export { changeRole } from "./change-role";
export { renameTeam, transferTeam } from "./change-team";
export { enterTeam, type Member } from "./enter-team";
export { followPerson } from "./follow-person";
export {
  listMembers,
  MEMBER_SORTS,
  type MemberPage,
  type MemberRow,
  type MemberSort,
  readOwnRow,
} from "./list-members";
export { newTeam } from "./new-team";
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
