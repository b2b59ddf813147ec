import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type YAMLError,
} from "yaml";
import type { z } from "zod";
import { type SchemaFault, validate } from "./described";
import type { ContentFault, Place } from "./faults";
import { type Filled, quoted, type Sentence } from "./sentences";

/** What the parser's codes come down to. */
const MEANT: Partial<Record<YAMLError["code"], Sentence>> = {
  BAD_INDENT: "a line is indented otherwise than those around it",
  TAB_AS_INDENT: "a line is indented with a tab",
  MISSING_CHAR: "a colon, a comma, a quotation mark or a bracket is missing",
  UNEXPECTED_TOKEN: "something stands here that YAML does not expect",
  BLOCK_AS_IMPLICIT_KEY: "a second colon makes a field of what is meant as text",
  MULTILINE_IMPLICIT_KEY: "a field’s name goes over several lines, or its colon is missing",
  BAD_SCALAR_START: "a text begins with a sign that YAML keeps for itself",
  BAD_DQ_ESCAPE: "a backslash stands before a sign that it cannot stand before",
  TAG_RESOLVE_FAILED: "a ! or a special form of YAML is not read",
  BAD_ALIAS: "an alias (*) of the YAML cannot be followed",
};

const MEND: Sentence = "mend the YAML; put texts that hold a colon or begin with a sign into quotation marks";

/** Mistakes that stand for themselves; any other confuses the parser about what follows, so that only the first one tells. */
const MENDS: Partial<Record<YAMLError["code"], Sentence>> = {
  DUPLICATE_KEY: "leave one of them out",
  TAB_AS_INDENT: "indent with spaces, not with tabs",
};

function tellingOf(problems: YAMLError[]): YAMLError[] {
  const plain = problems.filter(({ code }) => code in MENDS);
  return plain.length > 0 ? plain : problems.slice(0, 1);
}

const wordsOf = ({ code, message }: YAMLError): Filled =>
  quoted(message, MEANT[code] ?? "the YAML cannot be read ({0})", code);

type YamlData<T> = {
  data: T | null;
  faults: ContentFault[];
  /** Path of a field, with dots → where its value begins; empty when there are faults. */
  places: Record<string, Place>;
};

/**
 * Reads YAML, checks it against a schema and reports every fault at its place. `lineOffset` is how many
 * lines stand before the YAML in its file.
 */
export function readYaml<T extends z.ZodType>(
  schema: T,
  yaml: string,
  file: string,
  lineOffset = 0,
): YamlData<z.output<T>> {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, schema: "core" });
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + lineOffset, column: col };
  };

  const problems = [...document.errors, ...document.warnings];
  if (problems.length > 0) {
    const faults = tellingOf(problems).map((problem) => ({
      file,
      ...placeOf(problem.pos[0]),
      rule: "schema",
      field: "",
      what: problem.code === "DUPLICATE_KEY" ? ("a field is written twice" as const) : wordsOf(problem),
      mend: MENDS[problem.code] ?? MEND,
    }));
    return { data: null, faults, places: {} };
  }

  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 50 });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const what = quoted(message, "an alias (*) of the YAML cannot be followed");
    return {
      data: null,
      faults: [{ file, ...placeOf(0), rule: "schema", field: "", what, mend: "write it without aliases" }],
      places: {},
    };
  }
  const result = validate(schema, data ?? {});
  if (result.ok) return { data: result.data, faults: [], places: placesIn(document.contents, placeOf) };
  const faults = result.faults.map((fault) => ({
    file,
    ...placeIn(document, fault, placeOf, lineOffset),
    rule: "schema",
    field: fault.path.map(String).join("."),
    what: fault.what,
    mend: fault.mend,
  }));
  return { data: null, faults, places: {} };
}

function placesIn(root: unknown, placeOf: (offset: number) => Place): Record<string, Place> {
  const places: Record<string, Place> = {};
  const visit = (node: unknown, path: string) => {
    if (isNode(node) && node.range && path) places[path] = placeOf(node.range[0]);
    const below = (key: unknown) => (path ? `${path}.${String(key)}` : String(key));
    if (isMap(node))
      for (const { key, value } of node.items) visit(value, below(isScalar(key) ? key.value : key));
    if (isSeq(node)) for (const [index, item] of node.items.entries()) visit(item, below(index));
  };
  visit(root, "");
  return places;
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
