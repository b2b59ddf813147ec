import { type Db, invitations, memberships } from "db";
import { and, eq, isNull, lte, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { emailKey } from "~/platform/email";
import { parse } from "~/platform/forms";
import { limit } from "~/platform/limits";
import { Problem } from "~/platform/problems";
import { digest, newCode } from "~/platform/secrets";
import { holdTeam } from "../assignments";
import type { Member } from "./enter-team";
import { INVITATION_LASTS, type Sender } from "./invitation";
import { enqueueInvitation, knownAddresses, newAddress, requireConfirmed } from "./invite";

const again = z.object({
  invitation: z.string().min(1, "invitation-gone"),
  /** A corrected address; empty for the one that it has. */
  email: z.string().default(""),
});
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
 * Sends an invitation again, with a new link and for another two weeks; the old link ends. With another address it goes there
 * and works for that one only.
 * @throws Problem `conflict` (`invitation-changed`) where it has been accepted or revoked; `invalid` (`confirm-first`,
 * `email-invalid`, `email-homograph`, `already-member`, `invited-before` for an address that has an invitation of its own);
 * `too-many` after five in a day
 */
export async function resendInvitation(db: Db, me: Member, sender: Sender, input: unknown): Promise<void> {
  requireConfirmed(sender);
  const { invitation, email: typed } = parse(again, input);
  const email = typed.trim() && parse(z.object({ email: newAddress }), { email: typed }).email;
  await limit(db, { action: "invitation again", subject: invitation, max: 5, every: "1 d" });
  const code = newCode();
  const now = new Date();
  const [, sent] = await db.batch([
    holdTeam(db, me.team.id),
    db
      .update(invitations)
      .set({
        ...(email ? { email, emailKey: emailKey(email) } : {}),
        ...{ codeHash: digest(code), sentAt: now, expiresAt: new Date(now.getTime() + INVITATION_LASTS) },
        bouncedAt: null,
      })
      .where(and(pending(me, invitation), email ? isFree(me, invitation, email) : undefined))
      .returning({ id: invitations.id }),
    enqueueInvitation(db, code),
  ]);
  if (sent.length === 0) throw await refusal(db, me, invitation, email);
}

/** True where an address belongs to no member and to no other invitation of the team. */
const isFree = ({ team }: Member, invitation: string, email: string): SQL =>
  sql`not exists (select 1 from ${memberships} m where m.team_id = ${team.id} and m.email_key = ${emailKey(email)})
    and not exists (select 1 from ${invitations} other
      where other.team_id = ${team.id} and other.email_key = ${emailKey(email)} and other.id <> ${invitation})`;

/** Why an invitation was not sent again. */
async function refusal(db: Db, me: Member, invitation: string, email: string): Promise<Problem> {
  const [there] = await db.select({ id: invitations.id }).from(invitations).where(pending(me, invitation));
  if (!there || !email) return CHANGED();
  const { members } = await knownAddresses(db, me.team.id, [email]);
  const code = members.has(emailKey(email)) ? "already-member" : "invited-before";
  return new Problem("invalid", { fields: { email: code } });
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
