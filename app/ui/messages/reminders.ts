import { reminders as de } from "./de/reminders";
import { reminders as en } from "./en/reminders";

export const reminderTexts = { de, en };
