import { isJsx, placeOf, type TreeAttribute, type TreeNode, walk } from "../mdx/tree";
import { MARK, type Page } from "../page";
import { type Said, say } from "../sentences";
import { replaceNodes } from "./replace";

/** As much of a parsed expression as is needed to tell plain data from code. */
type EsExpression = {
  type: string;
  value?: unknown;
  operator?: string;
  argument?: EsExpression;
  regex?: unknown;
  bigint?: unknown;
};
type EsProgram = { body: { type: string; expression?: EsExpression }[] };

const BRACE: Said = "write \\{ for a brace that is meant as text";

/** Names that React or JavaScript keep for themselves. */
const RESERVED = new Set([
  "children",
  "key",
  "ref",
  "dangerouslySetInnerHTML",
  "__proto__",
  "constructor",
  MARK,
]);

/**
 * Takes everything out of a tree that would have to be run, and notes it as a fault: imports, exports and expressions.
 * Of attributes in braces only a plain number, text, true or false is read, from the syntax tree; nothing is evaluated.
 */
export function refuseCode(page: Page, root: TreeNode): void {
  replaceNodes(root, (node) => (isCode(page, node) ? [] : [node]));
  walk(root, (node) => {
    if (!isJsx(node)) return;
    node.attributes = (node.attributes ?? []).flatMap((attribute) => plainAttribute(page, node, attribute));
  });
}

function isCode(page: Page, node: TreeNode): boolean {
  if (node.type === "mdxjsEsm") {
    const [what, mend]: [Said, Said] = [
      "an import or export",
      "leave it out: lessons of a team bring no code; begin the line with another word if it is text",
    ];
    page.fault(placeOf(node), "", what, mend);
    return true;
  }
  if (node.type !== "mdxFlowExpression" && node.type !== "mdxTextExpression") return false;
  // A comment in braces holds no expression.
  if (programOf(node)?.body.length !== 0) page.fault(placeOf(node), "", "an expression in braces", BRACE);
  return true;
}

function plainAttribute(page: Page, node: TreeNode, attribute: TreeAttribute): TreeAttribute[] {
  const place = attribute.position?.start ?? placeOf(node);
  const { name, value } = attribute;
  const refuse = (what: Said, mend: Said) => {
    page.fault(place, name ? `${node.name ?? ""} ${name}` : (node.name ?? ""), what, mend);
    return [];
  };
  if (attribute.type !== "mdxJsxAttribute" || !name)
    return refuse("attributes from an expression in braces", 'write each attribute as name="value"');
  if (RESERVED.has(name)) return refuse("is not allowed here", "leave the attribute out");
  if (typeof value !== "object" || value === null) return [attribute];
  const data = literalOf(programOf(value)?.body);
  if (data === undefined)
    return refuse("is an expression in braces", say('write {0}="…", or a plain number in braces', name));
  return [{ ...attribute, value: data as string }];
}

function programOf(node: object): EsProgram | undefined {
  return (node as { data?: { estree?: EsProgram } }).data?.estree;
}

/** The plain value that a program consists of; undefined when it is anything else. */
function literalOf(body: EsProgram["body"] | undefined): string | number | boolean | undefined {
  const [statement, second] = body ?? [];
  if (second || statement?.type !== "ExpressionStatement") return undefined;
  const expression = statement.expression;
  if (expression?.type === "UnaryExpression" && expression.operator === "-") {
    const value = expression.argument?.type === "Literal" ? expression.argument.value : undefined;
    return typeof value === "number" ? -value : undefined;
  }
  if (expression?.type !== "Literal") return undefined;
  const { value } = expression;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? value
    : undefined;
}
