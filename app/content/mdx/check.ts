import { closest } from "../faults";
import { MARK, type Page } from "../page";
import { type Said, say } from "../sentences";
import { faultOfLink, LINK_MEND } from "../urls";
import {
  COMPONENT_NAMES,
  isComponent,
  isItem,
  isOnItsOwn,
  misplaced,
  properPlace,
  standsAlone,
} from "../vocabulary";
import { type EsStatement, isJsx, placeOf, type TreeAttribute, type TreeNode, walk } from "./tree";

/** HTML that may be written as such; everything else has a component or Markdown for it. */
const TAGS = new Set("abbr b br cite del dfn em i ins kbd mark q s small span strong sub sup wbr".split(" "));
const TAG_ATTRIBUTES = new Set(["lang", "title", "dir", "translate"]);
const TAG_MENDS: Record<string, Said> = {
  a: "write a link as [text](address)",
  img: "write a picture as ![alt](file.png) or with <Figure … />",
  script: "leave it out: lessons bring no scripts",
  style: "leave it out: the design belongs to the platform",
  iframe: "leave it out: nothing is loaded from another site",
  video: "use <Video … />",
  details: "use <Reveal summary=…>",
};

/** What the check finds out for the evaluation: names that must exist for the lesson to run at all. */
export type Checked = { unknownNames: Set<string>; imports: Map<string, { line: number; column: number }> };

/**
 * A remark plugin that checks what a lesson is made of (components, links, headings), turns pictures into
 * Figure elements and gives each component a mark, so that later faults name its place.
 */
export function checkLesson(page: Page, checked: Checked) {
  return () => (root: TreeNode) => {
    picturesToFigures(page, root);
    const local = namesBroughtAlong(root, checked);
    walk(root, (node, ancestors) => {
      if (node.type === "heading" && node.depth === 1) {
        page.fault(
          placeOf(node),
          "",
          "a heading of the first level",
          "begin with ##: the title is the first level",
        );
      }
      if (node.type === "link" || node.type === "definition") checkLink(page, node);
      if (node.type === "footnoteReference" && ancestors.some((a) => isItem(a.name ?? ""))) {
        page.fault(
          placeOf(node),
          "",
          "a footnote in an item",
          "put the source into the text: items are asked elsewhere too",
        );
      }
      if (node.type.endsWith("Expression"))
        page.expressions.push({ ...placeOf(node), value: node.value ?? "" });
      if (isJsx(node)) checkElement(page, node, ancestors, local, checked);
    });
  };
}

function picturesToFigures(page: Page, root: TreeNode): void {
  const replace = (node: TreeNode) => {
    for (const [index, child] of (node.children ?? []).entries()) {
      const image =
        child.type === "paragraph" && child.children?.length === 1 ? child.children[0] : undefined;
      if (image?.type === "image" && node.children) node.children[index] = figureOf(image);
    }
  };
  replace(root);
  walk(root, replace);
  walk(root, (node) => {
    if (node.type !== "image" && node.type !== "imageReference") return;
    page.fault(
      placeOf(node),
      "",
      "a picture within a sentence or by reference",
      "write ![alt](file.png) as a paragraph of its own",
    );
  });
}

function figureOf(image: TreeNode): TreeNode {
  const attribute = (name: string, value: string): TreeAttribute => ({
    type: "mdxJsxAttribute",
    name,
    value,
  });
  const attributes = [attribute("src", decoded(image.url ?? "")), attribute("alt", image.alt ?? "")];
  if (image.title) attributes.push(attribute("caption", image.title));
  return { type: "mdxJsxFlowElement", name: "Figure", attributes, children: [], position: image.position };
}

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

function namesBroughtAlong(root: TreeNode, checked: Checked): Set<string> {
  const names = new Set<string>();
  for (const node of root.children ?? []) {
    for (const statement of node.data?.estree?.body ?? []) {
      for (const name of namesOf(statement)) names.add(name);
      if (statement.source?.loc) {
        const { line, column } = statement.source.loc.start;
        checked.imports.set(String(statement.source.value), { line, column: column + 1 });
      }
    }
  }
  return names;
}

function namesOf(statement: EsStatement): string[] {
  const locals = [
    ...(statement.specifiers ?? []).map((specifier) => specifier.local),
    statement.declaration?.id,
    ...(statement.declaration?.declarations ?? []).map((declaration) => declaration.id),
  ];
  return locals.flatMap((local) => local?.name ?? []);
}

function checkLink(page: Page, node: TreeNode): void {
  const fault = faultOfLink(node.url ?? "");
  if (!fault) return;
  page.fault(placeOf(node), "", fault, LINK_MEND);
  node.url = "#";
}

