export type { Connection, Db, Query, ValueOf } from "./client";
export { connect, encoded, MigrationError, migrateDatabase, openDatabase, statement } from "./client";
export { newId } from "./ids";
export * from "./schema";
