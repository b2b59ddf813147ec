import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CSV_KINDS, type CsvKind, csvLine, harmless } from "~/domain/reports/csv";

const KINDS = Object.keys(CSV_KINDS) as CsvKind[];

/** Texts as people type them, and with all that is special in a CSV file or a spreadsheet. */
const cell = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({
    unit: fc.constantFrom(..."=+-@\t\r\n\"',;| \u00a0\u200b\u3000\ufeff＝＋－＠﹣⁼aä1", "€", "\u0000"),
    maxLength: 12,
  }),
);
/** What spreadsheets skip before they look for a formula, in any width. */
const shown = (text: string) => text.normalize("NFKC").replace(/^[\s\p{Z}\p{Cc}\p{Cf}]*/u, "");

describe("a cell of a report", () => {
  it.each([
    "=1+1",
    "+49 170 1234567",
    "-2",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\nText",
    "\tText",
    "   =1",
    "\u00a0=1",
    "\u3000＝1",
    "\u200b=1",
    "\ufeff=1",
    "＝1",
    "＋1",
    "－1",
    "＠SUM",
    " \t @x",
  ])("is harmless where it would be run: %j", (text) => {
    expect(harmless(text)).toBe(`'${text}`);
  });

  it.each([
    "",
    "Erika Muster",
    "Müller-Lüdenscheidt",
    "a=b",
    "1-2",
    "e@firma.example",
    "'=1",
    "Süd, West",
    "C++; Java",
  ])("stays as it is where nothing is run: %j", (text) => {
    expect(harmless(text)).toBe(text);
  });

  it("begins no formula where a program expects another separator", () => {
    expect(harmless('Eva;=HYPERLINK("x")')).toBe('Eva;\'=HYPERLINK("x")');
    expect(harmless("Eva, ＝1")).toBe("Eva,' ＝1");
    expect(harmless("Eva\n-1")).toBe("Eva\n'-1");
  });

  it("never begins with what a spreadsheet runs, nor does a part between separators", () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(shown(harmless(text))).not.toMatch(/^[=+\-@]/);
        for (const part of harmless(text).split(/[;,|]/).slice(1)) {
          expect(part).not.toMatch(/^[\s\p{Z}\p{Cc}\p{Cf}"]*[=+\-@＝＋－＠]/u);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(KINDS)("comes back from another's parser as it was written (%s)", (kind) => {
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, (lines) => {
        const text = CSV_KINDS[kind].mark + lines.map((cells) => csvLine(cells, kind)).join("");
        const read = parse(text, {
          delimiter: CSV_KINDS[kind].separator,
          record_delimiter: "\r\n",
          bom: CSV_KINDS[kind].mark !== "",
          relax_column_count: true,
        });
        expect(read).toEqual(lines.map((cells) => cells.map(harmless)));
      }),
      { numRuns: 1_000 },
    );
  });

  it("is quoted as RFC 4180 says", () => {
    expect(csvLine(["a", 'b "c"', "d,e", "f\ng"], "csv")).toBe('a,"b ""c""","d,e","f\ng"\r\n');
    expect(csvLine(["a", "b;c", ""], "csv-excel")).toBe('a;"b;c";\r\n');
  });
});
