import { type Column, type SQL, sql } from "drizzle-orm";
import { ENGINE } from "./engine";

/** A value in free SQL, written to the database as `column` writes it (times, truth values, JSON). */
export const encoded = (value: unknown, column: Column) => sql`${sql.param(value, column)}`;

/** The texts of a column in a group, with commas between them, in any order; null for none. */
export const joined = (column: Column | SQL): SQL<string | null> =>
  ENGINE === "postgres" ? sql`string_agg(${column}, ',')` : sql`group_concat(${column})`;

/** A day (`YYYY-MM-DD`, as text) so many days later; so is the result. */
export const daysAfter = (day: SQL | Column, days: SQL | Column): SQL<string> =>
  ENGINE === "postgres"
    ? sql`to_char(cast(${day} as date) + cast(${days} as integer), 'YYYY-MM-DD')`
    : sql`date(${day}, cast(${days} as integer) || ' days')`;

/** The same for months; the month's last day where it has no such day. */
export const monthsAfter = (day: SQL | Column, months: SQL | Column): SQL<string> =>
  ENGINE === "postgres"
    ? sql`to_char(cast(${day} as date) + make_interval(months => cast(${months} as integer)), 'YYYY-MM-DD')`
    : sql`date(${day}, cast(${months} as integer) || ' months', 'floor')`;
