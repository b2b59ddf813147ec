import { addDays, type Day, dayAt, instantOf, weekdayOf } from "~/platform/days";
import type { DemoSettings } from "~/platform/demos";
import { holidaysOf } from "~/platform/holidays";

/** How long a demo takes; slots begin at the full and at the half hour, so two of them meet at most at their ends. */
export const MINUTES = 30;
/** Nobody has to be ready sooner than that. */
export const NOTICE_HOURS = 24;
/** This calendar week and the next ones. */
export const WEEKS = 4;

export type OpenDay = { day: Day; holiday: boolean; slots: Date[] };
/** Monday to Sunday, without the weekdays on which there never are demos. */
export type OpenWeek = { days: OpenDay[] };

/**
 * The weeks that are shown at a time, with every slot that may be booked then: inside the opening hours, on no holiday and
 * no closed day, not past and not too near. Which of them are taken the database knows.
 */
export function openWeeks(rules: DemoSettings, now: Date): OpenWeek[] {
  const today = dayAt(now, rules.timeZone);
  const earliest = now.getTime() + NOTICE_HOURS * 3_600_000;
  return weeksFrom(rules, addDays(today, -weekdayOf(today))).map((days) => ({
    days: days.map((day) => ({ ...day, slots: day.slots.filter((slot) => slot.getTime() >= earliest) })),
  }));
}

const weeks = new WeakMap<DemoSettings, { monday: Day; days: OpenDay[][] }>();

/** All slots from a Monday on, whatever the time is. Asking clocks is slow, and for a week the answer is the same. */
function weeksFrom(rules: DemoSettings, monday: Day): OpenDay[][] {
  const known = weeks.get(rules);
  if (known?.monday === monday) return known.days;
  const days = Array.from({ length: WEEKS }, (_, week) =>
    rules.hours.flatMap((stretches, weekday): OpenDay[] =>
      stretches.length === 0 ? [] : [openDay(rules, addDays(monday, week * 7 + weekday))],
    ),
  );
  weeks.set(rules, { monday, days });
  return days;
}

function openDay({ hours, timeZone, state, closed }: DemoSettings, day: Day): OpenDay {
  const holiday = holidaysOf(Number(day.slice(0, 4)), state).has(day);
  if (holiday || closed.some(([first, last]) => first <= day && day <= last)) {
    return { day, holiday, slots: [] };
  }
  const slots = (hours[weekdayOf(day)] ?? []).flatMap(({ from, to }) =>
    Array.from({ length: Math.floor((to - from) / MINUTES) }, (_, index) =>
      instantOf(day, from + index * MINUTES, timeZone),
    ).filter((slot) => slot !== null),
  );
  return { day, holiday, slots };
}
