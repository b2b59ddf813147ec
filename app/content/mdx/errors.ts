import type { ContentFault } from "../faults";
import type { Page } from "../page";
import type { Checked } from "./check";

/** HTML elements that have no end. */
const VOID = new Set(["br", "hr", "img", "wbr"]);

const BRACE = "write \\{ for a brace that is meant as text";

type Problem = {
  text: string;
  location?: { line: number; column: number; file: string } | null;
  detail?: unknown;
};

/** The faults in what mdx-bundler throws: syntax errors of MDX and of imports, each with its place. */
export function faultsOfBundling(error: unknown, page: Page, checked: Checked): ContentFault[] {
  const problems = problemsOf(error);
  return problems.map((problem) => {
    const text = problem.text
      .replace(/^Cannot process MDX file with esbuild:\s*/, "")
      .replace(/^[\d:-]+: /, "");
    return {
      file: page.file,
      rule: "mdx",
      field: "",
      ...placeOf(problem, text, checked),
      what: plain(text),
      mend: mendFor(text),
    };
  });
}

function problemsOf(error: unknown): Problem[] {
  if (typeof error === "object" && error !== null && "errors" in error && Array.isArray(error.errors)) {
    return error.errors as Problem[];
  }
  return [{ text: error instanceof Error ? error.message : String(error) }];
}

function placeOf(problem: Problem, text: string, checked: Checked): { line: number; column: number } {
  const opened = /`<[^`]*>` \((\d+):(\d+)-/.exec(text);
  if (opened) return { line: Number(opened[1]), column: Number(opened[2]) };
  const unresolved = /Could not resolve "([^"]+)"/.exec(text)?.[1];
  const imported = unresolved ? checked.imports.get(unresolved) : undefined;
  if (imported) return imported;
  const { line = 1, column = 0 } = problem.location ?? {};
  return { line: Math.max(1, line), column: column + 1 };
}

function plain(text: string): string {
  return (
    text
      .replaceAll("`", "")
      .replace(/ \(\d+:\d+-\d+:\d+\)/g, "")
      .split("\n")[0] ?? text
  );
}

function mendFor(text: string): string {
  const tag = /closing tag for `<([\w.]+)/.exec(text)?.[1];
  if (tag && VOID.has(tag)) return `write <${tag} />`;
  if (tag)
    return `close it with </${tag}>; tags open and close in the same paragraph, or each on a line of its own`;
  if (/closing tag `<\//.test(text)) return "close the tags in the reverse order in which they were opened";
  if (/acorn|expression/i.test(text)) return BRACE;
  if (/before name|in name|after name|before attribute|in attribute|after attribute/.test(text)) {
    return 'write &lt; or \\< for a sign that is meant as text; attributes are written name="value"';
  }
  if (/Could not resolve/.test(text)) return "import only files that stand beside the lesson";
  if (/end of file|closing slash/i.test(text)) return "close every tag that was opened";
  return "compare it with docs/authoring.md";
}

/** The fault in what a lesson threw when it was run: mostly a brace that was meant as text. */
export function faultOfRunning(error: unknown, page: Page): ContentFault {
  const message = error instanceof Error ? error.message : String(error);
  const name = /^(\S+) is not defined/.exec(message)?.[1];
  const place = page.expressions.find((expression) => name && expression.value.includes(name)) ?? {
    line: 1,
    column: 1,
  };
  return {
    file: page.file,
    line: place.line,
    column: place.column,
    rule: "mdx",
    field: "",
    what: `running the lesson failed: ${message}`,
    mend: name ? BRACE : "mend the component or the braces in it",
  };
}
