import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { COPY_NOTE, newestMigration, refuseUnfinishedCopy } from "../migrations";
import { appliedMigration, connectSqlite, hasTable, MIGRATIONS, migrateSqlite } from "../sqlite";
import {
  CopyError,
  NOT_EMPTY,
  OTHER_COPY,
  OTHER_SOURCE,
  type Position,
  type Reader,
  refuseOtherVersion,
  type Writer,
} from "./sides";
import type { CopiedTable } from "./tables";
import type { Key, Row, Value } from "./values";

export const sqliteFile = (url: string): string => url.replace(/^file:/, "");

const named = ({ columns }: CopiedTable, places = [...columns.keys()]): string =>
  places.map((place) => `"${columns[place]?.name}"`).join(", ");
const marks = (count: number): string => new Array(count).fill("?").join(", ");

/**
 * @param half whether it may be a copy that is not finished, to look at what is there
 * @throws CopyError or DatabaseError for a file that is none of this version's databases
 */
export function readSqlite(url: string, { half = false } = {}): Reader {
  const file = sqliteFile(url);
  if (!existsSync(file)) throw new CopyError(`There is no file ${file}.`);
  const sqlite = new Database(file, { readonly: true, fileMustExist: true, timeout: 5000 });
  try {
    if (!half) refuseUnfinishedCopy(hasTable(sqlite, COPY_NOTE));
    refuseOtherVersion(file, appliedMigration(sqlite), newestMigration(MIGRATIONS));
  } catch (error) {
    sqlite.close();
    throw inWords(file, error);
  }
  return new SqliteReader(sqlite);
}

class SqliteReader implements Reader {
  readonly engine = "sqlite";

  constructor(private readonly sqlite: Database.Database) {}

  async renew(): Promise<void> {
    if (this.sqlite.inTransaction) this.sqlite.exec("commit");
    this.sqlite.exec("begin");
    // A transaction sees what there is at its first read.
    this.sqlite.prepare("select count(*) from sqlite_master").get();
  }

  async count({ name }: CopiedTable): Promise<number> {
    return this.sqlite.prepare<[], number>(`select count(*) from "${name}"`).pluck().get() as number;
  }

  async page(table: CopiedTable, after: Key | null, limit: number): Promise<Row[]> {
    const key = named(table, table.key);
    const behind = after ? `where (${key}) > (${marks(after.length)})` : "";
    const rows = this.sqlite
      .prepare(`select ${named(table)} from "${table.name}" ${behind} order by ${key} limit ${limit}`)
      .raw()
      .all(...(after ?? []).map(stored)) as Row[];
    for (const [place, { kind }] of table.columns.entries()) {
      if (kind !== "boolean") continue;
      for (const row of rows) if (row[place] === 0 || row[place] === 1) row[place] = row[place] === 1;
    }
    return rows;
  }

  async close(): Promise<void> {
    this.sqlite.close();
  }
}

/** SQLite's own form of a value that it can keep. */
const stored = (value: Value): string | number | null => (typeof value === "boolean" ? Number(value) : value);

/** @throws CopyError for a file that has rows; it is then untouched. */
export function writeSqlite(url: string, tables: CopiedTable[]): Writer {
  const file = sqliteFile(url);
  if (!existsSync(file)) return new SqliteWriter(file, tables, null);
  const sqlite = new Database(file);
  try {
    if (!hasTable(sqlite, COPY_NOTE)) refuseRows(sqlite, file, tables);
  } catch (error) {
    sqlite.close();
    throw inWords(file, error);
  }
  return new SqliteWriter(file, tables, sqlite);
}

class SqliteWriter implements Writer {
  private readonly inserts = new Map<string, Database.Statement>();

  constructor(
    private readonly file: string,
    private readonly tables: CopiedTable[],
    private opened: Database.Database | null,
  ) {}

  async begin(source: string, start: Position): Promise<Position> {
    mkdirSync(dirname(this.file), { recursive: true });
    this.opened ??= new Database(this.file);
    const sqlite = this.opened;
    if (!hasTable(sqlite, COPY_NOTE)) migrateSqlite(sqlite);
    // For its settings: what is confirmed is on the disk, and rows point at rows that are there.
    connectSqlite(sqlite);
    return sqlite
      .transaction(() => {
        if (!hasTable(sqlite, COPY_NOTE)) {
          refuseRows(sqlite, this.file, this.tables);
          sqlite.exec(`create table ${COPY_NOTE} (source text not null, position text not null)`);
          sqlite.prepare(`insert into ${COPY_NOTE} values (?, ?)`).run(source, JSON.stringify(start));
        }
        const select = sqlite.prepare<[string], string>(`select position from ${COPY_NOTE} where source = ?`);
        const position = select.pluck().get(source);
        if (!position) throw OTHER_SOURCE();
        return JSON.parse(position) as Position;
      })
      .immediate();
  }

  async write(table: CopiedTable, rows: Row[], from: Position, to: Position): Promise<void> {
    const insert = this.insertInto(table);
    this.sqlite
      .transaction(() => {
        const { changes } = this.sqlite
          .prepare(`update ${COPY_NOTE} set position = ? where position = ?`)
          .run(JSON.stringify(to), JSON.stringify(from));
        if (changes !== 1) throw OTHER_COPY();
        for (const row of rows) insert(row);
      })
      .immediate();
  }

  /** One prepared statement for each row: in one transaction SQLite takes them as fast as many rows in one. */
  private insertInto(table: CopiedTable): (row: Row) => void {
    let insert = this.inserts.get(table.name);
    if (!insert) {
      const values = marks(table.columns.length);
      insert = this.sqlite.prepare(`insert into "${table.name}" (${named(table)}) values (${values})`);
      this.inserts.set(table.name, insert);
    }
    const json = table.columns.map(({ kind }) => kind === "json");
    const statement = insert;
    return (row) => {
      statement.run(
        row.map((value, place) =>
          // As KI-fit writes it, without the spaces that PostgreSQL puts in.
          json[place] && typeof value === "string" ? JSON.stringify(JSON.parse(value)) : stored(value),
        ),
      );
    };
  }

  async finish(): Promise<void> {
    this.sqlite.exec(`drop table ${COPY_NOTE}`);
  }

  async close(): Promise<void> {
    this.opened?.close();
  }

  private get sqlite(): Database.Database {
    if (!this.opened) throw new Error("This copy has not begun.");
    return this.opened;
  }
}

function refuseRows(sqlite: Database.Database, file: string, tables: CopiedTable[]): void {
  for (const { name } of tables) {
    if (!hasTable(sqlite, name)) continue;
    if (sqlite.prepare(`select 1 from "${name}" limit 1`).get()) throw NOT_EMPTY(file, name);
  }
}

function inWords(file: string, error: unknown): unknown {
  const { code } = error as { code?: string };
  const mend: Record<string, string> = {
    SQLITE_NOTADB: `${file} is no SQLite database.`,
    SQLITE_CANTOPEN: `${file} cannot be opened; SQLite needs to write beside it in its folder, too.`,
    SQLITE_BUSY: `${file} is being written to. Stop KI-fit and start again.`,
  };
  const words = code && mend[code];
  return words ? new CopyError(words, { cause: error }) : error;
}
