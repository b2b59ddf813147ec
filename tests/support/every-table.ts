import Database from "better-sqlite3";
import { engineOf } from "db/engine";
import { postgresKit, sqliteKit } from "db/kit";
import { connectPostgres } from "db/postgres";
import { defineSchema } from "db/schema/define";
import { connectSqlite, migrateSqlite } from "db/sqlite";
import { getTableName, type Table } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { getTableConfig, type SQLiteColumn, type SQLiteTable } from "drizzle-orm/sqlite-core";
import fc from "fast-check";

type Row = Record<string, unknown>;
/** Rows as the product sees them, by the table's name in the database. */
export type Contents = Record<string, Row[]>;

const byName = <T extends Table>(tables: Record<string, unknown>) =>
  new Map((Object.values(tables) as T[]).map((table) => [getTableName(table), table]));

const sqliteByName = byName<SQLiteTable>(defineSchema(sqliteKit));
const postgresByName = byName<PgTable>(defineSchema(postgresKit));

/** The tables that the migrations really make, whatever the schema and the copy know of. */
export function realTables(): string[] {
  const sqlite = new Database(":memory:");
  migrateSqlite(sqlite);
  return sqlite
    .prepare<[], string>(
      "select name from sqlite_master where type = 'table' and name not like '\\_\\_%' escape '\\'",
    )
    .pluck()
    .all()
    .sort();
}

/** Any character that both engines can store. */
const character = fc
  .oneof(
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
    fc.constantFrom(
      "ä",
      "ß",
      "Ü",
      "é",
      "e\u0301",
      "😀",
      "👩🏽‍🏫",
      "'",
      '"',
      "\\",
      "{",
      "}",
      ",",
      "\n",
      "\u2028",
      "%",
    ),
  )
  .map((one) => one.replaceAll("\0", ""));
const text = (maxLength: number) => fc.array(character, { maxLength }).map((all) => all.join(""));
/** Long texts only where no index is: PostgreSQL's hold 2.7 kB. */
const LONG = "Prüfung 😀 ".repeat(3000);
const json = fc.oneof(
  fc.constantFrom<unknown>(
    {},
    [],
    [[]],
    { "": null },
    { b: 1, a: { d: [1.5, -0.1, 1e300], c: null } },
    { "2": "ü", "1": LONG },
  ),
  fc.dictionary(text(4), fc.oneof(fc.jsonValue(), text(4)), { noNullPrototype: true }),
  fc.array(fc.jsonValue()),
);

function valueIn(column: SQLiteColumn, indexed: boolean): fc.Arbitrary<unknown> {
  const kinds: Record<string, fc.Arbitrary<unknown>> = {
    SQLiteText: column.enumValues?.length
      ? fc.constantFrom(...column.enumValues)
      : fc.oneof({ arbitrary: text(8), weight: 9 }, indexed ? text(8) : fc.constant(LONG)),
    SQLiteInteger: fc.integer(),
    SQLiteReal: fc.double({ min: 0, max: 1, noNaN: true }).map((number) => number + 0),
    SQLiteBoolean: fc.boolean(),
    SQLiteTimestamp: fc.date({
      // Drizzle reads earlier years of PostgreSQL as others.
      min: new Date("1000-01-01T00:00:00.000Z"),
      max: new Date("9999-12-31T23:59:59.999Z"),
      noInvalidDate: true,
    }),
    SQLiteTextJson: json,
  };
  const kind = kinds[column.columnType];
  if (!kind) throw new Error(`No values for a ${column.columnType}.`);
  return column.notNull ? kind : fc.option(kind, { nil: null });
}

/** The columns of each key that no two rows may share. */
function uniqueKeys(table: SQLiteTable): string[][] {
  const { columns, primaryKeys, indexes } = getTableConfig(table);
  const names = (of: unknown[]) => of.map((column) => (column as SQLiteColumn).name);
  return [
    ...primaryKeys.map((key) => names(key.columns)),
    ...columns.filter(({ primary }) => primary).map(({ name }) => [name]),
    ...indexes.filter(({ config }) => config.unique).map(({ config }) => names(config.columns)),
  ];
}

