import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { TreeNode } from "../mdx/tree";

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze();

/**
 * The tree of a lesson's body, by the same parser that the courses of the repository go through. Nothing of it is run.
 * @throws what the parser throws when it is no MDX
 */
export const parseBody = (body: string): TreeNode => parser.parse(body) as TreeNode;
