import { isRouteErrorResponse } from "@remix-run/react";

/**
 * What a form gets instead of a reply: no connection, a server that cannot store anything right now, more than it takes,
 * or a page that no longer has what it saves. No error page takes the place of what was typed.
 */
export type Unsent = { said: "offline" | "away" | "too-large" | "gone" };

export function unsent(error: unknown): Unsent {
  // A failed fetch is a TypeError in every browser.
  if (error instanceof TypeError) return { said: "offline" };
  if (!isRouteErrorResponse(error)) throw error;
  if (error.status === 413) return { said: "too-large" };
  return { said: error.status >= 500 || error.status === 429 ? "away" : "gone" };
}
