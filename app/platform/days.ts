/** A day of the calendar, as YYYY-MM-DD: no time and no zone. */
export type Day = `${number}-${string}-${string}`;

const DAY = 86_400_000;

const noted = (time: number): Day => new Date(time).toISOString().slice(0, 10) as Day;

export const addDays = (day: Day, days: number): Day => noted(Date.parse(day) + days * DAY);

/** The same day so many months later, or the month's last one where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  return noted(Math.min(Date.UTC(year, month - 1 + months, date), last.getTime()));
}

/** 0 is Monday, 6 is Sunday. */
export const weekdayOf = (day: Day): number => (new Date(day).getUTCDay() + 6) % 7;

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What a zone's clocks show at an instant, as the UTC time that reads the same; both in milliseconds. */
function shownAt(instant: number, timeZone: string): number {
  let clock = clocks.get(timeZone);
  if (!clock) {
    const [numeric, hourCycle] = ["numeric", "h23"] as const;
    const date = { year: numeric, month: numeric, day: numeric } as const;
    const time = { hour: numeric, minute: numeric, second: numeric, hourCycle } as const;
    clock = new Intl.DateTimeFormat("en-US", { timeZone, calendar: "gregory", ...date, ...time });
    clocks.set(timeZone, clock);
  }
  const parts: Record<string, number> = {};
  for (const { type, value } of clock.formatToParts(instant)) parts[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** The day that a zone's calendars show at an instant. */
export const dayAt = (instant: Date, timeZone: string): Day => noted(shownAt(instant.getTime(), timeZone));

/** The hour that a zone's clocks show at an instant, 0–23. */
export const hourAt = (instant: Date, timeZone: string): number =>
  new Date(shownAt(instant.getTime(), timeZone)).getUTCHours();

/**
 * When a zone's clocks first show a time, given in minutes since midnight. Null for a time that they skip, as in spring; of
 * an hour that they show twice, as in autumn, it is the first one.
 */
export function instantOf(day: Day, minutes: number, timeZone: string): Date | null {
  const shown = Date.parse(day) + minutes * 60_000;
  // A zone changes its clocks once in two days at most: one of the offsets around it is the right one.
  for (const near of [shown - DAY, shown + DAY]) {
    const instant = shown - (shownAt(near, timeZone) - near);
    if (shownAt(instant, timeZone) === shown) return new Date(instant);
  }
  return null;
}
