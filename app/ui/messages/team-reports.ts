import { teamReports as de } from "./de/team-reports";
import { teamReports as en } from "./en/team-reports";

export const teamReportTexts = { de, en };
