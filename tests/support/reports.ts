import { assigned, assignmentCourses, assignments, type Db, newId } from "db";
import type { Language } from "~/content/lessons";
import { openReport, type ReportPart, readWish, reportFields } from "~/domain/reports";
import { type Member, readReportChoices } from "~/domain/teams";
import { library } from "./assignments";

/** An assignment of the course "basics", and nobody of whom it is asked yet. */
export async function assignment(
  db: Db,
  teamId: string,
  { courseId = "basics", reason = "", endedAt = null as Date | null } = {},
): Promise<string> {
  const id = newId();
  await db
    .insert(assignments)
    .values({ id, teamId, courseId, reason, everyone: true, createdAt: new Date(), endedAt });
  await db.insert(assignmentCourses).values({ assignmentId: id, courseId });
  return id;
}

/** What is asked of somebody, as the database has it. */
export async function row(
  db: Db,
  { teamId, assignmentId, userId }: { teamId: string; assignmentId: string; userId: string },
  {
    courseId = "basics",
    round = 1,
    dueOn = null as string | null,
    doneOn = null as string | null,
    nextRound = null as number | null,
  } = {},
): Promise<void> {
  const version = doneOn ? "1a2b3c4d" : null;
  const days = { assignedOn: "2026-01-05", since: "", dueOn, doneOn };
  await db
    .insert(assigned)
    .values({ assignmentId, userId, courseId, round, teamId, ...days, version, nextRound });
}

/** Begins a report with the fields of its form. */
export async function report(
  db: Db,
  me: Member,
  fields: Record<string, string> = {},
  { name = "Chefin Beispiel", language = "de" as Language } = {},
) {
  const choices = await readReportChoices(db, me);
  const { wish, problems } = readWish(
    reportFields(new URLSearchParams({ format: "csv", ...fields })),
    choices,
  );
  return { problems, ...(await openReport(db, library, { me, name, language, choices, wish })) };
}

export async function bytesOf(parts: AsyncIterable<ReportPart>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const { bytes } of parts) all.push(bytes);
  return Buffer.concat(all);
}
