import { type Db, encoded, groupMembers, invitations, memberships, teams, users } from "db";
import { and, count, eq, isNull, sql } from "drizzle-orm";
import { emailKey } from "~/platform/email";
import { nameKey } from "~/platform/names";
import { Problem } from "~/platform/problems";
import { changeMembers, teamDay } from "../assignments";
import { isMember } from "./conditions";
import { byCode, byJoinCode, hasSeat, type InvitationState, inState, stateOf } from "./invitation";
import { shareCourses } from "./sharing";

/** Whoever opens an invitation, as far as they are signed in. */
export type Guest = { id: string; name: string; email: string };

export type OpenedInvitation = {
  /** To whoever opens one that could not be delivered, there is none: its code reached nobody. */
  state: Exclude<InvitationState, "bounced"> | "unknown";
  /** Below this only of invitations that are open; the team also to its members. */
  team: string;
  /** Who made it; empty where they have no account any more. */
  from: string;
  /** The address that it is for; null for the team's link, which is for anyone. */
  email: string | null;
  /** Whether it is for somebody else than the one who is signed in. */
  isForAnother: boolean;
  isMember: boolean;
  isFull: boolean;
};

/** The team behind a code, and the invitation where it is one by e-mail. Neither ever changes for a code. */
async function behind(db: Db, code: string) {
  const [invited] = await db
    .select({ invitation: invitations, timeZone: teams.timeZone })
    .from(invitations)
    .innerJoin(teams, eq(teams.id, invitations.teamId))
    .where(byCode(code));
  if (invited) return { teamId: invited.invitation.teamId, ...invited };
  const [team] = await db
    .select({ teamId: teams.id, timeZone: teams.timeZone })
    .from(teams)
    .where(byJoinCode(code));
  return team ? { ...team, invitation: null } : null;
}

/**
 * The code in an invitation's link, as somebody pasted it.
 * @throws Problem `invalid` (`link-invalid`)
 */
export function codeOfLink(link: string): string {
  const code = /(?:^|\/join\/)([\w-]{20,100})\/?$/.exec(link.trim())?.[1];
  if (!code) throw new Problem("invalid", { fields: { link: "link-invalid" } });
  return code;
}

/** What the page of an invitation says. Looking accepts nothing: mail scanners open links too. */
export async function readInvitation(db: Db, code: string, guest: Guest | null): Promise<OpenedInvitation> {
  const closed = { team: "", from: "", email: null, isForAnother: false, isMember: false, isFull: false };
  const found = await behind(db, code);
  if (!found) return { ...closed, state: "unknown" };
  const { teamId, invitation } = found;
  const isForAnother = !!invitation && !!guest && emailKey(guest.email) !== invitation.emailKey;
  const [[team], members, [size]] = await Promise.all([
    db
      .select({ name: teams.name, seats: teams.seats, from: users.name })
      .from(teams)
      .leftJoin(users, eq(users.id, invitation ? sql`${invitation.invitedById}` : teams.joinById))
      .where(eq(teams.id, teamId)),
    guest ? db.select({ role: memberships.role }).from(memberships).where(isMember(teamId, guest.id)) : [],
    db.select({ count: count() }).from(memberships).where(eq(memberships.teamId, teamId)),
  ]);
  if (!team) return { ...closed, state: "unknown" };
  const belongs = members.length > 0 && !isForAnother;
  const state = invitation ? stateOf(invitation) : "open";
  if (state === "bounced") return { ...closed, state: "unknown" };
  if (state !== "open") return { ...closed, state, isMember: belongs, team: belongs ? team.name : "" };
  return {
    state,
    team: team.name,
    from: team.from ?? "",
    email: invitation?.email ?? null,
    isForAnother,
    isMember: belongs,
    isFull: team.seats !== null && (size?.count ?? 0) >= team.seats,
  };
}

/**
 * Takes a person into the team that an invitation leads to, with the role and group that it names, and with those of their
 * completed courses of which the team may know (`shared`: ids). An invitation by e-mail proves the address, too. Who belongs to it already stays as they are. Of two who reach
 * for the last seat, one gets it: the seats are counted in the statement that takes one, and whoever wants one waits in line
 * for the team's row.
 * @throws Problem `conflict` with `form: invitation-gone` (also where it is for another person) or `team-full`
 */
export async function joinTeam(db: Db, code: string, guest: Guest, shared: string[] = []): Promise<void> {
  const found = await behind(db, code);
  if (!found) throw gone();
  const now = new Date();
  const { teamId, timeZone } = found;
  const there = sql`exists (select 1 from ${memberships} m where m.team_id = ${teamId} and m.user_id = ${guest.id})`;
  const fits = and(byCode(code), eq(invitations.emailKey, emailKey(guest.email)));
  const rest = sql`${encoded(now, memberships.joinedAt)}, ${nameKey(guest.name)}, ${emailKey(guest.email)}`;
  const take = found.invitation
    ? sql`select t.id, ${guest.id}, ${invitations.role}, ${rest}
          from ${invitations} inner join ${teams} t on t.id = ${invitations.teamId}
          where ${and(fits, inState("open", now))} and ${hasSeat()}`
    : sql`select t.id, ${guest.id}, 'learner', ${rest} from ${teams} t
          where t.id = ${teamId} and t.join_code = ${code} and t.join_expires_at > ${encoded(now, teams.joinExpiresAt)}
          and ${hasSeat()}`;
  const scope = { teamId, people: sql`(${guest.id})`, newcomer: guest.id };
  await changeMembers(db, scope, teamDay(timeZone, now), [
    db.insert(memberships).select(take).onConflictDoNothing(),
    db
      .insert(groupMembers)
      .select(
        sql`select ${invitations.groupId}, ${guest.id} from ${invitations}
            where ${and(fits, inState("open", now))} and ${invitations.groupId} is not null and ${there}`,
      )
      .onConflictDoNothing(),
    shareCourses(db, { teamId, userId: guest.id, courseIds: shared, since: now }),
    // The code has been mailed to this address and to no other.
    db
      .update(users)
      .set({ emailConfirmedAt: now })
      .where(
        and(
          eq(users.id, guest.id),
          isNull(users.emailConfirmedAt),
          sql`exists (select 1 from ${invitations} where ${and(
            byCode(code),
            eq(invitations.emailKey, users.emailKey),
            inState("open", now),
          )})`,
          there,
        ),
      ),
    db
      .update(invitations)
      .set({ acceptedAt: now })
      .where(and(fits, inState("open", now), there)),
  ]);
  const [member] = await db
    .select({ role: memberships.role })
    .from(memberships)
    .where(isMember(teamId, guest.id));
  if (member) return;
  const { state, isForAnother } = await readInvitation(db, code, guest);
  throw state === "open" && !isForAnother
    ? new Problem("conflict", { fields: { form: "team-full" } })
    : gone();
}

const gone = () => new Problem("conflict", { fields: { form: "invitation-gone" } });
