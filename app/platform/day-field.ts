import { z } from "zod";
import type { Day } from "./days";

/** As a date field sends it, and as people type it where a browser has none: 2026-11-28, 28.11.2026, 28/11/2026. */
const WRITTEN = [
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/,
  /^(?<day>\d{1,2})[./] ?(?<month>\d{1,2})[./] ?(?<year>\d{4})$/,
];

/** The day that a text names, from 2000 to 2100; null for any other text, also for the 31st of June. */
export function readDay(text: string): Day | null {
  const parts = WRITTEN.map((form) => form.exec(text.trim())?.groups).find(Boolean);
  if (!parts) return null;
  const [year, month, day] = [Number(parts.year), Number(parts.month), Number(parts.day)];
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 2000 && year <= 2100 ? (date.toISOString().slice(0, 10) as Day) : null;
}

/** A form's field for a day, null where it is left empty; the code is `day-invalid`. */
export const dayField = z
  .string()
  .transform((typed) => (typed.trim() === "" ? null : (readDay(typed) ?? "")))
  .refine((day) => day !== "", "day-invalid")
  .transform((day) => day || null);
