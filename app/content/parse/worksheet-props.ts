import { z } from "zod";
import type { FieldKind } from "../worksheet";
import { alternatives, itemAttributes, number } from "./attributes";

/** Ids of parts are names in formulas, where a hyphen would be a minus. */
const partId = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, "is no name that formulas can use")
  .refine((id) => id !== "constructor", "is a name that JavaScript keeps for itself")
  .max(32)
  .describe("write a letter, then lower-case letters, digits or _ (no hyphen: in a formula it is a minus)");
const KINDS = ["number", "text", "long", "choice", "date"] as const satisfies FieldKind[];
const kind = z.enum(KINDS).describe(`write kind="number" or another one of ${KINDS.join(", ")}`);
const unit = z.string().min(1).max(24).optional().describe('write unit="€", or leave it out');
const options = alternatives
  .optional()
  .describe('write options="hoch | mittel | niedrig"; it goes with kind="choice"');
const formula = z.string().min(1).max(500);

const MOST_OWN = 12;

/** A grid has so many cells at most: each is a field of its own. */
export const MOST_CELLS = 400;

export const worksheetProps = z.strictObject({
  id: itemAttributes.id,
  title: z
    .string()
    .min(1)
    .max(120)
    .describe('write title="…": what it is called in the folder of one’s own work'),
});
export const entryProps = z.strictObject({
  id: partId,
  kind: kind,
  unit,
  options,
  example: z.string().min(1).optional().describe('write example="…": what could stand in it'),
});
export const gridProps = z.strictObject({
  id: partId,
  kind: kind.default("number"),
  options,
  own: number
    .refine(
      (value) => Number.isInteger(value) && value >= 0 && value <= MOST_OWN,
      `is no number from 0 to ${MOST_OWN}`,
    )
    .default(0)
    .describe('write own="2": how many rows the learner names, or leave it out'),
});
export const columnProps = z.strictObject({ id: partId, kind: kind.optional(), unit, options });
export const rowProps = z.strictObject({ id: partId });
export const resultProps = z.strictObject({
  id: partId,
  unit,
  formula: formula.describe('write formula="(ersparnis - pruefung) * satz"'),
});
export const chartProps = z.strictObject({
  of: alternatives.describe('write of="brutto | netto": results or entries with numbers'),
});
export const adviceProps = z.strictObject({ when: formula.describe('write when="netto < 0"') });
