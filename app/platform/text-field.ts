import { z } from "zod";
import { UNFIT } from "./names";

const fits = (text: string, most: number): boolean => [...text].length <= most;

/** A form's field for a text of several lines, also an empty one; codes `<field>-long` and `-invalid`. `most` is in characters. */
export const textField = (field: string, most: number) =>
  z
    .string()
    .transform((typed) => typed.normalize("NFC").replace(/\r\n?/g, "\n").replace(/\t/g, " ").trim())
    .refine((text) => fits(text, most), `${field}-long`)
    .refine((text) => !UNFIT.test(text.replaceAll("\n", "")), `${field}-invalid`);

/** The same for a text of one line. */
export const lineField = (field: string, most: number) =>
  z
    .string()
    .transform((typed) => typed.normalize("NFC").trim().replace(/ {2,}/g, " "))
    .refine((text) => fits(text, most), `${field}-long`)
    .refine((text) => !UNFIT.test(text), `${field}-invalid`);
