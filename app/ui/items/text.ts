import type { Html } from "~/content/items";

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

/** The words of an HTML text, for places that take no markup (options of a select, names of buttons). */
export function plain(html: Html): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) =>
      name
        ? (ENTITIES[name] ?? whole)
        : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    )
    .replace(/\s+/g, " ")
    .trim();
}

/** Without the paragraph around it, if it is a single one: for labels and legends, which take no blocks. */
export function inline(html: Html): Html {
  const single = /^\s*<p>([\s\S]*)<\/p>\s*$/.exec(html)?.[1];
  return single !== undefined && !single.includes("<p>") ? single : html;
}

const BLOCK = /<(?:blockquote|ul|ol|li|table|td|div|details|figure|pre|aside|section)[\s>]/;

/**
 * A prompt as a legend may have it: `question` is its last paragraph (its first one, when there are other
 * blocks than paragraphs), `lead` what stands before and `rest` what stands after it.
 */
export function promptParts(html: Html): { lead: Html; question: Html; rest: Html } {
  if (!/<p[\s>]/.test(html)) {
    return BLOCK.test(html) ? { lead: html, question: "", rest: "" } : { lead: "", question: html, rest: "" };
  }
  const start = BLOCK.test(html) ? html.search(/^\s*<p>/) : html.lastIndexOf("<p>");
  const end = html.indexOf("</p>", start);
  if (start < 0 || end < 0) return { lead: html, question: "", rest: "" };
  return {
    lead: html.slice(0, start).trim(),
    question: html.slice(html.indexOf("<p>", start) + 3, end),
    rest: html.slice(end + 4).trim(),
  };
}
