import type { Kit } from "../kit";
import type { defineAccounts } from "./accounts";
import type { defineTeams } from "./teams";

export const STEP_STATES = ["open", "under-way", "done", "put-off"] as const;

/** Whether more or less of what a KPI counts is better. */
export const DIRECTIONS = ["more", "less"] as const;

/** A team's own way to AI: its five steps, and the use cases with what is measured of them. Days are text, YYYY-MM-DD. */
export function defineRollout(
  kit: Kit,
  { users }: ReturnType<typeof defineAccounts>,
  { teams }: ReturnType<typeof defineTeams>,
) {
  const inTeam = () =>
    kit
      .text()
      .notNull()
      .references(() => teams.id, { onDelete: "cascade" });

  /** A step that was never touched has no row, or one of version 0. */
  const rolloutSteps = kit.table(
    "rollout_steps",
    {
      teamId: inTeam(),
      /** 1–5. */
      step: kit.integer().notNull(),
      state: kit.oneOf(STEP_STATES).notNull().default("open"),
      /** The member who looks after it. */
      ownerId: kit.text().references(() => users.id, { onDelete: "set null" }),
      startsOn: kit.text(),
      dueOn: kit.text(),
      /** What came of it, in a line: the chosen solution, the result of the check. */
      outcome: kit.text().notNull().default(""),
      notes: kit.text().notNull().default(""),
      /** Counts the changes, so that of two who change it at once the second one is told. */
      version: kit.integer().notNull().default(0),
    },
    (t) => [kit.primaryKey({ columns: [t.teamId, t.step] }), kit.index("rollout_steps_owner").on(t.ownerId)],
  );

  /** One with one KPI; measured by two, it is there twice. */
  const useCases = kit.table(
    "use_cases",
    {
      id: kit.id().primaryKey(),
      teamId: inTeam(),
      name: kit.text().notNull(),
      /** What is measured, and in which unit (may be empty). */
      kpi: kit.text().notNull(),
      unit: kit.text().notNull(),
      direction: kit.oneOf(DIRECTIONS).notNull(),
      /** A value and its day are both there or both not. */
      baseline: kit.real(),
      baselineOn: kit.text(),
      target: kit.real(),
      targetOn: kit.text(),
      /** The comparable forms of name and KPI: in a team each pair is there once. */
      nameKey: kit.text().notNull(),
      kpiKey: kit.text().notNull(),
      version: kit.integer().notNull().default(1),
    },
    (t) => [
      kit.uniqueIndex("use_cases_name").on(t.teamId, t.nameKey, t.kpiKey),
      kit.index("use_cases_team").on(t.teamId, t.id),
    ],
  );

  /** What was measured of a use case's KPI, entered by hand: one value a day. */
  const kpiMeasurements = kit.table(
    "kpi_measurements",
    {
      useCaseId: kit
        .text()
        .notNull()
        .references(() => useCases.id, { onDelete: "cascade" }),
      measuredOn: kit.text().notNull(),
      value: kit.real().notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.useCaseId, t.measuredOn] })],
  );

  return { rolloutSteps, useCases, kpiMeasurements };
}
