import type { Db } from "db";
import type { Lesson } from "~/content/lessons";
import type { SheetState, SheetValues } from "~/content/worksheet";
import { readEdit } from "~/platform/edits";
import { Problem } from "~/platform/problems";
import { readFields, worksheetsOf } from "./fields";
import { store } from "./stored";

export type Filled = {
  sheet: string;
  /** What stands in the form. */
  values: SheetValues;
} & (
  | { said: "saved"; state: SheetState }
  /** A visitor's: calculated, and stored nowhere. */
  | { said: "calculated" }
  /** Something else has been stored meanwhile, which `state` holds; what was typed is not stored. */
  | { said: "conflict"; state: SheetState }
  /** `fields` names what is too long; `form` is all of it together. */
  | { said: "too-long"; fields: string[] }
);

/**
 * Takes a posted worksheet (`_sheet`, `_revision`, and from a script `_editor` and `_edit`), and stores it where somebody
 * is signed in.
 * @throws Problem not-found when the lesson has no such worksheet, invalid for a malformed form.
 */
export async function fillWorksheet(
  db: Db,
  { userId, lesson, fields }: { userId: string | null; lesson: Lesson; fields: [string, string][] },
): Promise<Filled> {
  const control = new Map(fields);
  const sheet = worksheetsOf(lesson).get(control.get("_sheet") ?? "");
  if (!sheet) throw new Problem("not-found");
  const { values, tooLong } = readFields(sheet, fields, lesson.language);
  const filled = { sheet: sheet.id, values };
  if (tooLong.length > 0) return { ...filled, said: "too-long", fields: tooLong };
  if (userId === null) return { ...filled, said: "calculated" };
  const { stored, state } = await store(db, { userId, lesson, sheet, values, edit: readEdit(control) });
  return { ...filled, said: stored ? "saved" : "conflict", state };
}
