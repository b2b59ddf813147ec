/** A stretch of a day, in minutes since midnight by the clock on the wall; `to` is no longer in it. */
export type Stretch = { from: number; to: number };

/** By weekday: 0 is Monday, 6 is Sunday. Stretches of a day are in order and do not overlap. */
export type OpeningHours = readonly (readonly Stretch[])[];

const WEEKDAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
const DAYS = /^(Mo|Tu|We|Th|Fr|Sa|Su)(?:-(Mo|Tu|We|Th|Fr|Sa|Su))?$/;
const TIMES = /^([01]\d|2[0-4]):([03]0)-([01]\d|2[0-4]):([03]0)$/;

/**
 * Reads opening hours as OpenStreetMap writes them, in the part that an office needs: `Mo-Th 09:00-12:00,13:00-17:00; Fr
 * 09:00-12:00`, or `off`. A later rule replaces an earlier one for its days. Times are at the full or half hour, so that
 * slots of 30 minutes are the same ones whatever the hours were before.
 * @returns null for what cannot be read.
 */
export function readOpeningHours(text: string): OpeningHours | null {
  const week: Stretch[][] = WEEKDAYS.map(() => []);
  if (text === "off") return week;
  for (const rule of text.split(";")) {
    const [days = "", times = "", ...more] = rule.trim().split(/ +/);
    const weekdays = days.split(",").map(weekdaysOf);
    const stretches = times.split(",").map(stretchOf);
    if (more.length > 0) return null;
    if (weekdays.some((some) => some === null) || stretches.some((one) => one === null)) return null;
    const ordered = (stretches as Stretch[]).sort((a, b) => a.from - b.from);
    if (ordered.some(({ from }, index) => from < (ordered[index - 1]?.to ?? 0))) return null;
    for (const day of (weekdays as number[][]).flat()) week[day] = ordered;
  }
  return week;
}

function weekdaysOf(text: string): number[] | null {
  const [, first = "", last = first] = DAYS.exec(text) ?? [];
  const [from, to] = [WEEKDAYS.indexOf(first), WEEKDAYS.indexOf(last)];
  if (from < 0 || to < from) return null;
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function stretchOf(text: string): Stretch | null {
  const [, ...parts] = TIMES.exec(text) ?? [];
  const [hour = 0, minute = 0, endHour = 0, endMinute = 0] = parts.map(Number);
  const [from, to] = [hour * 60 + minute, endHour * 60 + endMinute];
  return parts.length === 4 && from < to && to <= 24 * 60 ? { from, to } : null;
}
