import path from "node:path";
import type { ReactNode } from "react";
import { type Extracted, extractItems } from "./extract-items";
import { COMPILER_VERSION, hash } from "./fingerprint";
import { readFrontMatter } from "./front-matter";
import type { FileKind, FileResult, LessonSource, Provenance } from "./lesson-file";
import type { Heading } from "./lessons";
import { faultOfRunning } from "./mdx/errors";
import { Page } from "./page";
import { type Glossary, lessonSchema, testSchema } from "./schema";

/** The body of a lesson as React elements; null, with faults on the page, when there are none because of them. */
export type CompiledBody = { children: ReactNode; headings: Heading[] } | null;

/** How a body becomes elements, and where the files are that it shows: courses of the repository and of teams differ in both. */
export type Means = {
  compileBody: (page: Page, body: string) => Promise<CompiledBody>;
  readInput: (file: string) => Promise<string | Uint8Array>;
};

/** Compiles one lesson or test; all its faults are found in one go, as far as they do not hide each other. */
export async function compileLesson(
  source: LessonSource,
  bytes: Buffer,
  glossary: Glossary,
  { compileBody, readInput }: Means,
): Promise<FileResult> {
  const schema = source.kind === "lesson" ? lessonSchema : testSchema;
  const { data: front, body, faults, places } = readFrontMatter(schema, bytes, source.file);
  const folder = path.dirname(source.path);
  const lessonId = front?.id ?? "unknown";
  const page = new Page(source.file, folder, source.courseFolder, lessonId, source.language, glossary);
  const tree = await compileBody(page, body);
  const extracted = tree ? extractOrFault(page, tree.children, source.kind) : null;

  const found = [...faults, ...page.faults];
  const anchors = tree?.headings.map(({ id }) => id) ?? [];
  const manuscript = front && page.written ? { front, places, root: page.written, anchors } : null;
  if (!front || !manuscript || !tree || !extracted || found.length > 0)
    return { compiled: null, manuscript, faults: found };
  const provenance = await provenanceOf(page, bytes, readInput);
  return {
    compiled: { front, headings: tree.headings, ...extracted, manuscript, ...provenance },
    manuscript,
    faults: [],
  };
}

/** What a page was made from besides its own bytes, once it has been compiled. */
export async function provenanceOf(
  page: Page,
  bytes: Buffer,
  readInput: Means["readInput"],
): Promise<Provenance> {
  const inputs: Record<string, string> = {};
  for (const file of [...page.inputs].sort())
    inputs[path.relative(page.folder, file)] = hash(await readInput(file));
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
