import { type Db, encoded, memberships, newId, teams, users } from "db";
import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { PLANS } from "~/domain/plans";
import { emailKey } from "~/platform/email";
import { parse } from "~/platform/forms";
import { nameField, nameKey } from "~/platform/names";
import { orNotFound } from "~/platform/problems";
import { DEFAULT_ZONE } from "~/platform/zone-places";
import type { Guest } from "./join-team";
import { shareCourses } from "./sharing";

export const foundTeamInput = z.object({ teamName: nameField("team-name") });

/** Their time zone becomes the team's. */
export type Founder = Guest & { timeZone?: string };

/**
 * Makes a team of a person's own plan: they become its owner, with those of their completed courses of which the team may know
 * (`shared`: ids). Whoever owns one already gets no other by this, so that a form sent twice founds one.
 * @returns the id of the team, or of the one that they own.
 * @throws Problem `invalid` (`team-name-…`)
 */
export async function foundTeam(
  db: Db,
  who: Founder,
  input: unknown,
  shared: string[] = [],
): Promise<string> {
  const { teamName } = parse(foundTeamInput, input);
  const { id: plan, seats } = PLANS.team;
  const [teamId, now] = [newId(), new Date()];
  const owned = and(eq(memberships.userId, who.id), eq(memberships.role, "owner"));
  await db.batch([
    // Of two forms at the same moment the second one waits here, and then sees what the first one did.
    db.update(users).set({ plan }).where(eq(users.id, who.id)),
    db.insert(teams).values({
      id: teamId,
      name: teamName,
      plan,
      seats,
      createdAt: now,
      timeZone: who.timeZone ?? DEFAULT_ZONE,
    }),
    db.insert(memberships).select(
      sql`select t.id, ${who.id}, 'owner', ${encoded(now, memberships.joinedAt)}, ${nameKey(who.name)}, ${emailKey(who.email)}
        from ${teams} t where t.id = ${teamId} and not exists (select 1 from ${memberships} where ${owned})`,
    ),
    db
      .delete(teams)
      .where(
        and(
          eq(teams.id, teamId),
          sql`not exists (select 1 from ${memberships} m where m.team_id = ${teamId})`,
        ),
      ),
    shareCourses(db, { teamId, userId: who.id, courseIds: shared, since: now }),
  ]);
  const [own] = await db
    .select({ id: memberships.teamId })
    .from(memberships)
    .where(owned)
    .orderBy(memberships.joinedAt)
    .limit(1);
  return orNotFound(own).id;
}

/** Whether a person owns a team. */
export async function ownsTeam(db: Db, userId: string): Promise<boolean> {
  const rows = await db
    .select({ id: memberships.teamId })
    .from(memberships)
    .where(and(eq(memberships.userId, userId), eq(memberships.role, "owner")))
    .limit(1);
  return rows.length > 0;
}
