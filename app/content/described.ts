import { z } from "zod";
import { suggest } from "./faults";

/** A fault of some data against its schema, not yet at a place in a file. */
export type SchemaFault = {
  path: PropertyKey[];
  /** For an unknown field: its name, the last part of `path`. */
  unknown: boolean;
  missing: boolean;
  what: string;
  mend: string;
};

type Result<T> = { ok: true; data: T } | { ok: false; faults: SchemaFault[] };

/** Validates `data` and words each fault with the description that the schema gives of the field. */
export function validate<T extends z.ZodType>(schema: T, data: unknown): Result<z.output<T>> {
  const result = schema.safeParse(data);
  if (result.success) return { ok: true, data: result.data };
  return { ok: false, faults: result.error.issues.flatMap((issue) => worded(schema, data, issue)) };
}

/** The fields of an object schema with their descriptions: the trainers' reference is made of these. */
export function fieldsOf(schema: z.ZodType): { name: string; description: string; required: boolean }[] {
  const object = bare(schema);
  if (!(object instanceof z.ZodObject)) return [];
  return Object.entries(object.shape).map(([name, field]) => {
    const type = field as z.ZodType;
    return { name, description: descriptionOf(type), required: !type.safeParse(undefined).success };
  });
}

function worded(schema: z.ZodType, data: unknown, issue: z.core.$ZodIssue): SchemaFault[] {
  if (issue.code === "unrecognized_keys") {
    const known = fieldsOf(schemaAt(schema, issue.path)).map((field) => field.name);
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      unknown: true,
      missing: false,
      what: "is not known here",
      mend: suggest(key, known),
    }));
  }
  const value = valueAt(data, issue.path);
  const missing = value === undefined;
  const what = missing ? "is missing" : whatIsWrong(issue, value);
  return [{ path: issue.path, unknown: false, missing, what, mend: mendFor(schema, issue.path) }];
}

function whatIsWrong(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === "invalid_type") {
    return `should be ${nameOfType(issue.expected)}, but is ${nameOfType(Array.isArray(value) ? "array" : typeof value)}`;
  }
  if (issue.code === "invalid_value") {
    return `is ${JSON.stringify(value)}, but should be ${issue.values.map(String).join(" or ")}`;
  }
  if (issue.code === "too_small") return `is too small or too short (at least ${issue.minimum})`;
  if (issue.code === "too_big") return `is too large (at most ${issue.maximum})`;
  return issue.message;
}

const TYPE_NAMES: Record<string, string> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a group of fields",
};

function nameOfType(type: string): string {
  return TYPE_NAMES[type] ?? type;
}

function mendFor(schema: z.ZodType, path: PropertyKey[]): string {
  for (let length = path.length; length >= 0; length--) {
    const description = descriptionOf(schemaAt(schema, path.slice(0, length)));
    if (description) return description;
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
