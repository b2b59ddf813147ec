import { type Day, dayAt } from "~/platform/days";
import { DEFAULT_ZONE } from "~/platform/zone-places";

/** The day that counts for what a team asks: by the calendars of its time zone. What is due on a day is overdue on the next. */
export const teamDay = (timeZone = DEFAULT_ZONE, now = new Date()): Day => dayAt(now, timeZone);
