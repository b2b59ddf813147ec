import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { offeredComponents } from "~/content/completion";
import { type Field, fieldsOf } from "~/content/described";
import { GERMAN } from "~/content/german";
import { articleSchema, courseSchema, glossarySchema, lessonSchema } from "~/content/schema";
import { inWords, quoted, say } from "~/content/sentences";
import { teamCourseSchema } from "~/content/team-course/front";

const known = new Set<string>(Object.keys(GERMAN));
const gaps = (text: string): string[] => [...new Set(text.match(/\{\d\}/g))].sort();

/* Every fault of the seeded and of the hostile corpus is asked for its German words where it is found: see ./german.ts. */

/** English that German sentences would not hold by chance. */
const ENGLISH = /\b(the|is|are|of|with|write|leave|put|add|holds|there|must|lesson|and|or|not)\b/;

describe("what the check says", () => {
  it("has the same gaps in both languages, and no English left in German", () => {
    const pairs = Object.entries(GERMAN);
    expect(pairs.filter(([en, de]) => gaps(en).join() !== gaps(de).join())).toEqual([]);
    expect(pairs.filter(([en, de]) => en === de)).toEqual([]);
    const words = (text: string) => text.replace(/\S*[.=/]\S*|<[^>]*>|"[^"]*"/g, "");
    expect(pairs.filter(([, de]) => ENGLISH.test(words(de)))).toEqual([]);
  });

  it("quotes another program in English, and says in German what it means", () => {
    const said = quoted("Nested mappings are not allowed", "the YAML cannot be read ({0})", "BAD");
    expect(inWords(said, "en")).toBe("Nested mappings are not allowed");
    expect(inWords(say("cannot be used: {0}", said), "de")).toBe(
      "lässt sich nicht verwenden: das YAML lässt sich nicht lesen (BAD)",
    );
    expect(inWords(say("{0} is not an address", "{1} $& {0}"), "en")).toBe("{1} $& {0} is not an address");
  });
});

/** All that is written in the compiler and the rules. */
function written(): { texts: Set<string>; ofSchemas: Set<string> } {
  const texts = new Set<string>();
  const ofSchemas = new Set<string>();
  const files = readdirSync("app/content", { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("german"))
    .map((file) => `app/content/${file}`);
  for (const file of files) {
    const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node) => {
      if (ts.isStringLiteralLike(node)) texts.add(node.text);
      if (ts.isPropertyAssignment(node) && /^(message|error)$/.test(node.name.getText()))
        if (ts.isStringLiteralLike(node.initializer)) ofSchemas.add(node.initializer.text);
      if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) texts.add(node.name.text);
      if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
        if (/^(refine|regex|custom|min|max)$/.test(node.expression.name.text))
          for (const one of node.arguments) if (ts.isStringLiteralLike(one)) ofSchemas.add(one.text);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { texts, ofSchemas };
}

describe("what schemas say", () => {
  const below = ({ description, fields }: Field): string[] => [description, ...fields.flatMap(below)];
  const schemas = [articleSchema, courseSchema, lessonSchema, teamCourseSchema, glossarySchema.valueType];
  const described = [
    ...schemas.flatMap((schema) => fieldsOf(schema).flatMap(below)),
    ...offeredComponents("en").flatMap(({ place, attributes }) => [
      place,
      ...attributes.map(({ hint }) => hint),
    ]),
  ].filter((text) => text !== "");

  it("is in German, too", () => {
    const { ofSchemas } = written();
    const here = [...described.filter((text) => !/^put it inside/.test(text)), ...ofSchemas];
    expect(ofSchemas.size).toBeGreaterThan(15);
    expect(here.filter((text) => !known.has(text))).toEqual([]);
    const german = offeredComponents("de").flatMap(({ place, attributes }) => [
      place,
      ...attributes.map(({ hint }) => hint),
    ]);
    expect(german.filter((text) => /^(write|put) /.test(text))).toEqual([]);
  });

  it("leaves no German sentence behind that nothing says", () => {
    const { texts } = written();
    const said = new Set([...texts, ...described, "is no number from 0 to 12", "front matter"]);
    const fields = ["lesson id", "item id", "course id"];
    expect([...known].filter((text) => !said.has(text) && !fields.includes(text))).toEqual([]);
  });
});
