import type { IncomingMessage } from "node:http";

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/;

/**
 * Headers of every response. HSTS only behind TLS, as browsers ignore it elsewhere.
 * @param nonce the nonce of the page's own scripts, and of styles that a script of ours brings along (the editor of lessons);
 * null for what is no page, which then may run nothing.
 */
export function securityHeaders({
  secure,
  nonce,
}: {
  secure: boolean;
  nonce: string | null;
}): [string, string][] {
  const policy =
    nonce === null
      ? "default-src 'none'; frame-ancestors 'none'"
      : [
          "default-src 'none'",
          `script-src 'self' 'nonce-${nonce}'`,
          `style-src 'self' 'nonce-${nonce}'`,
          "img-src 'self'",
          "font-src 'self'",
          "media-src 'self'",
          "connect-src 'self'",
          "manifest-src 'self'",
          "form-action 'self'",
          "base-uri 'none'",
          "frame-ancestors 'none'",
        ].join("; ");
  return [
    ["Content-Security-Policy", policy],
    ["X-Content-Type-Options", "nosniff"],
    ["Referrer-Policy", "same-origin"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Permissions-Policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()"],
    ...(secure
      ? [["Strict-Transport-Security", "max-age=63072000; includeSubDomains"] as [string, string]]
      : []),
  ];
}

/**
 * Whether a request that changes something comes from our own pages. Browsers send `Origin` with each of them,
 * so one without it comes from no page of another site; `Sec-Fetch-Site` is asked as well where it is sent.
 * On a laptop (`ORIGIN` is a loopback address) any loopback name that the request itself was sent to counts.
 */
export function isSameOrigin(incoming: IncomingMessage, origin: string): boolean {
  if (incoming.method === "GET" || incoming.method === "HEAD") return true;
  const claimed = incoming.headers.origin;
  if (claimed === undefined) {
    const site = incoming.headers["sec-fetch-site"];
    return site === undefined || site === "same-origin" || site === "none";
  }
  if (claimed === origin) return true;
  if (!URL.canParse(claimed)) return false;
  const { host } = new URL(claimed);
  return host === incoming.headers.host && LOOPBACK.test(host) && LOOPBACK.test(new URL(origin).host);
}
