import { type Db, memberships } from "db";
import { count, eq } from "drizzle-orm";
import type { Member } from "./enter-team";

export type TeamSize = {
  memberCount: number;
  /** null is without a limit. */
  seats: number | null;
};

/** How many members a team has, and how many it may have. */
export async function readSize(db: Db, { team }: Member): Promise<TeamSize> {
  const [row] = await db
    .select({ memberCount: count() })
    .from(memberships)
    .where(eq(memberships.teamId, team.id));
  return { memberCount: row?.memberCount ?? 0, seats: team.seats };
}
