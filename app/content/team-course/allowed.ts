import { type ComponentType, createElement, Fragment, type ReactNode } from "react";
import type { Props } from "../elements";
import { isJsx, placeOf, type TreeNode } from "../mdx/tree";
import { MARK, type Page } from "../page";
import { faultOfLink } from "../urls";
import { isComponent } from "../vocabulary";

type Test = (value: unknown) => boolean;

const isFlag: Test = (value) => typeof value === "boolean";
const isNumber: Test = (value) => typeof value === "number" && Number.isFinite(value);
const isText: Test = (value) => typeof value === "string" && value.length <= 4_000;
const isId: Test = (value) => typeof value === "string" && /^[\p{L}\p{N}_-]+$/u.test(value);
const oneOf =
  (...values: unknown[]): Test =>
  (value) =>
    values.includes(value);
/** Class names are the pipeline's own: what an author writes never becomes one. */
const isClass: Test = (value) =>
  Array.isArray(value) && value.every((name) => typeof name === "string" && /^[a-z][a-z0-9-]*$/.test(name));
const isLink: Test = (value) => typeof value === "string" && faultOfLink(value) === null;

/** React's names of the properties that elements made from Markdown may have. */
const EVERYWHERE: Record<string, Test> = { id: isId, className: isClass };
const WRITTEN: Record<string, Test> = {
  lang: isText,
  title: isText,
  dir: oneOf("ltr", "rtl", "auto"),
  translate: oneOf("yes", "no"),
};
const REGION: Record<string, Test> = { role: oneOf("region"), tabIndex: oneOf(0), ariaLabel: isText };

/** The elements that a lesson of a team may be made of, each with its properties. Everything else is refused. */
const ELEMENTS: Record<string, Record<string, Test>> = {
  ...Object.fromEntries(
    "p h2 h3 h4 h5 h6 ul li em strong del code blockquote hr br thead tbody tr sup"
      .split(" ")
      .map((name) => [name, {}]),
  ),
  ...Object.fromEntries(
    "abbr b br cite del dfn em i ins kbd mark q s small span strong sub sup wbr"
      .split(" ")
      .map((name) => [name, WRITTEN]),
  ),
  ol: { start: isNumber },
  a: {
    href: isLink,
    title: isText,
    rel: (value) => Array.isArray(value) && value.every(oneOf("noopener", "noreferrer")),
    ariaLabel: isText,
    ariaDescribedBy: isId,
    dataFootnoteRef: oneOf(true, ""),
    dataFootnoteBackref: oneOf(true, ""),
  },
  pre: REGION,
  div: REGION,
  section: { dataFootnotes: oneOf(true, "") },
  table: {},
  th: { scope: oneOf("col") },
  td: {},
  input: { type: oneOf("checkbox"), checked: isFlag, disabled: oneOf(true) },
};

/** Their names in React, where they differ. */
const REACT_NAMES: Record<string, string> = {
  ariaLabel: "aria-label",
  ariaDescribedBy: "aria-describedby",
  dataFootnoteRef: "data-footnote-ref",
  dataFootnoteBackref: "data-footnote-backref",
  dataFootnotes: "data-footnotes",
};

export type Components = Record<string, ComponentType<Props>>;

/** React elements of a tree: only elements, properties and addresses of the lists above, and our components. */
export function elementsOf(page: Page, components: Components, root: TreeNode): ReactNode {
  return createElement(Fragment, null, ...childrenOf(page, components, root)).props.children;
}

/** React counts blanks between the parts of a table as a mistake, and MDX leaves them out. */
const WITHOUT_BLANKS = new Set(["table", "thead", "tbody", "tr"]);

function childrenOf(page: Page, components: Components, node: TreeNode): ReactNode[] {
  const inTable = WITHOUT_BLANKS.has(node.tagName ?? "");
  const children = (node.children ?? []).filter(({ type }) => !inTable || type !== "text");
  return children.map((child) => elementOf(page, components, child));
}

function elementOf(page: Page, components: Components, node: TreeNode): ReactNode {
  if (node.type === "text") return node.value ?? "";
  if (isJsx(node)) return jsxOf(page, components, node);
  if (node.type !== "element") return null;
  return plainElement(page, node.tagName ?? "", Object.entries(node.properties ?? {}), node, components);
}

function jsxOf(page: Page, components: Components, node: TreeNode): ReactNode {
  const name = node.name ?? "";
  if (name === "") return createElement(Fragment, null, ...childrenOf(page, components, node));
  const attributes = (node.attributes ?? []).map(({ name: attribute = "", value }): [string, unknown] => [
    attribute,
    value ?? true,
  ]);
  if (!isComponent(name)) return plainElement(page, name, attributes, node, components);
  const component = Object.hasOwn(components, name) ? components[name] : undefined;
  if (!component) return null;
  const props = Object.assign(Object.create(null), Object.fromEntries(attributes)) as Props;
  return createElement(component, props, ...childrenOf(page, components, node));
}

function plainElement(
  page: Page,
  name: string,
  properties: [string, unknown][],
  node: TreeNode,
  components: Components,
): ReactNode {
  const known = Object.hasOwn(ELEMENTS, name) ? ELEMENTS[name] : undefined;
  if (!known) {
    page.fault(
      placeOf(node),
      name,
      "is no element of lessons",
      "write it in Markdown or with one of the components",
    );
    return null;
  }
  const props: Record<string, unknown> = {};
  for (const [property, value] of properties) {
    if (property === MARK || value === undefined || value === null || value === false) continue;
    const tests = Object.hasOwn(known, property) ? known : EVERYWHERE;
    if (!Object.hasOwn(tests, property) || !tests[property]?.(value)) {
      page.fault(placeOf(node), `${name} ${property}`, "is not allowed here", "leave it out");
      continue;
    }
    const react = Object.hasOwn(REACT_NAMES, property) ? REACT_NAMES[property] : property;
    props[react ?? property] = Array.isArray(value) ? value.join(" ") : value;
  }
  return createElement(name, props, ...childrenOf(page, components, node));
}
