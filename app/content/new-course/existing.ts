import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type CourseFolder, readFolders } from "../folders";
import { isItem } from "../vocabulary";

/** What stands in a courses folder already: its courses, and every id that is given. */
export type Existing = { courses: CourseFolder[]; ids: Set<string> };

/** Reads ids from the files as they are written: those of a lesson that does not compile are given too. */
export function readExisting(root: string): Existing {
  const { courses } = readFolders(root);
  const ids = new Set<string>();
  const files = existsSync(root) ? readdirSync(root, { recursive: true, encoding: "utf8" }) : [];
  for (const name of files.filter((file) => file.endsWith(".mdx"))) {
    const text = readFileSync(path.join(root, name), "utf8");
    for (const [, id = ""] of text.matchAll(/^id:\s*["']?([a-z0-9-]+)/gm)) ids.add(id);
    for (const [, id = ""] of text.matchAll(/<[A-Z]\w*\s[^>]*?\bid="([a-z0-9-]+)"/g)) ids.add(id);
  }
  return { courses, ids };
}

/** The first id that counts for its lesson, as it is written in a file; null when there is none. */
export function firstItem(file: string): string | null {
  const text = readFileSync(file, "utf8");
  for (const [tag, name = "", id = ""] of text.matchAll(/<([A-Z]\w*)\s[^>]*?\bid="([a-z0-9-]+)"[^>]*>/g)) {
    if (isItem(name) && !/\soptional\b/.test(tag)) return id;
  }
  return null;
}

/** `before` with the first number behind it that makes an id which nobody has, nor one that begins with it. */
export function freeId(before: string, ids: ReadonlySet<string>, from = 1): string {
  const taken = (id: string) => [...ids].some((known) => known === id || known.startsWith(`${id}-`));
  let number = from;
  while (taken(`${before}${number}`)) number += 1;
  return `${before}${number}`;
}

/** A title as an address: "Zahlen prüfen" → "zahlen-pruefen". */
export function slugOf(title: string): string {
  const spelled = title
    .toLowerCase()
    .replaceAll("ä", "ae")
    .replaceAll("ö", "oe")
    .replaceAll("ü", "ue")
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
  return spelled
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 48)
    .replace(/-$/, "");
}
