export { readCalendar } from "./calendar";
export { calendarPath, endCalendar, renewCalendar } from "./calendar-address";
export { forgetReminders, KEPT_DAYS, reminderJobs } from "./mail-jobs";
export { remindDue, remindInTheMorning } from "./remind-due";
export { readReminders, type StopState, setReminders, stopByCode, stopState } from "./stop";
