import { diffLines, diffWordsWithSpace } from "diff";

type Content = { files: Record<string, string>; images: Record<string, string> };

/** A stretch of a line; marked where it is what differs from the line that it stands against. */
export type Piece = { text: string; marked: boolean };

/** A line of a comparison; the number is its place in the file before (`removed`) or after. */
export type Line = { kind: "same" | "removed" | "added"; number: number; pieces: Piece[] };

export type ComparedFile = {
  path: string;
  change: "added" | "removed" | "changed";
  /** Stretches of lines that changed, each with a few that stayed the same around it. Empty where a text is too much to compare. */
  parts: Line[][];
};

export type ComparedImage = {
  path: string;
  change: "added" | "removed" | "changed";
  /** Hashes; null where there is none. */
  before: string | null;
  after: string | null;
};

export type Comparison = { files: ComparedFile[]; images: ComparedImage[] };

/** Lines that stay the same and are shown around those that do not. */
const AROUND = 3;
/** Milliseconds for all files together; texts that have nothing in common take longer than anyone reads. */
const LONGEST = 500;

/** What is left of that time. */
type Clock = () => number;

function startClock(): Clock {
  const end = performance.now() + LONGEST;
  return () => Math.max(0, end - performance.now());
}

/** What is different in one state of a course from another: each file and picture that is, in the order of their paths. */
export function compareContents(before: Content, after: Content): Comparison {
  const left = startClock();
  const files = differing(before.files, after.files).map(({ path, from, to, change }) => ({
    path,
    change,
    parts: partsOf(linesOf(from ?? "", to ?? "", left)),
  }));
  const images = differing(before.images, after.images).map(({ path, from, to, change }) => ({
    path,
    change,
    before: from,
    after: to,
  }));
  return { files, images };
}

function differing(before: Record<string, string>, after: Record<string, string>) {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return paths.flatMap((path) => {
    const from = Object.hasOwn(before, path) ? (before[path] ?? "") : null;
    const to = Object.hasOwn(after, path) ? (after[path] ?? "") : null;
    if (from === to) return [];
    const change =
      from === null ? ("added" as const) : to === null ? ("removed" as const) : ("changed" as const);
    return [{ path, from, to, change }];
  });
}

function linesOf(before: string, after: string, left: Clock): Line[] {
  const changes = diffLines(before, after, { timeout: left() }) ?? [];
  const lines: Line[] = [];
  let [old, now] = [1, 1];
  for (const [index, { value, added, removed }] of changes.entries()) {
    const texts = value.replace(/\n$/, "").split("\n");
    const other = added ? changes[index - 1] : changes[index + 1];
    const against = added
      ? other?.removed
        ? other.value
        : null
      : removed && other?.added
        ? other.value
        : null;
    const marks =
      against === null ? null : marked(added ? against : value, added ? value : against, added, left);
    for (const [place, text] of texts.entries()) {
      const pieces = marks?.[place] ?? [{ text, marked: false }];
      if (removed) lines.push({ kind: "removed", number: old++, pieces });
      else if (added) lines.push({ kind: "added", number: now++, pieces });
      else {
        lines.push({ kind: "same", number: now++, pieces });
        old += 1;
      }
    }
  }
  return lines;
}

/** The lines of one side of a change, with the words marked that the other side does not have. */
function marked(before: string, after: string, wantsAfter: boolean, left: Clock): Piece[][] | null {
  const words = diffWordsWithSpace(before, after, { timeout: left() });
  if (!words) return null;
  const lines: Piece[][] = [[]];
  for (const { value, added, removed } of words) {
    if (wantsAfter ? removed : added) continue;
    for (const [place, text] of value.split("\n").entries()) {
      if (place > 0) lines.push([]);
      if (text) lines.at(-1)?.push({ text, marked: Boolean(added || removed) });
    }
  }
  return lines;
}

/** The changed lines with those around them; what is far from any change is left out. */
function partsOf(lines: Line[]): Line[][] {
  const near = new Set(
    lines.flatMap(({ kind }, index) =>
      kind === "same" ? [] : Array.from({ length: 2 * AROUND + 1 }, (_, by) => index - AROUND + by),
    ),
  );
  const parts: Line[][] = [];
  for (const [index, line] of lines.entries()) {
    if (!near.has(index)) continue;
    if (index > 0 && near.has(index - 1) && parts.length > 0) parts.at(-1)?.push(line);
    else parts.push([line]);
  }
  return parts;
}
