import type { Turns } from "~/platform/turns";
import { dayIn, type ReportWords, wordsIn } from "../words";
import type { LateText, Paper, Part } from "./paper";
import type { PdfAsked } from "./pdf-parts";
import { INNER_WIDTH, SHEET, STYLES, wordmark } from "./sheet";
import type { Style, Typefaces } from "./typefaces";

const FIGURES = ["people", "rows", "done", "open", "overdue"] as const;

/** What is filled in when all rows have been written. */
export type Figures = {
  numbers: Record<(typeof FIGURES)[number], LateText>;
  tooFew: LateText;
  none: LateText;
};

/** What a report is about, who asked for it and when, and a summary. @returns where the table begins, and the figures */
export async function frontPage(
  paper: Paper,
  type: Typefaces,
  root: Part,
  asked: PdfAsked,
  turns: Turns,
): Promise<{ y: number; figures: Figures }> {
  const words = wordsIn(asked.language);
  let y = SHEET.top + 12;
  paper.within(root, "P", () => wordmark(paper, type, SHEET.side, y), { actual: "KI-fit" });

  const paragraph = async (tag: string, text: string, style: Style, leading: number): Promise<void> => {
    await turns.next();
    const lines = type.linesOf(text, INNER_WIDTH, style, 4);
    paper.within(root, tag, () => {
      for (const line of lines) {
        y += leading;
        // The space keeps the lines apart for whoever reads or copies them as one text.
        type.draw(`${line} `, SHEET.side, y, style);
      }
    });
  };
  y += 14;
  await paragraph("H1", `${words.title}: ${asked.me.team.name}`, STYLES.title, 28);
  y += 8;
  for (const [label, value] of factsOf(asked, words)) {
    await turns.next();
    const lines = type.linesOf(value, INNER_WIDTH - 130, STYLES.fact, 3);
    y += 15;
    paper.within(root, "P", () => {
      type.draw(`${label}: `, SHEET.side, y, STYLES.label);
      lines.forEach((line, index) => {
        y += index > 0 ? 13 : 0;
        type.draw(line, SHEET.side + 130, y, STYLES.fact);
      });
    });
  }
  y += 12;
  await paragraph("H2", words.summary, STYLES.part, 20);
  y += 24;
  const figures = drawFigures(paper, type, root, words, y);
  y += 28;
  await paragraph("P", words.note, STYLES.label, 12);
  y += 10;
  await paragraph("H2", words.table, STYLES.part, 20);
  paper.font("regular");
  const none = paper.later(STYLES.label.size);
  paper.within(root, "P", () => {
    paper.fillColor(STYLES.label.color);
    none.draw(SHEET.side, y + 44);
  });
  return { y: y + 6, figures: { ...figures, none } };
}

/** Five numbers side by side, each with its name below it. */
function drawFigures(
  paper: Paper,
  type: Typefaces,
  root: Part,
  words: ReportWords,
  y: number,
): Pick<Figures, "numbers" | "tooFew"> {
  const names = { people: words.people, rows: words.rows, ...words.statuses };
  paper.font("bold");
  const numbers = Object.fromEntries(
    FIGURES.map((name) => [name, paper.later(STYLES.figure.size)]),
  ) as Figures["numbers"];
  FIGURES.forEach((name, index) => {
    const x = SHEET.side + index * 88;
    paper.within(root, "P", () => {
      paper.fillColor(STYLES.figure.color);
      numbers[name].draw(x, y);
      type.draw(names[name], x, y + 13, STYLES.label);
    });
  });
  paper.font("regular");
  const tooFew = paper.later(STYLES.label.size);
  paper.within(root, "P", () => {
    paper.fillColor(STYLES.label.color);
    tooFew.draw(SHEET.side + FIGURES.length * 88, y);
  });
  return { numbers, tooFew };
}

function factsOf(
  { me, name, today, language, choices, wish, library }: PdfAsked,
  words: ReportWords,
): [string, string][] {
  const { filter } = wish;
  const titleOf = (courseId: string | null) =>
    library.courseById(courseId ?? "")?.title[language] ?? courseId ?? "";
  const assignment = choices.assignments.find(({ id }) => id === filter.assignmentId);
  const about = assignment
    ? [
        assignment.path ? words.path(words.paths[assignment.path]) : titleOf(assignment.courseId),
        assignment.reason,
      ]
        .filter(Boolean)
        .join(" – ")
    : filter.courseId
      ? titleOf(filter.courseId)
      : words.allAsked;
  const group = choices.groups.find(({ id }) => id === filter.groupId);
  return [
    [words.asOfLabel, dayIn(language)(today)],
    [words.askedByLabel, name],
    [words.about, about],
    [
      words.group,
      group ? words.within(group.name) : me.role === "manager" ? words.ownGroups : words.wholeTeam,
    ],
    [words.columns.status, words.only[filter.status]],
    [words.rounds, filter.earlier ? words.earlier : words.latest],
  ];
}
