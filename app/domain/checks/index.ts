export { type AreaAdvice, adviceOn, knownCourses, type Level, learnFirst } from "./advice";
export { type Gain, type GainBand, gainBetween } from "./gain";
export { keepMeasurement, type Measurement, nextForm, readMeasurements } from "./measurements";
export { claimPendingCheck, keepPendingCheck, PENDING_CHECK_COOKIE } from "./pending-check";
export { type AreaScore, scoreForm, shareOf } from "./score";
export {
  BLANKS_FIELD,
  FORM_FIELD,
  itemsOf,
  NUMBER_FIELD,
  readSubmission,
  type Submission,
} from "./submission";
export { type AnsweredItem, type CheckResult, takeCheck } from "./take-check";
