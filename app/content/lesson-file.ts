import { readFile } from "node:fs/promises";
import { compileBody } from "./compile";
import { compileLesson } from "./compile-lesson";
import type { Extracted } from "./extract-items";
import type { ContentFault } from "./faults";
import type { Heading, Language } from "./lessons";
import type { Manuscript } from "./manuscript";
import type { Glossary, LessonFront } from "./schema";

/** A lesson, a course's final test, or a form of the check: the front matter of all three is alike. */
export type FileKind = "lesson" | "test" | "form";

/** One lesson.de.mdx, test.en.mdx, form-a.de.mdx … and what is around it. */
export type LessonSource = {
  /** Absolute path of the file, and its name in faults. */
  path: string;
  file: string;
  courseFolder: string;
  kind: FileKind;
  language: Language;
};

/** What a compiled file was made from, and what it brings along. */
export type Provenance = {
  /** Hash of the compiler's version and all bytes that the result was made from. */
  digest: string;
  /** What it was made from besides the file: path relative to the file's folder → hash. */
  inputs: Record<string, string>;
  /** Glossary words that it explains → hash of their entry. */
  terms: Record<string, string>;
  /** Names of its files in the asset store. */
  assets: string[];
};

/** A compiled file, before it is compared with its other edition and put into its course. */
export type CompiledFile = Extracted &
  Provenance & { front: LessonFront; headings: Heading[]; manuscript: Manuscript };

/** The manuscript of a file that did not compile is there as far as its front matter and its MDX could be read. */
export type FileResult =
  | { compiled: CompiledFile; manuscript: Manuscript; faults: [] }
  | { compiled: null; manuscript: Manuscript | null; faults: ContentFault[] };

/** Compiles one file of the repository; all its faults are found in one go, as far as they do not hide each other. */
export function compileFile(
  source: LessonSource,
  bytes: Buffer,
  glossary: Glossary,
  assetStore: string,
): Promise<FileResult> {
  return compileLesson(source, bytes, glossary, {
    compileBody: (page, body) => compileBody(page, body, { assetStore }),
    readInput: (file) => readFile(file),
  });
}
