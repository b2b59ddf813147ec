import { z } from "zod";

/** Control characters, and those that turn the direction of the text around them. */
export const UNFIT = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

/** A form's field for the name of a person, a team or a company; codes `<field>-missing`, `-long` and `-invalid`. */
export const nameField = (field: "name" | "team-name" | "company") =>
  z
    .string()
    .transform((typed) => typed.normalize("NFC").trim().replace(/ {2,}/g, " "))
    .refine((name) => name !== "", `${field}-missing`)
    .refine((name) => [...name].length <= 100, `${field}-long`)
    .refine((name) => !UNFIT.test(name), `${field}-invalid`);
