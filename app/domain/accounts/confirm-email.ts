import { type Db, links, users } from "db";
import { and, eq, exists, inArray, isNull, or } from "drizzle-orm";
import { followPerson } from "~/domain/teams";
import { emailKey } from "~/platform/email";
import { Problem } from "~/platform/problems";
import { holderOf, holdLinks, type LinkPurpose, readLink, stateOf, works } from "./links";
import { ownerOf } from "./owner";

const CONFIRM: LinkPurpose[] = ["confirm-email", "change-email"];

/** A mailed link: still to be confirmed, confirmed already, or of no use any more. */
export type Confirmation = "open" | "done" | "gone";

/** How the link stands that someone (or their mail scanner) has opened. Looking does not confirm anything. */
export async function confirmationState(db: Db, code: string): Promise<Confirmation> {
  const link = await readLink(db, code, CONFIRM);
  const state = stateOf(link);
  if (state === "open") return "open";
  return link && state === "used" && (await isConfirmed(db, link)) ? "done" : "gone";
}

/**
 * Confirms the address that a link was mailed to; for a change of address that is when the new one takes effect.
 * Confirming again is fine.
 * @throws Problem `gone` for a link that is expired or unknown, or whose address has another account by now.
 */
export async function confirmEmail(db: Db, code: string): Promise<void> {
  // A link's address never changes, so it may be read before the queries that depend on it.
  const link = await readLink(db, code, CONFIRM);
  if (!link) throw new Problem("gone");
  const now = new Date();
  const ofLink = exists(
    db
      .select({ id: links.id })
      .from(links)
      .where(
        and(
          works(code, CONFIRM, now),
          eq(links.userId, users.id),
          or(eq(links.purpose, "change-email"), eq(links.email, users.email)),
        ),
      ),
  );
  const ended: LinkPurpose[] =
    link.purpose === "change-email" ? [...CONFIRM, "reset-password"] : ["confirm-email"];
  try {
    await db.batch([
      holdLinks(db, link.userId),
      db
        .update(users)
        .set({ email: link.email, emailKey: emailKey(link.email), emailConfirmedAt: now })
        .where(and(eq(users.id, link.userId), ofLink)),
      ...followPerson(db, link.userId, {}),
      db
        .update(links)
        .set({ usedAt: now })
        .where(
          and(
            inArray(links.userId, holderOf(db, code, CONFIRM)),
            inArray(links.purpose, ended),
            isNull(links.usedAt),
          ),
        ),
    ]);
  } catch (error) {
    // The unique key refused: somebody has taken the address since the link was mailed.
    if ((await ownerOf(db, link.email))?.id === link.userId) throw error;
    throw new Problem("gone");
  }
  if (!(await isConfirmed(db, link))) throw new Problem("gone");
}

async function isConfirmed(db: Db, { userId, email }: { userId: string; email: string }): Promise<boolean> {
  const [user] = await db
    .select({ confirmedAt: users.emailConfirmedAt })
    .from(users)
    .where(and(eq(users.id, userId), eq(users.email, email)));
  return !!user?.confirmedAt;
}
