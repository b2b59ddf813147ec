import { type Db, rolloutSteps } from "db";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { Problem } from "~/platform/problems";
import type { Member } from "../enter-team";
import { reachOf } from "../rights";
import type { Step } from "./fields";

/** Whether somebody may change every step, and say who looks after which. */
export const leadsRollout = ({ role }: Member): boolean => reachOf(role, "change-rollout") === "team";

/** @throws Problem `forbidden` for a step that somebody else looks after */
export async function requireStep(db: Db, me: Member, step: Step): Promise<void> {
  if (leadsRollout(me)) return;
  const [row] = await db
    .select({ ownerId: rolloutSteps.ownerId })
    .from(rolloutSteps)
    .where(and(eq(rolloutSteps.teamId, me.team.id), eq(rolloutSteps.step, step)));
  if (row?.ownerId !== me.userId) throw new Problem("forbidden");
}

/** True where somebody may (still) change a step, for the statement that changes something of it. */
export const mayChangeStep = (me: Member, step: Step): SQL | undefined =>
  leadsRollout(me)
    ? undefined
    : sql`exists (select 1 from ${rolloutSteps} s
        where s.team_id = ${me.team.id} and s.step = ${step} and s.owner_id = ${me.userId})`;
