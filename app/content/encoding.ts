import { isUtf8 } from "node:buffer";
import type { ContentFault } from "./faults";
import { linesOf } from "./manuscript";

/**
 * The fault of a file that some programs save in an old encoding: read as UTF-8, its umlauts would be lost. It stands at
 * the first sign that cannot be read; null when there is none.
 */
export function faultOfEncoding(bytes: Buffer, file: string): ContentFault | null {
  if (isUtf8(bytes)) return null;
  const lines = linesOf(bytes.toString("utf8"));
  const line = lines.findIndex((text) => text.includes("\uFFFD"));
  const column = lines[line]?.indexOf("\uFFFD") ?? 0;
  const [what, mend] = ["the file is not saved as UTF-8", "save it as UTF-8"] as const;
  return { file, line: line + 1, column: column + 1, rule: "schema", field: "", what, mend };
}
