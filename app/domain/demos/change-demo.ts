import { type Db, demoBookings } from "db";
import { and, eq, gt, isNull } from "drizzle-orm";
import { z } from "zod";
import { parse } from "~/platform/forms";
import { limit } from "~/platform/limits";
import { Problem } from "~/platform/problems";
import { type DemoVisit, slotField } from "./book-demo";
import { type Booking, bookingOf, isOpen, isTaken, requireFree, slotGone } from "./booking";
import { tellOf } from "./mail-jobs";

const moveDemoInput = z.object({ slot: slotField });

/**
 * Moves the booking behind a link to another slot, and has everybody told. The old slot is free again in the same moment.
 * @throws Problem `invalid` as `bookDemo`; `too-many`; `gone` where the link is unknown, the booking cancelled or its time
 * come; `conflict` where it was changed elsewhere meanwhile
 */
export async function moveDemo(
  db: Db,
  code: string,
  input: unknown,
  { settings }: Pick<DemoVisit, "settings">,
): Promise<void> {
  const { slot } = parse(moveDemoInput, input);
  const booking = await requireOpen(db, code);
  // A form that was sent twice.
  if (booking.startsAt.getTime() === slot.getTime()) return;
  await limit(db, { action: "demo moved", subject: booking.id, max: 10, every: "1 d" });
  await requireFree(db, slot, settings.demos);
  try {
    await change(db, booking, code, { startsAt: slot });
  } catch (error) {
    // The unique key refused: somebody has just taken it.
    const refused = !(error instanceof Problem) && (await isTaken(db, slot));
    throw refused ? slotGone() : error;
  }
}

/**
 * Cancels the booking behind a link, and has everybody told. Cancelling again is fine.
 * @throws Problem `gone` where the link is unknown or the time has come; `conflict` where it was changed elsewhere meanwhile
 */
export async function cancelDemo(db: Db, code: string): Promise<void> {
  if ((await bookingOf(db, code))?.cancelledAt) return;
  await change(db, await requireOpen(db, code), code, { cancelledAt: new Date() });
}

async function requireOpen(db: Db, code: string): Promise<Booking> {
  const booking = await bookingOf(db, code);
  if (!booking || !isOpen(booking)) throw new Problem("gone");
  return booking;
}

/** Only the booking as it was read is changed. Where another change was faster, the mails tell of that one (mail-jobs). */
async function change(
  db: Db,
  { id, sequence }: Booking,
  code: string,
  to: Partial<Pick<Booking, "startsAt" | "cancelledAt">>,
): Promise<void> {
  const next = sequence + 1;
  const [changed] = await db.batch([
    db
      .update(demoBookings)
      .set({ ...to, sequence: next })
      .where(
        and(
          eq(demoBookings.id, id),
          eq(demoBookings.sequence, sequence),
          isNull(demoBookings.cancelledAt),
          gt(demoBookings.startsAt, new Date()),
        ),
      )
      .returning({ id: demoBookings.id }),
    tellOf(db, { id, sequence: next, code }),
  ]);
  if (changed.length === 0) throw new Problem("conflict");
}
