import { type Token, tokensOf } from "./words";

/** A text in pieces; those with `hit` are what was looked for. */
export type Marked = { text: string; hit: boolean }[];

/** About how long an excerpt is, in characters. */
const LENGTH = 180;

/** A whole text with its hits marked. */
export const marked = (text: string, isHit: (word: string) => boolean): Marked =>
  pieces(
    text,
    0,
    text.length,
    tokensOf(text).filter(({ word }) => isHit(word)),
  );

/** The stretch of a text that holds most hits, cut between words; its beginning where there is none. */
export function excerpt(text: string, isHit: (word: string) => boolean): Marked {
  const tokens = tokensOf(text);
  const hits = tokens.filter(({ word }) => isHit(word));
  const from = Math.max(0, bestStart(hits) - LENGTH / 4);
  const start = from === 0 ? 0 : (tokens.find((token) => token.start >= from)?.start ?? 0);
  const last = tokens.findLast((token) => token.end <= start + LENGTH);
  const end = start + LENGTH >= text.length ? text.length : (last?.end ?? text.length);
  const shown = pieces(text, start, end, hits);
  return [
    ...(start > 0 ? [{ text: "… ", hit: false }] : []),
    ...shown,
    ...(end < text.length ? [{ text: " …", hit: false }] : []),
  ];
}

/** Where the stretch with most hits begins. */
function bestStart(hits: Token[]): number {
  const counts = hits.map(
    ({ start }) => hits.filter((hit) => hit.start >= start && hit.end <= start + LENGTH).length,
  );
  return hits[counts.indexOf(Math.max(...counts))]?.start ?? 0;
}

function pieces(text: string, start: number, end: number, hits: Token[]): Marked {
  const result: Marked = [];
  let at = start;
  for (const hit of hits) {
    if (hit.start < start || hit.end > end) continue;
    if (hit.start > at) result.push({ text: text.slice(at, hit.start), hit: false });
    result.push({ text: text.slice(hit.start, hit.end), hit: true });
    at = hit.end;
  }
  if (at < end) result.push({ text: text.slice(at, end), hit: false });
  return result;
}