function rowsOf(table: SQLiteTable, rows: number): fc.Arbitrary<Row[]> {
  const { columns, indexes, primaryKeys } = getTableConfig(table);
  const indexed = new Set<unknown>([
    ...indexes.flatMap(({ config }) => config.columns),
    ...primaryKeys.flatMap((key) => key.columns),
    ...columns.filter(({ primary }) => primary),
  ]);
  const record = fc.record(
    Object.fromEntries(columns.map((column) => [column.name, valueIn(column, indexed.has(column))])),
    { noNullPrototype: true },
  );
  return fc.array(record, { minLength: rows, maxLength: rows * 3 });
}

/** Rows for every table, at least one each, that point at rows which are there. */
export const contents = (rows: number): fc.Arbitrary<Contents> =>
  fc
    .record(Object.fromEntries([...sqliteByName].map(([name, table]) => [name, rowsOf(table, rows)])))
    .map((all) => {
      const fitting: Contents = {};
      const fitted = (name: string): Row[] => {
        fitting[name] ??= fittingRows(sqliteByName.get(name) as SQLiteTable, all[name] ?? [], fitted);
        return fitting[name];
      };
      for (const name of sqliteByName.keys()) fitted(name);
      return fitting;
    });

function fittingRows(table: SQLiteTable, rows: Row[], rowsThere: (name: string) => Row[]): Row[] {
  const pointing = rows.map((row, index) => {
    const pointed = { ...row };
    for (const foreignKey of getTableConfig(table).foreignKeys) {
      const { columns, foreignTable, foreignColumns } = foreignKey.reference();
      const there = rowsThere(getTableName(foreignTable));
      const parent = there[index % there.length];
      for (const [place, { name }] of columns.entries()) {
        pointed[name] = parent?.[foreignColumns[place]?.name ?? ""];
      }
    }
    return pointed;
  });
  const seen = new Set<string>();
  return pointing.filter((row) => {
    const keys = uniqueKeys(table).map((names) => JSON.stringify([names, names.map((name) => row[name])]));
    if (keys.some((key) => seen.has(key))) return false;
    for (const key of keys) seen.add(key);
    return true;
  });
}

/** Makes a database file of this version with these rows. */
export async function sqliteWith(file: string, filled: Contents): Promise<string> {
  const sqlite = new Database(file);
  migrateSqlite(sqlite);
  const { db, close } = connectSqlite(sqlite);
  sqlite.pragma("synchronous = OFF");
  sqlite.pragma("foreign_keys = OFF");
  for (const [name, rows] of Object.entries(filled)) {
    const table = sqliteByName.get(name) as unknown as PgTable;
    for (const row of rows) await db.insert(table as never).values(row as never);
  }
  if ((sqlite.pragma("foreign_key_check") as unknown[]).length > 0) throw new Error("Rows point at none.");
  await close();
  return `file:${file}`;
}

/** All rows of all tables as the product reads them, whichever engine, in an order of their own. */
export async function everythingIn(url: string): Promise<Contents> {
  const postgres = engineOf(url) === "postgres";
  const { db, close } = postgres
    ? connectPostgres(url, { connections: 1 })
    : connectSqlite(new Database(url.replace(/^file:/, ""), { fileMustExist: true }));
  const found: Contents = {};
  for (const [name, sqliteTable] of sqliteByName) {
    const table = postgres ? postgresByName.get(name) : sqliteTable;
    const rows: Row[] = await db.select().from(table as never);
    const keys = uniqueKeys(sqliteTable)[0] ?? [];
    const keyOf = (row: Row) => JSON.stringify(keys.map((key) => row[key]));
    found[name] = rows.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  }
  await close();
  return found;
}
