import type { Engine } from "../engine";
import type { CopiedTable } from "./tables";
import type { Key, Row } from "./values";

/** Why a copy is not begun or not gone on with. The message says what to do; the source is as it was. */
export class CopyError extends Error {
  override name = "CopyError";
}

/** How far a copy is: what the next batch begins after. Kept in the target, written together with the rows. */
export type Position = {
  table: string;
  /** The key of the last row of `table` that is there; null before its first. */
  after: Key | null;
  /** Rows of all tables so far. */
  rows: number;
};

/** A database of this version, read from one consistent view. It is never written to. */
export interface Reader {
  readonly engine: Engine;
  /** Lets the view go and takes one of now. */
  renew(): Promise<void>;
  count(table: CopiedTable): Promise<number>;
  /** The next rows by primary key; fewer than `limit` at the end. In which order keys come is the engine's affair. */
  page(table: CopiedTable, after: Key | null, limit: number): Promise<Row[]>;
  close(): Promise<void>;
}

/** A database that is copied to: it was empty, or has the beginning of a copy. */
export interface Writer {
  /**
   * Makes the tables and notes which source this is a copy of, unless an earlier run has.
   * @param source tells a source from others, and from itself at another time.
   * @param start where a copy begins
   * @returns where it goes on
   * @throws CopyError for a beginning that is a copy of something else
   */
  begin(source: string, start: Position): Promise<Position>;
  /**
   * Stores rows and `to`, the position behind them, in one transaction.
   * @throws CopyError when the target is not at `from` any more: somebody else copies, too.
   */
  write(table: CopiedTable, rows: Row[], from: Position, to: Position): Promise<void>;
  /** Removes the note: from now on it is a database like any other. */
  finish(): Promise<void>;
  close(): Promise<void>;
}

export const NOT_EMPTY = (place: string, table: string) =>
  new CopyError(`${place} is not empty: its table ${table} has rows. Copy into a new database.`);

export const OTHER_SOURCE = () =>
  new CopyError(
    "The target has the beginning of a copy of another source; or the source, or KI-fit's version, has changed since. " +
      "Make the target anew (an empty database, or remove the file) and start again.",
  );

export const OTHER_COPY = () =>
  new CopyError("Another copy is writing into this target. Let that one finish, or stop it.");

/**
 * @param applied when the newest migration that the database has had was written, 0 for none; `newest` for this version
 * @throws CopyError for a database of another version of KI-fit
 */
export function refuseOtherVersion(place: string, applied: number, newest: number): void {
  if (applied === newest) return;
  if (applied === 0) throw new CopyError(`${place} has none of KI-fit's tables.`);
  throw new CopyError(
    applied > newest
      ? `${place} was written by a newer version of KI-fit. Copy with that version.`
      : `${place} was written by an older version of KI-fit. Start this version on it once, which updates it, and stop it again.`,
  );
}
