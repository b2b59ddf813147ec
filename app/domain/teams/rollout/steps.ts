import { type Db, rolloutSteps, STEP_STATES, users } from "db";
import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { dayField } from "~/platform/day-field";
import { isEmail } from "~/platform/email";
import { parse } from "~/platform/forms";
import { Problem } from "~/platform/problems";
import { lineField, textField } from "~/platform/text-field";
import { holdTeam } from "../../assignments";
import { isGone } from "../conditions";
import type { Member } from "../enter-team";
import { memberBy } from "../groups";
import { mayDo } from "../rights";
import { STEPS, type Step, versionField } from "./fields";
import { leadsRollout, mayChangeStep, requireStep } from "./rights";

export type RolloutStep = {
  step: Step;
  state: (typeof STEP_STATES)[number];
  /** The name of whoever looks after it, which all of the team see; or empty. */
  ownerName: string;
  /** Their address, for those who may name another one; else empty. */
  ownerEmail: string;
  startsOn: string | null;
  dueOn: string | null;
  outcome: string;
  notes: string;
  /** 0 for a step that nobody has touched. */
  version: number;
  /** Whether whoever looks may change it. */
  mayChange: boolean;
};

/** A team's five steps. */
export async function readRollout(db: Db, me: Member): Promise<RolloutStep[]> {
  const rows = await db
    .select({
      step: rolloutSteps.step,
      state: rolloutSteps.state,
      ownerId: rolloutSteps.ownerId,
      ownerName: users.name,
      ownerEmail: users.email,
      startsOn: rolloutSteps.startsOn,
      dueOn: rolloutSteps.dueOn,
      outcome: rolloutSteps.outcome,
      notes: rolloutSteps.notes,
      version: rolloutSteps.version,
    })
    .from(rolloutSteps)
    .leftJoin(users, eq(users.id, rolloutSteps.ownerId))
    .where(eq(rolloutSteps.teamId, me.team.id));
  const leads = leadsRollout(me);
  const names = mayDo(me.role, "name-step-owners");
  return STEPS.map((step) => {
    const { ownerId, ownerName, ownerEmail, ...row } = rows.find((each) => each.step === step) ?? UNTOUCHED;
    return {
      ...row,
      step,
      ownerName: ownerName ?? "",
      ownerEmail: names ? (ownerEmail ?? "") : "",
      mayChange: leads || ownerId === me.userId,
    };
  });
}

const UNTOUCHED = {
  state: "open" as const,
  ownerId: null,
  ownerName: null,
  ownerEmail: null,
  startsOn: null,
  dueOn: null,
  outcome: "",
  notes: "",
  version: 0,
};

export const stepInput = z
  .object({
    step: z.coerce.number().pipe(z.literal(STEPS, "step-missing")),
    version: versionField,
    state: z.enum(STEP_STATES, "state-missing"),
    /** An e-mail address, or empty. Read only where the one who asks may name somebody. */
    owner: z
      .string()
      .trim()
      .refine((typed) => typed === "" || isEmail(typed), "email-invalid"),
    startsOn: dayField,
    dueOn: dayField,
    outcome: lineField("outcome", 200),
    notes: textField("notes", 4000),
  })
  .refine(({ startsOn, dueOn }) => !startsOn || !dueOn || startsOn <= dueOn, {
    path: ["dueOn"],
    message: "ends-before-start",
  });

/**
 * Stores a step as it was typed, unless somebody else has changed it meanwhile. Whoever looks after it stays, where the one
 * who asks may not name another.
 * @throws Problem `forbidden`; `invalid` (`state-missing`, `day-invalid`, `ends-before-start`, `outcome-…`, `notes-…`,
 * `email-invalid`, `not-a-member`); `conflict` (`step-changed`)
 */
export async function saveStep(db: Db, me: Member, input: unknown): Promise<void> {
  const { step, version, owner, ...content } = parse(stepInput, input);
  await requireStep(db, me, step);
  const teamId = me.team.id;
  const ownerId = await ownerBy(db, me, owner);
  const it = and(eq(rolloutSteps.teamId, teamId), eq(rolloutSteps.step, step));
  const [, , stored] = await db.batch([
    holdTeam(db, teamId),
    db.insert(rolloutSteps).values({ teamId, step }).onConflictDoNothing(),
    db
      .update(rolloutSteps)
      .set({ ...content, ownerId, version: sql`${rolloutSteps.version} + 1` })
      .where(
        and(
          it,
          eq(rolloutSteps.version, version),
          mayChangeStep(me, step),
          ownerId ? sql`not ${isGone(teamId, ownerId)}` : undefined,
        ),
      )
      .returning({ version: rolloutSteps.version }),
  ]);
  if (stored.length > 0) return;
  const [now] = await db.select().from(rolloutSteps).where(it);
  const wanted = { ...content, ownerId };
  // The same form sent twice: what it wanted is there.
  if (now && isSame(now, wanted)) return;
  if (now?.version !== version) throw new Problem("conflict", { fields: { form: "step-changed" } });
  throw new Problem("invalid", { fields: { owner: "not-a-member" } });
}

/** Whether a row holds all of some content. */
export const isSame = (row: Record<string, unknown>, content: object): boolean =>
  Object.entries(content).every(([name, value]) => row[name] === value);

async function ownerBy(db: Db, me: Member, email: string): Promise<string | null> {
  if (!mayDo(me.role, "name-step-owners")) return me.userId;
  return email === "" ? null : (await memberBy(db, me, email, "owner")).userId;
}

/** The query that takes the steps from whoever has left the team, for the end of a batch. */
export const leaveSteps = (db: Db, teamId: string, userId: string) =>
  db
    .update(rolloutSteps)
    .set({ ownerId: null, version: sql`${rolloutSteps.version} + 1` })
    .where(and(eq(rolloutSteps.ownerId, userId), eq(rolloutSteps.teamId, teamId), isGone(teamId, userId)));
