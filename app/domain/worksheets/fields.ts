import type { Lesson } from "~/content/lessons";
import type { SheetField, SheetValues, SheetWords, Worksheet } from "~/content/worksheet";
import { readNumber } from "~/platform/numerals";

type Language = Lesson["language"];

/** In all fields of a worksheet together, in characters. */
export const MOST_CHARACTERS = 20_000;

export type ReadFields = {
  values: SheetValues;
  /** Names of the fields whose text is too long; `sheet` where all of them are too long together. */
  tooLong: string[];
};

/** The worksheets of a lesson by their ids, in the order in which they are read. */
export const worksheetsOf = ({ segments }: Lesson): Map<string, Worksheet> =>
  new Map(
    segments.flatMap((segment): [string, Worksheet][] =>
      segment.kind === "worksheet" ? [[segment.sheet.id, segment.sheet]] : [],
    ),
  );

/**
 * Reads what was typed into a worksheet. A number becomes what JavaScript writes, so that it is the same in every
 * language; what is none stays as it was typed. Blank fields are left out, and so is what no form can post.
 */
export function readFields(
  { fields }: Worksheet,
  posted: readonly [string, string][],
  language: Language,
): ReadFields {
  const typed = new Map(posted);
  const values: SheetValues = {};
  const tooLong: string[] = [];
  let characters = 0;
  for (const field of fields) {
    // A form posts the line breaks of a text area as two signs, scripts post them as one.
    const text = (typed.get(field.name) ?? "").replaceAll("\r\n", "\n");
    if (text.trim() === "" || !isPossible(field, text)) continue;
    values[field.name] = field.kind === "number" ? numeralOf(text, language) : text;
    characters += text.length;
    if (text.length > field.longest) tooLong.push(field.name);
  }
  if (characters > MOST_CHARACTERS) tooLong.push("form");
  return { values, tooLong };
}

function numeralOf(text: string, language: Language): string {
  const number = readNumber(text, language);
  return number === null ? text : String(number);
}

function isPossible({ kind, options }: SheetField, value: string): boolean {
  if (kind === "choice") return options?.[Number(value) - 1] !== undefined && /^[1-9]\d?$/.test(value);
  if (kind === "date") return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
  return true;
}

/** What each filled field is called, and what stands in it, in words. */
export function wordsOf({ fields }: Worksheet, values: SheetValues): SheetWords {
  const filled = fields.filter(({ name }) => Object.hasOwn(values, name));
  return Object.fromEntries(
    filled.map((field) => {
      const value = values[field.name] ?? "";
      const text = field.options?.[Number(value) - 1] ?? value;
      return [field.name, { label: field.label, text: field.unit ? `${text} ${field.unit}` : text }];
    }),
  );
}

/** What was filled in fields that a worksheet no longer has. */
export function withoutFieldsOf<T>({ fields }: Worksheet, filled: Record<string, T>): Record<string, T> {
  const names = new Set(fields.map(({ name }) => name));
  return Object.fromEntries(Object.entries(filled).filter(([name]) => !names.has(name)));
}
