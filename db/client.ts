import { mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import type { Column, Placeholder } from "drizzle-orm";
import { sql } from "drizzle-orm";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import * as schema from "./schema";

const MIGRATIONS = join("db", "migrations", "sqlite");

type Engine = BetterSQLite3Database<typeof schema>;

/** A query that has been built and not run yet. */
export type Query<Rows = unknown> = PromiseLike<Rows>;
type RowsOf<Queries extends readonly Query[]> = { [K in keyof Queries]: Awaited<Queries[K]> };

/**
 * What use cases get: query builders to `await`, and `batch`. There is no transaction with code between its
 * statements: what depends on a read is written as conditional SQL, which holds on every engine.
 */
export type Db = Pick<
  Engine,
  "select" | "selectDistinct" | "insert" | "update" | "delete" | "$with" | "with"
> & {
  /** Runs all queries in one transaction, in order; all take effect or none. Resolves to their results. */
  batch<const Queries extends readonly Query[]>(queries: Queries): Promise<RowsOf<Queries>>;
};

export type Connection = { db: Db; close: () => void };

/** A database file that a newer KI-fit has written, or a migration that failed. The file is as it was. */
export class MigrationError extends Error {
  override name = "MigrationError";
}

/**
 * Opens the database that `url` names (`file:./data/ki-fit.db`, or `file::memory:`), creating it if it is not there,
 * and brings it to this version's tables.
 * @throws MigrationError with what to do; the file is then unchanged.
 */
export function openDatabase(url: string): Connection {
  const file = url.replace(/^file:/, "");
  if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true });
  const sqlite = new Database(file);
  try {
    migrateDatabase(sqlite);
  } catch (error) {
    sqlite.close();
    throw error;
  }
  return connect(sqlite);
}

/** Wraps an open, migrated database. */
export function connect(sqlite: Database.Database): Connection {
  // WAL: readers never wait for a writer. FULL: a confirmed answer is on the disk before the learner is told,
  // so it survives a power cut and not only a crash; measured at about 0.2 ms a write.
  sqlite.pragma("journal_mode = WAL");
  sqlite.pragma("synchronous = FULL");
  sqlite.pragma("foreign_keys = ON");
  sqlite.pragma("busy_timeout = 5000");
  const engine = drizzle(sqlite, { schema, casing: "snake_case" });
  return { db: withBatch(engine, sqlite), close: () => sqlite.close() };
}

/** Brings a database to this version's tables, in one transaction. */
export function migrateDatabase(sqlite: Database.Database, folder = MIGRATIONS): void {
  refuseNewer(sqlite, folder);
  // Off while tables are rebuilt; it cannot be switched inside the transaction.
  sqlite.pragma("foreign_keys = OFF");
  try {
    migrate(drizzle(sqlite), { migrationsFolder: folder });
  } catch (error) {
    throw new MigrationError(
      `The database could not be brought to this version and was left as it was: ${(error as Error).message}`,
      { cause: error },
    );
  }
  const orphans = sqlite.pragma("foreign_key_check") as unknown[];
  if (orphans.length > 0) {
    throw new MigrationError(`After migrating, ${orphans.length} rows point at rows that do not exist.`);
  }
}

function refuseNewer(sqlite: Database.Database, folder: string): void {
  const journal = JSON.parse(readFileSync(join(folder, "meta", "_journal.json"), "utf8")) as {
    entries: { when: number }[];
  };
  const known = Math.max(0, ...journal.entries.map((entry) => entry.when));
  const table = sqlite.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get();
  if (!table) return;
  const applied = sqlite.prepare("select max(created_at) as at from __drizzle_migrations").get() as {
    at: number | null;
  };
  if ((applied.at ?? 0) > known) {
    throw new MigrationError(
      "This database was written by a newer version of KI-fit. Start that version, or restore a backup made before the update.",
    );
  }
}

type Prepared = { execute(params?: Record<string, unknown>): { sync(): unknown } };
type Builder = { _prepare(): Prepared };

type Waiting = {
  queries: readonly Query[];
  resolve: (rows: never) => void;
  reject: (error: unknown) => void;
};

/**
 * Batches that are asked for in the same turn of the event loop share one commit, and so one wait for the disk. Each
 * has a savepoint of its own: one that fails leaves the others as they are. Nobody is told before the commit.
 */
function withBatch(engine: Engine, sqlite: Database.Database): Db {
  let waiting: Waiting[] = [];
  const inOrder = sqlite.transaction((queries: readonly Query[]) =>
    queries.map((query) =>
      query instanceof BoundStatement
        ? query.runSync()
        : (query as unknown as Builder)._prepare().execute().sync(),
    ),
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

  return Object.assign(engine as unknown as Db, {
    batch: (queries: readonly Query[]) =>
      new Promise<never>((resolve, reject) => {
        if (waiting.push({ queries, resolve, reject }) === 1) setImmediate(commit);
      }),
  });
}

/** A prepared statement with its values, ready to `await` or to hand to `batch`. */
class BoundStatement<Rows> implements PromiseLike<Rows> {
  constructor(
    private readonly prepared: Prepared,
    private readonly values: Record<string, unknown>,
  ) {}

  runSync(): Rows {
    return this.prepared.execute(this.values).sync() as Rows;
  }

  // biome-ignore lint/suspicious/noThenProperty: it stands wherever a drizzle query can, and those are awaited
  then<A = Rows, B = never>(
    onRows?: ((rows: Rows) => A | PromiseLike<A>) | null,
    onError?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return new Promise<Rows>((resolve) => resolve(this.runSync())).then(onRows, onError);
  }
}

/** Names the values of a statement of which `Values` lists names and types. */
export interface ValueOf<Values> {
  <K extends keyof Values & string>(name: K): Placeholder<K>;
  /** Never there at run time; it carries the type. */
  readonly values?: Values;
}

/**
 * A query of a hot path: its SQL is built once for each connection, not at every call. Write it as
 * `statement((db, value: ValueOf<{ id: string }>) => db.select().from(users).where(eq(users.id, value("id"))))`.
 * In a column's place a value is encoded as the column is; elsewhere use `encoded(value("at"), table.column)`.
 * @returns a function of connection and values, whose result can be awaited or handed to `batch`.
 */
export function statement<Values, Rows>(
  build: (db: Db, value: ValueOf<Values>) => Query<Rows>,
): (db: Db, values: Values) => Query<Rows> {
  const perConnection = new WeakMap<Db, Prepared>();
  return (db, values) => {
    let prepared = perConnection.get(db);
    if (!prepared) {
      prepared = (build(db, (name) => sql.placeholder(name)) as unknown as Builder)._prepare();
      perConnection.set(db, prepared);
    }
    return new BoundStatement<Rows>(prepared, values as Record<string, unknown>);
  };
}

/** A value in free SQL, written to the database as `column` writes it (times, truth values, JSON). */
export const encoded = (value: unknown, column: Column) => sql`${sql.param(value, column)}`;
