import { hash } from "node:crypto";
import { realpathSync } from "node:fs";
import type { TableChecksum } from "./copy/checksum";
import { type ComparedTable, checksumsOf, compared, type Pass, pagesOf, refuseFaults } from "./copy/compare";
import { readPostgres, writePostgres } from "./copy/postgres";
import { CopyError, type Position, type Reader, type Writer } from "./copy/sides";
import { readSqlite, sqliteFile, writeSqlite } from "./copy/sqlite";
import { copiedTables } from "./copy/tables";
import { keyOf, type Row } from "./copy/values";
import { engineOf } from "./engine";

export type { ComparedTable } from "./copy/compare";
export { CopyError } from "./copy/sides";

/** Rows are counted over all tables; each step has its own total. */
export type CopyProgress = {
  step: "reading" | "copying" | "checking";
  table: string;
  rows: number;
  /** Where a resumed copy began; otherwise 0. */
  rowsBefore: number;
  totalRows: number;
};

export type CopyOptions = {
  /** Addresses as in DATABASE_URL: `file:…` or `postgres://…`. */
  from: string;
  to: string;
  /** How many rows are read, written and confirmed at a time. */
  rowsPerBatch?: number;
  /** Stops the copy between two batches; a later one goes on there. */
  signal?: AbortSignal;
  onProgress?: (progress: CopyProgress) => void;
};

export type CopyReport = {
  tables: ComparedTable[];
  /** Tables of the source that somebody wrote to while it was copied. */
  changed: string[];
  /** Rows that were there from an interrupted run. */
  rowsBefore: number;
  /** How long writing the other rows took, without reading the source before it and comparing after it. */
  copyingSeconds: number;
};

/** Whether the target has what the source has, and the source still has what was copied. */
export const isFaithful = ({ tables, changed }: CopyReport): boolean =>
  changed.length === 0 && tables.every(({ equal }) => equal);

const tables = copiedTables();
const FIRST: Position = { table: tables[0]?.name ?? "", after: null, rows: 0 };

/**
 * Copies all rows of one database into another, of either engine, and compares the two. The source is read in one
 * consistent view and never changed. An interrupted copy goes on when the same call is made again; it is told by the
 * source's checksums, so a source that has changed since is another one. Only a faithful copy counts as finished:
 * otherwise the target keeps its note, and KI-fit does not start on it.
 * @throws CopyError, DatabaseError or MigrationError with what to do; the reason of `signal` when that stops it.
 */
export async function copyDatabase(options: CopyOptions): Promise<CopyReport> {
  refuseSame(options);
  const { from, to } = options;
  const source = await openReader(from, "--from");
  try {
    const target = await openWriter(to);
    try {
      await source.renew();
      const total = await totalRows(source);
      const before = await checksumsOf(
        source,
        tables,
        steps(options, "reading", total),
        refuseFaults(engineOf(to)),
      );
      const position = await target.begin(identityOf(before), FIRST);
      const began = performance.now();
      await copyRows(source, target, position, steps(options, "copying", total, position.rows));
      const copyingSeconds = (performance.now() - began) / 1000;
      const pass = steps(options, "checking", 2 * total);
      await source.renew();
      const after = await checksumsOf(source, tables, pass);
      const report = {
        tables: compared(tables, after, await checksumsThere(to, pass)),
        changed: compared(tables, before, after).flatMap(({ table, equal }) => (equal ? [] : [table])),
        rowsBefore: position.rows,
        copyingSeconds,
      };
      if (isFaithful(report)) await target.finish();
      return report;
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/**
 * Compares two databases table by table, as the end of a copy does. Neither is changed.
 * @throws CopyError or DatabaseError for one that is not of this version, or a copy that is not finished.
 */
export async function compareDatabases(options: CopyOptions): Promise<ComparedTable[]> {
  refuseSame(options);
  const sides: Reader[] = [];
  try {
    const from = await openReader(options.from, "--from");
    sides.push(from);
    const to = await openReader(options.to, "--to");
    sides.push(to);
    for (const side of sides) await side.renew();
    const pass = steps(options, "checking", (await totalRows(from)) + (await totalRows(to)));
    return compared(tables, await checksumsOf(from, tables, pass), await checksumsOf(to, tables, pass));
  } finally {
    for (const side of sides) await side.close();
  }
}

/** While a batch is being written, the next page is read. */
async function copyRows(source: Reader, target: Writer, start: Position, pass: Pass): Promise<void> {
  let position = start;
  const first = tables.findIndex(({ name }) => name === start.table);
  for (const [index, table] of tables.slice(first).entries()) {
    const pages = pagesOf(source, table, pass, index === 0 ? start.after : null);
    let page = await pages.next();
    while (!page.done) {
      const rows: Row[] = page.value;
      const after = keyOf(table, rows.at(-1) ?? []);
      const next = { table: table.name, after, rows: position.rows + rows.length };
      const [, read] = await Promise.all([
        target.write(table, rows, position, next).catch((error) => {
          throw refusedBy(table.name, after, error);
        }),
        pages.next(),
      ]);
      position = next;
      page = read;
      pass.onRows(table.name, rows.length);
    }
  }
}

/** What an engine says of a value, such as a text too long for an index, with where to look for it. */
function refusedBy(table: string, last: unknown[], error: unknown): unknown {
  const { code, message } = error as { code?: string; message: string };
  const ofData = /^(?:22|23|54)|^SQLITE_(?:CONSTRAINT|MISMATCH|TOOBIG)/.test(code ?? "");
  if (!ofData) return error;
  return new CopyError(
    `The target refuses rows of ${table}, in the batch that ends with ${last.join(", ")}: ${message}`,
    { cause: error },
  );
}

async function checksumsThere(to: string, pass: Pass): Promise<TableChecksum[]> {
  const reader = await openReader(to, "--to", true);
  try {
    await reader.renew();
    return await checksumsOf(reader, tables, pass);
  } finally {
    await reader.close();
  }
}

const openReader = async (url: string, side: string, half = false): Promise<Reader> =>
  engineOf(url) === "postgres" ? readPostgres(url, { half, side }) : readSqlite(url, { half });

const openWriter = async (url: string): Promise<Writer> =>
  engineOf(url) === "postgres" ? writePostgres(url, tables) : writeSqlite(url, tables);

async function totalRows(reader: Reader): Promise<number> {
  let total = 0;
  for (const table of tables) total += await reader.count(table);
  return total;
}

/** Tells a source by what is in it. */
const identityOf = (checksums: TableChecksum[]): string =>
  hash("sha256", JSON.stringify(tables.map((table, index) => [table, String(checksums[index])])));

function steps(
  { rowsPerBatch = 1000, signal, onProgress }: CopyOptions,
  step: CopyProgress["step"],
  total: number,
  rowsBefore = 0,
): Pass {
  let done = rowsBefore;
  return {
    rowsPerBatch,
    signal,
    onRows: (table, rows) => {
      done += rows;
      onProgress?.({ step, table, rows: done, rowsBefore, totalRows: total });
    },
  };
}

/** @throws CopyError for two addresses that name one database. */
function refuseSame({ from, to }: CopyOptions): void {
  for (const url of [from, to]) {
    if (/^(?:file:)?:memory:$/.test(url)) throw new CopyError("A database in memory cannot be copied.");
  }
  if (samePlace(from) === samePlace(to)) throw new CopyError("Both addresses name the same database.");
}

function samePlace(url: string): string {
  if (engineOf(url) === "postgres") {
    const { host, pathname } = new URL(url);
    return host + pathname;
  }
  try {
    return realpathSync(sqliteFile(url));
  } catch {
    return sqliteFile(url);
  }
}
