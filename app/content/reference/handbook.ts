import type { z } from "zod";
import { markdownTable, withPart } from "~/platform/markdown";
import { type Field, fieldsOf } from "../described";
import { articleSchema, courseSchema, glossarySchema, lessonSchema } from "../schema";
import type { ComponentName } from "../vocabulary";
import { COMPONENT_PROPS, FEEDBACK_PROPS } from "./components";
import { EXAMPLES, type Example } from "./examples";
import { FRONT_EXAMPLES } from "./front-examples";

/** Front matter by the files that have it. */
export const FRONT_SCHEMAS: readonly {
  name: keyof typeof FRONT_EXAMPLES;
  files: string;
  schema: z.ZodType;
}[] = [
  { name: "course", files: "course.mdx", schema: courseSchema },
  {
    name: "lesson",
    files: "lesson.de.mdx, test.de.mdx, form-a.de.mdx and their English editions",
    schema: lessonSchema,
  },
  { name: "article", files: "article.de.mdx and article.en.mdx", schema: articleSchema },
  { name: "glossary", files: "an entry of glossary.yaml", schema: glossarySchema.valueType },
];

/** Every field of front matter and every component with its attributes, as the schemas have them. */
export function reference(): string {
  return [
    "### Front matter",
    ...FRONT_SCHEMAS.flatMap(({ name, files, schema }) => [
      `#### ${files}`,
      fenced("yaml", FRONT_EXAMPLES[name]),
      markdownTable(
        ["field", "type", "required", "left out", "what to do"],
        flat(fieldsOf(schema)).map((field) => row(field)),
      ),
    ]),
    "### Components",
    ...EXAMPLES.flatMap(componentPart),
  ].join("\n\n");
}

/** The handbook with the reference as the code has it now. */
export const withReference = (handbook: string): string => withPart(handbook, "reference", reference());

function componentPart({ name, parts, does, mdx }: Example): string[] {
  const rows = [name, ...parts].flatMap((one) => attributesOf(one, name));
  const head = ["component", "attribute", "type", "required", "left out", "what to do"];
  return [`#### ${name}`, does, fenced("mdx", mdx), ...(rows.length > 0 ? [markdownTable(head, rows)] : [])];
}

/** The attributes of a component as it stands in another one; a part that takes none has one line that says so. */
function attributesOf(component: ComponentName, within: ComponentName): string[][] {
  const schema = (component === "Feedback" && FEEDBACK_PROPS[within]) || COMPONENT_PROPS[component];
  const fields = flat(fieldsOf(schema));
  if (fields.length === 0) return component === within ? [] : [[`\`${component}\``, "–", "", "", "", ""]];
  return fields.map((field) => [`\`${component}\``, ...row(field)]);
}

const row = ({ name, type, required, fallback, description }: Field): string[] => [
  `\`${name}\``,
  type,
  required ? "yes" : "",
  fallback === undefined ? "" : `\`${JSON.stringify(fallback)}\``,
  description,
];

/** Fields within fields follow theirs: `quelle.title`. */
function flat(fields: readonly Field[], before = ""): Field[] {
  return fields.flatMap((field) => [
    { ...field, name: before + field.name },
    ...flat(field.fields, `${before}${field.name}.`),
  ]);
}

const fenced = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``;
