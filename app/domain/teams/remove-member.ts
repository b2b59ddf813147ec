import { type Db, memberships, ROLES } from "db";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { parse } from "~/platform/forms";
import { Problem } from "~/platform/problems";
import { refusal } from "./change-role";
import { holdTeam, isMember, leaveGroups, notTheLastOwner } from "./conditions";
import type { Member } from "./enter-team";
import { type Role, rolesGivenBy } from "./rights";

export const removeMemberInput = z.object({
  member: z.string().min(1, "member-gone"),
  was: z.enum(ROLES, "role-missing"),
});

/**
 * Takes a member out of the team and its groups, which frees a seat. What they learned stays theirs.
 * @throws Problem `forbidden` for an owner, where an admin asks; `conflict` (`member-gone`, `role-changed`); `invalid`
 * (`last-owner`)
 */
export async function removeMember(db: Db, me: Member, input: unknown): Promise<void> {
  const { member, was } = parse(removeMemberInput, input);
  if (!rolesGivenBy(me.role).includes(was)) throw new Problem("forbidden");
  await endMembership(db, me.team.id, member, was);
}

/**
 * Ends one's own membership.
 * @throws Problem `invalid` (`last-owner`)
 */
export const leaveTeam = (db: Db, me: Member): Promise<void> =>
  endMembership(db, me.team.id, me.userId, me.role);

async function endMembership(db: Db, teamId: string, userId: string, was: Role): Promise<void> {
  const [, ended] = await db.batch([
    holdTeam(db, teamId),
    db
      .delete(memberships)
      .where(and(isMember(teamId, userId), eq(memberships.role, was), notTheLastOwner(teamId)))
      .returning({ role: memberships.role }),
    ...leaveGroups(db, teamId, userId),
  ]);
  if (ended.length === 0) throw await refusal(db, teamId, userId, was);
}
