import { isIPv4, isIPv6 } from "node:net";
import { type Db, limits } from "db";
import { and, eq, gt, lte, sql } from "drizzle-orm";
import { Problem } from "./problems";
import { digest } from "./secrets";

type Unit = "s" | "min" | "h" | "d";

export type Limit = {
  /** What is limited, such as "sign-in by account". */
  action: string;
  /** Whom it is counted for: the key of an account, or a network address as `networkOf` gives it. Stored hashed. */
  subject: string;
  max: number;
  every: `${number} ${Unit}`;
  /**
   * Instead of `max` when the subject is a loopback address. People never come from there, only tests, demos and the
   * operator's own browser do, and they all share one address.
   */
  maxFromLoopback?: number;
};

const SECONDS: Record<Unit, number> = { s: 1, min: 60, h: 3600, d: 86_400 };

/**
 * Counts one use and refuses it when there were too many, in one atomic statement, so it holds for any number of
 * processes. The window opens with the first use and closes `every` later.
 * @throws Problem `too-many` with the seconds until the window closes.
 */
export async function limit(db: Db, { action, subject, max, every, maxFromLoopback }: Limit): Promise<void> {
  const now = new Date();
  const [amount, unit] = every.split(" ") as [string, Unit];
  const endsAt = new Date(now.getTime() + Number(amount) * SECONDS[unit] * 1000);
  const over = lte(limits.endsAt, now);
  const [window] = await db
    .insert(limits)
    .values({ id: idOf(action, subject), count: 1, endsAt })
    .onConflictDoUpdate({
      target: limits.id,
      set: {
        count: sql`case when ${over} then 1 else ${limits.count} + 1 end`,
        endsAt: sql`case when ${over} then excluded.ends_at else ${limits.endsAt} end`,
      },
    })
    .returning();
  if (!window) throw new Error("The limit could not be counted.");
  const allowed = maxFromLoopback !== undefined && isLoopback(subject) ? maxFromLoopback : max;
  if (window.count > allowed) {
    throw new Problem("too-many", {
      retryAfter: Math.max(1, Math.ceil((window.endsAt.getTime() - now.getTime()) / 1000)),
    });
  }
}

/** `limit` as a question, for where going over it means silence and not a refusal. */
export async function withinLimit(db: Db, rule: Limit): Promise<boolean> {
  try {
    await limit(db, rule);
    return true;
  } catch (error) {
    if (error instanceof Problem && error.code === "too-many") return false;
    throw error;
  }
}

/** A query that starts a count anew: after the right password the wrong ones before it no longer matter. */
export const forgive = (db: Db, { action, subject }: Pick<Limit, "action" | "subject">) =>
  db.delete(limits).where(eq(limits.id, idOf(action, subject)));

/** A query that takes one use back that turned out to be none, such as signing in with the right password. */
export const giveBack = (db: Db, { action, subject }: Pick<Limit, "action" | "subject">) =>
  db
    .update(limits)
    .set({ count: sql`${limits.count} - 1` })
    .where(and(eq(limits.id, idOf(action, subject)), gt(limits.count, 0)));

/** A query that removes the windows that are over. */
export const forgetLimits = (db: Db) => db.delete(limits).where(lte(limits.endsAt, new Date()));

/**
 * What one household or one attacker has of the network: an IPv4 address, or the first 64 bits of an IPv6 one
 * (providers hand those out whole).
 */
export function networkOf(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!isIPv6(bare) || bare === "::1") return bare;
  const [head = "", tail] = bare.replace(/%.*$/, "").split("::");
  const left = head ? head.split(":") : [];
  const right = tail ? tail.split(":") : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(zeros).fill("0"), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}

const isLoopback = (address: string): boolean =>
  address === "::1" || (isIPv4(address) && address.startsWith("127."));

const idOf = (action: string, subject: string): string => digest(`${action}\n${subject}`);
