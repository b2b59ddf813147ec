import { type Db, demoBookings } from "db";
import { asc, gte } from "drizzle-orm";
import { emailKey, type Viewer } from "~/domain/accounts";
import { Problem } from "~/platform/problems";
import type { Settings } from "~/platform/settings";
import { type Booking, KEPT_DAYS } from "./booking";

/** Whether an account is the operator's: its address is one of OPERATOR_EMAIL's, and has been confirmed. */
export const isOperator = (
  viewer: Pick<Viewer, "email" | "emailConfirmed"> | null,
  { operatorEmails }: Pick<Settings, "operatorEmails">,
): boolean =>
  viewer?.emailConfirmed === true &&
  operatorEmails.some((email) => emailKey(email) === emailKey(viewer.email));

export type BookingRow = Omit<Booking, "codeHash" | "sequence" | "language" | "bookedAt">;

/**
 * All bookings that are kept, in the order of their appointments, for the operator.
 * @throws Problem `not-found` for everyone else: that there is a list is nobody else's affair.
 */
export async function listBookings(
  db: Db,
  viewer: Viewer | null,
  settings: Pick<Settings, "operatorEmails">,
): Promise<BookingRow[]> {
  if (!isOperator(viewer, settings)) throw new Problem("not-found");
  const { id, startsAt, name, email, company, topic, cancelledAt } = demoBookings;
  return db
    .select({ id, startsAt, name, email, company, topic, cancelledAt })
    .from(demoBookings)
    .where(gte(demoBookings.startsAt, new Date(Date.now() - KEPT_DAYS * 86_400_000)))
    .orderBy(asc(demoBookings.startsAt), asc(demoBookings.id))
    .limit(2000);
}
