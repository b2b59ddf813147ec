export type { Connection, Db, OpenOptions, Query, RowsOf } from "./database";
export { DatabaseError, MigrationError, openDatabase } from "./database";
export { engineOf } from "./engine";
export { daysAfter, encoded, joined, monthsAfter } from "./expressions";
export { newId } from "./ids";
export * from "./schema";
export { statement, type ValueOf } from "./statement";
export { isUnavailable } from "./unavailable";
