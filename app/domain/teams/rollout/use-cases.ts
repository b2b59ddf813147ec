import { type Db, DIRECTIONS, encoded, kpiMeasurements, newId, teams, useCases } from "db";
import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Language } from "~/content/lessons";
import { dayField } from "~/platform/day-field";
import { parse } from "~/platform/forms";
import { nameField, nameKey } from "~/platform/names";
import { Problem } from "~/platform/problems";
import { lineField } from "~/platform/text-field";
import { holdTeam } from "../../assignments";
import type { Member } from "../enter-team";
import { numberField, versionField } from "./fields";
import { hasReached, isAsGood, shareOfWay } from "./progress";
import { mayChangeStep, requireStep } from "./rights";
import { isSame } from "./steps";

export type UseCase = {
  id: string;
  name: string;
  kpi: string;
  unit: string;
  direction: (typeof DIRECTIONS)[number];
  baseline: number | null;
  baselineOn: string | null;
  target: number | null;
  targetOn: string | null;
  version: number;
  /** The last measurement; null before there is one. */
  latest: number | null;
  latestOn: string | null;
  /** See `shareOfWay` and `hasReached`. */
  share: number | null;
  reached: boolean;
};

export const MOST_USE_CASES = 30;

/** A team's use cases in the order in which they were made, each with its last measurement. */
export async function listUseCases(db: Db, { team }: Member): Promise<UseCase[]> {
  const rows = await db
    .select({
      id: useCases.id,
      name: useCases.name,
      kpi: useCases.kpi,
      unit: useCases.unit,
      direction: useCases.direction,
      baseline: useCases.baseline,
      baselineOn: useCases.baselineOn,
      target: useCases.target,
      targetOn: useCases.targetOn,
      version: useCases.version,
      latest: kpiMeasurements.value,
      latestOn: kpiMeasurements.measuredOn,
    })
    .from(useCases)
    .leftJoin(
      kpiMeasurements,
      and(
        eq(kpiMeasurements.useCaseId, useCases.id),
        sql`${kpiMeasurements.measuredOn} = (select max(m.measured_on) from ${kpiMeasurements} m
          where m.use_case_id = ${useCases.id})`,
      ),
    )
    .where(eq(useCases.teamId, team.id))
    .orderBy(asc(useCases.id));
  return rows.map((row) => ({
    ...row,
    share: shareOfWay(row, row.latest),
    reached: hasReached(row, row.latest),
  }));
}

const paired = (value: number | null, day: string | null) => (value === null) === (day === null);

const description = (language: Language) =>
  z
    .object({
      useCaseName: nameField("use-case"),
      kpi: nameField("kpi"),
      unit: lineField("unit", 30),
      direction: z.enum(DIRECTIONS, "direction-missing"),
      baseline: numberField(language),
      baselineOn: dayField,
      target: numberField(language),
      targetOn: dayField,
    })
    .superRefine(({ direction, baseline, baselineOn, target, targetOn }, context) => {
      const wrong = (field: string, message: string) =>
        context.addIssue({ code: "custom", path: [field], message });
      if (!paired(baseline, baselineOn)) {
        if (baseline === null) wrong("baseline", "number-missing");
        else wrong("baselineOn", "day-missing");
      }
      if (!paired(target, targetOn)) {
        if (target === null) wrong("target", "number-missing");
        else wrong("targetOn", "day-missing");
      }
      if (baseline !== null && target !== null && !isAsGood(direction, target, baseline)) {
        wrong("target", `target-not-${direction}`);
      }
      if (baselineOn && targetOn && targetOn < baselineOn) wrong("targetOn", "target-before-baseline");
    });

const chosen = z.object({ useCase: z.string().min(1, "use-case-gone"), version: versionField });

function contentOf(language: Language, input: unknown) {
  const { useCaseName: name, ...rest } = parse(description(language), input);
  return { name, ...rest, nameKey: nameKey(name), kpiKey: nameKey(rest.kpi) };
}
type Content = ReturnType<typeof contentOf>;

