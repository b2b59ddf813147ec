export { type Filled, fillWorksheet } from "./fill-worksheet";
export {
  claimPendingWorksheet,
  keepPendingWorksheet,
  PENDING_WORKSHEET_COOKIE,
} from "./pending-worksheet";
export { readWorksheets } from "./stored";
export { ARCHIVE, workFile } from "./work-file";
export { deleteWorksheet, PROMPTS, readWorks, type Work } from "./works";
