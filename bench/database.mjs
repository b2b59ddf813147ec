import Database from "better-sqlite3";
import pg from "pg";
import { startPostgres } from "../tests/support/postgres.mjs";

const TABLES = ["users", "sessions", "memberships", "enrolments", "answers", "item_progress"];

/** Rows to one insert: PostgreSQL takes 65,535 values at most. */
const ROWS = 1_000;

/**
 * A database for one run of the bench.
 * @returns {Promise<{ url: string, insert: (table: string, columns: string[], rows: unknown[][]) => Promise<void>, countAnswers: () => Promise<number>,
 *   tables: () => Promise<{ table: string, rows: number, bytes: number }[]>, stop: () => Promise<void> }>} `insert` takes times as Date
 *   and JSON as text; `tables` are those with a row for each learner, `bytes` what one takes on the disk with its indexes.
 */
export const openBenchDatabase = (engine, folder) =>
  engine === "postgres" ? onPostgres() : onSqlite(`${folder}/ki-fit.db`);

async function onSqlite(file) {
  const open = () => new Database(file);
  const ask = (query) => {
    const sqlite = open();
    const [value] = Object.values(sqlite.prepare(query).get());
    sqlite.close();
    return value;
  };
  return {
    url: `file:${file}`,
    truth: (value) => (value ? 1 : 0),
    insert: async (table, columns, rows) => {
      if (rows.length === 0) return;
      const sqlite = open();
      const statement = sqlite.prepare(
        `insert into ${table} (${columns.join(", ")}) values (${columns.map(() => "?").join(", ")})`,
      );
      sqlite.transaction(() => {
        for (const row of rows) {
          statement.run(row.map((value) => (value instanceof Date ? value.getTime() : value)));
        }
      })();
      sqlite.close();
    },
    countAnswers: async () => ask("select count(*) from answers"),
    tables: async () =>
      TABLES.map((table) => ({
        table,
        rows: ask(`select count(*) from ${table}`),
        bytes: ask(
          `select sum(pgsize) from dbstat where name in (select name from sqlite_schema where tbl_name = '${table}')`,
        ),
      })),
    stop: async () => {},
  };
}

async function onPostgres() {
  const postgres = await startPostgres({ settings: ["shared_buffers=256MB"] });
  const url = await postgres.databaseUrl("bench");
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const ask = async (query) => Object.values((await pool.query(query)).rows[0])[0];
  return {
    url,
    truth: (value) => value,
    insert: async (table, columns, rows) => {
      for (let from = 0; from < rows.length; from += ROWS) {
        const some = rows.slice(from, from + ROWS);
        let count = 0;
        const places = some.map((row) => `(${row.map(() => `$${++count}`).join(", ")})`);
        await pool.query(
          `insert into ${table} (${columns.join(", ")}) values ${places.join(", ")}`,
          some.flat(),
        );
      }
      await pool.query(`analyze ${table}`);
    },
    countAnswers: async () => Number(await ask("select count(*) from answers")),
    tables: () =>
      Promise.all(
        TABLES.map(async (table) => ({
          table,
          rows: Number(await ask(`select count(*) from ${table}`)),
          bytes: Number(await ask(`select pg_total_relation_size('${table}')`)),
        })),
      ),
    stop: async () => {
      await pool.end();
      await postgres.stop();
    },
  };
}
