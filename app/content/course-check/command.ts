import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { CompileFilesOptions } from "../compile-files";
import { linesOf } from "../manuscript";
import type { Finding } from "../rules/rule";
import { wordsOf } from "../sentences";
import { applyFixes } from "./fix";
import { codeFrame, findingLine, summaryOf, type Terminal } from "./output";
import { type CheckReport, checkCourses } from "./report";

export type CommandOptions = {
  /** The courses folder. */
  root: string;
  cacheDir: string;
  thread?: CompileFilesOptions["thread"];
  /** Mend first what is safe to mend. */
  fix: boolean;
  /** One JSON document in place of text. */
  json: boolean;
  /** Only what is found in files whose path holds one of these; empty for all. */
  only: readonly string[];
  /** Null when the output is read by a program: no frames, no colours. */
  terminal: Terminal | null;
  write: (text: string) => void;
};

/** How often fixes are made and checked again: each round may free text that another fix waits for. */
const ROUNDS = 5;

/** `npm run courses:check`: writes what is found, and returns whether that is nothing. */
export async function runCheck(options: CommandOptions): Promise<boolean> {
  const began = performance.now();
  const { root, cacheDir, thread, only, json, write } = options;
  const check = async () => narrowed(await checkCourses({ root, cacheDir, thread }), only);
  let report = await check();
  let mended = 0;
  for (let round = 0; options.fix && round < ROUNDS; round++) {
    const count = await applyFixes(root, report.findings);
    if (count === 0) break;
    mended += count;
    report = await check();
  }
  const seconds = (performance.now() - began) / 1000;
  const unknown = unknownParts(options, report);
  if (json)
    write(
      `${JSON.stringify({ ...report, findings: report.findings.map(inEnglish), unknown, mended, seconds }, null, 2)}\n`,
    );
  else writeText(report, mended, seconds, options);
  if (!json)
    for (const part of unknown) write(`No file has ${part} in its path: nothing was checked for it.\n`);
  return report.findings.length === 0 && unknown.length === 0;
}

/** What names no file at all, as a slip would: nothing found there says nothing. */
function unknownParts({ root, only }: CommandOptions, { findings }: CheckReport): string[] {
  if (only.length === 0 || !existsSync(root)) return [];
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).map((file) =>
    path.join(path.basename(root), file).split(path.sep).join("/"),
  );
  const known = [...files, ...findings.map(({ file }) => file)];
  return only.filter((part) => !known.some((file) => file.includes(part)));
}

/** For tools, findings are what they are for people: sentences. */
const inEnglish = (finding: Finding) => ({ ...finding, ...wordsOf(finding, "en") });

function narrowed(report: CheckReport, only: readonly string[]): CheckReport {
  const meant = ({ file }: { file: string }) => only.length === 0 || only.some((part) => file.includes(part));
  return { ...report, findings: report.findings.filter(meant), lessons: report.lessons.filter(meant) };
}

function writeText(report: CheckReport, mended: number, seconds: number, options: CommandOptions): void {
  const { terminal, write, root } = options;
  for (const finding of report.findings) {
    write(`${findingLine(finding, terminal?.colour)}\n`);
    if (terminal)
      write(`${codeFrame(linesIn(path.join(path.dirname(root), finding.file)), finding, terminal)}\n\n`);
  }
  if (report.findings.length > 0 && !terminal) write("\n");
  if (mended > 0) write(`${mended} mended by --fix\n`);
  write(`${summaryOf(report, seconds)}\n`);
}

/** None for a file that is missing, which may be what was found. */
function linesIn(file: string): string[] {
  try {
    return linesOf(readFileSync(file, "utf8"));
  } catch {
    return [];
  }
}
