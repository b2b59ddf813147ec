import { addDays, type Day, dayAt, hourAt, weekdayOf } from "~/platform/days";
import { holidaysOf } from "~/platform/holidays";

/** Reminders begin to go from seven in the morning on, and no later than eleven, by the clocks of whoever gets them. */
const [FROM_HOUR, TO_HOUR] = [7, 11];

/** Monday to Friday, without the holidays that all of Germany has: the teams are there, wherever their people are. */
export const isWorkingDay = (day: Day): boolean =>
  weekdayOf(day) < 5 && !holidaysOf(Number(day.slice(0, 4)), null).has(day);

/** The day in a time zone, where reminders may begin to go there at this moment; else null. */
export function morningIn(timeZone: string, now: Date): Day | null {
  const today = dayAt(now, timeZone);
  const hour = hourAt(now, timeZone);
  return isWorkingDay(today) && hour >= FROM_HOUR && hour < TO_HOUR ? today : null;
}

/** The last day before the next working day: what is to be said by then has to be said today. */
export function untilNextMorning(today: Day): Day {
  let day = today;
  while (!isWorkingDay(addDays(day, 1))) day = addDays(day, 1);
  return day;
}
