import { type Db, memberships, teams } from "db";
import { asc, eq } from "drizzle-orm";
import { Problem } from "~/platform/problems";
import { mayDo, type Role, type TeamRight } from "./rights";

/** Somebody in a team of theirs: what every use case of a team begins with. */
export type Member = {
  userId: string;
  role: Role;
  team: { id: string; name: string; seats: number | null; timeZone: string };
  /** All their teams, the one they joined first before the others. */
  teams: { id: string; name: string }[];
};

/**
 * The team that a person asks for by its id; without one, the first in which they are more than a learner, else their
 * first. To everyone who does not belong to it a team does not exist.
 * @throws Problem `not-found`; `forbidden` where their role has not the right
 */
export async function enterTeam(
  db: Db,
  { userId, asked, right }: { userId: string; asked: string | null; right: TeamRight },
): Promise<Member> {
  const rows = await db
    .select({
      id: teams.id,
      name: teams.name,
      seats: teams.seats,
      timeZone: teams.timeZone,
      role: memberships.role,
    })
    .from(memberships)
    .innerJoin(teams, eq(teams.id, memberships.teamId))
    .where(eq(memberships.userId, userId))
    .orderBy(asc(memberships.joinedAt), asc(teams.id));
  const chosen = asked
    ? rows.find(({ id }) => id === asked)
    : (rows.find(({ role }) => role !== "learner") ?? rows[0]);
  if (!chosen) throw new Problem("not-found");
  const { role, ...team } = chosen;
  if (!mayDo(role, right)) throw new Problem("forbidden");
  return { userId, role, team, teams: rows.map(({ id, name }) => ({ id, name })) };
}
