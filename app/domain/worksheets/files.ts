import { strToU8, zipSync } from "fflate";
import { markdownTable } from "~/platform/markdown";
import { escapeXml } from "~/platform/xml";
import type { Block, WorkDocument } from "./document";

/** A document in Markdown. What the learner wrote stands as it is: it may well be Markdown. */
export function toMarkdown({ title, about, blocks }: WorkDocument): string {
  return `${[`# ${title}`, about, ...blocks.map(markdownBlock)].join("\n\n")}\n`;
}

function markdownBlock(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `## ${block.text}`;
    case "text": {
      const label = /\p{P}$/u.test(block.label) ? block.label : `${block.label}:`;
      return block.text.includes("\n")
        ? `**${label}**\n\n${block.text.trim()}`
        : `**${label}** ${block.text}`;
    }
    case "table": {
      const inLine = (cells: string[]) => cells.map((cell) => cell.trim().replace(/\n+/g, "<br>"));
      const table = markdownTable(inLine(block.head), block.rows.map(inLine));
      return block.caption ? `**${block.caption}**\n\n${table}` : table;
    }
  }
}

/** Readable on a screen, in light and dark, and on paper; loads nothing. */
const STYLE = `:root{color-scheme:light dark}
body{font:1.0625rem/1.55 Georgia,serif;max-width:42rem;margin:2rem auto;padding:0 1rem}
h1{line-height:1.2}h2{margin-top:2.5rem}
.about{color:GrayText}
dt,caption,th{font-family:system-ui,sans-serif;font-weight:600;text-align:start}
dd{margin:.25rem 0 1.25rem;white-space:pre-wrap;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;margin:1.5rem 0}
caption{margin-bottom:.5rem}
th,td{padding:.4rem .75rem .4rem 0;border-bottom:1px solid;vertical-align:top;white-space:pre-wrap;overflow-wrap:anywhere}
@page{margin:2cm}
@media print{body{font-size:11pt;max-width:none;margin:0;padding:0}h1,h2,dt,caption{break-after:avoid}tr,dd{break-inside:avoid}}`;

/** A document as a page of HTML that stands alone. */
export function toHtml({ language, title, about, blocks }: WorkDocument): string {
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<h1>${escapeXml(title)}</h1>
<p class="about">${escapeXml(about)}</p>
${blocks.map(htmlBlock).join("\n")}
</body>
</html>
`;
}

function htmlBlock(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `<h2>${escapeXml(block.text)}</h2>`;
    case "text":
      return `<dl><dt>${escapeXml(block.label)}</dt><dd>${escapeXml(block.text)}</dd></dl>`;
    case "table": {
      const head = block.head.map((cell) => (cell ? `<th scope="col">${escapeXml(cell)}</th>` : "<td></td>"));
      const rows = block.rows.map(([first = "", ...cells]) => {
        const others = cells.map((cell) => `<td>${escapeXml(cell)}</td>`).join("");
        return `<tr><th scope="row">${escapeXml(first)}</th>${others}</tr>`;
      });
      const caption = block.caption ? `<caption>${escapeXml(block.caption)}</caption>` : "";
      return `<table>${caption}<thead><tr>${head.join("")}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
    }
  }
}

/** Names that Windows keeps for devices, whatever comes after a point. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A title as the name of a file that every system takes, without its ending. */
export function fileNameOf(title: string): string {
  const name = title
    .normalize("NFC")
    .replace(/\p{Cf}/gu, "")
    .replace(/[\p{Cc}\\/:*?"<>|]/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  const short = [...name].slice(0, 80).join("").trim();
  return short === "" ? "-" : DEVICES.test(short) ? `_${short}` : short;
}

/** All documents in one archive, each as Markdown and as HTML; those of the same title are counted. */
export function toArchive(documents: WorkDocument[]): Uint8Array<ArrayBuffer> {
  const files: Record<string, Uint8Array> = {};
  const taken = new Set<string>();
  for (const document of documents) {
    const base = fileNameOf(document.title);
    let name = base;
    // Systems that know no capitals would lay one over the other.
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base} ${n}`;
    taken.add(name.toLowerCase());
    files[`${name}.md`] = strToU8(toMarkdown(document));
    files[`${name}.html`] = strToU8(toHtml(document));
  }
  return Uint8Array.from(zipSync(files));
}
