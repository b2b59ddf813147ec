import { sql } from "drizzle-orm";
import * as sqlite from "drizzle-orm/sqlite-core";

/**
 * The columns that the schema is written in. The schema is one function of this kit, so that a second engine
 * needs a second kit and no second schema. Times are UTC and arrive as `Date`; ids are UUIDv7 text and sort by time.
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
};

export type Kit = typeof sqliteKit;
