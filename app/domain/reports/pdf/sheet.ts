import type { LateText, Paper } from "./paper";
import type { Style, Typefaces } from "./typefaces";

/** A4 on its side, in points. */
export const SHEET = { width: 841.89, height: 595.28, side: 40, top: 40, bottom: 44 };
export const INNER_WIDTH = SHEET.width - 2 * SHEET.side;

/** The colours of the pages by day. */
export const COLORS = {
  ink: "#1e2421",
  soft: "#575c56",
  rule: "#ddd8ca",
  spruce: "#0b6b57",
  signal: "#a84c15",
};

export const STYLES = {
  text: { face: "regular", size: 8, color: COLORS.ink },
  soft: { face: "regular", size: 8, color: COLORS.soft },
  strong: { face: "bold", size: 8, color: COLORS.ink },
  signal: { face: "bold", size: 8, color: COLORS.signal },
  heading: { face: "bold", size: 7.5, color: COLORS.soft },
  fact: { face: "regular", size: 9.5, color: COLORS.ink },
  label: { face: "regular", size: 8.5, color: COLORS.soft },
  figure: { face: "bold", size: 17, color: COLORS.ink },
  part: { face: "title", size: 13, color: COLORS.ink },
  title: { face: "title", size: 24, color: COLORS.ink },
} as const satisfies Record<string, Style>;

/** A straight line. */
export function rule(
  paper: Paper,
  y: number,
  { color = COLORS.rule, width = 0.6 }: { color?: string; width?: number } = {},
): void {
  paper
    .moveTo(SHEET.side, y)
    .lineTo(SHEET.width - SHEET.side, y)
    .lineWidth(width)
    .strokeColor(color)
    .stroke();
}

/** The name, its hyphen a line with a station, as on the pages. */
export function wordmark(paper: Paper, type: Typefaces, x: number, y: number): void {
  const style: Style = { face: "bold", size: 15, color: COLORS.ink };
  const from = type.draw("KI", x, y, style) + 2;
  const middle = y - 5.2;
  paper.lineCap("round").lineWidth(2.3).strokeColor(COLORS.spruce);
  paper
    .moveTo(from + 1, middle)
    .lineTo(from + 20, middle)
    .stroke();
  paper
    .circle(from + 10.5, middle, 2.9)
    .lineWidth(2)
    .fillAndStroke("#ffffff", COLORS.spruce);
  paper.lineCap("butt");
  type.draw("fit", from + 23, y, style);
}

/** The foot of a page; of how many it is will be known at the end. */
export function foot(
  paper: Paper,
  type: Typefaces,
  { page, total, about }: { page: string; total: LateText; about: string },
): void {
  const y = SHEET.height - 26;
  paper.beside(() => {
    rule(paper, y - 13);
    const end = type.draw(page, SHEET.side, y, STYLES.soft);
    total.draw(end, y);
    const [line = ""] = type.linesOf(about, INNER_WIDTH - 140, STYLES.soft, 1);
    type.draw(line, SHEET.width - SHEET.side - type.widthOf(line, STYLES.soft), y, STYLES.soft);
  });
}
