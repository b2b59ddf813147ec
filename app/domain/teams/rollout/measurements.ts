import { type Db, encoded, kpiMeasurements, useCases } from "db";
import { and, asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Language } from "~/content/lessons";
import { dayField } from "~/platform/day-field";
import { parse } from "~/platform/forms";
import { Problem } from "~/platform/problems";
import { holdTeam } from "../../assignments";
import type { Member } from "../enter-team";
import { numberField } from "./fields";
import { mayChangeStep, requireStep } from "./rights";

export type KpiMeasurement = { measuredOn: string; value: number };

export const MOST_MEASUREMENTS = 500;

/** What was measured of a use case's KPI, the first day first; none of a use case that is not this team's. */
export const readMeasurements = async (
  db: Db,
  { team }: Member,
  useCase: string,
): Promise<KpiMeasurement[]> =>
  db
    .select({ measuredOn: kpiMeasurements.measuredOn, value: kpiMeasurements.value })
    .from(kpiMeasurements)
    .innerJoin(useCases, eq(useCases.id, kpiMeasurements.useCaseId))
    .where(and(eq(kpiMeasurements.useCaseId, useCase), eq(useCases.teamId, team.id)))
    .orderBy(asc(kpiMeasurements.measuredOn));

const useCaseField = z.string().min(1, "use-case-gone");

/** Somewhere on earth it is tomorrow already. */
const isLater = (day: string, now: number) => day > new Date(now + 86_400_000).toISOString().slice(0, 10);

const measurement = (language: Language, now: number) =>
  z.object({
    useCase: useCaseField,
    measuredOn: dayField
      .refine((day) => day !== null, "day-missing")
      .refine((day) => day === null || !isLater(day, now), "measured-later"),
    value: numberField(language).refine((number) => number !== null, "number-missing"),
  });

const of = (useCase: string, day: string) =>
  and(eq(kpiMeasurements.useCaseId, useCase), eq(kpiMeasurements.measuredOn, day));

/**
 * Notes what was measured on a day. The same again changes nothing; another value for that day has to be removed first.
 * @throws Problem `forbidden`; `invalid` (`day-…`, `number-…`, `measured-later`, `measured-already`, `measurements-full`);
 * `conflict` (`use-case-gone`)
 */
export async function addMeasurement(db: Db, me: Member, input: unknown, language: Language): Promise<void> {
  const { useCase, measuredOn, value } = parse(measurement(language, Date.now()), input);
  await requireStep(db, me, 1);
  const day = measuredOn ?? "";
  const ours = and(sql`u.id = ${useCase}`, sql`u.team_id = ${me.team.id}`);
  const few = sql`(select count(*) from ${kpiMeasurements} m where m.use_case_id = ${useCase}) < ${MOST_MEASUREMENTS}`;
  const [, made] = await db.batch([
    holdTeam(db, me.team.id),
    db
      .insert(kpiMeasurements)
      .select(
        sql`select u.id, ${day}, ${encoded(value, kpiMeasurements.value)} from ${useCases} u
          where ${and(ours, few, mayChangeStep(me, 1))}`,
      )
      .onConflictDoNothing()
      .returning({ value: kpiMeasurements.value }),
  ]);
  if (made.length > 0) return;
  const all = await readMeasurements(db, me, useCase);
  const there = all.find((each) => each.measuredOn === day);
  if (there?.value === value) return;
  if (there) throw new Problem("invalid", { fields: { measuredOn: "measured-already" } });
  if (all.length > 0) throw new Problem("invalid", { fields: { form: "measurements-full" } });
  throw new Problem("conflict", { fields: { form: "use-case-gone" } });
}

const removal = z.object({ useCase: useCaseField, measuredOn: z.string(), was: z.coerce.number() });

/**
 * Removes what was measured on a day; what is gone already stays so.
 * @throws Problem `forbidden`; `conflict` (`measurement-changed`) where another value stands there now
 */
export async function removeMeasurement(db: Db, me: Member, input: unknown): Promise<void> {
  const { useCase, measuredOn, was } = parse(removal, input);
  await requireStep(db, me, 1);
  const ours = sql`exists (select 1 from ${useCases} u where u.id = ${useCase} and u.team_id = ${me.team.id})`;
  await db
    .delete(kpiMeasurements)
    .where(and(of(useCase, measuredOn), eq(kpiMeasurements.value, was), ours, mayChangeStep(me, 1)));
  const [left] = await db
    .select()
    .from(kpiMeasurements)
    .where(and(of(useCase, measuredOn), ours));
  if (left) throw new Problem("conflict", { fields: { form: "measurement-changed" } });
}
