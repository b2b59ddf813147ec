import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
} from "ical-generator";
import type { DemoSettings } from "~/platform/demos";
import type { Mail } from "~/platform/mail";
import type { Booking } from "./booking";
import { MINUTES } from "./slots";

export type CalendarSettings = { mailFrom: string; demos: DemoSettings };

/**
 * A booking for one person's calendar (RFC 5545, sent as RFC 5546 says): the same UID for as long as it lives, a higher
 * SEQUENCE each time that it was moved or cancelled, times in UTC. The library escapes and folds.
 */
export function invitation(
  { id, startsAt, sequence, cancelledAt, language }: Booking,
  { attendee, title, text }: { attendee: string; title: string; text: string },
  { mailFrom, demos }: CalendarSettings,
): NonNullable<Mail["calendar"]> {
  const method = cancelledAt ? "CANCEL" : "REQUEST";
  const calendar = ical({
    method: ICalCalendarMethod[method],
    prodId: { company: "KI-fit", product: "Demo", language: language.toUpperCase() },
  });
  const event = calendar.createEvent({
    id,
    sequence,
    stamp: new Date(),
    start: startsAt,
    end: new Date(startsAt.getTime() + MINUTES * 60_000),
    summary: title,
    description: text,
    location: demos.place,
    status: cancelledAt ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: organizer(mailFrom),
  });
  event.createAttendee({
    email: attendee,
    role: ICalAttendeeRole.REQ,
    status: ICalAttendeeStatus.ACCEPTED,
    rsvp: false,
  });
  // Each line ends with a line break, the last one too (RFC 5545, 3.1); the library leaves that one out.
  return { method, content: `${calendar.toString()}\r\n` };
}

/** Whoever the mails come from. A quotation mark cannot stand in a parameter (RFC 5545, 3.1). */
function organizer(mailFrom: string): { name: string; email: string } {
  const [, name = "KI-fit", email = mailFrom] = /^(.+)<(.+)>$/.exec(mailFrom) ?? [];
  return { name: name.replaceAll('"', "").trim(), email };
}
