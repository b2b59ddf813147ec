import { ENGINE } from "../engine";
import * as postgres from "./postgres";
import * as sqlite from "./sqlite";

export { LINK_PURPOSES } from "./accounts";
export { ROLES } from "./teams";

/** The tables of the engine that this process uses. */
export const {
  users,
  sessions,
  links,
  teams,
  memberships,
  enrolments,
  completions,
  itemProgress,
  answers,
  attempts,
  pendingAnswers,
  limits,
  jobs,
} = ENGINE === "postgres" ? postgres : sqlite;
