import { calendarFeeds, type Db, links, sessions, users } from "db";
import { and, eq, exists, inArray, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { emailKey } from "~/platform/email";
import { parse } from "~/platform/forms";
import { enqueueMail } from "~/platform/mail";
import { Problem } from "~/platform/problems";
import { forgiveGuesses } from "./check-password";
import { holderOf, holdLinks, type LinkPurpose, type LinkState, readLink, stateOf, works } from "./links";
import { accountMail } from "./mails";
import { newPasswordField, requireStrong } from "./new-password";
import { hashPassword } from "./passwords";
import type { Visit } from "./visit";

export const resetPasswordInput = z.object({ password: newPasswordField });

const RESET: LinkPurpose[] = ["reset-password"];

/** How the link stands that someone has opened. */
export const resetState = async (db: Db, code: string): Promise<LinkState> =>
  stateOf(await readLink(db, code, RESET));

/**
 * Sets the password that the holder of a mailed link chose. Signs the person out everywhere and ends their other links,
 * a started change of address too; so whoever else had got in is out. The link came by mail, so the address is confirmed; where it was
 * not before, the calendar's address ends too.
 * @throws Problem `gone` for a link that is used, expired or unknown; `invalid`
 */
export async function resetPassword(db: Db, code: string, input: unknown, visit: Visit): Promise<void> {
  const { password } = parse(resetPasswordInput, input);
  const user = await holder(db, code);
  requireStrong(password, user);
  const passwordHash = await hashPassword(password);
  const holders = holderOf(db, code, RESET);
  const now = new Date();
  const [, , changed] = await db.batch([
    holdLinks(db, user.id),
    // Until now anybody may have had the account, with a calendar of it.
    db.delete(calendarFeeds).where(
      inArray(
        calendarFeeds.userId,
        db
          .select({ id: users.id })
          .from(users)
          .where(and(inArray(users.id, holders), isNull(users.emailConfirmedAt))),
      ),
    ),
    db
      .update(users)
      .set({
        passwordHash,
        emailConfirmedAt: sql`coalesce(${users.emailConfirmedAt}, ${sql.param(now, users.emailConfirmedAt)})`,
      })
      .where(
        and(
          inArray(users.id, holders),
          exists(
            db
              .select({ id: links.id })
              .from(links)
              .where(and(works(code, RESET, now), eq(links.userId, users.id), eq(links.email, users.email))),
          ),
        ),
      )
      .returning({ id: users.id }),
    db.delete(sessions).where(inArray(sessions.userId, holders)),
    db
      .update(links)
      .set({ usedAt: now })
      .where(
        and(
          inArray(links.userId, holders),
          inArray(links.purpose, [...RESET, "change-email"]),
          isNull(links.usedAt),
        ),
      ),
  ]);
  if (changed.length === 0) throw new Problem("gone");
  const again = `${visit.settings.origin}/forgot-password`;
  await db.batch([
    forgiveGuesses(db, emailKey(user.email)),
    enqueueMail(db, accountMail("password-changed", visit.language, user.email, again)),
  ]);
}

async function holder(db: Db, code: string) {
  const [user] = await db
    .select({ id: users.id, name: users.name, email: users.email })
    .from(users)
    .where(inArray(users.id, holderOf(db, code, RESET)));
  if (!user) throw new Problem("gone");
  return user;
}
