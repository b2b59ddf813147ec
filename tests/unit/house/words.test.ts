import ts from "typescript";
import { describe, expect, it } from "vitest";
import { RIGHTS } from "~/domain/plans";
import { filesIn, nodesOf, parsed } from "../../support/house";

/** All subjects of a language, those of single pages too. */
const subjects = (files: Record<string, object>): object =>
  Object.assign(
    {},
    ...Object.entries(files).flatMap(([path, file]) => (path.endsWith("/index.ts") ? [] : [file])),
  );

const de = subjects(import.meta.glob("../../../app/ui/messages/de/*.ts", { eager: true }));
const en = subjects(import.meta.glob("../../../app/ui/messages/en/*.ts", { eager: true }));

/** Every message by its path: texts as they are, functions by the number of what they take. */
function messages(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, "text"]];
  if (typeof value === "function") return [[path, `function of ${value.length}`]];
  if (typeof value !== "object" || value === null) return [[path, typeof value]];
  return Object.entries(value).flatMap(([name, inner]) => messages(inner, path ? `${path}.${name}` : name));
}

type Written = { at: string; text: string };

/** Every text in a file that is not the name of a property or a module, with that in functions too. */
function textsIn(path: string): Written[] {
  const source = parsed(path);
  return nodesOf(source).flatMap((node) => {
    if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) return [];
    if (ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent)) return [];
    if (ts.isPropertyAssignment(node.parent) && node.parent.name === node) return [];
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    return [{ at: `${path}:${line}`, text: ts.isTemplateExpression(node) ? withoutHoles(node) : node.text }];
  });
}

const withoutHoles = (node: ts.TemplateExpression): string =>
  node.head.text + node.templateSpans.map((span) => `…${span.literal.text}`).join("");

const german = filesIn("app/ui/messages/de", /\.ts$/).flatMap(textsIn);
const english = filesIn("app/ui/messages/en", /\.ts$/).flatMap(textsIn);

describe("messages", () => {
  it("are the same ones in both languages, and take the same values", () => {
    const [inGerman, inEnglish] = [messages(de), messages(en)];
    expect(Object.keys(de)).toEqual(expect.arrayContaining(["common", "learning", "accounts", "legal"]));
    expect(inGerman.length).toBeGreaterThan(300);
    expect(Object.fromEntries(inEnglish)).toEqual(Object.fromEntries(inGerman));
  });

  it("are never empty", () => {
    const empty = [...german, ...english].filter(({ text }) => text.trim() === "");
    expect(empty).toEqual([]);
  });

  it("are not left untranslated", () => {
    const flat = (value: unknown, path = ""): [string, unknown][] =>
      typeof value === "object" && value !== null
        ? Object.entries(value).flatMap(([name, inner]) => flat(inner, `${path}.${name}`))
        : [[path, value]];
    const inEnglish = new Map(flat(en));
    const same = flat(de).filter(
      ([path, text]) =>
        typeof text === "string" && text.split(" ").length > 3 && inEnglish.get(path) === text,
    );
    expect(same).toEqual([]);
  });

  it("speak to the reader calmly, as Sie", () => {
    const mails = [...filesIn("app/domain", /^mails\.ts$/), "app/platform/letter.ts"].flatMap(textsIn);
    expect(mails.length).toBeGreaterThan(100);
    expect([...german, ...english, ...mails].filter(({ text }) => /!(?!doctype)/.test(text))).toEqual([]);
    const familiar = /\b(du|dir|dich|dein|deine|deiner|deinem|deinen|deines|euch|euer|eure)\b/i;
    expect([...german, ...mails].filter(({ text }) => familiar.test(text))).toEqual([]);
  });
});

describe("plans", () => {
  it("know every right that the code asks for, by name and never by plan", () => {
    const sources = filesIn("app", /\.tsx?$/);
    const asked = sources.flatMap((path) =>
      nodesOf(parsed(path)).flatMap((node) => {
        if (!ts.isCallExpression(node) || node.expression.getText() !== "allows") return [];
        const right = node.arguments[1];
        return [right && ts.isStringLiteral(right) ? right.text : `not a name: ${path}`];
      }),
    );
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((right) => !RIGHTS.some((known) => known === right))).toEqual([]);
  });

  it("are compared with nothing outside their own folder", () => {
    const compared = filesIn("app", /\.tsx?$/)
      .filter((path) => !path.startsWith("app/domain/plans/"))
      .flatMap((path) =>
        nodesOf(parsed(path)).flatMap((node) => {
          if (!ts.isBinaryExpression(node) || !/^[!=]==?$/.test(node.operatorToken.getText())) return [];
          const text = node.getText();
          return /\bplan\b/i.test(text) && /"(individual|team)"/.test(text) ? [`${path}: ${text}`] : [];
        }),
      );
    expect(compared).toEqual([]);
  });
});
