import type { Place } from "../faults";

/** As much of a Markdown or HTML syntax tree (mdast, hast) as the pipeline looks at. */
export type TreeNode = {
  type: string;
  position?: { start: Place; end: Place };
  children?: TreeNode[];
  /** Name of a JSX element; null for a fragment. */
  name?: string | null;
  attributes?: TreeAttribute[];
  value?: string;
  url?: string;
  alt?: string | null;
  title?: string | null;
  depth?: number;
  tagName?: string;
  properties?: Record<string, unknown>;
  data?: { estree?: { body: EsStatement[] } };
};

export type TreeAttribute = {
  type: string;
  name?: string;
  /** A text, null for an attribute without a value, or an expression. */
  value?: string | null | { type: string; value: string };
  position?: { start: Place };
};

type EsName = { type: string; name?: string };

/** As much of a parsed import or export as is needed to know the names it brings. */
export type EsStatement = {
  type: string;
  specifiers?: { local?: EsName }[];
  source?: { value?: unknown; loc?: { start: { line: number; column: number } } } | null;
  declaration?: { id?: EsName | null; declarations?: { id?: EsName }[] } | null;
};

/** Calls `visit` for each node below `root` with its ancestors, outermost first. */
export function walk(root: TreeNode, visit: (node: TreeNode, ancestors: readonly TreeNode[]) => void): void {
  const descend = (node: TreeNode, ancestors: TreeNode[]) => {
    for (const child of node.children ?? []) {
      visit(child, ancestors);
      descend(child, [...ancestors, child]);
    }
  };
  descend(root, [root]);
}

/** The text of a node without its markup. */
export function textOf(node: TreeNode): string {
  if (node.type === "text" || node.type === "inlineCode") return node.value ?? "";
  return (node.children ?? []).map(textOf).join("");
}

export function isJsx(node: TreeNode): boolean {
  return node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
}

export function placeOf(node: TreeNode): Place {
  return node.position?.start ?? { line: 1, column: 1 };
}
