import { type Db, memberships, teams } from "db";
import { and, eq, ne } from "drizzle-orm";
import { z } from "zod";
import { emailField, emailKey } from "~/platform/email";
import { parse } from "~/platform/forms";
import { nameField } from "~/platform/names";
import { Problem } from "~/platform/problems";
import { zoneField } from "~/platform/time-zones";
import { holdTeam } from "../assignments";
import { isMember, isOwner } from "./conditions";
import type { Member } from "./enter-team";

export const renameInput = z.object({ teamName: nameField("team-name"), was: z.string() });
export const timeZoneInput = z.object({ timeZone: zoneField, was: z.string() });
export const transferInput = z.object({ email: emailField });

/**
 * Gives the team another name, unless somebody else has meanwhile.
 * @throws Problem `invalid`; `conflict` (`name-changed`)
 */
export async function renameTeam(db: Db, me: Member, input: unknown): Promise<void> {
  const { teamName, was } = parse(renameInput, input);
  const renamed = await db
    .update(teams)
    .set({ name: teamName })
    .where(and(eq(teams.id, me.team.id), eq(teams.name, was)))
    .returning({ id: teams.id });
  if (renamed.length === 0) throw new Problem("conflict", { fields: { teamName: "name-changed" } });
}

/**
 * Says by which calendars the team's days go, unless somebody else has meanwhile. What is due keeps its day.
 * @throws Problem `invalid` (`time-zone-unknown`); `conflict` (`time-zone-changed`)
 */
export async function changeTimeZone(db: Db, me: Member, input: unknown): Promise<void> {
  const { timeZone, was } = parse(timeZoneInput, input);
  const changed = await db
    .update(teams)
    .set({ timeZone })
    .where(and(eq(teams.id, me.team.id), eq(teams.timeZone, was)))
    .returning({ id: teams.id });
  if (changed.length === 0) throw new Problem("conflict", { fields: { timeZone: "time-zone-changed" } });
}

/**
 * Makes another member, named by e-mail address, an owner, and the owner who does it an admin; both or neither.
 * @throws Problem `invalid` (`email-invalid`, `not-a-member`, `transfer-to-self`); `conflict` (`role-changed`)
 */
export async function transferTeam(db: Db, me: Member, input: unknown): Promise<void> {
  const { email } = parse(transferInput, input);
  const teamId = me.team.id;
  const [next] = await db
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(and(eq(memberships.teamId, teamId), eq(memberships.emailKey, emailKey(email))));
  if (!next) throw new Problem("invalid", { fields: { email: "not-a-member" } });
  if (next.userId === me.userId) throw new Problem("invalid", { fields: { email: "transfer-to-self" } });
  const [, , stepped] = await db.batch([
    holdTeam(db, teamId),
    db
      .update(memberships)
      .set({ role: "owner" })
      .where(and(isMember(teamId, next.userId), ne(memberships.role, "owner"), isOwner(teamId, me.userId))),
    db
      .update(memberships)
      .set({ role: "admin" })
      .where(and(isMember(teamId, me.userId), eq(memberships.role, "owner"), isOwner(teamId, next.userId)))
      .returning({ role: memberships.role }),
  ]);
  if (stepped.length === 0) throw new Problem("conflict", { fields: { form: "role-changed" } });
}
