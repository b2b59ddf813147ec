import { type Db, type LINK_PURPOSES, links, users } from "db";
import { and, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import { digest, newCode } from "~/platform/secrets";

export type LinkPurpose = (typeof LINK_PURPOSES)[number];

const HOUR = 3_600_000;

/** How long a link of each kind works. */
const LIFETIME: Record<LinkPurpose, number> = {
  "confirm-email": 72 * HOUR,
  "change-email": 72 * HOUR,
  "reset-password": HOUR,
};

const PATH: Record<LinkPurpose, string> = {
  "confirm-email": "confirm-email",
  "change-email": "confirm-email",
  "reset-password": "reset-password",
};

/** A link to mail, and the query that makes it work. Only the hash of its code is stored. */
export function newLink(
  db: Db,
  origin: string,
  { userId, purpose, email }: { userId: string; purpose: LinkPurpose; email: string },
) {
  const code = newCode();
  const expiresAt = new Date(Date.now() + LIFETIME[purpose]);
  return {
    url: `${origin}/${PATH[purpose]}/${code}`,
    query: db.insert(links).values({ id: digest(code), userId, purpose, email, expiresAt }),
  };
}

/** True for the link behind `code` while it works. */
export const works = (code: string, purposes: LinkPurpose[], now = new Date()) =>
  and(
    eq(links.id, digest(code)),
    inArray(links.purpose, purposes),
    isNull(links.usedAt),
    gt(links.expiresAt, now),
  );

/** Whose link it is, while it works: for conditions of other queries. */
export const holderOf = (db: Db, code: string, purposes: LinkPurpose[]) =>
  db.select({ userId: links.userId }).from(links).where(works(code, purposes));

/** A query that ends links of a person: all unused ones for these purposes. */
export const endLinks = (db: Db, userId: string, purposes: LinkPurpose[]) =>
  db
    .update(links)
    .set({ usedAt: new Date() })
    .where(and(eq(links.userId, userId), inArray(links.purpose, purposes), isNull(links.usedAt)));

/**
 * A query for the beginning of a batch: whatever else is about to use a link of this person waits until the batch is over, and
 * then finds it used (see `Db.batch`).
 */
export const holdLinks = (db: Db, userId: string) =>
  db
    .update(users)
    .set({ emailKey: sql`${users.emailKey}` })
    .where(eq(users.id, userId));

export type LinkState = "open" | "used" | "expired" | "unknown";

/** The link behind `code` as it stands, for the page that it opens; looking does not use it up. */
export async function readLink(db: Db, code: string, purposes: LinkPurpose[]) {
  const [link] = await db
    .select()
    .from(links)
    .where(and(eq(links.id, digest(code)), inArray(links.purpose, purposes)));
  return link;
}

/** How a link stands. */
export function stateOf(link: Awaited<ReturnType<typeof readLink>>): LinkState {
  if (!link) return "unknown";
  if (link.usedAt) return "used";
  return link.expiresAt <= new Date() ? "expired" : "open";
}
