import type { FieldProblems } from "~/platform/problems";
import { PROGRESS_STATES, type ReportChoices, type ReportFilter } from "../teams";
import { CSV_KINDS, type CsvKind } from "./csv";

export type ReportFormat = CsvKind | "pdf";
export const REPORT_FORMATS: readonly ReportFormat[] = [...(Object.keys(CSV_KINDS) as CsvKind[]), "pdf"];

/** The fields of the form: `what` is `assignment:<id>`, `course:<id>` or empty; the others may be empty too. */
export const REPORT_FIELDS = ["what", "group", "status", "rounds", "format"] as const;
export type ReportFields = Record<(typeof REPORT_FIELDS)[number], string>;

/** What an address says of a report; what it leaves out is empty. */
export const reportFields = (asked: URLSearchParams): ReportFields =>
  Object.fromEntries(REPORT_FIELDS.map((name) => [name, asked.get(name) ?? ""])) as ReportFields;

export type ReportWish = { filter: ReportFilter; format: ReportFormat };

/**
 * What somebody asks for, held against what they may choose.
 * @returns `problems` by field (`what-gone`, `group-gone`, `status-unknown`, `format-unknown`) where there are any
 */
export function readWish(
  fields: ReportFields,
  choices: ReportChoices,
): { wish: ReportWish; problems: FieldProblems } {
  const { what, group, rounds } = fields;
  const [, kind, id = ""] = /^(assignment|course):(.*)$/.exec(what) ?? [];
  const isThere =
    what === "" ||
    (kind === "assignment" && choices.assignments.some((one) => one.id === id)) ||
    (kind === "course" && choices.courseIds.includes(id));
  const status = PROGRESS_STATES.find((known) => known === (fields.status || "all"));
  const format = REPORT_FORMATS.find((known) => known === (fields.format || "pdf"));
  const inReach = group === "" || choices.groups.some((one) => one.id === group);
  return {
    wish: {
      filter: {
        assignmentId: kind === "assignment" ? id : null,
        courseId: kind === "course" ? id : null,
        groupId: group || null,
        status: status ?? "all",
        earlier: rounds === "earlier",
      },
      format: format ?? "pdf",
    },
    problems: {
      ...(isThere ? {} : { what: "what-gone" }),
      ...(inReach ? {} : { group: "group-gone" }),
      ...(status ? {} : { status: "status-unknown" }),
      ...(format ? {} : { format: "format-unknown" }),
    },
  };
}
