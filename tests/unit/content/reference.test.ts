import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type Field, fieldsOf } from "~/content/described";
import { compileFile } from "~/content/lesson-file";
import { COMPONENT_PROPS, FEEDBACK_PROPS } from "~/content/reference/components";
import { EXAMPLES } from "~/content/reference/examples";
import { FRONT_EXAMPLES } from "~/content/reference/front-examples";
import { FRONT_SCHEMAS, withReference } from "~/content/reference/handbook";
import { COMPONENT_NAMES } from "~/content/vocabulary";
import { read } from "../../support/house";
import { temporaryFolder } from "./support";

const FRONT = `---
id: example
title: Beispiel
objective: Sie prüfen ein Beispiel.
minutes: 5
---

`;

const everyField = (fields: Field[]): Field[] =>
  fields.flatMap((field) => [field, ...everyField(field.fields)]);

describe("the reference of the trainers' handbook", () => {
  it("stands there as the schemas have it; if not, run npm run docs:generate", () => {
    const handbook = read("docs/authoring.md");
    expect(handbook).toBe(withReference(handbook));
  });

  it("describes every field of front matter and every attribute", () => {
    const schemas = [
      ...FRONT_SCHEMAS.map(({ name, schema }) => [name, schema] as const),
      ...Object.entries(COMPONENT_PROPS),
      ...Object.entries(FEEDBACK_PROPS),
    ];
    const fields = schemas.flatMap(([name, schema]) =>
      everyField(fieldsOf(schema)).map((field) => ({ ...field, name: `${name} ${field.name}` })),
    );
    expect(fields.length).toBeGreaterThan(90);
    const silent = fields.filter(({ description }) => description === "");
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it("has an example of each component that lessons may use, and of each front matter", () => {
    const shown = new Set(EXAMPLES.flatMap(({ name, parts }) => [name, ...parts]));
    expect(COMPONENT_NAMES.filter((name) => !shown.has(name))).toEqual([]);
    for (const { parts, mdx } of EXAMPLES) for (const part of parts) expect(mdx).toContain(`<${part}`);
    for (const { name, schema } of FRONT_SCHEMAS) {
      const front = parse(FRONT_EXAMPLES[name], { schema: "core" });
      expect(schema.safeParse(front).error?.issues ?? []).toEqual([]);
      const required = fieldsOf(schema).filter((field) => field.required);
      for (const field of required) expect(front).toHaveProperty(field.name);
    }
  });

  it("knows what may be left out, and what it is then", () => {
    const fields = (schema: (typeof FRONT_SCHEMAS)[number]["schema"]) =>
      Object.fromEntries(fieldsOf(schema).map((field) => [field.name, field]));
    expect(fields(COMPONENT_PROPS.Numeric)).toMatchObject({
      answer: { required: true, type: "number" },
      tolerance: { required: false, type: "number", fallback: 0 },
      unit: { required: false, type: "text", fallback: undefined },
      optional: { required: false, type: "no value" },
    });
    expect(fields(COMPONENT_PROPS.Callout).kind?.type).toBe("`note`, `tip`, `warning`");
  });

  it.each(EXAMPLES.map(({ name, mdx }) => [name, mdx] as const))(
    "shows a %s that compiles",
    async (name, mdx) => {
      const folder = temporaryFolder();
      writeFileSync(
        path.join(folder, "bild.svg"),
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
      );
      writeFileSync(path.join(folder, "film.mp4"), "film");
      writeFileSync(path.join(folder, "film.de.vtt"), "WEBVTT\n");
      writeFileSync(path.join(folder, "korpus.de.txt"), "die kollegin liest. die kollegin schreibt.");
      const word = { term: "Token", definition: "Ein Textstück" };
      const source = {
        path: path.join(folder, "lesson.de.mdx"),
        file: "lesson.de.mdx",
        courseFolder: folder,
        kind: name === "Pool" ? ("test" as const) : name === "Area" ? ("form" as const) : ("lesson" as const),
        language: "de" as const,
      };
      const glossary = { token: { de: word, en: word } };
      const { faults } = await compileFile(
        source,
        Buffer.from(FRONT + mdx),
        glossary,
        path.join(folder, "assets"),
      );
      expect(faults).toEqual([]);
    },
  );
});
