/**
 * The value of one cookie in a `Cookie` header, or null. A cookie that cannot be decoded counts as absent, so that
 * a broken cookie of someone else's making never fails a request.
 */
export function readCookie(header: string | null | undefined, name: string): string | null {
  for (const pair of (header ?? "").split(";")) {
    const split = pair.indexOf("=");
    if (split < 0 || pair.slice(0, split).trim() !== name) continue;
    try {
      return decodeURIComponent(pair.slice(split + 1).trim());
    } catch {
      return null;
    }
  }
  return null;
}

/** A `Set-Cookie` value that scripts cannot read and other sites cannot send along; no `minutes` removes the cookie. */
export const setCookie = (
  name: string,
  value: string,
  { secure, minutes }: { secure: boolean; minutes?: number },
): string =>
  `${name}=${encodeURIComponent(value)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${(minutes ?? 0) * 60}${secure ? "; Secure" : ""}`;
