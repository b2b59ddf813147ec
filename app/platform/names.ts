import { z } from "zod";

/** Control characters, and those that turn the direction of the text around them. */
export const UNFIT = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

/** A name in the form that it is sorted, searched and compared by: "Örtel, Groß" is "ortel, gross", the same on each engine. */
export const nameKey = (name: string): string =>
  name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss");

/** A form's field for the name of a person, a team, a group and the like; codes `<field>-missing`, `-long` and `-invalid`. */
export const nameField = (field: "name" | "team-name" | "group-name" | "company" | "use-case" | "kpi") =>
  z
    .string()
    .transform((typed) => typed.normalize("NFC").trim().replace(/ {2,}/g, " "))
    .refine((name) => name !== "", `${field}-missing`)
    .refine((name) => [...name].length <= 100, `${field}-long`)
    .refine((name) => !UNFIT.test(name), `${field}-invalid`);
