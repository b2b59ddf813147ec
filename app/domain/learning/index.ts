export { type AnswerResult, answerItem } from "./answer-item";
export { askedCourse } from "./asked-course";
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
export { coursesByStep, type StepCourse } from "./courses-by-step";
export { itemState } from "./item-state";
export { type LastPrompt, readLastPrompts } from "./last-prompts";
export { confirmLook, type Look, readLook, readLooks } from "./looks";
export { choosePath, type OwnPath, readOwnPath, takeAnyway } from "./own-path";
export {
  coursesOfPath,
  courseVersion,
  isAskedInParts,
  isRepeatable,
  learnedParts,
  lessonsOfPart,
  lessonsOfPath,
  PATHS,
  type Path,
  type PathCourse,
} from "./paths";
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
export { type AnswerValues, completeCourse, completeLesson, completeTest } from "./record";
export { type ShownPart, shownParts } from "./shown-look";
export { startCourse } from "./start-course";
export { visitLesson } from "./visit-lesson";
