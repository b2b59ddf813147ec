import type { Db } from "db";
import type { Library } from "~/content/library";
import { fileNameOf, toArchive, toHtml, toMarkdown } from "./files";
import { DOCUMENT_WORDS } from "./words";
import { type Reader, readWorks } from "./works";

/** The name under which all works are asked for. */
export const ARCHIVE = "all.zip";

export type WorkFile = { name: string; type: string; content: string | Uint8Array<ArrayBuffer> };

/** A learner's work as a file by its id and ending, or all of them; null where this learner has none of that name. */
export async function workFile(
  db: Db,
  library: Library,
  { name, ...reader }: Reader & { name: string },
): Promise<WorkFile | null> {
  const { language } = reader;
  const works = await readWorks(db, library, reader);
  if (name === ARCHIVE) {
    if (works.length === 0) return null;
    const content = toArchive(works.map(({ document }) => document));
    return { name: `${fileNameOf(DOCUMENT_WORDS[language].archive)}.zip`, type: "application/zip", content };
  }
  const [, id, ending] = /^(.+)\.(md|html)$/.exec(name) ?? [];
  const document = works.find((work) => work.id === id)?.document;
  if (!document) return null;
  const base = fileNameOf(document.title);
  return ending === "md"
    ? { name: `${base}.md`, type: "text/markdown; charset=utf-8", content: toMarkdown(document) }
    : { name: `${base}.html`, type: "text/html; charset=utf-8", content: toHtml(document) };
}
