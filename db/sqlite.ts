import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import type { Connection, Db, Query } from "./database";
import { MigrationError } from "./database";
import { COPY_NOTE, migrationFailed, newestMigration, refuseNewer, refuseUnfinishedCopy } from "./migrations";
import { begin } from "./statement";

export const MIGRATIONS = join("db", "migrations", "sqlite");

export function openSqlite(url: string): Connection {
  const file = url.replace(/^file:/, "");
  if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true });
  const sqlite = new Database(file);
  try {
    migrateSqlite(sqlite);
  } catch (error) {
    sqlite.close();
    throw error;
  }
  return connectSqlite(sqlite);
}

/** Wraps an open, migrated database. */
export function connectSqlite(sqlite: Database.Database): Connection {
  // WAL: readers never wait for a writer. FULL: a confirmed answer is on the disk before the learner is told,
  // so it survives a power cut and not only a crash; measured at about 0.2 ms a write.
  sqlite.pragma("journal_mode = WAL");
  sqlite.pragma("synchronous = FULL");
  sqlite.pragma("foreign_keys = ON");
  sqlite.pragma("busy_timeout = 5000");
  const engine = drizzle(sqlite, { casing: "snake_case" });
  const db = Object.assign(engine as unknown as Db, { batch: batchesOf(sqlite) });
  return {
    db,
    close: async () => {
      sqlite.close();
    },
  };
}

/** Brings a database to this version's tables, in one transaction. */
export function migrateSqlite(sqlite: Database.Database, folder = MIGRATIONS): void {
  sqlite.pragma("busy_timeout = 5000");
  refuseUnfinishedCopy(hasTable(sqlite, COPY_NOTE));
  refuseNewer(appliedMigration(sqlite), folder);
  // Off while tables are rebuilt; it cannot be switched inside the transaction.
  sqlite.pragma("foreign_keys = OFF");
  try {
    migrate(drizzle(sqlite), { migrationsFolder: folder });
  } catch (error) {
    // Two processes that start at once: the other one was faster, and has done it.
    if (appliedMigration(sqlite) !== newestMigration(folder)) throw migrationFailed(error);
  }
  checkReferences(sqlite);
}

/** Reads every row, so it is done once after each migration: the file's own number notes which one was found sound. */
function checkReferences(sqlite: Database.Database): void {
  const migrated = Math.floor(appliedMigration(sqlite) / 1000);
  if (sqlite.pragma("user_version", { simple: true }) === migrated) return;
  const orphans = sqlite.pragma("foreign_key_check") as unknown[];
  if (orphans.length > 0) {
    throw new MigrationError(`After migrating, ${orphans.length} rows point at rows that do not exist.`);
  }
  sqlite.pragma(`user_version = ${migrated}`);
}

/** When the newest migration that a database has had was written, in milliseconds; 0 before the first. */
export function appliedMigration(sqlite: Database.Database): number {
  if (!hasTable(sqlite, "__drizzle_migrations")) return 0;
  const row = sqlite.prepare("select max(created_at) as at from __drizzle_migrations").get();
  return (row as { at: number | null }).at ?? 0;
}

export const hasTable = (sqlite: Database.Database, name: string): boolean =>
  sqlite.prepare("select 1 from sqlite_master where type = 'table' and name = ?").get(name) !== undefined;

type Waiting = {
  queries: readonly Query[];
  resolve: (rows: never) => void;
  reject: (error: unknown) => void;
};

/**
 * Batches that are asked for in the same turn of the event loop share one commit, and so one wait for the disk. Each
 * has a savepoint of its own: one that fails leaves the others as they are. Nobody is told before the commit.
 */
function batchesOf(sqlite: Database.Database): Db["batch"] {
  let waiting: Waiting[] = [];
  const inOrder = sqlite.transaction((queries: readonly Query[]) =>
    queries.map((query) => (begin(query) as { sync(): unknown }).sync()),
  );
  const inOneCommit = sqlite.transaction((group: Waiting[]) =>
    group.map(({ queries, resolve, reject }) => {
      try {
        const rows = inOrder(queries);
        return () => resolve(rows as never);
      } catch (error) {
        // A full disk ends the whole transaction, and with it what the others had written.
        if (!sqlite.inTransaction) throw error;
        return () => reject(error);
      }
    }),
  ).immediate;

  function commit(): void {
    const group = waiting;
    waiting = [];
    try {
      for (const tell of inOneCommit(group)) tell();
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  return (queries: readonly Query[]) =>
    new Promise<never>((resolve, reject) => {
      if (waiting.push({ queries, resolve, reject }) === 1) setImmediate(commit);
    });
}
