import type { Kit } from "../kit";
import type { defineAccounts } from "./accounts";
import type { defineAssignments } from "./assignments";

/** Mails that remind people of what their teams ask of them, and the addresses of their calendars. */
export function defineReminders(
  kit: Kit,
  { users, assignments }: ReturnType<typeof defineAccounts> & ReturnType<typeof defineAssignments>,
) {
  const person = () => kit.text().references(() => users.id, { onDelete: "cascade" });

  /** One mail to a person, noted before it is sent. */
  const reminderMails = kit.table(
    "reminder_mails",
    {
      /** Also what its Message-ID is made of. */
      id: kit.id().primaryKey(),
      userId: person().notNull(),
      /** The day that it is for, YYYY-MM-DD. */
      day: kit.text().notNull(),
      /** SHA-256 of the code by which its reader stops the reminders, hexadecimal; null until it is being sent. */
      stopHash: kit.text(),
      /** Noted before it is handed over, and not sent again whatever comes then; null while it waits. */
      sendingAt: kit.time(),
    },
    (t) => [
      kit.uniqueIndex("reminder_mails_person").on(t.userId, t.day),
      kit.uniqueIndex("reminder_mails_stop").on(t.stopHash),
      kit.index("reminder_mails_day").on(t.day),
    ],
  );

  /** Who wants no reminders. */
  const reminderStops = kit.table("reminder_stops", {
    userId: person().primaryKey(),
    stoppedAt: kit.time().notNull(),
  });

  /** When mails last went that named an assignment, and how many; nothing of whom they went to. */
  const reminderRounds = kit.table("reminder_rounds", {
    assignmentId: kit
      .text()
      .primaryKey()
      .references(() => assignments.id, { onDelete: "cascade" }),
    day: kit.text().notNull(),
    mails: kit.integer().notNull(),
  });

  /** The private addresses from which calendars read what is due. */
  const calendarFeeds = kit.table(
    "calendar_feeds",
    {
      userId: person().primaryKey(),
      /** SHA-256 of the code in the address, hexadecimal. */
      codeHash: kit.text().notNull(),
      createdAt: kit.time().notNull(),
    },
    (t) => [kit.uniqueIndex("calendar_feeds_code").on(t.codeHash)],
  );

  return { reminderMails, reminderStops, reminderRounds, calendarFeeds };
}
