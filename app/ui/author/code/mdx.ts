import { markdown, markdownLanguage } from "@codemirror/lang-markdown";
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { tags } from "@lezer/highlight";
import type { BlockContext, Element, InlineContext, Line, MarkdownConfig } from "@lezer/markdown";

/** A component's tag: its slashes, its name, and its attributes. */
const TAG = /^<(\/?)([A-Z][A-Za-z]*)((?:\s+[A-Za-z][\w-]*(?:="[^"]*")?)*)\s*\/?>/;
const ATTRIBUTE = /([A-Za-z][\w-]*)(?:(=)("[^"]*"))?/g;
const FENCE = /^---[ \t]*$/;

function parseTag(cx: InlineContext, next: number, at: number): number {
  const match = next === 60 ? TAG.exec(cx.slice(at, cx.end)) : null;
  if (!match) return -1;
  const [all, slash = "", name = "", attributes = ""] = match;
  const nameAt = at + 1 + slash.length;
  const parts: Element[] = [cx.elt("ComponentName", nameAt, nameAt + name.length)];
  const attributesAt = nameAt + name.length;
  for (const { index, 1: attribute = "", 3: value } of attributes.matchAll(ATTRIBUTE)) {
    const from = attributesAt + index;
    parts.push(cx.elt("AttributeName", from, from + attribute.length));
    const valueAt = from + attribute.length + 1;
    if (value) parts.push(cx.elt("AttributeValue", valueAt, valueAt + value.length));
  }
  return cx.addElement(cx.elt("ComponentTag", at, at + all.length, parts));
}

function parseFront(cx: BlockContext, line: Line): boolean {
  if (cx.lineStart !== 0 || !FENCE.test(line.text)) return false;
  const parts: Element[] = [];
  let end = line.text.length;
  while (cx.nextLine()) {
    end = cx.lineStart + line.text.length;
    if (FENCE.test(line.text)) {
      cx.nextLine();
      break;
    }
    const key = /^\s*(?:- )?([A-Za-z_]\w*):/.exec(line.text);
    if (key?.[1]) {
      const from = cx.lineStart + key[0].length - 1 - key[1].length;
      parts.push(cx.elt("FrontKey", from, from + key[1].length));
    }
  }
  cx.addElement(cx.elt("FrontMatter", 0, end, parts));
  return true;
}

/** Lessons have no HTML and no indented code: what stands in a component may be indented as far as one likes. */
const components: MarkdownConfig = {
  remove: ["HTMLBlock", "HTMLTag", "IndentedCode"],
  defineNodes: [
    { name: "FrontMatter", block: true, style: tags.meta },
    { name: "FrontKey", style: tags.propertyName },
    { name: "ComponentTag", style: tags.angleBracket },
    { name: "ComponentName", style: tags.tagName },
    { name: "AttributeName", style: tags.attributeName },
    { name: "AttributeValue", style: tags.attributeValue },
  ],
  parseInline: [{ name: "Component", before: "Link", parse: parseTag }],
  parseBlock: [{ name: "FrontMatter", before: "HorizontalRule", parse: parseFront }],
};

/** What each part of a lesson looks like is said in theme.ts, by these names. */
const highlight = HighlightStyle.define([
  { tag: tags.heading, class: "code-heading" },
  { tag: tags.strong, class: "code-strong" },
  { tag: tags.emphasis, class: "code-emphasis" },
  { tag: [tags.link, tags.url], class: "code-link" },
  { tag: tags.monospace, class: "code-mono" },
  { tag: [tags.angleBracket, tags.meta, tags.processingInstruction], class: "code-mark" },
  { tag: [tags.tagName, tags.propertyName], class: "code-name" },
  { tag: tags.attributeName, class: "code-attribute" },
  { tag: tags.attributeValue, class: "code-value" },
]);

/** The language that lessons are written in, and its colours. */
export const mdx = () => [
  markdown({ base: markdownLanguage, extensions: components, completeHTMLTags: false }),
  syntaxHighlighting(highlight),
];
