import pg from "pg";
import { COPY_NOTE, newestMigration, refuseUnfinishedCopy } from "../migrations";
import { appliedMigration, explained, hasTable, MIGRATIONS, migratePostgres, placeOf } from "../postgres";
import {
  NOT_EMPTY,
  OTHER_COPY,
  OTHER_SOURCE,
  type Position,
  type Reader,
  refuseOtherVersion,
  type Writer,
} from "./sides";
import type { ColumnKind, CopiedTable } from "./tables";
import type { Key, Row, Value } from "./values";

/** Of PostgreSQL's advisory locks: whoever copies into a database holds this one. */
const COPY_LOCK = 4_571_002;

/** How long a copy waits for the one before it to be gone: a server sees only after a moment that its client was killed. */
const PATIENCE_MS = 10_000;
const LONGEST_CONNECT_MS = 3_000;

const named = ({ columns }: CopiedTable, places = [...columns.keys()]): string =>
  places.map((place) => `"${columns[place]?.name}"`).join(", ");

/** How a column is read, so that a driver's default forms do not come in. */
const READ: Record<ColumnKind, (column: string) => string> = {
  text: (column) => column,
  integer: (column) => column,
  real: (column) => column,
  boolean: (column) => column,
  time: (column) => `round(extract(epoch from ${column}) * 1000)::float8`,
  json: (column) => `${column}::text`,
};

const TYPES: Record<ColumnKind, string> = {
  text: "text",
  integer: "int4",
  real: "float8",
  boolean: "bool",
  time: "timestamptz",
  json: "jsonb",
};

const stored = (value: Value, kind: ColumnKind | undefined): Value =>
  kind === "time" && typeof value === "number" ? new Date(value).toISOString() : value;

async function connect(url: string, side: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: LONGEST_CONNECT_MS,
    application_name: "ki-fit copy",
  });
  // A connection that breaks fails the query that is under way, or the next one.
  client.on("error", () => {});
  try {
    await client.connect();
    // A table is read in one go that may take long, and numbers are read to the last digit.
    await client.query(
      "set statement_timeout = 0; set idle_in_transaction_session_timeout = 0; set extra_float_digits = 1",
    );
  } catch (error) {
    await client.end().catch(() => {});
    throw explained(error, url, side);
  }
  return client;
}

/**
 * @param half whether it may be a copy that is not finished, to look at what is there
 * @throws CopyError or DatabaseError for a server that does not let us in, or another version's database
 */
export async function readPostgres(url: string, { half = false, side = "--from" } = {}): Promise<Reader> {
  const client = await connect(url, side);
  try {
    if (!half) refuseUnfinishedCopy(await hasTable(client, COPY_NOTE));
    refuseOtherVersion(placeOf(url), await appliedMigration(client), newestMigration(MIGRATIONS));
  } catch (error) {
    await client.end();
    throw error;
  }
  return new PostgresReader(client);
}

class PostgresReader implements Reader {
  readonly engine = "postgres";

  constructor(private readonly client: pg.Client) {}

  async renew(): Promise<void> {
    await this.client.query("rollback; begin isolation level repeatable read read only");
    // A transaction sees what there is at its first query.
    await this.client.query("select 1");
  }

  async count({ name }: CopiedTable): Promise<number> {
    const { rows } = await this.client.query(`select count(*)::float8 as count from "${name}"`);
    return rows[0].count;
  }

  async page(table: CopiedTable, after: Key | null, limit: number): Promise<Row[]> {
    const key = named(table, table.key);
    const behind = after ? `where (${key}) > (${after.map((_, index) => `$${index + 1}`).join(", ")})` : "";
    const columns = table.columns.map(({ name, kind }) => READ[kind](`"${name}"`)).join(", ");
    const { rows } = await this.client.query<Row>({
      text: `select ${columns} from "${table.name}" ${behind} order by ${key} limit ${limit}`,
      values: (after ?? []).map((value, index) => stored(value, table.columns[table.key[index] ?? 0]?.kind)),
      rowMode: "array",
    });
    return rows;
  }

  async close(): Promise<void> {
    await this.client.end();
  }
}

/** @throws CopyError for a database that has rows of ours; it is then untouched. */
export async function writePostgres(url: string, tables: CopiedTable[]): Promise<Writer> {
  const client = await connect(url, "--to");
  try {
    await client.query(`set lock_timeout = ${PATIENCE_MS}`);
    await client.query("select pg_advisory_lock($1)", [COPY_LOCK]).catch((error: pg.DatabaseError) => {
      throw error.code === "55P03" ? OTHER_COPY() : error;
    });
    if (!(await hasTable(client, COPY_NOTE))) await refuseRows(client, placeOf(url), tables);
  } catch (error) {
    await client.end();
    throw error;
  }
  return new PostgresWriter(client, url, tables);
}

class PostgresWriter implements Writer {
  constructor(
    private readonly client: pg.Client,
    private readonly url: string,
    private readonly tables: CopiedTable[],
  ) {}

  async begin(source: string, start: Position): Promise<Position> {
    if (!(await hasTable(this.client, COPY_NOTE))) {
      await migratePostgres(this.url).catch((error) => {
        throw explained(error, this.url, "--to");
      });
      await this.inTransaction(async () => {
        await refuseRows(this.client, placeOf(this.url), this.tables);
        await this.client.query(`create table ${COPY_NOTE} (source text not null, position text not null)`);
        await this.client.query(`insert into ${COPY_NOTE} values ($1, $2)`, [source, JSON.stringify(start)]);
      });
    }
    const { rows } = await this.client.query(`select position from ${COPY_NOTE} where source = $1`, [source]);
    if (!rows[0]) throw OTHER_SOURCE();
    return JSON.parse(rows[0].position);
  }

  async write(table: CopiedTable, rows: Row[], from: Position, to: Position): Promise<void> {
    const { columns } = table;
    // One array a column: as many parameters as there are columns, whatever the number of rows.
    const arrays = columns.map((_, index) => `$${index + 1}::${TYPES[columns[index]?.kind ?? "text"]}[]`);
    await this.inTransaction(async () => {
      const { rowCount } = await this.client.query(
        `update ${COPY_NOTE} set position = $1 where position = $2`,
        [JSON.stringify(to), JSON.stringify(from)],
      );
      if (rowCount !== 1) throw OTHER_COPY();
      await this.client.query({
        name: `insert ${table.name}`,
        text: `insert into "${table.name}" (${named(table)}) select * from unnest(${arrays.join(", ")})`,
        values: columns.map(({ kind }, place) => rows.map((row) => stored(row[place] ?? null, kind))),
      });
    });
  }

  async finish(): Promise<void> {
    // Without it the first queries would be planned as for empty tables.
    await this.client.query(`analyze ${this.tables.map(({ name }) => `"${name}"`).join(", ")}`);
    await this.client.query(`drop table ${COPY_NOTE}`);
  }

  async close(): Promise<void> {
    await this.client.end();
  }

  private async inTransaction(run: () => Promise<void>): Promise<void> {
    await this.client.query("begin");
    try {
      await run();
    } catch (error) {
      await this.client.query("rollback").catch(() => {});
      throw error;
    }
    await this.client.query("commit");
  }
}

async function refuseRows(client: pg.Client, place: string, tables: CopiedTable[]): Promise<void> {
  for (const { name } of tables) {
    if (!(await hasTable(client, name))) continue;
    const { rows } = await client.query(`select 1 from "${name}" limit 1`);
    if (rows.length > 0) throw NOT_EMPTY(place, name);
  }
}
