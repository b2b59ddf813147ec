import { and, type Column, eq, lt, or, type SQL } from "drizzle-orm";
import { Problem } from "./problems";

/** What is saved as one types says what it began with, so that nothing of another window is overwritten unseen. */
export type Edit = {
  /** The revision that the form began with; 0 where nothing was stored. */
  revision: number;
  /** Which open page sends it, and the how manieth time: its own later edits win over earlier ones. Empty without script. */
  editor: string;
  edit: number;
};

/**
 * The edit that a form says it is: `_revision`, and from a script `_editor` and `_edit`.
 * @throws Problem invalid for what no page of ours sends.
 */
export function readEdit(control: { get(name: string): string | null | undefined }): Edit {
  const editor = control.get("_editor") ?? "";
  if (editor.length > 40) throw new Problem("invalid");
  return { editor, revision: readCount(control.get("_revision")), edit: readCount(control.get("_edit")) };
}

/** A count from 0; PostgreSQL's whole numbers end at 2³¹. */
function readCount(value: string | null | undefined): number {
  const count = Number(value ?? "0");
  if (!Number.isInteger(count) || count < 0 || count >= 2 ** 31) throw new Problem("invalid");
  return count;
}

type Columns = { revision: Column; editor: Column; edit: Column };

/** True of a row that an edit may replace: nobody else has stored anything since the revision that it began with. */
export function isReplacedBy(row: Columns, { revision, editor, edit }: Edit): SQL | undefined {
  const same = eq(row.revision, revision);
  return editor === "" ? same : or(same, and(eq(row.editor, editor), lt(row.edit, edit)));
}

/** Whether a stored row holds this very edit, or a later one of the same page: what comes late has been overtaken by itself. */
export const isOvertaken = (stored: { editor: string; edit: number }, { editor, edit }: Edit): boolean =>
  editor !== "" && stored.editor === editor && stored.edit >= edit;
