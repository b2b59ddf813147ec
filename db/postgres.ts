import { join } from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import type { Connection, Db, OpenOptions, Query } from "./database";
import { DatabaseError } from "./database";
import { COPY_NOTE, migrationFailed, refuseNewer, refuseUnfinishedCopy } from "./migrations";
import { begin } from "./statement";
import { isUnavailable } from "./unavailable";

export const MIGRATIONS = join("db", "migrations", "postgres");

/** Of PostgreSQL's advisory locks: whoever migrates holds this one. */
const MIGRATION_LOCK = 4_571_001;

/** How long a person waits at most before they are told that something is wrong, in milliseconds. */
const LONGEST_QUERY = 10_000;
const LONGEST_CONNECT = 3_000;

/**
 * Opens PostgreSQL, or an engine that speaks its protocol. A server that is not there yet is waited for; one that refuses
 * (a wrong password, no such database) is not.
 */
export async function openPostgres(url: string, options: OpenOptions = {}): Promise<Connection> {
  await migrateWhenThere(url, options);
  return connectPostgres(url, options);
}

/** Wraps a migrated database. Connections are made as they are needed, and made anew after the server was away. */
export function connectPostgres(
  url: string | Promise<string>,
  { connections = 10, idle = 10_000 }: { connections?: number; idle?: number } = {},
): Connection {
  const wire = new Wire(
    Promise.resolve(url).then((connectionString) => {
      const pool = new pg.Pool({
        connectionString,
        max: connections,
        idleTimeoutMillis: idle,
        connectionTimeoutMillis: LONGEST_CONNECT,
        query_timeout: LONGEST_QUERY,
        allowExitOnIdle: true,
        pipeline: true,
        application_name: "ki-fit",
      } as pg.PoolConfig);
      // A connection that breaks while nobody uses it: the pool drops it, and the next query gets another.
      pool.on("error", () => {});
      // While somebody holds it (a batch), the pool does not listen, and an error that nobody listens to ends the process.
      // The queries under way are told of it themselves.
      pool.on("connect", (client) => client.on("error", () => {}));
      return pool;
    }),
  );
  const engine = drizzle(wire as unknown as pg.Pool, { casing: "snake_case" });
  const db = Object.assign(engine as unknown as Db, { batch: wire.batch as Db["batch"] });
  return { db, close: () => wire.end() };
}

type Sent = {
  config: pg.QueryConfig;
  values: unknown[];
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
};

/** What drizzle takes for a connection: a pool, and a way to send several queries as one transaction. */
class Wire {
  /** Set while a batch is being put together: queries wait here instead of going out. */
  private collected: Sent[] | null = null;

  constructor(private readonly pool: Promise<pg.Pool>) {}

  query(config: pg.QueryConfig, values: unknown[]): Promise<unknown> {
    const batch = this.collected;
    if (batch) {
      return new Promise((resolve, reject) => batch.push({ config, values, resolve, reject }));
    }
    return this.pool.then((pool) => pool.query(config, values));
  }

  /** `begin`, the queries and `commit` go out together, without waiting for each other's answers: one round trip. */
  batch = async (queries: readonly Query[]): Promise<unknown[]> => {
    const sent: Sent[] = [];
    let results: Promise<unknown>[];
    this.collected = sent;
    try {
      results = queries.map((query) => begin(query) as Promise<unknown>);
    } finally {
      // Also when a query cannot be built: the next ones must not wait for a batch that never goes out.
      this.collected = null;
    }
    this.commit(sent).catch((error) => {
      for (const { reject } of sent) reject(error);
    });
    return Promise.all(results);
  };

  private async commit(sent: Sent[]): Promise<void> {
    const client = await (await this.pool).connect();
    const answers = await Promise.allSettled([
      client.query("begin"),
      ...sent.map(({ config, values }) => client.query(config, values)),
      client.query("commit"),
    ]);
    // The first failure is the cause; those behind it only say that the transaction is over.
    const failed = answers.find((answer) => answer.status === "rejected");
    client.release(failed && !(failed.reason instanceof pg.DatabaseError) ? true : undefined);
    if (failed) throw failed.reason;
    const results = answers.map((answer) => (answer as PromiseFulfilledResult<pg.QueryResult>).value);
    if (results.at(-1)?.command !== "COMMIT") throw new Error("The transaction was not committed.");
    sent.forEach(({ resolve }, index) => {
      resolve(results[index + 1]);
    });
  }

  async end(): Promise<void> {
    await (await this.pool).end();
  }
}

/** Brings a database to this version's tables, in one transaction; of several processes one does it, the others wait. */
export async function migratePostgres(url: string, folder = MIGRATIONS): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: LONGEST_CONNECT });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    refuseUnfinishedCopy(await hasTable(client, COPY_NOTE));
    refuseNewer(await appliedMigration(client), folder);
    await migrate(drizzle(client), { migrationsFolder: folder }).catch((error: Error) => {
      throw isUnavailable(error) ? error : migrationFailed(error.cause ?? error);
    });
  } finally {
    await client.end().catch(() => {});
  }
}

/** When the newest migration that a database has had was written, in milliseconds; 0 before the first. */
export async function appliedMigration(client: pg.Client): Promise<number> {
  if (!(await hasTable(client, "drizzle.__drizzle_migrations"))) return 0;
  const newest = await client.query("select max(created_at) as at from drizzle.__drizzle_migrations");
  return Number(newest.rows[0].at ?? 0);
}

export async function hasTable(client: pg.Client, name: string): Promise<boolean> {
  const { rows } = await client.query("select to_regclass($1) is not null as there", [name]);
  return rows[0].there;
}

async function migrateWhenThere(
  url: string,
  { patience = 60_000, onWait = () => {} }: OpenOptions,
): Promise<void> {
  const until = Date.now() + patience;
  for (let pause = 250; ; pause = Math.min(pause * 2, 5_000)) {
    try {
      return await migratePostgres(url);
    } catch (error) {
      if (!isUnavailable(error) || Date.now() + pause > until) throw explained(error, url);
      onWait(`No PostgreSQL answers at ${placeOf(url)} yet.`);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/**
 * An error of connecting in words for whoever runs KI-fit; any other as it is.
 * @param setting where they have written the address
 */
export function explained(error: unknown, url: string, setting = "DATABASE_URL"): unknown {
  const { code, message } = error as { code?: string; message: string };
  if (isUnavailable(error)) {
    return new DatabaseError(
      `No PostgreSQL answers at ${placeOf(url)} (${message}). Start it, or correct ${setting}.`,
      { cause: error },
    );
  }
  const mend: Record<string, string> = {
    "28P01": `PostgreSQL refuses the password. Correct it in ${setting}.`,
    "28000": `PostgreSQL does not let this user in. Correct the user in ${setting}, or pg_hba.conf on the server.`,
    "3D000": `PostgreSQL has no database of that name. Create it (createdb), or correct ${setting}.`,
    "42501": `The user in ${setting} may not create tables. Make it the owner of the database.`,
    ENOTFOUND: `There is no such host. Correct it in ${setting}.`,
  };
  const words = code && mend[code];
  return words ? new DatabaseError(words, { cause: error }) : error;
}

/** Host, port and name: what may stand in a log, without user and password. */
export function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
