import { type Db, demoBookings } from "db";
import { asc, gte } from "drizzle-orm";
import type { Viewer } from "~/domain/accounts";
import type { DemoSettings } from "~/platform/demos";
import { emailKey } from "~/platform/email";
import { Problem } from "~/platform/problems";
import { type Booking, KEPT_DAYS } from "./booking";

/** Whether an account is the operator's: its address is one of DEMO_EMAIL's, and has been confirmed. */
export const isOperator = (
  viewer: Pick<Viewer, "email" | "emailConfirmed"> | null,
  { operators }: Pick<DemoSettings, "operators">,
): boolean =>
  viewer?.emailConfirmed === true && operators.some((email) => emailKey(email) === emailKey(viewer.email));

export type BookingRow = Omit<Booking, "codeHash" | "sequence" | "language" | "bookedAt">;

/**
 * All bookings that are kept, in the order of their appointments, for the operator.
 * @throws Problem `not-found` for everyone else: that there is a list is nobody else's affair.
 */
export async function listBookings(
  db: Db,
  viewer: Viewer | null,
  rules: Pick<DemoSettings, "operators">,
): Promise<BookingRow[]> {
  if (!isOperator(viewer, rules)) throw new Problem("not-found");
  const { id, startsAt, name, email, company, topic, cancelledAt } = demoBookings;
  return db
    .select({ id, startsAt, name, email, company, topic, cancelledAt })
    .from(demoBookings)
    .where(gte(demoBookings.startsAt, new Date(Date.now() - KEPT_DAYS * 86_400_000)))
    .orderBy(asc(demoBookings.startsAt), asc(demoBookings.id))
    .limit(2000);
}
