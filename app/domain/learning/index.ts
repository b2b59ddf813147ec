export { type AnswerResult, answerItem } from "./answer-item";
export {
  type Attempt,
  answerInAttempt,
  isOpen,
  type Review,
  readAttempt,
  reviewAttempt,
  startAttempt,
} from "./attempts";
export { courseSources } from "./course-sources";
export {
  claimPendingAnswer,
  forgetPendingAnswers,
  KEPT_MINUTES,
  keepPendingAnswer,
  PENDING_COOKIE,
  takePendingAnswer,
} from "./pending-answer";
export { type CourseState, NOT_ENROLLED, readCourseState } from "./read-course";
export { readEnrolments } from "./read-enrolments";
export { type LessonView, readLesson } from "./read-lesson";
export { startCourse } from "./start-course";
export { visitLesson } from "./visit-lesson";
