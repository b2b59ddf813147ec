import { type Db, groups, memberships, ROLES } from "db";
import { and, eq, exists, sql } from "drizzle-orm";
import { z } from "zod";
import { parse } from "~/platform/forms";
import { Problem } from "~/platform/problems";
import { holdTeam } from "../assignments";
import { endPromises, isMember, notTheLastOwner } from "./conditions";
import type { Member } from "./enter-team";
import { mayDo, rolesGivenBy } from "./rights";

export const changeRoleInput = z.object({
  member: z.string().min(1, "member-gone"),
  /** What the form was made from: somebody else may have changed it meanwhile. */
  was: z.enum(ROLES, "role-missing"),
  role: z.enum(ROLES, "role-missing"),
});

/**
 * Gives a member another role. The last owner stays one. With the right to give roles, their open invitations to more than a
 * learner end; with the right to see members, they manage their groups no more.
 * @throws Problem `forbidden` for roles that are not one's to give or take; `conflict` (`member-gone`, `role-changed`);
 * `invalid` (`last-owner`)
 */
export async function changeRole(db: Db, me: Member, input: unknown): Promise<void> {
  const { member, was, role } = parse(changeRoleInput, input);
  const mine = rolesGivenBy(me.role);
  if (!mine.includes(was) || !mine.includes(role)) throw new Problem("forbidden");
  const teamId = me.team.id;
  const [, changed] = await db.batch([
    holdTeam(db, teamId),
    db
      .update(memberships)
      .set({ role })
      .where(
        and(
          isMember(teamId, member),
          eq(memberships.role, was),
          role === "owner" ? undefined : notTheLastOwner(teamId),
        ),
      )
      .returning({ role: memberships.role }),
    endPromises(db, teamId, member),
    ...(mayDo(role, "see-members") ? [] : [leaveManaged(db, teamId, member, role)]),
  ]);
  if (changed.length === 0) throw await refusal(db, teamId, member, was);
}

const leaveManaged = (db: Db, teamId: string, userId: string, role: (typeof ROLES)[number]) =>
  db
    .update(groups)
    .set({ managerId: null, version: sql`${groups.version} + 1` })
    .where(
      and(
        eq(groups.teamId, teamId),
        eq(groups.managerId, userId),
        exists(
          db
            .select()
            .from(memberships)
            .where(and(isMember(teamId, userId), eq(memberships.role, role))),
        ),
      ),
    );

/** Why a change of somebody's membership did not happen. */
export async function refusal(
  db: Db,
  teamId: string,
  userId: string,
  was: (typeof ROLES)[number],
): Promise<Problem> {
  const [now] = await db.select({ role: memberships.role }).from(memberships).where(isMember(teamId, userId));
  if (!now) return new Problem("conflict", { fields: { form: "member-gone" } });
  if (now.role !== was) return new Problem("conflict", { fields: { form: "role-changed" } });
  return new Problem("invalid", { fields: { form: "last-owner" } });
}
