export { analyse, lessonsIn } from "./analyse";
export { analysisJobs, wishAnalyses, wishAnalysis } from "./analysis-jobs";
export { FEWEST } from "./batches";
export { readOverview } from "./overview";
export {
  type LessonAnalysis,
  type OptionView,
  type QuestionView,
  readAnalyses,
  type TaskView,
  tasksIn,
} from "./read-analysis";
export { toFive } from "./rounding";
export { type RawAnswer, readTally, type Tally } from "./tallies";
export { TASK_KINDS, type TaskKind } from "./tasks";
