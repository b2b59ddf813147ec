import { createElement, Fragment, isValidElement, type ReactElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Html } from "./items";
import { COMPONENT_NAMES, type ComponentName, isMarker } from "./vocabulary";

export type Props = Record<string, unknown> & { children?: ReactNode };
export type Element = ReactElement<Props>;

/** A component that is data: it is read out of the tree and never renders. */
type Marker = (() => null) & { marks: ComponentName };

/** The components of items and their parts, which are the same for every lesson. */
export const MARKERS: Record<string, Marker> = Object.fromEntries(
  COMPONENT_NAMES.filter(isMarker).map((name) => [name, Object.assign(() => null, { marks: name })]),
);

/** The name of an item or of its part; null for anything else. */
export function markerName(node: ReactNode): ComponentName | null {
  if (!isElement(node) || typeof node.type !== "function" || !("marks" in node.type)) return null;
  return (node.type as Marker).marks;
}

export function isElement(node: unknown): node is Element {
  return isValidElement(node);
}

/** The children of an element as a flat list, without fragments and empty values. */
export function childrenOf(children: ReactNode): ReactNode[] {
  const list: ReactNode[] = [];
  const add = (node: ReactNode) => {
    if (Array.isArray(node)) for (const child of node as ReactNode[]) add(child);
    else if (isElement(node) && node.type === Fragment) add(node.props.children);
    else if (node !== null && node !== undefined && typeof node !== "boolean") list.push(node);
  };
  add(children);
  return list;
}

export function isBlank(node: ReactNode): boolean {
  return typeof node === "string" && node.trim() === "";
}

/** The children with the parts taken out of the paragraphs that Markdown put them into. */
export function spread(children: ReactNode): ReactNode[] {
  return childrenOf(children).flatMap((node) => {
    if (!isElement(node) || node.type !== "p") return [node];
    const inner = childrenOf(node.props.children);
    if (!inner.some((child) => markerName(child))) return [node];
    const result: ReactNode[] = [];
    let run: ReactNode[] = [];
    const close = () => {
      if (run.some((child) => !isBlank(child))) result.push(createElement("p", null, ...trimmed(run)));
      run = [];
    };
    for (const child of inner) {
      if (markerName(child)) {
        close();
        result.push(child);
      } else run.push(child);
    }
    close();
    return result;
  });
}

/** A stretch without the blanks before its first word and after its last one. */
function trimmed(run: ReactNode[]): ReactNode[] {
  const [first, last] = [run[0], run.at(-1)];
  const list = [...run];
  if (typeof first === "string") list[0] = first.trimStart();
  if (typeof last === "string") list[list.length - 1] = (run.length === 1 ? String(list[0]) : last).trimEnd();
  return list;
}

/** HTML of some nodes. */
export function render(nodes: ReactNode[]): Html {
  return renderStretch(nodes).trim();
}

/** HTML of a stretch of a sentence, whose blanks at both ends count. */
export function renderStretch(nodes: ReactNode[]): Html {
  return renderToStaticMarkup(createElement(Fragment, null, ...nodes));
}

/** HTML of what stands in a label or a sentence: a lone paragraph loses its `<p>`. */
export function renderInline(nodes: ReactNode[]): Html {
  const [only, ...others] = nodes.filter((node) => !isBlank(node));
  if (others.length === 0 && isElement(only) && only.type === "p")
    return render(childrenOf(only.props.children));
  return render(nodes);
}

/** Whether HTML holds anything that stands on lines of its own. */
export function isBlock(html: Html): boolean {
  return BLOCK.test(html);
}

const BLOCK = /<(?:p|ul|ol|dl|div|table|figure|aside|section|details|blockquote|pre|h[1-6]|hr)[\s>]/;

/** The words of some nodes, without their markup. */
export function plainText(nodes: ReactNode[]): string {
  const read = (list: ReactNode[]): string =>
    list.map((node) => (isElement(node) ? read(childrenOf(node.props.children)) : String(node))).join("");
  return read(nodes).replace(/\s+/g, " ").trim();
}

/** HTML of what stands on its own: words without a paragraph get one. */
export function renderBlock(nodes: ReactNode[]): Html {
  const html = render(nodes);
  return html === "" || isBlock(html) ? html : `<p>${html}</p>`;
}
