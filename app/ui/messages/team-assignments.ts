import { teamAssignments as de } from "./de/team-assignments";
import { teamAssignments as en } from "./en/team-assignments";

export const teamAssignmentTexts = { de, en };
