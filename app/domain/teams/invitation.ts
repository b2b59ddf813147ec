import { invitations, memberships, teams } from "db";
import { and, eq, gt, isNull, lte, type SQL, sql } from "drizzle-orm";
import { digest } from "~/platform/secrets";

const DAY = 86_400_000;

/** How long an invitation by e-mail, and a team's link, work. */
export const INVITATION_LASTS = 14 * DAY;
export const JOIN_LINK_LASTS = 30 * DAY;

export type InvitationState = "open" | "bounced" | "accepted" | "expired" | "revoked";
export const INVITATION_STATES = [
  "open",
  "bounced",
  "accepted",
  "expired",
  "revoked",
] as const satisfies InvitationState[];

export type Invitation = typeof invitations.$inferSelect;

export function stateOf(
  {
    acceptedAt,
    revokedAt,
    bouncedAt,
    expiresAt,
  }: Pick<Invitation, "acceptedAt" | "revokedAt" | "bouncedAt" | "expiresAt">,
  now = new Date(),
): InvitationState {
  if (acceptedAt) return "accepted";
  if (revokedAt) return "revoked";
  if (bouncedAt) return "bounced";
  return expiresAt <= now ? "expired" : "open";
}

/** True for invitations in a state; the same rule as `stateOf`. */
export function inState(state: InvitationState, now = new Date()): SQL | undefined {
  const { acceptedAt, revokedAt, bouncedAt, expiresAt } = invitations;
  if (state === "accepted") return sql`${acceptedAt} is not null`;
  if (state === "revoked") return and(isNull(acceptedAt), sql`${revokedAt} is not null`);
  if (state === "bounced") return and(isNull(acceptedAt), isNull(revokedAt), sql`${bouncedAt} is not null`);
  const sent = and(isNull(acceptedAt), isNull(revokedAt), isNull(bouncedAt));
  return and(sent, state === "open" ? gt(expiresAt, now) : lte(expiresAt, now));
}

/** A code in a link and what of it is stored. */
export const byCode = (code: string) => eq(invitations.codeHash, digest(code));

/** True where a team (`t` in the query) has room for one more member. Counted in the statement that adds them. */
export const hasSeat = (): SQL =>
  sql`(t.seats is null or (select count(*) from ${memberships} m where m.team_id = t.id) < t.seats)`;

/** True for a team whose link with this code works. */
export const byJoinCode = (code: string, now = new Date()) =>
  and(eq(teams.joinCode, code), gt(teams.joinExpiresAt, now));

/** What is asked of whoever invites: mails to strangers go only to those whose own address is known to be theirs. */
export type Sender = { id: string; name: string; emailConfirmed: boolean };
