import { assigned, assignments, type Db, groupMembers, groups, invitations, memberships, ROLES } from "db";
import { and, eq, inArray, isNull, ne, not, or, type SQL, sql } from "drizzle-orm";
import { mayDo } from "./rights";

export const isMember = (teamId: string, userId: string) =>
  and(eq(memberships.teamId, teamId), eq(memberships.userId, userId));

/** True for a membership without which the team still has an owner. */
export const notTheLastOwner = (teamId: string): SQL | undefined =>
  or(
    not(eq(memberships.role, "owner")),
    sql`(select count(*) from ${memberships} owner where owner.team_id = ${teamId} and owner.role = 'owner') > 1`,
  );

/** True where a person owns a team. */
export const isOwner = (teamId: string, userId: string): SQL =>
  sql`exists (select 1 from ${memberships} m where m.team_id = ${teamId} and m.user_id = ${userId} and m.role = 'owner')`;

/** True where a person does not belong to a team. */
export const isGone = (teamId: string, userId: string): SQL =>
  sql`not exists (select 1 from ${memberships} m where m.team_id = ${teamId} and m.user_id = ${userId})`;

/** The ids of the groups that a person manages in a team, and of all that are part of these. */
export const groupsManagedBy = (teamId: string, userId: string): SQL =>
  sql`(with recursive managed(id) as (
    select g.id from ${groups} g where g.manager_id = ${userId} and g.team_id = ${teamId}
    union select g.id from ${groups} g inner join managed on g.parent_id = managed.id
  ) select id from managed)`;

/** True for assignments that ask something of anybody in the groups that a person manages: of others, not even the reason is theirs to see. */
export const isAskedInGroupsOf = ({ team, userId }: { team: { id: string }; userId: string }): SQL =>
  sql`exists (select 1 from ${assigned} a where a.assignment_id = ${assignments.id}
    and a.user_id in (select gm.user_id from ${groupMembers} gm where gm.group_id in ${groupsManagedBy(team.id, userId)}))`;

/**
 * The query that ends what somebody had promised with a role that they no longer have, for the end of a batch: open invitations as
 * more than a learner, by which they could come back as what they were.
 */
export const endPromises = (db: Db, teamId: string, userId: string) =>
  db
    .update(invitations)
    .set({ revokedAt: new Date() })
    .where(
      and(
        eq(invitations.teamId, teamId),
        eq(invitations.invitedById, userId),
        ne(invitations.role, "learner"),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
        sql`not exists (select 1 from ${memberships} m where m.team_id = ${teamId} and m.user_id = ${userId}
          and ${inArray(
            sql`m.role`,
            ROLES.filter((role) => mayDo(role, "change-roles")),
          )})`,
      ),
    );

/** The queries that take what a group has of a person who has left the team, for the end of a batch. */
export const leaveGroups = (db: Db, teamId: string, userId: string) => [
  db
    .delete(groupMembers)
    .where(
      and(
        eq(groupMembers.userId, userId),
        inArray(
          groupMembers.groupId,
          db.select({ id: groups.id }).from(groups).where(eq(groups.teamId, teamId)),
        ),
        isGone(teamId, userId),
      ),
    ),
  db
    .update(groups)
    .set({ managerId: null, version: sql`${groups.version} + 1` })
    .where(and(eq(groups.managerId, userId), eq(groups.teamId, teamId), isGone(teamId, userId))),
];
