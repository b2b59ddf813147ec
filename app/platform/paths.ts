/** What browsers drop or turn into a slash when they read an address, and what breaks a header. */
const TREACHEROUS = /[\\\p{Cc}\p{Cs}\u2028\u2029]/u;

/**
 * Where to go after a form: `next` if it is a path on this site, else `fallback`. Whoever writes a link chooses `next`,
 * so addresses of other sites in any disguise (`//x`, `/\x`, `/.//x`, schemes, tabs and line breaks) are refused.
 */
export function localPath(next: unknown, fallback: string): string {
  if (typeof next !== "string" || next.length > 2000) return fallback;
  if (!next.startsWith("/") || TREACHEROUS.test(next)) return fallback;
  const here = "http://here.invalid";
  if (!URL.canParse(next, here)) return fallback;
  const url = new URL(next, here);
  if (url.origin !== here || url.pathname.startsWith("//")) return fallback;
  return url.pathname + url.search + url.hash;
}
