export { newId } from "./ids";
export type { Connection, Db, Query, ValueOf } from "./client";
export { connect, encoded, MigrationError, migrateDatabase, openDatabase, statement } from "./client";
export * from "./schema";
