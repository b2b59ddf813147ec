/** A table in Markdown; a bar within a cell is escaped. */
export function markdownTable(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/**
 * A page of the handbook with a part that the code writes, between the two comments that stand around it there.
 * @throws Error that says which comments are missing
 */
export function withPart(page: string, name: string, part: string): string {
  const [begin, end] = [`<!-- ${name}: made by npm run docs:generate -->`, `<!-- end of ${name} -->`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The page has no place for its ${name}: ${begin} … ${end}`);
  return `${page.slice(0, from + begin.length)}\n\n${part}\n\n${page.slice(to)}`;
}
