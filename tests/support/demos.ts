import { type Db, demoBookings } from "db";
import { asc } from "drizzle-orm";
import { bookDemo, type DemoVisit, demoHandlers, freeWeeks } from "~/domain/demos";
import { startWorker } from "~/platform/jobs";
import { type Mail, mailHandlers } from "~/platform/mail";
import { readSettings } from "~/platform/settings";
import { visit as anyVisit } from "./accounts";

/** A Wednesday at noon in Berlin. */
export const WEDNESDAY = new Date("2026-11-25T11:00:00Z");
/** The first slots of the Monday after it. */
export const NINE = "2026-11-30T08:00:00.000Z";
export const HALF_PAST_NINE = "2026-11-30T08:30:00.000Z";
export const TEN = "2026-11-30T09:00:00.000Z";

export const settings = readSettings({
  DEMO_EMAIL: "chefin@example.com",
  MAIL_FROM: '"KI-fit" <lernen@example.de>',
  DEMO_PLACE: "https://meet.example.de/demo,1",
});

/** A request from a public address, which gets no allowance of loopback. */
export const visit: DemoVisit = { ...anyVisit, settings };

export const berta = {
  slot: NINE,
  name: "Berta Beispiel",
  email: "berta@example.org",
  company: "Muster & Söhne GmbH",
  topic: "40 Personen im Einkauf;\nerste Erfahrungen",
};

let guests = 0;

/** Books as the form would, each time from another network and for another address. */
export function booked(db: Db, more: Partial<typeof berta> = {}): Promise<{ code: string }> {
  guests += 1;
  const address = `198.51.${100 + Math.floor(guests / 250)}.${guests % 250}`;
  return bookDemo(db, { ...berta, email: `guest-${guests}@example.org`, ...more }, { ...visit, address });
}

export const bookings = (db: Db) => db.select().from(demoBookings).orderBy(asc(demoBookings.id));

/** The slots that are offered, as the form has them. */
export const offered = async (db: Db): Promise<string[]> =>
  (await freeWeeks(db, settings.demos)).flatMap(({ days }) =>
    days.flatMap(({ slots }) => slots.map((slot) => slot.toISOString())),
  );

/** Does the work that waits and returns the mails that were sent, each once. */
export async function sentMails(db: Db): Promise<Mail[]> {
  const sent: Mail[] = [];
  const mailer = { send: async (mail: Mail) => void sent.push(mail), close: () => {} };
  const handlers = { ...mailHandlers(mailer), ...demoHandlers(db, settings) };
  const worker = startWorker(db, handlers, { pollMs: 3_600_000 });
  await worker.runDue();
  await worker.stop();
  return sent;
}
