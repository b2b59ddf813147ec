import Database from "better-sqlite3";
import { connect, type Db, migrateDatabase } from "db";

const migrated = new Database(":memory:");
migrateDatabase(migrated);
const image = migrated.serialize();

/** A fresh, migrated database of the test's own, in microseconds. */
export const freshDb = (): Db => connect(new Database(image)).db;
