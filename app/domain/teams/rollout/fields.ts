import { z } from "zod";
import type { Language } from "~/content/lessons";
import { readNumber } from "~/platform/numerals";

/** The steps of the way to AI, as the courses count them. */
export const STEPS = [1, 2, 3, 4, 5] as const;
export type Step = (typeof STEPS)[number];

export const versionField = z.coerce.number().int();

const MOST = 1e12;

/** Six decimals are kept: what a page shows of a number is all that there is of it. */
const kept = (number: number): number => Math.round(number * 1e6) / 1e6;

/**
 * A form's field for a number as it is written in a language, null where it is left empty; codes `number-invalid` and
 * `number-large` (beyond a trillion either way).
 */
export const numberField = (language: Language) =>
  z
    .string()
    .transform((typed) => (typed.trim() === "" ? null : kept(readNumber(typed, language) ?? Number.NaN)))
    .refine((number) => !Number.isNaN(number), "number-invalid")
    .refine((number) => number === null || Math.abs(number) <= MOST, "number-large");
