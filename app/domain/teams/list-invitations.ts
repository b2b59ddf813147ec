import { type Db, groups, invitations } from "db";
import { and, count, desc, eq, lt, or } from "drizzle-orm";
import type { Member } from "./enter-team";
import { INVITATION_STATES, type InvitationState, inState, stateOf } from "./invitation";
import type { Role } from "./rights";

export type InvitationRow = {
  id: string;
  email: string;
  name: string;
  role: Role;
  group: string | null;
  state: InvitationState;
  sentAt: Date;
  expiresAt: Date;
};

export type InvitationPage = {
  invitations: InvitationRow[];
  /** How many there are in each state. */
  counts: Record<InvitationState, number>;
  /** The last one of this page, where there is a next. */
  after: string | null;
};

const A_PAGE = 50;

/** One page of a team's invitations in one state, those sent last first. */
export async function listInvitations(
  db: Db,
  { team }: Member,
  { state, after }: { state: InvitationState; after: string | null },
): Promise<InvitationPage> {
  const now = new Date();
  const ofTeam = eq(invitations.teamId, team.id);
  const [edge] = after
    ? await db
        .select({ sentAt: invitations.sentAt, id: invitations.id })
        .from(invitations)
        .where(and(eq(invitations.id, after), ofTeam))
    : [];
  const behind =
    edge &&
    or(
      lt(invitations.sentAt, edge.sentAt),
      and(eq(invitations.sentAt, edge.sentAt), lt(invitations.id, edge.id)),
    );
  const [rows, ...counted] = await Promise.all([
    db
      .select({
        id: invitations.id,
        email: invitations.email,
        name: invitations.name,
        role: invitations.role,
        group: groups.name,
        sentAt: invitations.sentAt,
        expiresAt: invitations.expiresAt,
        acceptedAt: invitations.acceptedAt,
        revokedAt: invitations.revokedAt,
        bouncedAt: invitations.bouncedAt,
      })
      .from(invitations)
      .leftJoin(groups, eq(groups.id, invitations.groupId))
      .where(and(ofTeam, inState(state, now), behind))
      .orderBy(desc(invitations.sentAt), desc(invitations.id))
      .limit(A_PAGE + 1),
    ...INVITATION_STATES.map((each) =>
      db
        .select({ count: count() })
        .from(invitations)
        .where(and(ofTeam, inState(each, now))),
    ),
  ]);
  const page = rows.slice(0, A_PAGE);
  return {
    invitations: page.map(({ acceptedAt, revokedAt, bouncedAt, ...row }) => ({
      ...row,
      state: stateOf({ acceptedAt, revokedAt, bouncedAt, expiresAt: row.expiresAt }, now),
    })),
    counts: Object.fromEntries(
      INVITATION_STATES.map((each, index) => [each, counted[index]?.[0]?.count ?? 0]),
    ) as Record<InvitationState, number>,
    after: rows.length > A_PAGE ? (page.at(-1)?.id ?? null) : null,
  };
}
