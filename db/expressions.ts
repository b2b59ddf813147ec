import { type Column, type SQL, sql } from "drizzle-orm";
import { ENGINE } from "./engine";

/** A value in free SQL, written to the database as `column` writes it (times, truth values, JSON). */
export const encoded = (value: unknown, column: Column) => sql`${sql.param(value, column)}`;

/** The texts of a column in a group, with commas between them, in any order; null for none. */
export const joined = (column: Column): SQL<string | null> =>
  ENGINE === "postgres" ? sql`string_agg(${column}, ',')` : sql`group_concat(${column})`;
