import type {
  PreviewInput,
  PreviewResult,
  RenumberInput,
  RenumberResult,
  TeamCourseInput,
  TeamCourseResult,
} from "./course-files";

/** What a thread can be asked, and what it answers. */
export type Jobs = {
  course: { input: TeamCourseInput; result: TeamCourseResult };
  preview: { input: PreviewInput; result: PreviewResult };
  renumber: { input: RenumberInput; result: RenumberResult };
};

export type JobName = keyof Jobs;

export type ToThread = { [Name in JobName]: { kind: Name; input: Jobs[Name]["input"] } }[JobName];

export type FromThread =
  /** Has loaded all that it needs: the time of a job counts from here. */
  | { kind: "ready" }
  /** Is about to compile this file. */
  | { kind: "at"; file: string }
  | { kind: "done"; result: Jobs[JobName]["result"] }
  /** A fault of ours, not of what was written. */
  | { kind: "failed"; message: string };
