import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { type SchemaFault, validate } from "./described";
import type { ContentFault, Place } from "./faults";

/**
 * Reads YAML, checks it against a schema and reports every fault at its place. `lineOffset` is how many
 * lines stand before the YAML in its file.
 */
export function readYaml<T extends z.ZodType>(
  schema: T,
  yaml: string,
  file: string,
  lineOffset = 0,
): { data: z.output<T> | null; faults: ContentFault[] } {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, schema: "core" });
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + lineOffset, column: col };
  };

  const problems = [...document.errors, ...document.warnings];
  if (problems.length > 0) {
    const faults = problems.map((problem) => ({
      file,
      ...placeOf(problem.pos[0]),
      field: "",
      what: problem.code === "DUPLICATE_KEY" ? "a field is written twice" : problem.message,
      mend:
        problem.code === "DUPLICATE_KEY"
          ? "leave one of them out"
          : "mend the YAML; put texts that hold a colon or begin with a sign into quotation marks",
    }));
    return { data: null, faults };
  }

  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 50 });
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return {
      data: null,
      faults: [{ file, ...placeOf(0), field: "", what, mend: "write it without aliases" }],
    };
  }
  const result = validate(schema, data ?? {});
  if (result.ok) return { data: result.data, faults: [] };
  const faults = result.faults.map((fault) => ({
    file,
    ...placeIn(document, fault, placeOf, lineOffset),
    field: fault.path.map(String).join("."),
    what: fault.what,
    mend: fault.mend,
  }));
  return { data: null, faults };
}

/** The value that is wrong, the key that is unknown, or the group in which something is missing. */
function placeIn(
  document: Document,
  fault: SchemaFault,
  placeOf: (offset: number) => Place,
  lineOffset: number,
): Place {
  if (fault.unknown) {
    const parent = fault.path.length > 1 ? document.getIn(fault.path.slice(0, -1), true) : document.contents;
    const key = fault.path.at(-1);
    const pair = isMap(parent)
      ? parent.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
      : undefined;
    if (pair && isNode(pair.key) && pair.key.range) return placeOf(pair.key.range[0]);
  }
  for (let length = fault.path.length; length > 0; length--) {
    const node = document.getIn(fault.path.slice(0, length), true);
    if (isNode(node) && node.range) return placeOf(node.range[0]);
  }
  return { line: Math.max(1, lineOffset), column: 1 };
}
