import { sql } from "drizzle-orm";
import * as pg from "drizzle-orm/pg-core";
import * as sqlite from "drizzle-orm/sqlite-core";

/**
 * The columns that the schema is written in. The schema is one function of a kit, so two engines have two kits and one
 * schema. Times are UTC and arrive as `Date`, to the millisecond; ids are UUIDv7 text and sort by time.
 */
export const postgresKit = {
  table: pg.pgTable,
  primaryKey: pg.primaryKey,
  index: pg.index,
  uniqueIndex: pg.uniqueIndex,
  check: pg.check,
  sql,
  id: () => pg.text().notNull(),
  text: () => pg.text(),
  oneOf: <const T extends readonly [string, ...string[]]>(values: T) => pg.text({ enum: values }),
  integer: () => pg.integer(),
  real: () => pg.doublePrecision(),
  boolean: () => pg.boolean(),
  time: () => pg.timestamp({ withTimezone: true, precision: 3 }),
  json: <T>() => pg.jsonb().$type<T>(),
};

export type Kit = typeof postgresKit;

/**
 * SQLite's kit passes for PostgreSQL's: queries look the same in both, and PostgreSQL's types have none of what only SQLite
 * can do (`.get()`, `.all()`, `.run()`).
 */
export const sqliteKit = {
  table: sqlite.sqliteTable,
  primaryKey: sqlite.primaryKey,
  index: sqlite.index,
  uniqueIndex: sqlite.uniqueIndex,
  check: sqlite.check,
  sql,
  id: () => sqlite.text().notNull(),
  text: () => sqlite.text(),
  oneOf: <const T extends readonly [string, ...string[]]>(values: T) => sqlite.text({ enum: values }),
  integer: () => sqlite.integer(),
  real: () => sqlite.real(),
  boolean: () => sqlite.integer({ mode: "boolean" }),
  time: () => sqlite.integer({ mode: "timestamp_ms" }),
  json: <T>() => sqlite.text({ mode: "json" }).$type<T>(),
} as unknown as Kit;
