import type { Operator } from "~/platform/operator";

const DAY = 86_400_000;
/** RFC 9116 recommends less than a year; whoever reads a copy after that knows that it is old. */
const VALID_DAYS = 180;

/** security.txt (RFC 9116), or null while there is nobody to write to: `Contact` is required. */
export function securityText(
  { email }: Pick<Operator, "email">,
  { origin, now }: { origin: string; now: Date },
): string | null {
  if (!email) return null;
  const midnight = Math.floor(now.getTime() / DAY) * DAY;
  return [
    `Contact: mailto:${email}`,
    `Expires: ${new Date(midnight + VALID_DAYS * DAY).toISOString()}`,
    "Preferred-Languages: de, en",
    `Canonical: ${origin}/.well-known/security.txt`,
    "",
  ].join("\n");
}
