import type { Html } from "../items";
import type { CompiledFile } from "../lesson-file";
import type { Segment } from "../lessons";
import type { WrittenNode } from "../manuscript";
import { isMarker } from "../vocabulary";

/** A piece of a lesson as it is shown, and the line on which it begins; null when nobody can say. */
export type Block = { line: number | null; segment: Segment };

/** Elements that have no end. */
const VOID = /^(?:area|br|col|hr|img|input|source|track|wbr)$/;

/** They stand in the file and show nothing where they stand. */
const UNSEEN = /^(?:mdxjsEsm|mdxFlowExpression|definition|footnoteDefinition)$/;

/** A compiled lesson block by block, each with its place in the file: text is taken apart into its outermost elements. */
export function blocksOf({ segments, manuscript }: CompiledFile): Block[] {
  const stretches = stretchesOf(manuscript.root.children ?? []);
  return segments.flatMap((segment): Block[] => {
    const stretch = stretches.shift();
    const written = stretch?.alone === (segment.kind !== "html") ? stretch.nodes : [];
    const [first] = written;
    const line = first ? first.at[0] : null;
    if (segment.kind !== "html") return [{ line, segment }];
    const pieces = outermost(segment.html);
    // Notes are gathered behind the last text. Where a component of the lesson's own shows more or less than one element, no line is certain.
    if (pieces.length < written.length) return [{ line, segment }];
    return pieces.map((html, index) => ({
      line: (written[index] ?? written.at(-1))?.at[0] ?? null,
      segment: { kind: "html", html },
    }));
  });
}

/** What stands alone (an item, a worksheet …), and the stretches of text between. */
function stretchesOf(nodes: readonly WrittenNode[]): { alone: boolean; nodes: WrittenNode[] }[] {
  const stretches: { alone: boolean; nodes: WrittenNode[] }[] = [];
  for (const node of nodes) {
    if (UNSEEN.test(node.type)) continue;
    const alone = node.type === "component" && isMarker(node.name ?? "");
    const last = stretches.at(-1);
    if (!alone && last && !last.alone) last.nodes.push(node);
    else stretches.push({ alone, nodes: [node] });
  }
  return stretches;
}

/** The outermost elements of HTML that React wrote: every tag in it is well formed, and `<` stands for nothing else. */
export function outermost(html: Html): Html[] {
  const pieces: Html[] = [];
  let depth = 0;
  let begin = 0;
  for (const match of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*?(\/?)>/g)) {
    const [tag, end, name = "", closed] = match;
    if (!end && !closed && !VOID.test(name)) depth += 1;
    if (end) depth -= 1;
    if (depth > 0) continue;
    pieces.push(html.slice(begin, match.index + tag.length));
    begin = match.index + tag.length;
  }
  const rest = html.slice(begin);
  if (rest.trim() !== "") pieces.push(rest);
  return pieces;
}
