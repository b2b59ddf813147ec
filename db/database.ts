import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import { ENGINE, engineOf } from "./engine";
import type { Schema } from "./schema/define";

/** A query that has been built and not run yet. */
export type Query<Rows = unknown> = PromiseLike<Rows>;
export type RowsOf<Queries extends readonly Query[]> = { [K in keyof Queries]: Awaited<Queries[K]> };

/**
 * What use cases get, whichever engine runs: query builders to `await`, and `batch`. There is no transaction with code
 * between its statements: what depends on a read is written as conditional SQL, which holds on every engine.
 */
export type Db = Pick<
  NodePgDatabase<Schema>,
  "select" | "selectDistinct" | "insert" | "update" | "delete" | "$with" | "with"
> & {
  /**
   * Runs all queries in one transaction, in order; all take effect or none. Resolves to their results.
   * Where two batches must not run side by side for one learner, both begin by writing to the same row: on PostgreSQL
   * the second one then waits, and its later queries see what the first one wrote.
   */
  batch<const Queries extends readonly Query[]>(queries: Queries): Promise<RowsOf<Queries>>;
};

export type Connection = { db: Db; close: () => Promise<void> };

/** A database that a newer KI-fit has written, or a migration that failed. The database is as it was. */
export class MigrationError extends Error {
  override name = "MigrationError";
}

/** A database that cannot be reached or used. The message says what to set or to start. */
export class DatabaseError extends Error {
  override name = "DatabaseError";
}

export type OpenOptions = {
  /** How long to wait for a server that is not there yet, in milliseconds. */
  patience?: number;
  /** Hears why it has to wait. */
  onWait?: (message: string) => void;
  /** The most connections that this process opens at a time; SQLite has one. */
  connections?: number;
};

/**
 * Opens the database that `url` names (`file:./data/ki-fit.db`, `file::memory:`, or `postgres://user@host/name`) and
 * brings it to this version's tables.
 * @throws MigrationError or DatabaseError with what to do; the database is then unchanged.
 */
export async function openDatabase(url: string, options: OpenOptions = {}): Promise<Connection> {
  if (engineOf(url) !== ENGINE) throw new Error(`This process has loaded the tables for ${ENGINE}.`);
  if (ENGINE === "postgres") return (await import("./postgres")).openPostgres(url, options);
  return (await import("./sqlite")).openSqlite(url);
}
