import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import ts from "typescript";

/** Every file of a folder of the repository, as paths from its root. */
export function filesIn(folder: string, pattern: RegExp): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes("node_modules"))
    .sort();
}

export const read = (path: string): string => readFileSync(path, "utf8");

const trees = new Map<string, ts.SourceFile>();

/** The syntax tree of a file. */
export function parsed(path: string): ts.SourceFile {
  const tree = trees.get(path) ?? ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true);
  trees.set(path, tree);
  return tree;
}

/** Each node of a tree, the outer ones first. */
export function nodesOf(node: ts.Node): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (inner: ts.Node): void => {
    nodes.push(inner);
    ts.forEachChild(inner, visit);
  };
  visit(node);
  return nodes;
}

export type Import = {
  /** Path of the importing file. */
  from: string;
  /** A path from the root of the repository, without its ending, or the name of a package. */
  to: string;
  isPackage: boolean;
  typeOnly: boolean;
};

/** Everything that a file imports, re-exports, loads on demand or takes a type from. */
export function importsOf(path: string): Import[] {
  return nodesOf(parsed(path)).flatMap((node): Import[] => {
    if (ts.isImportDeclaration(node)) return found(path, node.moduleSpecifier, isTypeOnly(node.importClause));
    if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      const names =
        node.exportClause && ts.isNamedExports(node.exportClause) ? node.exportClause.elements : [];
      const types = names.length > 0 && names.every((name) => name.isTypeOnly);
      return found(path, node.moduleSpecifier, node.isTypeOnly || types);
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      return found(path, node.argument.literal, true);
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      return found(path, node.arguments[0], false);
    }
    return [];
  });
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const names = clause.namedBindings;
  if (clause.name || !names || !ts.isNamedImports(names)) return false;
  return names.elements.length > 0 && names.elements.every((name) => name.isTypeOnly);
}

function found(from: string, specifier: ts.Node | undefined, typeOnly: boolean): Import[] {
  if (!specifier || !ts.isStringLiteralLike(specifier)) return [];
  const { to, isPackage } = target(from, specifier.text);
  return [{ from, to, isPackage, typeOnly }];
}

function target(from: string, specifier: string): { to: string; isPackage: boolean } {
  const bare = specifier.replace(/\?\w+$/, "");
  if (bare.startsWith("."))
    return { to: withoutEnding(normalize(join(dirname(from), bare))), isPackage: false };
  if (bare.startsWith("~/")) return { to: withoutEnding(`app/${bare.slice(2)}`), isPackage: false };
  if (/^db(\/|$)/.test(bare)) return { to: bare, isPackage: false };
  const [scope = "", name = ""] = bare.split("/");
  return { to: bare.startsWith("@") ? `${scope}/${name}` : scope, isPackage: true };
}

const withoutEnding = (path: string): string => path.replace(/\.(tsx?|mjs)$/, "").replace(/\/index$/, "");
