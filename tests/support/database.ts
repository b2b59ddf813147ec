import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { type Db, openDatabase } from "db";
import { ENGINE } from "db/engine";
import { connectPostgres } from "db/postgres";
import { connectSqlite, migrateSqlite } from "db/sqlite";
import fc from "fast-check";
import { inject } from "vitest";
import { emptyDatabase, emptyUsed } from "./empty-database";

/** A migrated SQLite database; each test gets its bytes. */
function migratedImage(): Buffer {
  const migrated = new Database(":memory:");
  migrateSqlite(migrated);
  return migrated.serialize();
}

const image = ENGINE === "sqlite" ? migratedImage() : null;

/** Few connections, and soon given up: many databases are open in one process of tests. */
const BRIEF = { connections: 4, idle: 200 };

/** A fresh, migrated database of the test's own: in microseconds with SQLite, in some milliseconds with PostgreSQL. */
export const freshDb = (): Db =>
  image
    ? connectSqlite(new Database(image)).db
    : connectPostgres(emptyDatabase(inject("postgres")), BRIEF).db;

/** One fresh database, seen by two connections as by two processes. */
export async function twoConnections(): Promise<[Db, Db]> {
  if (!image) {
    const url = emptyDatabase(inject("postgres"));
    return [connectPostgres(url, BRIEF).db, connectPostgres(url, BRIEF).db];
  }
  const url = `file:${join(mkdtempSync(join(tmpdir(), "ki-fit-two-")), "two.db")}`;
  return [(await openDatabase(url)).db, (await openDatabase(url)).db];
}

/** Checks a property that needs databases: each run has its own, and PostgreSQL has fewer, as the rules are the same. */
export const holds = <Ts>(property: fc.IAsyncPropertyWithHooks<Ts>, runs: number): Promise<void> =>
  fc.assert(property.afterEach(emptyUsed), { numRuns: ENGINE === "postgres" ? runs / 5 : runs });
