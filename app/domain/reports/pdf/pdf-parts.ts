import type { Library } from "~/content/library";
import { Turns } from "~/platform/turns";
import type { AssignedStatus } from "../../assignments";
import { FEWEST_PERSONS, type ReportRow } from "../../teams";
import type { Asked, CellsOf, ReportPart } from "../open-report";
import { dayIn, numberIn, wordsIn } from "../words";
import { frontPage } from "./front-page";
import { Paper } from "./paper";
import { foot, SHEET, STYLES } from "./sheet";
import { Table } from "./table";
import { typefacesFor } from "./typefaces";

/** So many rows go out together, to be worth their way. */
const ROWS_A_PART = 20;

export type PdfAsked = Asked & { library: Library; today: string };

/** The report as a PDF, written while it is taken. Its numbers are those of the rows in it: they are filled in at the end. */
export async function* pdfParts(
  rows: AsyncGenerator<ReportRow[]>,
  cellsOf: CellsOf,
  asked: PdfAsked,
): AsyncGenerator<ReportPart> {
  const { language, me, name, today } = asked;
  const words = wordsIn(language);
  const day = dayIn(language);
  const paper = new Paper({
    size: "A4",
    layout: "landscape",
    margin: 0,
    font: "",
    autoFirstPage: false,
    pdfVersion: "1.7",
    tagged: true,
    lang: language === "de" ? "de-DE" : "en-GB",
    displayTitle: true,
    info: {
      Title: `${words.title}: ${me.team.name}`,
      Author: name,
      Subject: words.subject,
      Creator: "KI-fit",
    },
  });
  const turns = new Turns();
  const type = typefacesFor(paper);
  for (const _ of type.opened()) await turns.next();
  paper.font("regular");
  const total = paper.later(STYLES.soft.size);
  const about = `${words.title}: ${me.team.name} · ${words.asOf(day(today))}`;
  let pages = 0;
  const beginPage = () => {
    paper.addPage();
    pages += 1;
    foot(paper, type, { page: words.page(pages), total, about });
    return SHEET.top;
  };
  const root = paper.struct("Document");
  beginPage();
  paper.addStructure(root);
  const { figures, y } = await frontPage(paper, type, root, asked, turns);
  await turns.next();
  const table = new Table(paper, type, words, root, () => {
    paper.letGo();
    return beginPage();
  });
  table.begin(y);

  const counts: Record<AssignedStatus, number> = { open: 0, overdue: 0, done: 0 };
  let [written, sent, people, last] = [0, 0, 0, ""];
  for await (const some of rows) {
    for (const row of some) {
      const cells = cellsOf(row);
      const days = { assignedOn: day(cells.assignedOn), dueOn: day(cells.dueOn), doneOn: day(cells.doneOn) };
      table.add({ ...cells, ...days }, row.status === "overdue");
      counts[row.status] += 1;
      if (row.userId !== last) people += 1;
      last = row.userId;
      written += 1;
      if (written - sent >= ROWS_A_PART) {
        yield { bytes: paper.taken(), written };
        sent = written;
      }
      await turns.next();
    }
  }
  table.end();
  root.end();
  paper.letGo();
  const enough = people >= FEWEST_PERSONS;
  const number = numberIn(language);
  const shown = { people, rows: written, ...counts };
  for (const [figure, late] of Object.entries(figures.numbers)) {
    late.write(`${enough ? number.format(shown[figure as keyof typeof shown]) : "–"} `);
  }
  figures.tooFew.write(enough ? "" : `${words.tooFew}. ${words.tooFewHint}`);
  figures.none.write(written === 0 ? words.none : "");
  total.write(String(pages));
  for (const _ of paper.embedFonts()) await turns.next();
  paper.end();
  await turns.next();
  yield { bytes: paper.taken(), written };
  for (const bytes of paper.rest()) {
    await turns.next();
    yield { bytes, written };
  }
}
