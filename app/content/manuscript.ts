import type { Place } from "./faults";
import { isJsx, type TreeNode } from "./mdx/tree";
import { MARK, type Page } from "./page";
import type { LessonFront } from "./schema";

/** An attribute of a component; null when it has no value or is no plain text. */
export type WrittenAttribute = Place & { value: string | null };

/** A node of a lesson as it was written: Markdown's own kinds (mdast), and `component`. */
export type WrittenNode = {
  type: string;
  /** Where it begins and ends: line and column, line and column. */
  at: [number, number, number, number];
  children?: WrittenNode[];
  /** A component's name and attributes. */
  name?: string;
  attributes?: Record<string, WrittenAttribute>;
  /** Of text and code. */
  value?: string;
  /** Of links. */
  url?: string;
  /** Of headings. */
  depth?: number;
};

/** A lesson as its author wrote it, with places: what the rules of the course check read. */
export type Manuscript = {
  front: LessonFront;
  /** Front-matter field (`objective`, `quelle.0.date`) → where its value begins. */
  places: Record<string, Place>;
  root: WrittenNode;
  /** Addresses of its headings, without #; empty when the lesson did not compile. */
  anchors: string[];
};

/** A remark plugin that keeps the tree on the page, before anything is made of it. */
export function keepWritten(page: Page) {
  return () => (root: TreeNode) => {
    page.written ??= written(root, [1, 1, 1, 1]);
  };
}

function written(node: TreeNode, around: WrittenNode["at"]): WrittenNode {
  const { start, end } = node.position ?? {};
  // What a plugin made (a bare address turned into a link) stands where its surroundings do.
  const at: WrittenNode["at"] = start && end ? [start.line, start.column, end.line, end.column] : around;
  const result: WrittenNode = { type: isJsx(node) ? "component" : node.type, at };
  if (node.children) result.children = node.children.map((child) => written(child, at));
  if (isJsx(node)) {
    result.name = node.name ?? "";
    result.attributes = attributesOf(node, { line: at[0], column: at[1] });
  }
  if (/^(text|inlineCode|code)$/.test(node.type)) result.value = node.value ?? "";
  if (node.url !== undefined) result.url = node.url;
  if (node.depth !== undefined) result.depth = node.depth;
  return result;
}

function attributesOf(node: TreeNode, start: Place): Record<string, WrittenAttribute> {
  const entries = (node.attributes ?? []).flatMap(
    ({ name, value, position }): [string, WrittenAttribute][] => {
      if (!name || name === MARK) return [];
      const { line, column } = position?.start ?? start;
      return [[name, { line, column, value: typeof value === "string" ? value : null }]];
    },
  );
  return Object.fromEntries(entries);
}

/** A file's lines as places count them: without a byte order mark and whatever ends them. */
export function linesOf(text: string): string[] {
  return text.replace(/^\uFEFF/, "").split(/\r\n?|\n/);
}
