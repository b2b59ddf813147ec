import { z } from "zod";
import { type OpeningHours, readOpeningHours } from "./opening-hours";

/** Germany's federal states, by the second half of their code in ISO 3166-2:DE. */
export const FEDERAL_STATES = [
  "BW",
  "BY",
  "BE",
  "BB",
  "HB",
  "HH",
  "HE",
  "MV",
  "NI",
  "NW",
  "RP",
  "SL",
  "SN",
  "ST",
  "SH",
  "TH",
] as const;
export type FederalState = (typeof FEDERAL_STATES)[number];

/** When, where and by whom the product is shown to people. */
export type DemoSettings = {
  /** The accounts that see who booked, and get a mail about it. Without one, no demo is offered. */
  operators: readonly string[];
  hours: OpeningHours;
  /** IANA name of the zone whose clocks the hours mean. */
  timeZone: string;
  /** Whose holidays are left out beside the nationwide ones. */
  state: FederalState | null;
  /** Days without demos, first and last one, as YYYY-MM-DD. */
  closed: readonly (readonly [string, string])[];
  /** Where people meet: the address of a video room, or a place; null where the operator writes it to each. */
  place: string | null;
};

const anAddress = /^[^\s<>@,;]+@[^\s<>@,;]+$/;

/** The part of the settings for demos (docs/operations.md). */
export const demoVariables = {
  DEMO_EMAIL: z
    .string()
    .optional()
    .refine(
      (emails) => emails === undefined || listOf(emails).every((email) => anAddress.test(email)),
      "the e-mail address of your own account on KI-fit, or several with commas between them",
    ),
  DEMO_HOURS: z
    .string()
    .default("Mo-Fr 09:00-12:00,13:00-17:00")
    .refine(
      (hours) => readOpeningHours(hours) !== null,
      'days and times at the full or half hour, such as "Mo-Th 09:00-12:00,13:00-17:00; Fr 09:00-12:00", or off',
    ),
  DEMO_TIME_ZONE: z
    .string()
    .default("Europe/Berlin")
    .refine(isTimeZone, "the name of a time zone, such as Europe/Berlin"),
  DEMO_STATE: z
    .enum(FEDERAL_STATES, `one of ${FEDERAL_STATES.join(", ")}, or leave it out for nationwide holidays only`)
    .optional(),
  DEMO_CLOSED: z
    .string()
    .default("")
    .refine(
      (days) => closedDays(days) !== null,
      "days or spans of days, such as 2026-12-24/2026-12-31,2027-01-04",
    ),
  DEMO_PLACE: z
    .string()
    .optional()
    .refine(
      (place) => place === undefined || (place.length <= 200 && !/\p{Cc}/u.test(place)),
      "where you meet, in at most 200 characters, such as https://meet.example.de/demo",
    ),
};

type Values = z.output<z.ZodObject<typeof demoVariables>>;

/** `operator` is who runs the demos where DEMO_EMAIL does not say it. */
export const demosOf = (values: Values, operator: string | null): DemoSettings => ({
  operators: listOf(values.DEMO_EMAIL ?? operator ?? ""),
  hours: readOpeningHours(values.DEMO_HOURS) ?? [],
  timeZone: values.DEMO_TIME_ZONE,
  state: values.DEMO_STATE ?? null,
  closed: closedDays(values.DEMO_CLOSED) ?? [],
  place: values.DEMO_PLACE ?? null,
});

/** What stands between commas. */
export const listOf = (text: string): string[] =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** Days as spans, first and last one; null where one is no day or a span ends before it begins. */
function closedDays(text: string): [string, string][] | null {
  const spans = listOf(text).map((span): [string, string] | null => {
    const [first = "", last = first, ...more] = span.split("/");
    return more.length === 0 && isDay(first) && isDay(last) && first <= last ? [first, last] : null;
  });
  return spans.some((span) => span === null) ? null : (spans as [string, string][]);
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
