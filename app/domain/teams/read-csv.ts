import { parse } from "csv-parse";
import { Problem } from "~/platform/problems";
import { Turns } from "~/platform/turns";

export const MOST_FILE_BYTES = 512 * 1024;
export const MOST_ROWS = 5000;

export const IMPORT_COLUMNS = ["name", "email", "group", "language"] as const;
export type ImportColumn = (typeof IMPORT_COLUMNS)[number];

/** A row as it stands in the file; `line` is where it begins, the first line being 1. */
export type RawRow = { line: number; tooLong: boolean } & Record<ImportColumn, string>;

/** How people and programs head these columns, without case, blanks and hyphens. */
const HEADINGS: Record<ImportColumn, readonly string[]> = {
  name: ["name", "vollername", "fullname", "mitarbeiter", "mitarbeiterin", "person"],
  email: ["email", "mail", "emailadresse", "mailadresse", "emailaddress"],
  group: ["gruppe", "group", "abteilung", "department", "team"],
  language: ["sprache", "language", "lang"],
};

/** The two columns that many lists have in place of one for the name. */
const NAME_PARTS = [
  ["vorname", "firstname", "givenname"],
  ["nachname", "familienname", "lastname", "surname"],
];

/**
 * The rows of a CSV file as Excel and others write it: UTF-8 (with or without a mark at its beginning), UTF-16 with a
 * mark, or Windows-1252; separated by semicolon, comma or tab, as its first line is. The first line names the columns, in
 * any order; columns of other names are left out. Others have their turn between portions of the file.
 * @throws Problem `invalid` for `file`: `csv-missing`, `csv-large`, `csv-excel`, `csv-unreadable`, `csv-broken`,
 * `csv-columns`, `csv-empty`, `csv-rows`
 */
export async function readCsv(bytes: Uint8Array): Promise<RawRow[]> {
  if (bytes.length === 0) throw wrong("csv-missing");
  if (bytes.length > MOST_FILE_BYTES) throw wrong("csv-large");
  const [heading = [], ...rows] = await recordsOf(textOf(bytes));
  const columns = heading.map(({ cell }) => keyOf(cell));
  const placeOf = (names: readonly string[]) => columns.findIndex((column) => names.includes(column));
  if (placeOf(HEADINGS.email) < 0) throw wrong("csv-columns");
  if (rows.length === 0) throw wrong("csv-empty");
  if (rows.length > MOST_ROWS) throw wrong("csv-rows");
  return rows.map((cells) => {
    const cellOf = (names: readonly string[]) => cells[placeOf(names)]?.cell.trim() ?? "";
    return {
      line: cells[0]?.line ?? 0,
      tooLong: cells.slice(columns.length).some(({ cell }) => cell.trim() !== ""),
      name: cellOf(HEADINGS.name) || NAME_PARTS.map(cellOf).join(" ").trim(),
      email: cellOf(HEADINGS.email),
      group: cellOf(HEADINGS.group),
      language: cellOf(HEADINGS.language),
    };
  });
}

const wrong = (code: string): Problem => new Problem("invalid", { fields: { file: code } });

function textOf(bytes: Uint8Array): string {
  const begins = (...mark: number[]) => mark.every((byte, index) => bytes[index] === byte);
  if (begins(0x50, 0x4b, 0x03, 0x04) || begins(0xd0, 0xcf, 0x11, 0xe0)) throw wrong("csv-excel");
  const text = decoded(bytes, begins);
  if (text.includes("\0")) throw wrong("csv-unreadable");
  // Excel's own way to say what separates the columns.
  return text.replace(/^sep=.\r?\n/i, "");
}

/** `TextDecoder` takes the mark away. What is no UTF-8 was written by Windows in its western code page. */
function decoded(bytes: Uint8Array, begins: (...mark: number[]) => boolean): string {
  if (begins(0xff, 0xfe)) return new TextDecoder("utf-16le").decode(bytes);
  if (begins(0xfe, 0xff)) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

type Cell = { cell: string; line: number };
type Parsed = { record: string[]; info: { lines: number } };

/** Bytes that are read in one go, a millisecond's work or two. */
const AT_A_TIME = 4 * 1024;

async function recordsOf(text: string): Promise<Cell[][]> {
  const [first = ""] = text.split(/\r?\n|\r/, 1);
  const often = (sign: string) => first.split(sign).length;
  const delimiter = [";", ",", "\t"].reduce((best, sign) => (often(sign) > often(best) ? sign : best));
  const parser = parse({
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    max_record_size: 20_000,
  });
  const parsed: Parsed[] = [];
  parser.on("data", (record: Parsed) => parsed.push(record));
  const ended = new Promise<void>((resolve, reject) => {
    parser.on("end", resolve).on("error", reject);
  }).catch(() => {
    throw wrong("csv-broken");
  });
  const bytes = Buffer.from(text);
  const turns = new Turns();
  const written = (async () => {
    for (let from = 0; from < bytes.length && !parser.destroyed; from += AT_A_TIME) {
      parser.write(bytes.subarray(from, from + AT_A_TIME));
      await turns.next();
    }
    if (!parser.destroyed) parser.end();
  })();
  await Promise.all([ended, written]);
  return parsed.map(({ record, info }) => {
    // The parser tells the line on which a record ends.
    const inside = record.join("").split(/\r\n|\n|\r/).length - 1;
    return record.map((cell) => ({ cell, line: info.lines - inside }));
  });
}

const keyOf = (heading: string): string => heading.toLowerCase().replace(/[\s_-]/g, "");
