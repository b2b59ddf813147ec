/** How a CSV file is written: as RFC 4180 says, or so that Excel opens it well where the comma is the decimal mark. */
export const CSV_KINDS = {
  csv: { separator: ",", mark: "" },
  "csv-excel": { separator: ";", mark: "\uFEFF" },
} as const;

export type CsvKind = keyof typeof CSV_KINDS;

/** What does not show at the beginning of a cell: spaces, control characters, and marks without a width. */
const UNSEEN = /^[\s\p{Z}\p{Cc}\p{Cf}]*/u;
/** Where a program that expects another separator would begin a new cell. */
const INNER = /([;,\t\r\n|])(?=[\s\p{Z}\p{Cc}\p{Cf}"]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/gu;

/** What a spreadsheet would take for a formula: `=`, `+`, `-` or `@`, in any width. */
const begins = (text: string): boolean => /^[=+\-@]/.test([...text][0]?.normalize("NFKC") ?? "");

/**
 * A cell that no spreadsheet runs as a formula (OWASP, CSV injection): where it begins with `=`, `+`, `-`, `@`, a tab or a
 * line break, also behind spaces and in full width, an apostrophe stands before it. Inside it stands where a program
 * with another separator would begin a cell so.
 */
export function harmless(cell: string): string {
  const unseen = UNSEEN.exec(cell)?.[0] ?? "";
  const rest = cell.slice(unseen.length);
  const isRun = /[\t\r\n]/.test(unseen) || begins(rest);
  return (isRun ? "'" : "") + unseen + rest.replace(INNER, "$1'");
}

/** One line with its end; a cell with a separator of any kind, quotes or line breaks is quoted (RFC 4180, section 2). */
export const csvLine = (cells: readonly string[], kind: CsvKind): string =>
  `${cells
    .map((cell) => harmless(cell))
    .map((cell) => (/[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(CSV_KINDS[kind].separator)}\r\n`;
