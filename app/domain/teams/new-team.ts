import { type Db, memberships, newId, teams } from "db";

/**
 * The queries that found a team with its owner, for the batch that also creates the owner's account.
 * The owner's row has to come before them.
 */
export function newTeam(db: Db, { name, ownerId }: { name: string; ownerId: string }) {
  const teamId = newId();
  const now = new Date();
  return [
    db.insert(teams).values({ id: teamId, name, plan: "team", createdAt: now }),
    db.insert(memberships).values({ teamId, userId: ownerId, role: "owner", joinedAt: now }),
  ];
}
