import type { ContentFault, Place } from "../faults";
import type { FileKind } from "../lesson-file";
import type { Language } from "../lessons";
import type { Manuscript, WrittenNode } from "../manuscript";
import type { Said } from "../sentences";
import type { WrittenItem } from "./items";

/** One edition of a lesson, a test or a form of the KI-fit-Check, as the rules read it. */
export type Edition = Manuscript & {
  file: string;
  kind: FileKind;
  language: Language;
  /** The file's lines, without line ends. */
  lines: readonly string[];
  /** All nodes below `root`, in reading order. */
  nodes: readonly WrittenNode[];
  items: readonly WrittenItem[];
  /** The edition in the other language, if it is there. */
  other?: Edition;
  /** The lessons before it in its course, in the same language. */
  earlier: readonly Edition[];
};

/** What an edition is surrounded by: the address of each course, lesson and article → the addresses of its headings. */
export type Around = { pages: ReadonlyMap<string, readonly string[]> };

/** A piece of a file, and what is to stand in its place. */
export type Edit = { from: Place; to: Place; text: string };

/** What a rule finds. `fix` is there only where a machine may mend it: the edits change nothing that learners read. */
export type Finding = ContentFault & { fix?: Edit[] };

export type Found = Omit<Finding, "rule">;

/** A rule is pure: what it finds depends on what it is given, and on nothing else. */
export type Rule = {
  /** Its name in messages and in the trainers' handbook. */
  name: string;
  /** What it demands, in a sentence of the handbook. */
  demands: string;
  /** What `--fix` does about it, if anything. */
  fixes?: string;
} & (
  | { of: "edition"; find: (edition: Edition, around: Around) => Found[] }
  /** `course` holds all editions of a course in one language, in reading order. */
  | { of: "course"; find: (course: readonly Edition[]) => Found[] }
);

/** A finding at a place of an edition's file. */
export function found(edition: Edition, place: Place, field: string, what: Said, mend: Said): Found {
  const { line, column } = place;
  return { file: edition.file, line, column, field, what, mend };
}

export function startOf(node: WrittenNode): Place {
  return { line: node.at[0], column: node.at[1] };
}

export function endOf(node: WrittenNode): Place {
  return { line: node.at[2], column: node.at[3] };
}

/** Where something is missing that a lesson has near its end: its last block, or the file's beginning. */
export function endOfLesson({ root }: Edition): Place {
  const last = root.children?.at(-1);
  return last ? startOf(last) : { line: 1, column: 1 };
}

/** All nodes below one, in reading order. */
export function nodesIn(root: WrittenNode): WrittenNode[] {
  const nodes: WrittenNode[] = [];
  const add = (node: WrittenNode) => {
    for (const child of node.children ?? []) {
      nodes.push(child);
      add(child);
    }
  };
  add(root);
  return nodes;
}
