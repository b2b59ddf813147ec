import type { Language } from "~/content/lessons";
import type { DemoSettings } from "~/platform/demos";
import { letterMail } from "~/platform/letter";
import type { Mail } from "~/platform/mail";
import type { Booking } from "./booking";
import { type CalendarSettings, invitation } from "./invitation";

export type Event = "booked" | "moved" | "cancelled";

/**
 * To whoever booked. It repeats nothing that was typed: whoever books with the address of someone else must not be able to
 * write to them.
 */
const GUEST = {
  de: {
    title: "KI-fit: Demo",
    entry:
      "30 Minuten, live und persönlich. Verschieben oder absagen können Sie mit dem Link in unserer E-Mail.",
    place: (place: string | null) =>
      place ? `Hier treffen wir uns: ${place}` : "Den Zugang schicken wir Ihnen vorher an diese Adresse.",
    booked: {
      subject: "Ihre Demo von KI-fit ist gebucht",
      before: (when: string) => `Ihr Termin steht: ${when}. Wir nehmen uns 30 Minuten Zeit für Sie.`,
      button: "Verschieben oder absagen",
      after: "Wenn Sie diesen Termin nicht gebucht haben, sagen Sie ihn bitte mit dem Link oben ab.",
    },
    moved: {
      subject: "Ihre Demo von KI-fit ist verschoben",
      before: (when: string) => `Ihr neuer Termin: ${when}. Der bisherige ist damit aufgehoben.`,
      button: "Verschieben oder absagen",
      after: "Wenn Sie das nicht waren, sagen Sie den Termin bitte mit dem Link oben ab.",
    },
    cancelled: {
      subject: "Ihre Demo von KI-fit ist abgesagt",
      before: (when: string) => `der Termin am ${when} ist abgesagt.`,
      button: "Neuen Termin wählen",
      after: "Wenn Sie das nicht waren, wählen Sie bitte einen neuen Termin.",
    },
  },
  en: {
    title: "KI-fit: demo",
    entry: "30 minutes, live and in person. You can move or cancel it with the link in our e-mail.",
    place: (place: string | null) =>
      place ? `This is where we meet: ${place}` : "We will send you how to join to this address beforehand.",
    booked: {
      subject: "Your demo of KI-fit is booked",
      before: (when: string) => `your appointment is set: ${when}. We take 30 minutes for you.`,
      button: "Move or cancel",
      after: "If you did not book this, please cancel it with the link above.",
    },
    moved: {
      subject: "Your demo of KI-fit has been moved",
      before: (when: string) => `your new appointment: ${when}. The earlier one no longer holds.`,
      button: "Move or cancel",
      after: "If it was not you, please cancel the appointment with the link above.",
    },
    cancelled: {
      subject: "Your demo of KI-fit is cancelled",
      before: (when: string) => `the appointment on ${when} is cancelled.`,
      button: "Choose a new time",
      after: "If it was not you, please choose a new time.",
    },
  },
};

/** To the operator, with all that they need to know. */
const OPERATOR = {
  de: {
    subject: {
      booked: (when: string) => `Demo gebucht: ${when}`,
      moved: (when: string) => `Demo verschoben auf: ${when}`,
      cancelled: (when: string) => `Demo abgesagt: ${when}`,
    },
    facts: ["Wann", "Name", "Unternehmen", "E-Mail-Adresse", "Worum es geht"],
    noTopic: "keine Angabe",
    writeFirst:
      "Ein Ort ist nicht hinterlegt (DEMO_PLACE). Bitte schicken Sie der Person vor dem Termin, wie sie dazukommt.",
    button: "Alle Buchungen",
  },
  en: {
    subject: {
      booked: (when: string) => `Demo booked: ${when}`,
      moved: (when: string) => `Demo moved to: ${when}`,
      cancelled: (when: string) => `Demo cancelled: ${when}`,
    },
    facts: ["When", "Name", "Company", "E-mail address", "What it is about"],
    noTopic: "not given",
    writeFirst:
      "No place is set (DEMO_PLACE). Please send the person how to join before the appointment begins.",
    button: "All bookings",
  },
};

export type MailSettings = CalendarSettings & { origin: string; demos: DemoSettings };

/** The mail to whoever booked, with the calendar entry; `code` opens the page on which they move or cancel. */
export function guestMail(event: Event, booking: Booking, code: string, settings: MailSettings): Mail {
  const { language, email, startsAt } = booking;
  const { title, entry, place, [event]: words } = GUEST[language];
  const isOn = event !== "cancelled";
  return {
    ...letterMail({
      to: email,
      language,
      subject: words.subject,
      before: [
        words.before(momentOf(startsAt, language, settings.demos)),
        ...(isOn ? [place(settings.demos.place)] : []),
      ],
      button: words.button,
      link: `${settings.origin}/demo${isOn ? `/${code}` : ""}`,
      after: [words.after],
    }),
    calendar: invitation(booking, { attendee: email, title, text: entry }, settings),
  };
}

/** The mail to one of the operator's addresses. */
export function operatorMail(
  event: Event,
  booking: Booking,
  { email, language }: { email: string; language: Language },
  settings: MailSettings,
): Mail {
  const { subject, facts, noTopic, writeFirst, button } = OPERATOR[language];
  const { name, company, startsAt, topic } = booking;
  const when = momentOf(startsAt, language, settings.demos);
  const values = [when, name, company, booking.email, topic || noTopic];
  const told = facts.map((fact, index) => `${fact}: ${values[index]}`).join("\n");
  const alone = event !== "cancelled" && settings.demos.place === null;
  return {
    ...letterMail({
      to: email,
      language,
      subject: subject[event](when),
      before: [told, ...(alone ? [writeFirst] : [])],
      button,
      link: `${settings.origin}/demo/bookings`,
      after: [],
    }),
    calendar: invitation(
      booking,
      { attendee: email, title: `Demo: ${name}, ${company}`, text: told },
      settings,
    ),
  };
}

const LOCALES: Record<Language, string> = { de: "de-DE", en: "en-GB" };

/** "Donnerstag, 26. November 2026, 10:00 Uhr (MEZ)", by the operator's clocks. */
function momentOf(startsAt: Date, language: Language, { timeZone }: DemoSettings): string {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(LOCALES[language], { timeZone, ...options });
  const day = part({ weekday: "long", day: "numeric", month: "long", year: "numeric" }).format(startsAt);
  const time = part({ hour: "2-digit", minute: "2-digit" }).format(startsAt);
  const zone = part({ hour: "2-digit", timeZoneName: "short" })
    .formatToParts(startsAt)
    .find(({ type }) => type === "timeZoneName")?.value;
  return `${day}, ${time}${language === "de" ? " Uhr" : ""} (${zone})`;
}
