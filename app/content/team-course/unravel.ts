import { isJsx, type TreeNode } from "../mdx/tree";
import { replaceNodes } from "./replace";

/**
 * Takes components out of the paragraph that Markdown puts them into when nothing else stands on their lines, as
 * MDX does, so that a lesson reads the same whether it is trusted or not.
 */
export function unravel(root: TreeNode): void {
  replaceNodes(root, (node) => {
    if (node.type !== "paragraph" || !holdsOnlyComponents(node)) return [node];
    return (node.children ?? []).flatMap((child) => {
      if (isJsx(child)) return [{ ...child, type: "mdxJsxFlowElement" }];
      return isBlankText(child) ? [] : [child];
    });
  });
}

function holdsOnlyComponents({ children = [] }: TreeNode): boolean {
  return children.some(isJsx) && children.every((child) => isJsx(child) || isBlankText(child));
}

const isBlankText = ({ type, value = "" }: TreeNode): boolean =>
  type === "text" && /^[\t\r\n ]*$/.test(value);
