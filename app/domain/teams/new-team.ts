import { type Db, memberships, newId, teams } from "db";
import { PLANS } from "~/domain/plans";
import { emailKey } from "~/platform/email";
import { nameKey } from "~/platform/names";

/**
 * The queries that found a team with its owner, and with as many seats as its plan has, for the batch that also creates
 * the owner's account. The owner's row has to come before them.
 */
export function newTeam(
  db: Db,
  { name, owner }: { name: string; owner: { id: string; name: string; email: string; timeZone: string } },
) {
  const teamId = newId();
  const now = new Date();
  const { id: plan, seats } = PLANS.team;
  return [
    db.insert(teams).values({ id: teamId, name, plan, seats, createdAt: now, timeZone: owner.timeZone }),
    db.insert(memberships).values({
      teamId,
      userId: owner.id,
      role: "owner",
      joinedAt: now,
      nameKey: nameKey(owner.name),
      emailKey: emailKey(owner.email),
    }),
  ];
}
