import type { ResultPart, SheetField, SheetValues, Worksheet } from "~/content/worksheet";
import { writtenNumber } from "~/platform/figures";
import { type Calculation, calculation, type Outcome } from "~/platform/formula";
import { readNumber } from "~/platform/numerals";
import type { LanguageTools } from "../language";

/** What stands in the fields of a form, as it is typed. */
export type Typed = Record<string, string>;

type Language = LanguageTools["language"];

/** Stored values as they stand in the form: numbers as this language writes them. */
export function typedOf({ fields }: Worksheet, values: SheetValues, language: Language): Typed {
  return Object.fromEntries(
    fields.flatMap(({ name, kind }): [string, string][] => {
      const value = values[name];
      return value === undefined ? [] : [[name, kind === "number" ? writtenNumber(value, language) : value]];
    }),
  );
}

/** A value in words: the option that is chosen, the number with its unit, a date as this language writes it. */
export function wordsOf(field: SheetField, value: string, { language, date }: LanguageTools): string {
  if (field.kind === "choice") return field.options?.[Number(value) - 1] ?? value;
  if (field.kind === "date") return date(`${value}T12:00:00Z`);
  const shown = field.kind === "number" ? writtenNumber(value, language) : value;
  return field.unit ? `${shown} ${field.unit}` : shown;
}

/** The results of what is typed. */
export function calculationOf(sheet: Worksheet, typed: Typed, language: Language): Calculation {
  const results = sheet.parts.filter((part): part is ResultPart => part.kind === "result");
  return calculation(results, (name) => readNumber(typed[name] ?? "", language));
}

/** Whether a number field holds something that is none. */
export const isUnreadable = ({ kind }: SheetField, text: string | undefined, language: Language): boolean =>
  kind === "number" && text !== undefined && text.trim() !== "" && readNumber(text, language) === null;

export type { Calculation, Outcome };
