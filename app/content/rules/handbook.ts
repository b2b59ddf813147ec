import { FOUNDATIONS, RULES } from ".";

const [BEGIN, END] = ["<!-- rules: made by npm run docs:generate -->", "<!-- end of rules -->"];

/** The rules as tables in Markdown, for the trainers' handbook. */
export function ruleTables(): string {
  const rules = RULES.map(({ name, demands, fixes }) => [`\`${name}\``, demands, fixes ?? ""]);
  const foundations = Object.entries(FOUNDATIONS).map(([name, demands]) => [`\`${name}\``, demands]);
  return [
    table(["rule", "what it demands", "what `--fix` does"], rules),
    "Before the rules comes what a lesson must be to compile; `npm run build` refuses it otherwise:",
    table(["check", "what it demands"], foundations),
  ].join("\n\n");
}

/** The handbook with the tables as the code has them now; null when it has no place for them. */
export function withRuleTables(handbook: string): string | null {
  const [begin, end] = [handbook.indexOf(BEGIN), handbook.indexOf(END)];
  if (begin < 0 || end < begin) return null;
  return `${handbook.slice(0, begin + BEGIN.length)}\n\n${ruleTables()}\n\n${handbook.slice(end)}`;
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
