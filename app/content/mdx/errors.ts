import type { ContentFault } from "../faults";
import type { Page } from "../page";
import { quoted, type Said, say } from "../sentences";
import type { Checked } from "./check";

/** HTML elements that have no end. */
const VOID = new Set(["br", "hr", "img", "wbr"]);

const BRACE: Said = "write \\{ for a brace that is meant as text";

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
      ...wordsFor(text),
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

/** The parser's own words in English, and what they come down to in any language. */
function wordsFor(text: string): Pick<ContentFault, "what" | "mend"> {
  const words = (mend: Said, ...meant: Parameters<typeof say>) => ({
    what: quoted(plain(text), ...meant),
    mend,
  });
  const tag = /closing tag for `<([\w.]+)/.exec(text)?.[1];
  if (tag && VOID.has(tag)) return words(say("write <{0} />", tag), "<{0}> is not closed", tag);
  if (tag)
    return words(
      say(
        "close it with </{0}>; tags open and close in the same paragraph, or each on a line of its own",
        tag,
      ),
      "<{0}> is not closed",
      tag,
    );
  if (/closing tag `<\//.test(text))
    return words(
      "close the tags in the reverse order in which they were opened",
      "a tag is closed that is not the one opened last",
    );
  if (/acorn|expression/i.test(text)) return words(BRACE, "braces hold something that is no expression");
  if (/character `"`.* in attribute name/.test(text))
    return words(
      'close the quotation mark of the attribute before this place: name="value"',
      "the quotation mark of an attribute is not closed",
    );
  if (/character `[„“”«»‚‘’]`.*attribute value/.test(text))
    return words(
      'write straight quotation marks: name="value"',
      "the value of an attribute stands in other quotation marks",
    );
  if (/before name|in name|after name|before attribute|in attribute|after attribute/.test(text)) {
    return words(
      'write &lt; or \\< for a sign that is meant as text; attributes are written name="value"',
      "a tag or an attribute holds a sign that cannot stand there",
    );
  }
  if (/Could not resolve/.test(text))
    return words("import only files that stand beside the lesson", "a file that is imported is not there");
  if (/end of file|closing slash/i.test(text))
    return words("close every tag that was opened", "a tag is not closed before the end");
  return words("compare it with docs/authoring.md", "this cannot be read as MDX");
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
    what: say("running the lesson failed: {0}", message),
    mend: name ? BRACE : "mend the component or the braces in it",
  };
}
