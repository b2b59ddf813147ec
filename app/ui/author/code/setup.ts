import { closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, indentUnit } from "@codemirror/language";
import { type Diagnostic, lintGutter, lintKeymap } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState, type Extension, type Text } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLineGutter, keymap, lineNumbers } from "@codemirror/view";
import type { Finding } from "../editor";
import { mdx } from "./mdx";
import { theme } from "./theme";

/** The nonce of the page, which a browser tells to scripts that it lets run and to nobody else. */
const pageNonce = (): string => document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce ?? "";

/** What every editor of ours has, to write in or to compare. */
export const basics = (phrases: Record<string, string>): Extension => [
  EditorView.cspNonce.of(pageNonce()),
  EditorState.phrases.of(phrases),
  lineNumbers(),
  drawSelection(),
  EditorView.lineWrapping,
  mdx(),
  theme,
  // What scrolls has to be reached by keyboard, and says so.
  EditorView.contentAttributes.of({ tabindex: "0" }),
];

/** What the one to write in has besides. Tab indents; after Esc it goes on to the next field, as everywhere (CodeMirror's own way out). */
export const writing = (attributes: Record<string, string>): Extension => [
  lintGutter(),
  highlightActiveLineGutter(),
  history(),
  indentUnit.of("  "),
  bracketMatching(),
  closeBrackets(),
  search({ top: true }),
  highlightSelectionMatches(),
  EditorView.contentAttributes.of(attributes),
  keymap.of([
    ...closeBracketsKeymap,
    ...completionKeymap,
    ...searchKeymap,
    ...historyKeymap,
    ...lintKeymap,
    ...defaultKeymap,
    indentWithTab,
  ]),
];

/** Where a finding is in a text that may be newer than it. */
export function placeIn(
  doc: Text,
  { line, column }: Pick<Finding, "line" | "column">,
): { from: number; to: number } {
  const { from, to, text } = doc.line(Math.min(Math.max(1, line), doc.lines));
  const at = Math.min(from + Math.max(0, column - 1), to);
  const word = /^<?[\p{L}\p{N}_-]+|^\S/u.exec(text.slice(at - from))?.[0] ?? "";
  return { from: at, to: at + word.length };
}

/** The findings as the editor marks them. */
export const diagnosticsOf = (doc: Text, findings: Finding[]): Diagnostic[] =>
  findings
    .map(
      (finding): Diagnostic => ({
        ...placeIn(doc, finding),
        severity: finding.stops ? "error" : "warning",
        message: `${finding.what} → ${finding.mend}`,
      }),
    )
    .sort((a, b) => a.from - b.from);
