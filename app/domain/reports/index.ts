export { REPORT_COLUMNS } from "./columns";
export { openReport, type Report, type ReportPart } from "./open-report";
export { REPORT_FORMATS, type ReportFields, readWish, reportFields } from "./wish";