function checkElement(
  page: Page,
  node: TreeNode,
  ancestors: readonly TreeNode[],
  local: Set<string>,
  checked: Checked,
): void {
  const name = node.name ?? "";
  if (name === "" || local.has(name.split(".")[0] ?? name)) return;
  if (isComponent(name)) {
    checkPlace(page, node, name, ancestors, checked);
    markElement(page, node, name);
    requestAssets(page, node, name);
  } else if (/^[a-z]/.test(name)) checkTag(page, node, name);
  else {
    const near = closest(name, [...COMPONENT_NAMES, ...local]);
    page.fault(
      placeOf(node),
      name,
      "is no component that lessons know",
      near ? say("did you mean {0}?", near) : "docs/authoring.md names all that there are",
    );
    checked.unknownNames.add(name);
  }
}

function checkPlace(
  page: Page,
  node: TreeNode,
  name: string,
  ancestors: readonly TreeNode[],
  checked: Checked,
): void {
  if (!isComponent(name)) return;
  const components = ancestors.filter((ancestor) => isJsx(ancestor) && isComponent(ancestor.name ?? ""));
  // Whose parts these are is known when the name around them is mended.
  if (ancestors.some((ancestor) => isJsx(ancestor) && checked.unknownNames.has(ancestor.name ?? ""))) return;
  const wrong = misplaced(
    name,
    components.map((component) => component.name ?? ""),
  );
  if (wrong) {
    page.fault(placeOf(node), name, wrong, properPlace(name));
    return;
  }
  const parent = ancestors.at(-1);
  if (
    isOnItsOwn(name) &&
    parent &&
    /^(paragraph|heading|tableCell|link|strong|emphasis)$/.test(parent.type)
  ) {
    page.fault(
      placeOf(node),
      name,
      "stands within a sentence",
      "write it on lines of its own, with an empty line before it",
    );
    return;
  }
  if (!standsAlone(name)) return;
  const between = ancestors.slice(ancestors.indexOf(components.at(-1) ?? (ancestors[0] as TreeNode)) + 1);
  const wrapper = between.find((ancestor) => ancestor.type !== "paragraph");
  if (wrapper) {
    const wrapping = isJsx(wrapper) ? (wrapper.name ?? "<>") : wrapper.type;
    page.fault(placeOf(node), name, say("stands inside other markup ({0})", wrapping), properPlace(name));
  }
}

function markElement(page: Page, node: TreeNode, name: string): void {
  const mark = {
    ...placeOf(node),
    name,
    attributes: Object.create(null) as Record<string, { line: number; column: number }>,
  };
  for (const attribute of node.attributes ?? []) {
    if (!attribute.name) continue;
    const place = attribute.position?.start ?? placeOf(node);
    if (Object.hasOwn(mark.attributes, attribute.name)) {
      page.fault(place, `${name} ${attribute.name}`, "is written twice", "leave one of them out");
    }
    mark.attributes[attribute.name] = { line: place.line, column: place.column };
  }
  const value = String(page.marks.push(mark) - 1);
  node.attributes = [...(node.attributes ?? []), { type: "mdxJsxAttribute", name: MARK, value }];
}

const ASSETS: Record<string, Record<string, "picture" | "file">> = {
  Figure: { src: "picture" },
  Video: { src: "file", captions: "file", poster: "file" },
};

function requestAssets(page: Page, node: TreeNode, name: string): void {
  const known = ASSETS[name] ?? {};
  for (const attribute of node.attributes ?? []) {
    const kind = Object.hasOwn(known, attribute.name ?? "") ? known[attribute.name ?? ""] : undefined;
    if (!kind || typeof attribute.value !== "string") continue;
    const { line, column } = attribute.position?.start ?? placeOf(node);
    page.requests.push({ line, column, src: attribute.value, attribute: `${name} ${attribute.name}`, kind });
  }
}

/** Notes HTML that is refused and takes it out, so that nothing runs or renders it until it is mended. */
function checkTag(page: Page, node: TreeNode, name: string): void {
  const attributes = node.attributes ?? [];
  if (!TAGS.has(name)) {
    const mend =
      (Object.hasOwn(TAG_MENDS, name) && TAG_MENDS[name]) ||
      "write it in Markdown or with one of the components";
    page.fault(placeOf(node), name, "is HTML that lessons may not use", mend);
    node.name = "span";
    node.attributes = [];
    return;
  }
  node.attributes = attributes.filter(({ name: attribute = "" }) => TAG_ATTRIBUTES.has(attribute));
  for (const attribute of attributes.filter((candidate) => !node.attributes?.includes(candidate))) {
    const place = attribute.position?.start ?? placeOf(node);
    page.fault(place, `${name} ${attribute.name ?? "{…}"}`, "is not allowed here", "leave the attribute out");
  }
}
