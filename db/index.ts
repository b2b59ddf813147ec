export type { Connection, Db, OpenOptions, Query } from "./database";
export { DatabaseError, MigrationError, openDatabase } from "./database";
export { engineOf } from "./engine";
export { newId } from "./ids";
export * from "./schema";
export { encoded, statement, type ValueOf } from "./statement";