/**
 * Adds a use case with its KPI. One that is there already with the same content stays as it is.
 * @returns its id.
 * @throws Problem `forbidden`; `invalid` (`use-case-…`, `kpi-…`, `unit-…`, `direction-missing`, `number-…`, `day-…`,
 * `target-…`, `use-case-exists`, `use-cases-full`)
 */
export async function addUseCase(db: Db, me: Member, input: unknown, language: Language): Promise<string> {
  const content = contentOf(language, input);
  await requireStep(db, me, 1);
  const id = newId();
  const teamId = me.team.id;
  const { baseline, target } = useCases;
  const few = sql`(select count(*) from ${useCases} u where u.team_id = ${teamId}) < ${MOST_USE_CASES}`;
  const [, made] = await db.batch([
    holdTeam(db, teamId),
    db
      .insert(useCases)
      .select(
        sql`select ${id}, t.id, ${content.name}, ${content.kpi}, ${content.unit}, ${content.direction},
          ${encoded(content.baseline, baseline)}, ${content.baselineOn}, ${encoded(content.target, target)},
          ${content.targetOn}, ${content.nameKey}, ${content.kpiKey}, 1
          from ${teams} t where ${and(sql`t.id = ${teamId}`, few, mayChangeStep(me, 1))}`,
      )
      .onConflictDoNothing()
      .returning({ id: useCases.id }),
  ]);
  if (made.length > 0) return id;
  const [there] = await db.select().from(useCases).where(namesake(teamId, content));
  if (there && isSame(there, content)) return there.id;
  throw new Problem("invalid", {
    fields: there ? { useCaseName: "use-case-exists" } : { form: "use-cases-full" },
  });
}

const namesake = (teamId: string, { nameKey, kpiKey }: Content): SQL | undefined =>
  and(eq(useCases.teamId, teamId), eq(useCases.nameKey, nameKey), eq(useCases.kpiKey, kpiKey));

/**
 * Changes a use case, unless somebody else has meanwhile.
 * @throws as `addUseCase`; Problem `conflict` (`use-case-changed`)
 */
export async function changeUseCase(db: Db, me: Member, input: unknown, language: Language): Promise<void> {
  const { useCase, version } = parse(chosen, input);
  const content = contentOf(language, input);
  await requireStep(db, me, 1);
  const teamId = me.team.id;
  const it = and(eq(useCases.id, useCase), eq(useCases.teamId, teamId));
  const isFree = sql`not exists (select 1 from ${useCases} other where other.team_id = ${teamId}
    and other.name_key = ${content.nameKey} and other.kpi_key = ${content.kpiKey} and other.id <> ${useCase})`;
  const [, stored] = await db.batch([
    holdTeam(db, teamId),
    db
      .update(useCases)
      .set({ ...content, version: sql`${useCases.version} + 1` })
      .where(and(it, eq(useCases.version, version), isFree, mayChangeStep(me, 1)))
      .returning({ id: useCases.id }),
  ]);
  if (stored.length > 0) return;
  const [now] = await db.select().from(useCases).where(it);
  if (now && isSame(now, content)) return;
  if (now?.version !== version) throw new Problem("conflict", { fields: { form: "use-case-changed" } });
  throw new Problem("invalid", { fields: { useCaseName: "use-case-exists" } });
}

/**
 * Removes a use case with all that was measured of it; one that is gone already stays so.
 * @throws Problem `forbidden`; `conflict` (`use-case-changed`)
 */
export async function deleteUseCase(db: Db, me: Member, input: unknown): Promise<void> {
  const { useCase, version } = parse(chosen, input);
  await requireStep(db, me, 1);
  const it = and(eq(useCases.id, useCase), eq(useCases.teamId, me.team.id));
  await db.delete(useCases).where(and(it, eq(useCases.version, version), mayChangeStep(me, 1)));
  const [left] = await db.select({ id: useCases.id }).from(useCases).where(it);
  if (left) throw new Problem("conflict", { fields: { form: "use-case-changed" } });
}
