import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseError, MigrationError } from "./database";

/** When the newest migration of a folder was written, in milliseconds. */
export function newestMigration(folder: string): number {
  const journal = JSON.parse(readFileSync(join(folder, "meta", "_journal.json"), "utf8")) as {
    entries: { when: number }[];
  };
  return Math.max(0, ...journal.entries.map((entry) => entry.when));
}

/** @throws MigrationError for a database that has had a migration which this version does not know. */
export function refuseNewer(applied: number, folder: string): void {
  if (applied <= newestMigration(folder)) return;
  throw new MigrationError(
    "This database was written by a newer version of KI-fit. Start that version, or restore a backup made before the update.",
  );
}

/** The table by which `npm run db:copy` notes how far it is; a finished copy has none. */
export const COPY_NOTE = "_copy";

/** @throws DatabaseError for a database that is only half there. */
export function refuseUnfinishedCopy(hasNote: boolean): void {
  if (!hasNote) return;
  throw new DatabaseError(
    "This database is a copy that is not finished. Run the same npm run db:copy again; it goes on where it was.",
  );
}

export const migrationFailed = (cause: unknown): MigrationError =>
  new MigrationError(
    `The database could not be brought to this version and was left as it was: ${(cause as Error).message}`,
    { cause },
  );
