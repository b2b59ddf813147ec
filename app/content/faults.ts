import { type Filled, inWords, type Said, say } from "./sentences";

/** One mistake in a content file: where it is, what is wrong and how to mend it. */
export type ContentFault = {
  /** Path from the folder that holds the courses folder, e.g. courses/k1/01-intro/lesson.de.mdx. */
  file: string;
  line: number;
  column: number;
  /** The rule that it breaks: one of `rules/`, or of FOUNDATIONS there for what stops a lesson from compiling. */
  rule: string;
  /** The front-matter field, attribute or component that the fault is about; empty for the text itself. */
  field: string;
  what: Said;
  mend: Said;
};

/** A place in a content file; lines and columns count from 1. */
export type Place = { line: number; column: number };

/** `file:line:column  field  what → how to mend it`, as the build and the course check print it. */
export function formatFault(fault: ContentFault): string {
  const field = fault.field ? `${fault.field}  ` : "";
  return `${fault.file}:${fault.line}:${fault.column}  ${field}${inWords(fault.what, "en")} → ${inWords(fault.mend, "en")}`;
}

/** Thrown when content cannot be used; carries every fault that was found, in reading order. */
export class ContentError extends Error {
  readonly faults: ContentFault[];

  constructor(faults: ContentFault[]) {
    super(faults.map(formatFault).join("\n"));
    this.name = "ContentError";
    this.faults = faults;
  }
}

/** The faults of all files in reading order, each one once. */
export function inReadingOrder<T extends ContentFault>(faults: T[]): T[] {
  const unique = new Map(faults.map((fault) => [formatFault(fault), fault]));
  return [...unique.values()].sort(
    (a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column,
  );
}

/** Order of two texts by code units: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The candidate that `name` was probably meant to be, if one is near enough. */
export function closest(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.ceil(name.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** "Did you mean …?" when one candidate is near, otherwise the list of what is allowed. */
export function suggest(name: string, candidates: readonly string[]): Filled {
  const near = closest(name, candidates);
  if (near) return say("did you mean {0}?", near);
  return candidates.length > 0 ? say("use one of {0}", candidates.join(", ")) : say("leave it out");
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
