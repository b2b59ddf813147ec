export {
  closeTeamCourseThreads,
  compileTeamCourse,
  previewLesson,
  renumberIds,
  warmPreview,
} from "./compile-team-course";
export type {
  CompiledTeamCourse,
  CompiledTeamLesson,
  CourseFiles,
  CourseImage,
  PreviewInput,
  PreviewResult,
  TeamCourseInput,
  TeamCourseResult,
} from "./course-files";
export { COURSE_ID, COURSE_ID_LENGTH, imageUrl } from "./course-files";
export { exportCourse, type ImportedCourse, importCourse } from "./exchange";
export { isPicturePath, isPlainText, isTextPath } from "./folder";
export { IMAGE_LIMITS, type ImageRefusal, RefusedImage, readImage } from "./image";
export { LIMITS } from "./limits";
export { newCourseFiles, newCourseId, newFolder, newLessonFiles, newTestFiles, slugOf } from "./skeletons";
