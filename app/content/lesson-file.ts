import { readFile } from "node:fs/promises";
import path from "node:path";
import type { ReactNode } from "react";
import { compileBody } from "./compile";
import { type Extracted, extractItems } from "./extract-items";
import type { ContentFault } from "./faults";
import { COMPILER_VERSION, hash } from "./fingerprint";
import { readFrontMatter } from "./front-matter";
import type { Heading, Language } from "./lessons";
import type { Manuscript } from "./manuscript";
import { faultOfRunning } from "./mdx/errors";
import { Page } from "./page";
import { type Glossary, type LessonFront, lessonSchema, testSchema } from "./schema";

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

/** Compiles one file; all its faults are found in one go, as far as they do not hide each other. */
export async function compileFile(
  source: LessonSource,
  bytes: Buffer,
  glossary: Glossary,
  assetStore: string,
): Promise<FileResult> {
  const schema = source.kind === "lesson" ? lessonSchema : testSchema;
  const { data: front, body, faults, places } = readFrontMatter(schema, bytes.toString("utf8"), source.file);
  const folder = path.dirname(source.path);
  const lessonId = front?.id ?? "unknown";
  const page = new Page(source.file, folder, source.courseFolder, lessonId, source.language, glossary);
  const tree = await compileBody(page, body, { assetStore });
  const extracted = tree ? extractOrFault(page, tree.children, source.kind) : null;

  const found = [...faults, ...page.faults];
  const anchors = tree?.headings.map(({ id }) => id) ?? [];
  const manuscript = front && page.written ? { front, places, root: page.written, anchors } : null;
  if (!front || !manuscript || !tree || !extracted || found.length > 0)
    return { compiled: null, manuscript, faults: found };
  const provenance = await provenanceOf(page, bytes);
  return {
    compiled: { front, headings: tree.headings, ...extracted, manuscript, ...provenance },
    manuscript,
    faults: [],
  };
}

/** What a page was made from besides its own bytes, once it has been compiled. */
export async function provenanceOf(page: Page, bytes: Buffer): Promise<Provenance> {
  const inputs: Record<string, string> = {};
  for (const file of [...page.inputs].sort())
    inputs[path.relative(page.folder, file)] = hash(await readFile(file));
  const terms: Record<string, string> = {};
  for (const id of [...page.terms].sort()) terms[id] = hashOfTerm(page.glossary, id);
  const assets = [...page.assets.values()].flatMap(({ names }) => names);
  const digest = hash(COMPILER_VERSION, bytes, ...Object.values(inputs), ...Object.values(terms));
  return { digest, inputs, terms, assets };
}

/** What the lesson holds; null, with a fault, when a component beside it fails. */
export function extractOrFault(page: Page, children: ReactNode, kind: FileKind): Extracted | null {
  try {
    return extractItems(page, children, kind);
  } catch (error) {
    page.faults.push(faultOfRunning(error, page));
    return null;
  }
}

/** Hash of a word's entry in the glossary; of nothing when there is no such word. */
export function hashOfTerm(glossary: Glossary, id: string): string {
  return hash(JSON.stringify((Object.hasOwn(glossary, id) && glossary[id]) || null));
}
