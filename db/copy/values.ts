import type { Engine } from "../engine";
import type { ColumnKind, CopiedTable } from "./tables";

/** A value between two engines: times are milliseconds since 1970, JSON is text as the engine has it. */
export type Value = string | number | boolean | null;

/** The values of a row, in the order of the table's columns. */
export type Row = Value[];

export type Key = Value[];

export const keyOf = (table: CopiedTable, row: Row): Key => table.key.map((place) => row[place] ?? null);

/** A row for people who look for it: `users a1b2` or `enrolments a1b2, ki-basics`. */
export const rowName = (table: CopiedTable, row: Row): string =>
  `${table.name} ${keyOf(table, row).join(", ")}`;

const INT32 = 2 ** 31;
/** The years that a time is written with four digits in: PostgreSQL reads no others in that form. */
const FIRST_TIME = Date.parse("0001-01-01T00:00:00.000Z");
const LAST_TIME = Date.parse("9999-12-31T23:59:59.999Z");

const ZERO = "holds the character zero, which PostgreSQL cannot store";
const HALF = "holds half a character (an unpaired surrogate), which PostgreSQL cannot store in JSON";

/**
 * Why `engine` could not store a value, or would store another one; null when it can. SQLite holds values of any type in
 * any column, so the type is looked at too.
 */
export function faultOf(kind: ColumnKind, value: unknown, engine: Engine): string | null {
  if (value === null) return null;
  const postgres = engine === "postgres";
  switch (kind) {
    case "text":
      if (typeof value !== "string") return "is not text";
      return postgres && value.includes("\0") ? ZERO : null;
    case "integer":
      if (!Number.isSafeInteger(value)) return "is not a whole number";
      return postgres && !((value as number) >= -INT32 && (value as number) < INT32)
        ? "is larger than PostgreSQL's integer"
        : null;
    case "real":
      return Number.isFinite(value) ? null : "is not a number";
    case "boolean":
      return typeof value === "boolean" ? null : "is neither true nor false";
    case "time":
      if (!Number.isSafeInteger(value)) return "is not a time";
      return postgres && !((value as number) >= FIRST_TIME && (value as number) <= LAST_TIME)
        ? "is not in the years 1 to 9999"
        : null;
    case "json":
      return faultOfJson(value, postgres);
  }
}

function faultOfJson(value: unknown, postgres: boolean): string | null {
  if (typeof value !== "string") return "is not JSON";
  let parsed: unknown;
  try {
    parsed = JSON.parse(value);
  } catch {
    return "is not JSON";
  }
  // Both are written as escapes, and hardly any text has one: only then is every text in it looked at.
  const suspect = postgres && /\\u(?:0000|d[89a-f])/i.test(value);
  for (const leaf of leavesOf(parsed)) {
    if (typeof leaf === "number" && !Number.isFinite(leaf)) return "holds a number that is too large";
    if (suspect && typeof leaf === "string" && leaf.includes("\0")) return ZERO;
    if (suspect && typeof leaf === "string" && /\p{Surrogate}/u.test(leaf)) return HALF;
  }
  return null;
}

/** Everything in a JSON value that has no parts, the names of its properties included. */
function* leavesOf(value: unknown): Generator<unknown> {
  if (typeof value !== "object" || value === null) {
    yield value;
    return;
  }
  if (!Array.isArray(value)) yield* Object.keys(value);
  for (const inner of Object.values(value)) yield* leavesOf(inner);
}

/** JSON with the names of properties in order and no spaces; text that is no JSON as it is. */
export function canonicalJson(text: string): string {
  try {
    return sorted(JSON.parse(text));
  } catch {
    return text;
  }
}

/** Put together as text: an object would take `__proto__` for something else, and numbers before other names. */
function sorted(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(sorted).join(",")}]`;
  const properties = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${properties.map(([name, inner]) => `${JSON.stringify(name)}:${sorted(inner)}`).join(",")}}`;
}
