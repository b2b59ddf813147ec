import type { TreeNode } from "../mdx/tree";

/** Puts other nodes in the place of each node below `root`, from the outside inwards and without recursion. */
export function replaceNodes(root: TreeNode, replacement: (node: TreeNode) => TreeNode[]): void {
  const parents = [root];
  for (let parent = parents.pop(); parent; parent = parents.pop()) {
    if (!parent.children) continue;
    parent.children = parent.children.flatMap(replacement);
    parents.push(...parent.children);
  }
}
