import type { BundledLanguage, Highlighter, ThemedToken } from "shiki";
import { closest } from "../faults";
import type { Page } from "../page";
import { say } from "../sentences";
import { WORDS } from "../words";
import { placeOf, type TreeNode, textOf, walk } from "./tree";

const PLAIN = new Set(["", "text", "txt", "plain", "plaintext"]);

let highlighter: Promise<Highlighter> | undefined;

/** A rehype plugin that colours code with class names (`tok-keyword`, …) in place of inline styles. */
export function highlightCode(page: Page) {
  return () => async (root: TreeNode) => {
    const blocks: TreeNode[] = [];
    walk(root, (node) => {
      if (node.tagName === "pre" && node.children?.[0]?.tagName === "code") blocks.push(node);
    });
    for (const block of blocks) await highlight(page, block);
  };
}

async function highlight(page: Page, block: TreeNode): Promise<void> {
  const code = block.children?.[0];
  if (!code) return;
  const classes = code.properties?.className;
  const language = (Array.isArray(classes) ? classes.map(String) : [])
    .find((name) => name.startsWith("language-"))
    ?.slice("language-".length);
  block.properties = {
    className: ["code"],
    tabIndex: 0,
    role: "region",
    ariaLabel: language ? `${WORDS[page.language].code} (${language})` : WORDS[page.language].code,
  };
  code.properties = {};
  if (!language || PLAIN.has(language)) return;
  const lines = await tokensOf(page, code, language);
  if (lines)
    code.children = lines.flatMap((line, index) => [...(index > 0 ? [text("\n")] : []), ...line.map(span)]);
}

async function tokensOf(page: Page, code: TreeNode, language: string): Promise<ThemedToken[][] | null> {
  const { bundledLanguages, bundledLanguagesAlias, createCssVariablesTheme, createHighlighter } =
    await import("shiki");
  if (!Object.hasOwn(bundledLanguages, language)) {
    const known = [...Object.keys(bundledLanguages), ...Object.keys(bundledLanguagesAlias), "text"];
    const near = closest(language, known);
    const mend = near ? say("did you mean {0}?", near) : "name a language that shiki knows, or write text";
    page.fault(placeOf(code), "", say("code in the unknown language {0}", language), mend);
    return null;
  }
  const theme = createCssVariablesTheme({ name: "classes", variablePrefix: "--", fontStyle: false });
  highlighter ??= createHighlighter({ themes: [theme], langs: [] });
  const shiki = await highlighter;
  await shiki.loadLanguage(language as BundledLanguage);
  const source = textOf(code).replace(/\n$/, "");
  return shiki.codeToTokensBase(source, { lang: language as BundledLanguage, theme });
}

/** The theme's colours are names of variables: `var(--token-string-expression)` → `tok-string-expression`. */
function span(token: ThemedToken): TreeNode {
  const kind = /--token-([a-z-]+)/.exec(token.color ?? "")?.[1];
  if (!kind) return text(token.content);
  return {
    type: "element",
    tagName: "span",
    properties: { className: [`tok-${kind}`] },
    children: [text(token.content)],
  };
}

function text(value: string): TreeNode {
  return { type: "text", value };
}
