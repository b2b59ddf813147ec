import { markdownTable, withPart } from "~/platform/markdown";
import { FOUNDATIONS, RULES } from ".";

/** The rules as tables in Markdown, for the trainers' handbook. */
export function ruleTables(): string {
  const rules = RULES.map(({ name, demands, fixes }) => [`\`${name}\``, demands, fixes ?? ""]);
  const foundations = Object.entries(FOUNDATIONS).map(([name, demands]) => [`\`${name}\``, demands]);
  return [
    markdownTable(["rule", "what it demands", "what `--fix` does"], rules),
    "Before the rules comes what a lesson must be to compile; `npm run build` refuses it otherwise:",
    markdownTable(["check", "what it demands"], foundations),
  ].join("\n\n");
}

/** The handbook with the tables as the code has them now. */
export const withRules = (handbook: string): string => withPart(handbook, "rules", ruleTables());
