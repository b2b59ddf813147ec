import { setImmediate as nextTurn } from "node:timers/promises";
import type { Db } from "db";
import type { Language } from "~/content/lessons";
import type { Library } from "~/content/library";
import { teamDay } from "../assignments";
import { type Member, type ReportChoices, type ReportRow, reportPeople, reportRows } from "../teams";
import { REPORT_COLUMNS, type ReportCells } from "./columns";
import { CSV_KINDS, type CsvKind, csvLine } from "./csv";
import { seated } from "./pdf/seats";
import type { ReportWish } from "./wish";
import { wordsIn } from "./words";

/** A stretch of a file, and how many rows have been written with it. */
export type ReportPart = { bytes: Uint8Array; written: number };

export type Report = {
  fileName: string;
  contentType: string;
  /** How many rows there were when it was begun. */
  count: number;
  /** The file, made as it is taken: nothing is read ahead of whoever takes it, and `return()` ends it. */
  parts: AsyncGenerator<ReportPart>;
};

/** Who asks for a report, and what for. */
export type Asked = {
  me: Member;
  /** The name of whoever asks. */
  name: string;
  language: Language;
  choices: ReportChoices;
  wish: ReportWish;
};

/**
 * Begins a report of what is asked of whom in a team and what is done, for whom somebody may see.
 * @throws Problem `too-many` where this process makes as many PDFs as it does at a time
 */
export async function openReport(db: Db, library: Library, asked: Asked): Promise<Report> {
  const { me, language, wish } = asked;
  const today = teamDay(me.team.timeZone);
  const { userIds, count } = await reportPeople(db, me, wish.filter, today);
  const rows = reportRows(db, me, wish.filter, userIds, today);
  const fileName = `${wordsIn(language).file}-${today}`;
  if (wish.format !== "pdf") {
    const parts = csvParts(rows, cellsIn(library, language), wish.format, language);
    return { fileName: `${fileName}.csv`, contentType: "text/csv; charset=utf-8", count, parts };
  }
  const parts = await seated(async () => {
    const { pdfParts } = await loadPdf();
    return pdfParts(rows, cellsIn(library, language), { ...asked, library, today });
  });
  return { fileName: `${fileName}.pdf`, contentType: "application/pdf", count, parts };
}

/** Loaded by whoever asks for a PDF first, as a start does without it; in pieces, for each is compiled in one go. */
async function loadPdf() {
  await import("./pdf/typefaces");
  await nextTurn();
  await import("./pdf/paper");
  await nextTurn();
  return import("./pdf/pdf-parts");
}

export type CellsOf = (row: ReportRow) => ReportCells;

/** The row as text, in a language. */
function cellsIn(library: Library, language: Language): CellsOf {
  const { statuses, selection, paths } = wordsIn(language);
  const titleOf = (id: string) => library.courseById(id)?.title[language] ?? id;
  return ({ name, email, groups, courseId, partOf, assignedOn, dueOn, status, doneOn, version }) => ({
    name,
    email,
    groups: groups.join(", "),
    course: partOf ? selection(titleOf(courseId), paths[partOf]) : titleOf(courseId),
    assignedOn,
    dueOn: dueOn ?? "",
    status: statuses[status],
    doneOn: doneOn ?? "",
    version: version ?? "",
  });
}

async function* csvParts(
  rows: AsyncGenerator<ReportRow[]>,
  cellsOf: CellsOf,
  kind: CsvKind,
  language: Language,
): AsyncGenerator<ReportPart> {
  const { columns } = wordsIn(language);
  const encoder = new TextEncoder();
  const heading = csvLine(
    REPORT_COLUMNS.map((column) => columns[column]),
    kind,
  );
  let written = 0;
  yield { bytes: encoder.encode(CSV_KINDS[kind].mark + heading), written };
  for await (const some of rows) {
    if (some.length === 0) continue;
    const lines = some.map((row) => {
      const cells = cellsOf(row);
      return csvLine(
        REPORT_COLUMNS.map((column) => cells[column]),
        kind,
      );
    });
    written += some.length;
    yield { bytes: encoder.encode(lines.join("")), written };
  }
}
