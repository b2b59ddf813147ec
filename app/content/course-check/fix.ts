import { readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Place } from "../faults";
import { linesOf } from "../manuscript";
import { FOUNDATIONS } from "../rules";
import type { Edit, Finding } from "../rules/rule";

/**
 * Mends in the files what a machine may mend, and returns how many findings that were. A file that does not
 * compile is left alone; fixes that touch the same text wait for the next check.
 */
export async function applyFixes(root: string, findings: readonly Finding[]): Promise<number> {
  const unsure = new Set(findings.filter(({ rule }) => rule in FOUNDATIONS).map(({ file }) => file));
  let mended = 0;
  for (const file of new Set(findings.map((finding) => finding.file))) {
    if (unsure.has(file)) continue;
    const fixes = apart(findings.filter((finding) => finding.file === file));
    if (fixes.length === 0) continue;
    const name = path.join(path.dirname(root), file);
    await writeFile(`${name}.part`, edited(await readFile(name, "utf8"), fixes.flat()));
    await rename(`${name}.part`, name);
    mended += fixes.length;
  }
  return mended;
}

/** The fixes that can be made in one go, because no two of them touch the same text. */
function apart(findings: readonly Finding[]): Edit[][] {
  const taken: Edit[][] = [];
  for (const { fix } of findings) {
    const clear = fix?.every((edit) => !taken.flat().some((other) => overlap(edit, other)));
    if (fix && clear) taken.push(fix);
  }
  return taken;
}

const overlap = (a: Edit, b: Edit): boolean => isBefore(a.from, b.to) && isBefore(b.from, a.to);

const isBefore = (a: Place, b: Place): boolean =>
  a.line < b.line || (a.line === b.line && a.column < b.column);

/** The text with its edits made; its line ends and its byte order mark stay. */
export function edited(text: string, edits: readonly Edit[]): string {
  const lines = linesOf(text);
  const lineEnd = /\r\n?|\n/.exec(text)?.[0] ?? "\n";
  for (const { from, to, text: piece } of [...edits].sort((a, b) => (isBefore(a.from, b.from) ? 1 : -1))) {
    const before = (lines[from.line - 1] ?? "").slice(0, from.column - 1);
    const after = (lines[to.line - 1] ?? "").slice(to.column - 1);
    lines.splice(from.line - 1, to.line - from.line + 1, ...`${before}${piece}${after}`.split("\n"));
  }
  return (text.startsWith("\uFEFF") ? "\uFEFF" : "") + lines.join(lineEnd);
}
