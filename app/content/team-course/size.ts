import { placeOf, type TreeNode } from "../mdx/tree";
import type { Page } from "../page";
import { type Said, say } from "../sentences";
import { LIMITS } from "./limits";

/** Whether a tree is small enough to be worked on; if not, a fault says what is too large. It goes through it without recursion. */
export function isSmallEnough(page: Page, root: TreeNode): boolean {
  const refuse = (node: TreeNode, what: Said, mend: Said) => {
    page.fault(placeOf(node), "", what, mend);
    return false;
  };
  const waiting: [node: TreeNode, depth: number][] = [[root, 0]];
  let count = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, depth] = next;
    count += 1;
    if (count > LIMITS.nodes)
      return refuse(
        root,
        say("the lesson is made of more than {0} parts", LIMITS.nodes),
        "divide it into several lessons",
      );
    if (depth > LIMITS.depth)
      return refuse(
        node,
        say("is nested more than {0} levels deep", LIMITS.depth),
        "write it with fewer levels",
      );
    if ((node.url?.length ?? 0) > LIMITS.addressLength)
      return refuse(
        node,
        say("an address of more than {0} characters", LIMITS.addressLength),
        "write a shorter one",
      );
    const texts = [
      node.title,
      node.alt,
      node.name,
      ...(node.attributes ?? []).flatMap(({ name, value }) => [name, value]),
    ];
    if (texts.some((text) => typeof text === "string" && text.length > LIMITS.attributeLength))
      return refuse(
        node,
        say("an attribute of more than {0} characters", LIMITS.attributeLength),
        "put the text between the tags",
      );
    for (const child of node.children ?? []) waiting.push([child, depth + 1]);
  }
  return true;
}
