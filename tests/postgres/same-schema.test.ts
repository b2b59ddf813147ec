import Database from "better-sqlite3";
import { connectSqlite, migrateSqlite } from "db/sqlite";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, it } from "vitest";

/** What both engines say of a database in their own words, told in one. */
type Shape = {
  /** `table.column`, with `!` where it may not be null. */
  columns: string[];
  primaryKeys: string[];
  /** `table(columns) → table(columns), on delete …` */
  foreignKeys: string[];
  /** `name on table(columns)`, with `unique` in front. */
  indexes: string[];
  /** Names; what they check is one expression for both engines. */
  checks: string[];
};

function sqliteShape(): Shape {
  const sqlite = new Database(":memory:");
  migrateSqlite(sqlite);
  connectSqlite(sqlite);
  const rows = (pragma: string) => sqlite.pragma(pragma) as Record<string, string>[];
  const tables = sqlite
    .prepare(
      "select name, sql from sqlite_master where type = 'table' and name not like '\\_\\_%' escape '\\'",
    )
    .all() as { name: string; sql: string }[];
  const of = (tell: (table: string) => string[]) => tables.flatMap(({ name }) => tell(name)).sort();
  const columnsOf = (index: string) => rows(`index_info(${index})`).map(({ name }) => name);
  return {
    columns: of((table) =>
      rows(`table_info(${table})`).map((c) => `${table}.${c.name}${c.notnull ? "!" : ""}`),
    ),
    primaryKeys: of((table) => {
      const keys = rows(`table_info(${table})`).filter(({ pk }) => Number(pk) > 0);
      keys.sort((a, b) => Number(a.pk) - Number(b.pk));
      return [`${table}(${keys.map(({ name }) => name)})`];
    }),
    foreignKeys: of((table) =>
      rows(`foreign_key_list(${table})`).map(
        (key) => `${table}(${key.from}) → ${key.table}(${key.to}), on delete ${key.on_delete?.toLowerCase()}`,
      ),
    ),
    indexes: of((table) =>
      rows(`index_list(${table})`)
        .filter(({ origin }) => origin === "c")
        .map((i) => `${i.unique ? "unique " : ""}${i.name} on ${table}(${columnsOf(i.name ?? "")})`),
    ),
    checks: tables
      .flatMap(({ sql }) => [...sql.matchAll(/CONSTRAINT "(\w+)" CHECK/g)].map((m) => m[1] ?? ""))
      .sort(),
  };
}

let client: pg.Client;
beforeAll(async () => {
  const { url, template } = inject("postgres");
  client = new pg.Client(url.replace(/\/[^/]*$/, `/${template}`));
  await client.connect();
});
afterAll(() => client.end());

async function postgresShape(): Promise<Shape> {
  const ask = async (query: string) => {
    const { rows } = await client.query<{ said: string }>(query);
    return rows.map(({ said }) => said).sort();
  };
  const columns = (keys: string, table: string) =>
    `(select string_agg(a.attname, ',' order by k.place) from unnest(${keys}) with ordinality k(number, place)
      join pg_attribute a on a.attrelid = ${table} and a.attnum = k.number)`;
  const ours = "connamespace = 'public'::regnamespace";
  return {
    columns: await ask(
      `select table_name || '.' || column_name || case is_nullable when 'NO' then '!' else '' end as said
       from information_schema.columns where table_schema = 'public'`,
    ),
    primaryKeys: await ask(
      `select conrelid::regclass || '(' || ${columns("conkey", "conrelid")} || ')' as said
       from pg_constraint where ${ours} and contype = 'p'`,
    ),
    foreignKeys: await ask(
      `select conrelid::regclass || '(' || ${columns("conkey", "conrelid")} || ') → ' || confrelid::regclass || '('
       || ${columns("confkey", "confrelid")} || '), on delete '
       || case confdeltype when 'c' then 'cascade' when 'n' then 'set null' when 'a' then 'no action' end as said
       from pg_constraint where ${ours} and contype = 'f'`,
    ),
    indexes: await ask(
      `select case when indisunique then 'unique ' else '' end || indexrelid::regclass || ' on ' || indrelid::regclass
       || '(' || ${columns("indkey::int2[]", "indrelid")} || ')' as said
       from pg_index where indrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
       and not indisprimary`,
    ),
    checks: await ask(`select conname as said from pg_constraint where ${ours} and contype = 'c'`),
  };
}

it("both engines have the same tables, columns, keys, indexes and checks", async () => {
  const sqlite = sqliteShape();
  expect(await postgresShape()).toEqual(sqlite);
  for (const part of Object.values(sqlite)) expect(part.length).toBeGreaterThan(0);
});
