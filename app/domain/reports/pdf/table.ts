import type { ReportCells } from "../columns";
import type { ReportWords } from "../words";
import type { Paper, Part } from "./paper";
import { COLORS, INNER_WIDTH, rule, SHEET, STYLES } from "./sheet";
import type { Style, Typefaces } from "./typefaces";

/** Widths in points; together they are as wide as the sheet. The address stands below the name. */
const COLUMNS = [
  { name: "name", width: 0 },
  { name: "groups", width: 122 },
  { name: "course", width: 166 },
  { name: "assignedOn", width: 60 },
  { name: "dueOn", width: 56 },
  { name: "status", width: 58 },
  { name: "doneOn", width: 58 },
  { name: "version", width: 50 },
] as const;
const FIXED = COLUMNS.reduce((sum, { width }) => sum + width, 0);
const GAP = 7;
const PAD = 4.5;
const LEADING = 10.5;
/** Nobody reads more groups of one person than this; the CSV has them all. */
const MOST_LINES = 8;

type Line = { text: string; style: Style };

/** The table of a report, row by row and page by page, with its head on each. */
export class Table {
  private readonly part: Part;
  private body: Part | null = null;
  private y = 0;
  private readonly head: Line[][];

  constructor(
    private readonly paper: Paper,
    private readonly type: Typefaces,
    words: ReportWords,
    root: Part,
    /** Ends a page and begins another. */
    private readonly turnPage: () => number,
  ) {
    this.part = paper.struct("Table");
    root.add(this.part);
    this.head = COLUMNS.map(({ name }, index) => {
      const text = name === "name" ? `${words.columns.name}, ${words.columns.email}` : words.columns[name];
      return this.lines(text, index, STYLES.heading);
    });
  }

  /** Begins on the page of now, at this height. */
  begin(y: number): void {
    this.y = y;
    const head = this.paper.struct("THead");
    this.part.add(head);
    const row = this.paper.struct("TR");
    head.add(row);
    this.drawHead((draw) => this.paper.within(row, "TH", draw, { scope: "Column" }));
    row.end();
    head.end();
    this.openBody();
  }

  add(cells: ReportCells, isOverdue: boolean): void {
    const drawn = COLUMNS.map(({ name }, index) =>
      name === "name"
        ? [...this.lines(cells.name, index, STYLES.strong), ...this.lines(cells.email, index, STYLES.soft)]
        : this.lines(cells[name] || "–", index, styleOf(name, cells[name], isOverdue)),
    );
    const height = Math.max(...drawn.map((lines) => lines.length)) * LEADING + 2 * PAD;
    if (this.y + height > SHEET.height - SHEET.bottom) this.continue();
    const row = this.paper.struct("TR");
    this.body?.add(row);
    drawn.forEach((lines, index) => {
      const draw = () => this.drawLines(lines, index);
      this.paper.within(row, index === 0 ? "TH" : "TD", draw, index === 0 ? { scope: "Row" } : {});
    });
    row.end();
    this.y += height;
    this.paper.beside(() => rule(this.paper, this.y));
  }

  /** Ends the table; its last page stays open. */
  end(): void {
    this.body?.end();
    this.part.end();
  }

  private openBody(): void {
    this.body = this.paper.struct("TBody");
    this.part.add(this.body);
  }

  private continue(): void {
    this.body?.end();
    this.y = this.turnPage();
    this.paper.beside(() => this.drawHead((draw) => draw()));
    this.openBody();
  }

  private drawHead(place: (draw: () => void) => void): void {
    this.head.forEach((lines, index) => {
      place(() => this.drawLines(lines, index));
    });
    this.y += Math.max(...this.head.map((lines) => lines.length)) * LEADING + 2 * PAD;
    const line = () => rule(this.paper, this.y, { color: COLORS.spruce, width: 1.4 });
    if (this.body) line();
    else this.paper.beside(line);
  }

  private lines(text: string, index: number, style: Style): Line[] {
    return this.type
      .linesOf(text, widthOf(index) - GAP, style, MOST_LINES)
      .map((line) => ({ text: line, style }));
  }

  private drawLines(lines: Line[], index: number): void {
    lines.forEach(({ text, style }, line) => {
      // Read on as one text, though the lines stand below each other.
      const written = line < lines.length - 1 && !/[-@._/]$/.test(text) ? `${text} ` : text;
      this.type.draw(written, leftOf(index), this.y + PAD + LEADING * line + 7.6, style);
    });
  }
}

const widthOf = (index: number): number => COLUMNS[index]?.width || INNER_WIDTH - FIXED;

const leftOf = (index: number): number =>
  COLUMNS.slice(0, index).reduce((x, _, before) => x + widthOf(before), SHEET.side);

function styleOf(column: string, text: string, isOverdue: boolean): Style {
  if (column === "status" && isOverdue) return STYLES.signal;
  return text === "" || column === "version" || column === "groups" ? STYLES.soft : STYLES.text;
}
