import type { Finding } from "../rules/rule";
import { inWords } from "../sentences";
import type { CheckReport, LessonFigures } from "./report";

/** How to write for a terminal: its width, and whether it shows colours. */
export type Terminal = { columns: number; colour: boolean };

type Paint = (text: string) => string;

function paintsFor(colour: boolean): Record<"strong" | "red" | "faint", Paint> {
  const paint =
    (code: number): Paint =>
    (text) =>
      colour ? `\x1b[${code}m${text}\x1b[0m` : text;
  return { strong: paint(1), red: paint(31), faint: paint(2) };
}

/** `file:line:col  rule  what  →  mend`: one line, for every tool that reads a compiler's messages. */
export function findingLine(
  { file, line, column, rule, field, what, mend }: Finding,
  colour = false,
): string {
  const { strong, red, faint } = paintsFor(colour);
  const about = [field, inWords(what, "en")].filter(Boolean).join(" ");
  return `${strong(`${file}:${line}:${column}`)}  ${red(rule)}  ${about}  ${faint("→")}  ${inWords(mend, "en")}`;
}

/** The line that is meant, with the ones around it and a mark below the place; long lines are cut around it. */
export function codeFrame(
  lines: readonly string[],
  { line, column }: Pick<Finding, "line" | "column">,
  { columns, colour }: Terminal,
): string {
  const { red, faint } = paintsFor(colour);
  const numbers = [line - 1, line, line + 1].filter((number) => number >= 1 && number <= lines.length);
  const gutter = String(numbers.at(-1) ?? line).length;
  const room = Math.max(20, columns - gutter - 6);
  const begin = Math.max(
    0,
    Math.min(column - 1 - Math.floor(room / 3), (lines[line - 1] ?? "").length - room),
  );
  const cut = (text: string) => {
    const piece = text.slice(begin, begin + room).trimEnd();
    const end = begin + room < text.length ? `${piece.slice(0, -1)}…` : piece;
    return begin > 0 && end !== "" ? `…${end.slice(1)}` : end;
  };
  return numbers
    .flatMap((number) => {
      const bar = `${String(number).padStart(gutter)} │ `;
      const shown = cut(lines[number - 1] ?? "");
      if (number !== line) return [faint(`  ${bar}${shown}`)];
      const below = `${" ".repeat(gutter)} │ ${" ".repeat(Math.max(0, column - 1 - begin))}`;
      return [
        `${red(">")} ${bar}${shown}`,
        `  ${faint(below.slice(0, gutter + 3))}${below.slice(gutter + 3)}${red("^")}`,
      ];
    })
    .map((text) => text.trimEnd())
    .join("\n");
}

/** What stands at the end: each lesson with its words and how hard it reads, and how often each rule was broken. */
export function summaryOf({ findings, lessons, files }: CheckReport, seconds: number): string {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const rules = [...counts].sort((a, b) => b[1] - a[1]).map(([rule, count]) => `${rule} ${count}`);
  const broken = new Set(findings.map(({ file }) => file)).size;
  const verdict =
    findings.length === 0
      ? "nothing to mend"
      : `${findings.length} to mend in ${broken} ${broken === 1 ? "file" : "files"} (${rules.join(", ")})`;
  const table = lessons.length > 0 ? `${figuresTable(lessons)}\n\n` : "";
  return `${table}courses: ${files} files checked in ${seconds.toFixed(2)} s; ${verdict}`;
}

const HEADS = ["lesson", "words de", "en", "Wiener (de)", "Flesch (en)"];

function figuresTable(lessons: readonly LessonFigures[]): string {
  const rows = [...new Set(lessons.map(({ id }) => id))].map((id) => {
    const [de, en] = (["de", "en"] as const).map((language) =>
      lessons.find((lesson) => lesson.id === id && lesson.language === language),
    );
    const figure = (lesson: LessonFigures | undefined, digits: number) =>
      lesson?.readability?.value.toFixed(digits) ?? "–";
    return [id, String(de?.words ?? "–"), String(en?.words ?? "–"), figure(de, 1), figure(en, 0)];
  });
  const table = [HEADS, ...rows];
  const widths = HEADS.map((_, index) => Math.max(...table.map((row) => (row[index] ?? "").length)));
  const line = (row: string[]) =>
    row
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)))
      .join("  ");
  return `${table.map(line).join("\n")}\nWiener Sachtextformel 1: school year, 8 to 10 are aimed at. Flesch reading ease: 60 to 70 is plain English.`;
}
