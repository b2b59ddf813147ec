import type { Heading } from "../lessons";
import type { Page } from "../page";
import { isExternal } from "../urls";
import { WORDS } from "../words";
import { type TreeNode, textOf, walk } from "./tree";

/** How footnotes are made: their ids are the lesson's own, their words in its language. */
export function rehypeOptions(page: Page) {
  const words = WORDS[page.language];
  return {
    clobberPrefix: `${page.lessonId}-`,
    footnoteLabel: words.footnotes,
    footnoteBackLabel: (reference: number, again: number) =>
      `${words.backToText} ${reference + 1}${again > 1 ? `-${again}` : ""}`,
  };
}

/**
 * A rehype plugin for what Markdown itself makes: headings get a link to themselves and are listed, tables
 * can be scrolled sideways, links to other sites give nothing away, and no inline style is left.
 */
export function finishProse(page: Page, headings: Heading[]) {
  return () => (root: TreeNode) => {
    const replace = (parent: TreeNode) => {
      for (const [index, node] of (parent.children ?? []).entries()) {
        const finished = finish(page, node, parent === root ? headings : null);
        if (finished && parent.children) parent.children[index] = finished;
      }
    };
    replace(root);
    walk(root, (node) => {
      if (!HANDLED.has(String(node.properties?.className ?? ""))) replace(node);
    });
  };
}

/** Wrappers that this plugin made itself: their content is finished. */
const HANDLED = new Set(["heading", "table-scroll"]);

function finish(page: Page, node: TreeNode, headings: Heading[] | null): TreeNode | null {
  const tag = node.tagName ?? "";
  if (tag === "a") {
    if (isExternal(String(node.properties?.href ?? ""))) {
      node.properties = { ...node.properties, rel: ["noopener", "noreferrer"] };
    }
    return null;
  }
  if (/^h[2-6]$/.test(tag)) return finishedHeading(page, node, headings);
  return tag === "table" ? finishedTable(page, node) : null;
}

function finishedHeading(page: Page, node: TreeNode, headings: Heading[] | null): TreeNode | null {
  const id = String(node.properties?.id ?? "");
  if (id === "" || id === "footnote-label") return null;
  const text = textOf(node).trim();
  headings?.push({ id, text, depth: Number((node.tagName ?? "h2").slice(1)) });
  const anchor = element(
    "a",
    { className: ["heading-anchor"], href: `#${id}`, ariaLabel: `${WORDS[page.language].linkTo}: ${text}` },
    [{ type: "text", value: "#" }],
  );
  return element("div", { className: ["heading"] }, [node, anchor]);
}

function finishedTable(page: Page, table: TreeNode): TreeNode {
  const names: string[] = [];
  walk(table, (cell) => {
    if (cell.tagName !== "td" && cell.tagName !== "th") return;
    const { align, ...properties } = cell.properties ?? {};
    cell.properties = properties;
    if (typeof align === "string") cell.properties.className = [`align-${align}`];
    if (cell.tagName === "th") {
      cell.properties.scope = "col";
      names.push(textOf(cell).trim());
    }
  });
  const label = `${WORDS[page.language].table}: ${names.filter(Boolean).join(", ")}`;
  return element("div", { className: ["table-scroll"], role: "region", tabIndex: 0, ariaLabel: label }, [
    table,
  ]);
}

function element(tagName: string, properties: Record<string, unknown>, children: TreeNode[]): TreeNode {
  return { type: "element", tagName, properties, children };
}
