import { compileLesson } from "../compile-lesson";
import type { ContentFault } from "../faults";
import { hash } from "../fingerprint";
import { faultOf } from "../folders";
import type { CompiledFile, FileResult, LessonSource } from "../lesson-file";
import { compileTeamBody } from "./body";
import { faultOfCost } from "./cost";
import type { TeamCourseInput } from "./course-files";
import { faultOfLongFront } from "./front";
import { LIMITS } from "./limits";

/** What files gave before, the last used at the end: whoever writes one lesson does not wait for the others again. */
const known = new Map<string, { result: FileResult; weight: number }>();
let weightOfKnown = 0;

/** A result holds about so many bytes for each byte of its file; and so many may be kept. */
const BYTES_A_BYTE = 150;
const MOST_BYTES = 80_000_000;

/** Compiles files of one course. */
export function courseCompiler(input: TeamCourseInput): (source: LessonSource) => Promise<FileResult> {
  const around = hash(input.courseId, JSON.stringify(input.images), JSON.stringify(input.glossary));
  return async (source) => {
    const text = input.files[source.file] ?? "";
    const key = hash(around, source.file, text);
    const found = known.get(key);
    if (found) {
      known.delete(key);
      known.set(key, found);
      return found.result;
    }
    const result = await compileTeamFile(input, source, text);
    const weight = text.length * BYTES_A_BYTE;
    known.set(key, { result, weight });
    weightOfKnown += weight;
    for (const [oldest, { weight: freed }] of known) {
      if (weightOfKnown <= MOST_BYTES) break;
      known.delete(oldest);
      weightOfKnown -= freed;
    }
    return result;
  };
}

/** Compiles one lesson or test of a team. It does not throw for what an author wrote: that is a fault. */
async function compileTeamFile(
  input: TeamCourseInput,
  source: LessonSource,
  text: string,
): Promise<FileResult> {
  const long = faultOfLongFront(text, source.file) ?? faultOfCost(text, source.file);
  if (long) return nothing([long]);
  const pictures = { courseId: input.courseId, images: input.images };
  try {
    const result = await compileLesson(source, Buffer.from(text), input.glossary, {
      compileBody: (page, body) => compileTeamBody(page, body, pictures),
      readInput: async (file) => pictures.images[file.slice(1)]?.hash ?? "",
    });
    if (!result.compiled || sizeOf(result.compiled) <= LIMITS.compiledBytes) return result;
    const what = "the lesson becomes too large when it is shown";
    return nothing([faultOf(source.file, what, "divide it into several lessons")]);
  } catch (error) {
    // Too many calls inside each other.
    if (!(error instanceof RangeError)) throw error;
    return nothing([faultOf(source.file, "is nested too deeply", "write it with fewer levels")]);
  }
}

const nothing = (faults: ContentFault[]): FileResult => ({ compiled: null, manuscript: null, faults });

const sizeOf = ({ segments, items, keys }: CompiledFile): number =>
  JSON.stringify([segments, items, keys]).length;
