import type { Kit } from "../kit";

/** Demos that were booked: 30 minutes with a person. Rows go some time after the appointment (domain/demos). */
export function defineDemos(kit: Kit) {
  const demoBookings = kit.table(
    "demo_bookings",
    {
      /** Also the UID of the calendar entry, so it is not the secret in the link. */
      id: kit.id().primaryKey(),
      /** SHA-256 of the code in the mailed link, hexadecimal. */
      codeHash: kit.text().notNull(),
      startsAt: kit.time().notNull(),
      /** How often it was moved or cancelled: the SEQUENCE of the calendar entry. */
      sequence: kit.integer().notNull().default(0),
      name: kit.text().notNull(),
      email: kit.text().notNull(),
      company: kit.text().notNull(),
      /** What it is to be about; "" where nothing was said. */
      topic: kit.text().notNull(),
      language: kit.oneOf(["de", "en"]).notNull(),
      bookedAt: kit.time().notNull(),
      cancelledAt: kit.time(),
    },
    (t) => [
      kit.uniqueIndex("demo_bookings_code").on(t.codeHash),
      // One booking a slot. A cancelled one frees it, and its row stays for the list.
      kit.uniqueIndex("demo_bookings_slot").on(t.startsAt).where(kit.sql`${t.cancelledAt} is null`),
      kit.index("demo_bookings_start").on(t.startsAt),
    ],
  );

  return { demoBookings };
}
