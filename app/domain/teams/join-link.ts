import { type Db, teams } from "db";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { parse } from "~/platform/forms";
import { Problem } from "~/platform/problems";
import { newCode } from "~/platform/secrets";
import type { Member } from "./enter-team";
import { JOIN_LINK_LASTS } from "./invitation";

export type JoinLink = { code: string; expiresAt: Date };

/** `was` is the code that the page showed, or empty: of two who change the link at once the second one is told. */
const from = z.object({ was: z.string() });

const asShown = ({ team }: Member, was: string) =>
  and(eq(teams.id, team.id), was ? eq(teams.joinCode, was) : isNull(teams.joinCode));

/** The team's link, also one that has run out; null where there is none. */
export async function readJoinLink(db: Db, { team }: Member): Promise<JoinLink | null> {
  const [row] = await db
    .select({ code: teams.joinCode, expiresAt: teams.joinExpiresAt })
    .from(teams)
    .where(eq(teams.id, team.id));
  return row?.code && row.expiresAt ? { code: row.code, expiresAt: row.expiresAt } : null;
}

/**
 * Makes the team's link, or a new one in its place; the old one ends at once.
 * @throws Problem `conflict` (`link-changed`)
 */
export async function renewJoinLink(db: Db, me: Member, input: unknown): Promise<void> {
  const { was } = parse(from, input);
  const expiresAt = new Date(Date.now() + JOIN_LINK_LASTS);
  await set(db, me, was, { joinCode: newCode(), joinExpiresAt: expiresAt, joinById: me.userId });
}

/**
 * Ends the team's link.
 * @throws Problem `conflict` (`link-changed`)
 */
export async function endJoinLink(db: Db, me: Member, input: unknown): Promise<void> {
  const { was } = parse(from, input);
  await set(db, me, was, { joinCode: null, joinExpiresAt: null, joinById: null });
}

async function set(
  db: Db,
  me: Member,
  was: string,
  link: Pick<typeof teams.$inferInsert, "joinCode" | "joinExpiresAt" | "joinById">,
): Promise<void> {
  const changed = await db.update(teams).set(link).where(asShown(me, was)).returning({ id: teams.id });
  if (changed.length === 0) throw new Problem("conflict", { fields: { form: "link-changed" } });
}
