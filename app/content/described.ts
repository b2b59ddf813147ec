import { z } from "zod";
import { closest, suggest } from "./faults";
import { either, type Filled, fromSchema, type Said, say } from "./sentences";

/** A fault of some data against its schema, not yet at a place in a file. */
export type SchemaFault = {
  path: PropertyKey[];
  /** For an unknown field: its name, the last part of `path`. */
  unknown: boolean;
  missing: boolean;
  /** The field that an unknown one was probably meant to be. */
  near?: string | undefined;
  what: Said;
  mend: Said;
};

type Result<T> = { ok: true; data: T } | { ok: false; faults: SchemaFault[] };

/** Validates `data` and words each fault with the description that the schema gives of the field. */
export function validate<T extends z.ZodType>(schema: T, data: unknown): Result<z.output<T>> {
  const result = schema.safeParse(data);
  if (result.success) return { ok: true, data: result.data };
  return { ok: false, faults: toldOnce(result.error.issues.flatMap((issue) => worded(schema, data, issue))) };
}

/** Without the fields that are missing only because their names have a slip. */
function toldOnce(faults: SchemaFault[]): SchemaFault[] {
  const placeOf = (path: PropertyKey[]) => JSON.stringify(path.map(String));
  const meant = new Set(
    faults.flatMap(({ path, near }) => (near ? [placeOf([...path.slice(0, -1), near])] : [])),
  );
  return faults.filter(({ path, missing }) => !missing || !meant.has(placeOf(path)));
}

/** A field as the trainers' reference lists it. */
export type Field = {
  name: string;
  description: string;
  required: boolean;
  type: string;
  /** What it is when it is left out, if that is anything. */
  fallback: unknown;
  /** Of a group of fields, or of each entry of a list of groups. */
  fields: Field[];
};

/** The fields of an object schema with their descriptions: the trainers' reference is made of these. */
export function fieldsOf(schema: z.ZodType): Field[] {
  const object = bare(schema);
  if (!(object instanceof z.ZodObject)) return [];
  return Object.entries(object.shape).map(([name, field]) => {
    const type = field as z.ZodType;
    return {
      name,
      description: descriptionOf(type),
      required: !type.safeParse(undefined).success,
      type: typeOf(type),
      fallback: type instanceof z.ZodDefault ? type.def.defaultValue : undefined,
      fields: fieldsOf(elementOf(type)),
    };
  });
}

const elementOf = (schema: z.ZodType): z.ZodType => {
  const type = bare(schema);
  return type instanceof z.ZodArray ? (type.element as z.ZodType) : type;
};

/** What may stand in a field, in words: as its schema says in `meta({ type })`, or by its kind. */
function typeOf(schema: z.ZodType): string {
  const said = schema.meta()?.type;
  if (typeof said === "string") return said;
  const inner = unwrapped(schema);
  if (inner) return typeOf(inner);
  if (schema instanceof z.ZodEnum) return listed(schema.options.map(String));
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).map(typeOf).join(", ");
  if (schema instanceof z.ZodLiteral) return listed([...schema.values].map(String));
  if (schema instanceof z.ZodArray) return `list: ${typeOf(schema.element as z.ZodType)}`;
  if (schema instanceof z.ZodObject) return "group";
  if (schema instanceof z.ZodNumber) return schema.format === "safeint" ? "whole number" : "number";
  if (schema instanceof z.ZodBoolean) return listed(["true", "false"]);
  return "text";
}

const listed = (values: string[]): string => values.map((value) => `\`${value}\``).join(", ");

function worded(schema: z.ZodType, data: unknown, issue: z.core.$ZodIssue): SchemaFault[] {
  if (issue.code === "unrecognized_keys") {
    const known = fieldsOf(schemaAt(schema, issue.path)).map((field) => field.name);
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      unknown: true,
      missing: false,
      near: closest(key, known),
      what: "is not known here",
      mend: suggest(key, known),
    }));
  }
  const value = valueAt(data, issue.path);
  const missing = value === undefined;
  const what: Said = missing ? "is missing" : whatIsWrong(issue, value);
  return [{ path: issue.path, unknown: false, missing, what, mend: mendFor(schema, issue.path) }];
}

function whatIsWrong(issue: z.core.$ZodIssue, value: unknown): Said {
  if (issue.code === "invalid_type") {
    return say(
      "should be {0}, but is {1}",
      nameOfType(issue.expected),
      nameOfType(Array.isArray(value) ? "array" : typeof value),
    );
  }
  if (issue.code === "invalid_value") {
    return say("is {0}, but should be {1}", JSON.stringify(value), either(issue.values.map(String)));
  }
  if (issue.code === "too_small")
    return say("is too small or too short (at least {0})", Number(issue.minimum));
  if (issue.code === "too_big") return say("is too large (at most {0})", Number(issue.maximum));
  return fromSchema(issue.message);
}

const TYPE_NAMES: Record<string, Filled> = {
  string: say("a text"),
  number: say("a number"),
  int: say("a whole number"),
  boolean: say("true or false"),
  array: say("a list"),
  object: say("a group of fields"),
};

function nameOfType(type: string): string | Filled {
  return TYPE_NAMES[type] ?? type;
}

function mendFor(schema: z.ZodType, path: PropertyKey[]): Said {
  for (let length = path.length; length >= 0; length--) {
    const description = descriptionOf(schemaAt(schema, path.slice(0, length)));
    if (description) return fromSchema(description);
  }
  return "see docs/authoring.md";
}

function descriptionOf(schema: z.ZodType): string {
  if (schema.description) return schema.description;
  const inner = unwrapped(schema);
  return inner ? descriptionOf(inner) : "";
}

function unwrapped(schema: z.ZodType): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return schema.unwrap() as z.ZodType;
  }
  return undefined;
}

function bare(schema: z.ZodType): z.ZodType {
  const inner = unwrapped(schema);
  return inner ? bare(inner) : schema;
}

function schemaAt(schema: z.ZodType, path: PropertyKey[]): z.ZodType {
  let current = schema;
  for (const key of path) {
    const type = bare(current);
    if (type instanceof z.ZodObject && typeof key === "string" && Object.hasOwn(type.shape, key)) {
      current = type.shape[key] as z.ZodType;
    } else if (type instanceof z.ZodArray) {
      current = type.element as z.ZodType;
    } else if (type instanceof z.ZodRecord) {
      current = type.valueType as z.ZodType;
    } else return current;
  }
  return current;
}

function valueAt(data: unknown, path: PropertyKey[]): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}
