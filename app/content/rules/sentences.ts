import { ABBREVIATIONS } from "./words/abbreviations";

export type Sentence = { text: string; start: number; end: number };

const ABBREVIATED = new Set(ABBREVIATIONS.map((word) => word.toLowerCase()));

/** The sentences of a text with their offsets. Lines end sentences; the points of abbreviations and of ordinals do not. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const close = (end: number) => {
    const piece = text.slice(start, end);
    const lead = piece.length - piece.trimStart().length;
    const trimmed = piece.trim();
    if (/[\p{L}\p{N}]/u.test(trimmed)) {
      sentences.push({ text: trimmed, start: start + lead, end: start + lead + trimmed.length });
    }
    start = end;
  };
  for (const match of text.matchAll(/\n|[.!?…]+["“”»«)’]*(?=\s|$)/g)) {
    const end = match.index + match[0].length;
    if (match[0] === "\n" || endsSentence(text, match.index, end)) close(end);
  }
  close(text.length);
  return sentences;
}

function endsSentence(text: string, index: number, end: number): boolean {
  const next = /^\s*["„“»«(]*(\S)/u.exec(text.slice(end))?.[1];
  if (next && /\p{Ll}/u.test(next)) return false;
  if (text[index] !== "." || text[index + 1] === ".") return true;
  const word = /[\p{L}\p{N}.]*$/u.exec(text.slice(Math.max(0, index - 24), index))?.[0] ?? "";
  if (next === undefined) return true;
  if (/^\d{1,2}$/.test(word) || /^(\p{L}\.)*\p{L}$/u.test(word)) return false;
  return !ABBREVIATED.has(word.toLowerCase());
}
