export type { Connection, Db, OpenOptions, Query } from "./database";
export { DatabaseError, MigrationError, openDatabase } from "./database";
export { engineOf } from "./engine";
export { encoded, joined } from "./expressions";
export { newId } from "./ids";
export * from "./schema";
export { statement, type ValueOf } from "./statement";
export { isUnavailable } from "./unavailable";
