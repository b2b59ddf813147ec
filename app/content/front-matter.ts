import type { z } from "zod";
import { faultOfEncoding } from "./encoding";
import type { ContentFault, Place } from "./faults";
import { linesOf } from "./manuscript";
import { type Said, say } from "./sentences";
import { readYaml } from "./yaml-data";

export type FrontMatter<T> = {
  /** Null when the front matter has faults. */
  data: T | null;
  /** The file with blank lines in the place of the front matter, so that line numbers stay right. */
  body: string;
  faults: ContentFault[];
  /** Field → where its value begins; empty when the front matter has faults. */
  places: Record<string, Place>;
};

const FENCE = /^---[ \t]*$/;

/**
 * Splits a content file into its front matter and its body. Only `---` fences of YAML count: nothing else is
 * ever handed to a parser, so front matter cannot execute.
 */
export function readFrontMatter<T extends z.ZodType>(
  schema: T,
  source: string | Buffer,
  file: string,
): FrontMatter<z.output<T>> {
  const lines = linesOf(source.toString());
  const unread = typeof source === "string" ? null : faultOfEncoding(source, file);
  if (unread) return { data: null, body: lines.map(() => "").join("\n"), faults: [unread], places: {} };
  const first = lines[0] ?? "";
  if (!FENCE.test(first)) return refused(file, lines, 1, ...openingFault(first));

  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (end < 0) {
    return refused(file, lines, 1, "the front matter has no end", "close it with a line that holds only ---");
  }
  const { data, faults, places } = readYaml(schema, lines.slice(1, end).join("\n"), file, 1);
  const body = lines.map((line, index) => (index <= end ? "" : line)).join("\n");
  return { data, body, faults, places };
}

function openingFault(first: string): [what: Said, mend: Said] {
  if (first.startsWith("---")) {
    return [
      say("front matter that begins with {0} is not read", JSON.stringify(first.trim())),
      "write --- alone: it is YAML",
    ];
  }
  return [
    "the file does not begin with front matter",
    "write --- on the first line, then the fields as YAML",
  ];
}

function refused(file: string, lines: string[], line: number, what: Said, mend: Said): FrontMatter<never> {
  const fault = { file, line, column: 1, rule: "schema", field: "front matter", what, mend };
  return { data: null, body: lines.map(() => "").join("\n"), faults: [fault], places: {} };
}
