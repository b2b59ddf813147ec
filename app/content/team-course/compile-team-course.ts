import { faultOf } from "../folders";
import {
  COURSE_ID,
  type PreviewInput,
  type PreviewResult,
  type RenumberInput,
  type RenumberResult,
  type TeamCourseInput,
  type TeamCourseResult,
} from "./course-files";
import type { JobName, Jobs, ToThread } from "./messages";
import { FairQueue } from "./queue";
import { CompileWorker, type Outcome } from "./worker";

/** Whoever is writing does not wait for whole courses of others. */
const lanes = {
  quick: { queue: new FairQueue(1), worker: new CompileWorker() },
  long: { queue: new FairQueue(1), worker: new CompileWorker() },
};

/**
 * Compiles a course that a team wrote, in a thread of its own with limits of time and memory. Whatever its authors wrote,
 * this does not throw: what is wrong with it comes as faults.
 */
export async function compileTeamCourse(input: TeamCourseInput): Promise<TeamCourseResult> {
  const outcome = await run("course", bare(input));
  if ("result" in outcome) return outcome.result;
  return { compiled: null, faults: [faultOfLimit(outcome, "course.mdx")], findings: [] };
}

/** Compiles one lesson of a team's course to be looked at while it is written. Other lessons are read as far as it needs them. */
export async function previewLesson(input: PreviewInput): Promise<PreviewResult> {
  const outcome = await run("preview", { ...bare(input), path: input.path });
  if ("result" in outcome) return outcome.result;
  return { lesson: null, keys: {}, faults: [faultOfLimit(outcome, input.path)], findings: [] };
}

/**
 * Gives every id of a course that was written elsewhere a new one of this course, in all its files alike: a team can take a
 * copy of any folder. A file that cannot be read stays as it is, with a fault.
 */
export async function renumberIds(files: RenumberInput["files"], courseId: string): Promise<RenumberResult> {
  const outcome = await run("renumber", { files, courseId });
  if ("result" in outcome) return outcome.result;
  return { files, faults: [faultOfLimit(outcome, "course.mdx")] };
}

/** Starts what shows lessons, so that the first one shows sooner: for a page that somebody will write on. */
export const warmPreview = (): Promise<void> => lanes.quick.worker.warm();

/** Ends the threads; the next course starts new ones. */
export async function closeTeamCourseThreads(): Promise<void> {
  await Promise.all([lanes.quick.worker.close(), lanes.long.worker.close()]);
}

function run<Name extends JobName>(
  kind: Name,
  input: Jobs[Name]["input"],
): Promise<Outcome<Jobs[Name]["result"]>> {
  const owner = input.courseId;
  if (!COURSE_ID.test(owner)) throw new Error(`${owner} is no id of a team's course`);
  const { queue, worker } = kind === "preview" ? lanes.quick : lanes.long;
  return queue.run(owner, () => worker.run(asJob(kind, input)));
}

const asJob = (kind: JobName, input: Jobs[JobName]["input"]): ToThread => ({ kind, input }) as ToThread;

/** Only what a thread needs: what else a caller has in its object stays here. */
const bare = ({ courseId, slug, files, images, glossary }: TeamCourseInput): TeamCourseInput => ({
  courseId,
  slug,
  files,
  images,
  glossary,
});

function faultOfLimit({ limit, file }: Extract<Outcome<never>, { limit: string }>, otherwise: string) {
  const what = limit === "time" ? "takes too long to be compiled" : "needs too much memory to be compiled";
  return faultOf(file ?? otherwise, what, "make it shorter and simpler, or divide it into several lessons");
}
