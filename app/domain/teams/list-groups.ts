import { type Db, groups } from "db";
import { asc, eq } from "drizzle-orm";
import type { Member } from "./enter-team";

/** The names of a team's groups, for choosing one. */
export const groupChoices = (db: Db, { team }: Member) =>
  db
    .select({ id: groups.id, name: groups.name })
    .from(groups)
    .where(eq(groups.teamId, team.id))
    .orderBy(asc(groups.nameKey));
