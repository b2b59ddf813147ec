import { type Db, encoded, measurements, newId } from "db";
import { asc, eq, sql } from "drizzle-orm";
import { AREAS, type CheckForm, type FormName } from "~/content/check";
import { type AreaScore, shareOf } from "./score";

/** A check that a person kept. */
export type Measurement = {
  number: number;
  form: FormName;
  areas: AreaScore[];
  /** 0–1. */
  share: number;
  measuredAt: Date;
};

/** A person's checks, the first one first. */
export async function readMeasurements(db: Db, userId: string): Promise<Measurement[]> {
  const rows = await db
    .select()
    .from(measurements)
    .where(eq(measurements.userId, userId))
    .orderBy(asc(measurements.number));
  return rows.map(({ number, form, points, measuredAt }) => {
    const areas = AREAS.flatMap((area): AreaScore[] => {
      const score = points[area];
      return score ? [{ area, ...score }] : [];
    });
    return { number, form, areas, share: shareOf(areas), measuredAt };
  });
}

/** The form that a person takes next: the other one than the last time, so that no question comes twice in a row. */
export const nextForm = (taken: readonly Pick<Measurement, "form">[]): FormName =>
  taken.at(-1)?.form === "a" ? "b" : "a";

/**
 * Keeps a check as the person's measurement `number`, if they have one less so far.
 * @returns whether it was kept: a number that is taken stays as it is, and none is skipped.
 */
export async function keepMeasurement(
  db: Db,
  { userId, number, form, areas }: { userId: string; number: number; form: CheckForm; areas: AreaScore[] },
): Promise<boolean> {
  const points = Object.fromEntries(areas.map(({ area, ...score }) => [area, score]));
  const kept = await db
    .insert(measurements)
    .select(
      sql`select ${newId()}, ${userId}, ${encoded(number, measurements.number)}, ${form.name}, ${form.version},
            ${encoded(points, measurements.points)}, ${encoded(new Date(), measurements.measuredAt)}
          where ${number} = 1 + (select count(*) from ${measurements} where ${eq(measurements.userId, userId)})`,
    )
    .onConflictDoNothing()
    .returning({ id: measurements.id });
  return kept.length > 0;
}
