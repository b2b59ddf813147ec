import type { Seen, SeenOfAssigned } from "../teams";

/** What a report says of each course that is asked of a member: all of it is on the list of what may be seen. */
export const REPORT_COLUMNS = [
  "name",
  "email",
  "groups",
  "course",
  "assignedOn",
  "dueOn",
  "status",
  "doneOn",
  "version",
] as const satisfies readonly (Seen | SeenOfAssigned)[];

export type ReportColumn = (typeof REPORT_COLUMNS)[number];

/** A row as text, by column; what there is not is empty. Days are YYYY-MM-DD. */
export type ReportCells = Record<ReportColumn, string>;
