import { sqliteKit } from "../kit";
import { defineSchema } from "./define";

/** Named one by one, since drizzle-kit takes the tables from a module's exports. */
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
} = defineSchema(sqliteKit);
