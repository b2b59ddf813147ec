import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";
import { type CourseSet, readCourses } from "~/content/course-set";
import { formatFault } from "~/content/faults";
import { type CompiledFile, compileFile, type FileResult } from "~/content/lesson-file";

const SMALL = fileURLToPath(new URL("../../support/courses", import.meta.url));

const made: string[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "content-"));
  made.push(folder);
  return folder;
}

/** Six lines: the body of a test's lesson begins on line 7. */
const FRONT = "---\nid: l1\ntitle: T\nobjective: Sie prüfen.\nminutes: 5\n---\n";

type Options = { files?: Record<string, string | Buffer>; kind?: "lesson" | "test"; front?: string };

/** Compiles one German lesson that stands alone in a course. */
export async function compileText(body: string, options: Options = {}): Promise<FileResult> {
  const root = path.join(temporaryFolder(), "courses");
  const folder = path.join(root, "c", "01-l");
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(options.files ?? {})) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  const text = (options.front ?? FRONT) + body;
  const file = path.join(folder, "lesson.de.mdx");
  writeFileSync(file, text);
  const source = {
    path: file,
    file: "courses/c/01-l/lesson.de.mdx",
    courseFolder: path.join(root, "c"),
    kind: options.kind ?? "lesson",
    language: "de",
  } as const;
  const glossary = {
    token: { de: { term: "Token", definition: "Stück." }, en: { term: "Token", definition: "Piece." } },
  };
  return compileFile(source, Buffer.from(text), glossary, path.join(root, "..", "assets"));
}

/** The compiled lesson; an error that lists the faults when there are any. */
export async function compiledText(body: string, options: Options = {}): Promise<CompiledFile> {
  const result = await compileText(body, options);
  if (!result.compiled) throw new Error(result.faults.map(formatFault).join("\n"));
  return result.compiled;
}

/** The faults without their file: "line:column  field  what → mend". */
export async function faultsOf(body: string, options: Options = {}): Promise<string[]> {
  const { faults } = await compileText(body, options);
  return faults.map((fault) => formatFault(fault).replace("courses/c/01-l/lesson.de.mdx:", ""));
}

export function htmlOf(compiled: CompiledFile): string {
  return compiled.segments.map((segment) => (segment.kind === "html" ? segment.html : "")).join("\n");
}

/** A copy of the small course to change and compile. */
export class SmallCourse {
  readonly base = temporaryFolder();
  readonly root = path.join(this.base, "courses");

  constructor() {
    cpSync(SMALL, this.root, { recursive: true });
  }

  path(name: string): string {
    return path.join(this.root, name);
  }

  change(name: string, from: string | RegExp, to: string): void {
    const text = readFileSync(this.path(name), "utf8");
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`${name} does not hold ${from}`);
    writeFileSync(this.path(name), changed);
  }

  read(): Promise<CourseSet> {
    return readCourses({ root: this.root, assetStore: path.join(this.base, "assets") });
  }

  async faults(): Promise<string[]> {
    return (await this.read()).faults.map(formatFault);
  }
}
