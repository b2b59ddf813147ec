import { type Db, rolloutSteps } from "db";
import { and, eq } from "drizzle-orm";

/** A use case as a form sends it, in German. */
export const USE_CASE = {
  useCaseName: "Anfragen beantworten",
  kpi: "Zeit je Anfrage",
  unit: "Minuten",
  direction: "less",
  baseline: "12",
  baselineOn: "2026-09-01",
  target: "8",
  targetOn: "2027-06-30",
};

/** A step's form as it stands on an untouched board. */
export const STEP = {
  step: "2",
  version: "0",
  state: "open",
  owner: "",
  startsOn: "",
  dueOn: "",
  outcome: "",
  notes: "",
};

/** A step as it is stored. */
export async function storedStep(db: Db, teamId: string, step: number) {
  const [row] = await db
    .select()
    .from(rolloutSteps)
    .where(and(eq(rolloutSteps.teamId, teamId), eq(rolloutSteps.step, step)));
  return row;
}
