import { teamProgress as de } from "./de/team-progress";
import { teamProgress as en } from "./en/team-progress";

export const teamProgressTexts = { de, en };
