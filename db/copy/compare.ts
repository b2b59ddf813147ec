import { setImmediate } from "node:timers/promises";
import type { Engine } from "../engine";
import { TableChecksum } from "./checksum";
import { CopyError, type Reader } from "./sides";
import type { CopiedTable } from "./tables";
import { faultOf, type Key, keyOf, type Row, rowName } from "./values";

/** What a pass over rows needs to know of whoever wants it. */
export type Pass = {
  rowsPerBatch: number;
  signal?: AbortSignal | undefined;
  /** Hears of each page: how many rows of which table. */
  onRows: (table: string, rows: number) => void;
};

/** A table on both sides. Checksums are hexadecimal. */
export type ComparedTable = {
  table: string;
  rowsFrom: number;
  rowsTo: number;
  checksumFrom: string;
  checksumTo: string;
  equal: boolean;
};

/** The pages of a table from behind `after` on. While one is used, nothing else has been read. */
export async function* pagesOf(
  reader: Reader,
  table: CopiedTable,
  { rowsPerBatch, signal }: Pass,
  after: Key | null = null,
): AsyncGenerator<Row[]> {
  for (let key = after; ; ) {
    // SQLite answers at once: without a turn of the event loop no signal would ever be heard.
    await setImmediate();
    signal?.throwIfAborted();
    const rows = await reader.page(table, key, rowsPerBatch);
    const last = rows.at(-1);
    if (last) yield rows;
    if (!last || rows.length < rowsPerBatch) return;
    key = keyOf(table, last);
  }
}

/** Counts and checksums of all tables, as the reader sees them. */
export async function checksumsOf(
  reader: Reader,
  tables: CopiedTable[],
  pass: Pass,
  look: (table: CopiedTable, row: Row) => void = () => {},
): Promise<TableChecksum[]> {
  const checksums: TableChecksum[] = [];
  for (const table of tables) {
    const checksum = new TableChecksum(table);
    for await (const rows of pagesOf(reader, table, pass)) {
      for (const row of rows) {
        look(table, row);
        checksum.add(row);
      }
      pass.onRows(table.name, rows.length);
    }
    checksums.push(checksum);
  }
  return checksums;
}

/** @throws CopyError that names the row and the column of a value that `engine` cannot store as it is. */
export const refuseFaults =
  (engine: Engine) =>
  (table: CopiedTable, row: Row): void => {
    for (const [place, { name, kind }] of table.columns.entries()) {
      const fault = faultOf(kind, row[place], engine);
      if (!fault) continue;
      throw new CopyError(
        `${rowName(table, row)}: its ${name} ${fault}. Correct or remove this row in the source; nothing was copied.`,
      );
    }
  };

export const compared = (
  tables: CopiedTable[],
  from: TableChecksum[],
  to: TableChecksum[],
): ComparedTable[] =>
  tables.map(({ name }, index) => {
    const [one, other] = [from[index], to[index]];
    const [checksumFrom, checksumTo] = [String(one), String(other)];
    return {
      table: name,
      rowsFrom: one?.rows ?? 0,
      rowsTo: other?.rows ?? 0,
      checksumFrom,
      checksumTo,
      equal: one?.rows === other?.rows && checksumFrom === checksumTo,
    };
  });
