export { ABOUT_FIELDS, type AboutForm, readAbout, saveAbout } from "./about";
export { addEdition, addLesson, addTest } from "./add-lesson";
export { archiveCourse, unarchiveCourse } from "./archive";
export { forgetBuilds } from "./builds";
export { type ChangeClass, CLASSES } from "./classes";
export type { ComparedFile, ComparedImage, Comparison, Line, Piece } from "./compare";
export { type Copy, type CopyReason, listCopies, readCopy, restoreCopy } from "./copies";
export { openImage } from "./course-image";
export { createCourse } from "./create-course";
export { type Offers, type OpenText, offersFor, openText } from "./editor";
export { enterCourse, type OpenCourse } from "./enter-course";
export { exportDraft, importDraft } from "./exchange";
export { addImage, deleteImage } from "./images";
export {
  type CourseImpact,
  type Impact,
  type ImpactRemark,
  impactOf,
  isPublishable,
  type LessonImpact,
  totalsOf,
} from "./impact";
export { publicationJobs } from "./jobs";
export { type ListedCourse, listCourses, titlesOf } from "./list-courses";
export { deleteLesson, moveLesson, renameLesson } from "./move-file";
export { dismissRegradeNotices, type RegradeNotice, readRegradeNotices } from "./notices";
export type { LessonChange } from "./outcome";
export {
  checkCourse,
  type Finding,
  glossaryOf,
  type Preview,
  previewText,
  tryAnswer,
} from "./preview";
export { CLASS_FIELD, publishCourse, type ReadyToPublish, readPublication } from "./publish";
export { notePublished, type Publication, publishedLibrary, REPOSITORY } from "./published";
export { type Draft, differsFrom, readDraft, textsOf } from "./read-draft";
export {
  applyRegrade,
  pendingRegrades,
  previewRegrade,
  type RegradeOptions,
  type RegradePreview,
  type RegradeProgress,
  type RegradeResult,
} from "./regrade";
export { type RegradeTarget, targetsIn } from "./regrade-targets";
export { type FileState, plainText, readFile, type SavedFile, saveFile } from "./save-file";
export { settlePublication } from "./settle";
export {
  type CourseHead,
  courseFrame,
  editorsOf,
  lessonsOf,
  picturesOf,
  type ShownLesson,
  type ShownPicture,
  type ShownPreview,
  shownPreview,
} from "./shown";
export {
  isTeamSlug,
  libraryFor,
  libraryOfTeam,
  libraryWith,
  publishedCourse,
  writersOf,
  writtenLibraries,
} from "./team-library";
export {
  compareVersions,
  listVersions,
  readVersion,
  restoreVersion,
  type Side,
  type VersionRow,
} from "./versions";
