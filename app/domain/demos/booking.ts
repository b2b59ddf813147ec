import { type Db, demoBookings } from "db";
import { and, eq, gte, isNull, lt, lte } from "drizzle-orm";
import type { DemoSettings } from "~/platform/demos";
import { Problem } from "~/platform/problems";
import { digest } from "~/platform/secrets";
import { type OpenWeek, openWeeks } from "./slots";

export type Booking = typeof demoBookings.$inferSelect;

/** How long a booking is kept after its appointment, cancelled or not. The privacy page names the number. */
export const KEPT_DAYS = 30;

/** The booking behind the code of a mailed link. */
export async function bookingOf(db: Db, code: string): Promise<Booking | undefined> {
  const [booking] = await db
    .select()
    .from(demoBookings)
    .where(eq(demoBookings.codeHash, digest(code)));
  return booking;
}

/** Whether the booking can still be moved or cancelled. */
export const isOpen = ({ cancelledAt, startsAt }: Booking): boolean =>
  cancelledAt === null && startsAt > new Date();

/** The weeks that have a free slot now, with these slots. Where nobody would hear of a booking, there are none. */
export async function freeWeeks(db: Db, rules: DemoSettings): Promise<OpenWeek[]> {
  const weeks = rules.operators.length === 0 ? [] : openWeeks(rules, new Date());
  const slots = weeks.flatMap(({ days }) => days.flatMap((day) => day.slots));
  const [first, last] = [slots[0], slots.at(-1)];
  if (!first || !last) return [];
  const rows = await db
    .select({ startsAt: demoBookings.startsAt })
    .from(demoBookings)
    .where(
      and(
        isNull(demoBookings.cancelledAt),
        gte(demoBookings.startsAt, first),
        lte(demoBookings.startsAt, last),
      ),
    );
  const taken = new Set(rows.map(({ startsAt }) => startsAt.getTime()));
  return weeks
    .map(({ days }) => ({
      days: days.map((day) => ({ ...day, slots: day.slots.filter((slot) => !taken.has(slot.getTime())) })),
    }))
    .filter(({ days }) => days.some(({ slots }) => slots.length > 0));
}

/** @throws Problem `invalid` with `slot: slot-gone` unless the slot is offered and free. */
export async function requireFree(db: Db, slot: Date, rules: DemoSettings): Promise<void> {
  const isIt = (other: Date) => other.getTime() === slot.getTime();
  const weeks = await freeWeeks(db, rules);
  if (!weeks.some(({ days }) => days.some(({ slots }) => slots.some(isIt)))) throw slotGone();
}

/** Whether somebody has the slot: what the unique key refused a second booking for. */
export async function isTaken(db: Db, slot: Date): Promise<boolean> {
  const [row] = await db
    .select({ id: demoBookings.id })
    .from(demoBookings)
    .where(and(eq(demoBookings.startsAt, slot), isNull(demoBookings.cancelledAt)));
  return row !== undefined;
}

export const slotGone = () => new Problem("invalid", { fields: { slot: "slot-gone" } });

/** A query that deletes bookings some time after their appointment. Run it once an hour. */
export const forgetBookings = (db: Db) =>
  db.delete(demoBookings).where(lt(demoBookings.startsAt, new Date(Date.now() - KEPT_DAYS * 86_400_000)));
