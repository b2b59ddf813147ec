import { z } from "zod";
import { idSchema } from "../schema";

/** An attribute without a value, such as `correct`. */
export const flag = (meaning: string) =>
  z.boolean().optional().meta({ type: "no value" }).describe(`write it without a value: ${meaning}`);

export const itemAttributes = {
  id: idSchema.describe("write an id that is unique in all courses: lower-case letters, digits and hyphens"),
  optional: flag("the item does not count"),
};

export const partId = {
  id: idSchema.describe('write an id that is unique in the item: id="a", id="b", …'),
};

/** A number written the English way, without separators: attributes are the same in all languages. */
export const number = z
  .custom<string | number>(
    (value) => (typeof value === "number" ? Number.isFinite(value) : /^-?\d+(\.\d+)?$/.test(String(value))),
    "is no number",
  )
  .transform(Number)
  .meta({ type: "number" });

/** Texts with `|` between them. */
export const alternatives = z
  .string()
  .transform((text) => text.split("|").map((part) => part.trim()))
  .refine((parts) => parts.every((part) => part !== ""), "holds an empty answer")
  .refine(
    (parts) => new Set(parts.map((part) => part.toLowerCase())).size === parts.length,
    "holds the same answer twice",
  )
  .meta({ type: "texts with | between them" });
