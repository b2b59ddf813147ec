import { ENGINE } from "../engine";
import { postgresKit, sqliteKit } from "../kit";
import { defineSchema } from "./define";

export { LINK_PURPOSES } from "./accounts";
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
  invitations,
  enrolments,
  completions,
  itemProgress,
  answers,
  attempts,
  pendingAnswers,
  measurements,
  demoBookings,
  limits,
  jobs,
} = defineSchema(ENGINE === "postgres" ? postgresKit : sqliteKit);
