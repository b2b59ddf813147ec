import { type Db, invitations } from "db";
import { and, eq, isNull, lte } from "drizzle-orm";
import { z } from "zod";
import { parse } from "~/platform/forms";
import { limit } from "~/platform/limits";
import { Problem } from "~/platform/problems";
import { digest, newCode } from "~/platform/secrets";
import type { Member } from "./enter-team";
import { INVITATION_LASTS, type Sender } from "./invitation";
import { enqueueInvitation, requireConfirmed } from "./invite";

const chosen = z.object({ invitation: z.string().min(1, "invitation-gone") });

const CHANGED = () => new Problem("conflict", { fields: { form: "invitation-changed" } });

/** An invitation of this team that is neither accepted nor revoked. */
const pending = ({ team }: Member, id: string) =>
  and(
    eq(invitations.id, id),
    eq(invitations.teamId, team.id),
    isNull(invitations.acceptedAt),
    isNull(invitations.revokedAt),
  );

/**
 * Sends an invitation again, with a new link and for another two weeks; the old link ends.
 * @throws Problem `conflict` (`invitation-changed`) where it has been accepted or revoked; `invalid` (`confirm-first`);
 * `too-many` after five in a day
 */
export async function resendInvitation(db: Db, me: Member, sender: Sender, input: unknown): Promise<void> {
  requireConfirmed(sender);
  const { invitation } = parse(chosen, input);
  await limit(db, { action: "invitation again", subject: invitation, max: 5, every: "1 d" });
  const code = newCode();
  const now = new Date();
  const [sent] = await db.batch([
    db
      .update(invitations)
      .set({ codeHash: digest(code), sentAt: now, expiresAt: new Date(now.getTime() + INVITATION_LASTS) })
      .where(pending(me, invitation))
      .returning({ id: invitations.id }),
    enqueueInvitation(db, code),
  ]);
  if (sent.length === 0) throw CHANGED();
}

/**
 * Ends an invitation that has not been accepted.
 * @throws Problem `conflict` (`invitation-changed`)
 */
export async function revokeInvitation(db: Db, me: Member, input: unknown): Promise<void> {
  const { invitation } = parse(chosen, input);
  const ended = await db
    .update(invitations)
    .set({ revokedAt: new Date() })
    .where(pending(me, invitation))
    .returning({ id: invitations.id });
  if (ended.length === 0) throw CHANGED();
}

/** Of whoever did not join in the end, no address stays: a query that removes invitations a while after they ran out. */
const KEEP = 90 * 86_400_000;
export const forgetInvitations = (db: Db) =>
  db.delete(invitations).where(lte(invitations.expiresAt, new Date(Date.now() - KEEP)));
