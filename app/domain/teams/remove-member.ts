import { type Db, memberships, ROLES } from "db";
import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { parse } from "~/platform/forms";
import { Problem } from "~/platform/problems";
import { changeMembers, teamDay } from "../assignments";
import { refusal } from "./change-role";
import { endPromises, isMember, leaveGroups, notTheLastOwner } from "./conditions";
import type { Member } from "./enter-team";
import { type Role, rolesGivenBy } from "./rights";
import { leaveSteps } from "./rollout";
import { leaveSharing } from "./sharing";

export const removeMemberInput = z.object({
  member: z.string().min(1, "member-gone"),
  was: z.enum(ROLES, "role-missing"),
});

/**
 * Takes a member out of the team, its groups and the steps that they look after, which frees a seat; their open invitations as more than a learner end. What they learned stays theirs, and what they shared
 * of it ends with it.
 * @throws Problem `forbidden` for an owner, where an admin asks; `conflict` (`member-gone`, `role-changed`); `invalid`
 * (`last-owner`)
 */
export async function removeMember(db: Db, me: Member, input: unknown): Promise<void> {
  const { member, was } = parse(removeMemberInput, input);
  if (!rolesGivenBy(me.role).includes(was)) throw new Problem("forbidden");
  await endMembership(db, me.team, member, was);
}

/**
 * Ends one's own membership.
 * @throws Problem `invalid` (`last-owner`)
 */
export const leaveTeam = (db: Db, me: Member): Promise<void> =>
  endMembership(db, me.team, me.userId, me.role);

async function endMembership(db: Db, team: Member["team"], userId: string, was: Role): Promise<void> {
  const teamId = team.id;
  const scope = { teamId, people: sql`(${userId})` };
  const [ended] = await changeMembers(db, scope, teamDay(team.timeZone), [
    db
      .delete(memberships)
      .where(and(isMember(teamId, userId), eq(memberships.role, was), notTheLastOwner(teamId)))
      .returning({ role: memberships.role }),
    ...leaveGroups(db, teamId, userId),
    leaveSteps(db, teamId, userId),
    endPromises(db, teamId, userId),
    leaveSharing(db, teamId, userId),
  ]);
  if (ended.length === 0) throw await refusal(db, teamId, userId, was);
}
