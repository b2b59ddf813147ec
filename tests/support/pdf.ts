import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { TextItem } from "pdfjs-dist/types/src/display/api";

/** A node of what screen readers follow: its role, and the ids of the contents in it. */
type Tree = { role?: string; type?: string; id?: string; children?: Tree[] };

/** A PDF as another's program reads it: what it says of itself, and of each page its texts and roles. */
export async function readPdf(bytes: Uint8Array) {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const { info } = await document.getMetadata();
  const pages: string[] = [];
  const roles: string[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const texts = items.map((item) => (item as TextItem).str.trim()).filter((text) => text !== "");
    pages.push(texts.join("|"));
    roles.push(rolesIn((await page.getStructTree()) as Tree));
  }
  return { info, pages, roles, isTagged: (await document.getMarkInfo())?.Marked === true };
}

const rolesIn = (tree: Tree | null): string[] =>
  tree ? [...(tree.role ? [tree.role] : []), ...(tree.children ?? []).flatMap(rolesIn)] : [];
