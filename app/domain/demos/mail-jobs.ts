import { type Db, demoBookings } from "db";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { ownerOf } from "~/domain/accounts";
import { enqueue, type Handlers } from "~/platform/jobs";
import { enqueueMail } from "~/platform/mail";
import type { Settings } from "~/platform/settings";
import { type Event, guestMail, operatorMail } from "./mails";

const JOB = "demo-mails";
const change = z.object({ id: z.string(), sequence: z.number(), code: z.string() });

/** A query that has everybody told of a booking's change, for the batch that makes it. */
export const tellOf = (db: Db, payload: z.input<typeof change>) => enqueue(db, JOB, payload);

/**
 * What the worker needs for it. The mails are written from the booking as it then is: of a change that another one has
 * overtaken nobody needs to hear, and a change that was not made tells nothing that is not so.
 */
export const demoHandlers = (
  db: Db,
  settings: Pick<Settings, "origin" | "mailFrom" | "demos">,
): Handlers => ({
  [JOB]: async (payload) => {
    const { id, sequence, code } = change.parse(payload);
    const [booking] = await db
      .select()
      .from(demoBookings)
      .where(and(eq(demoBookings.id, id), eq(demoBookings.sequence, sequence)));
    if (!booking) return;
    const event: Event = booking.cancelledAt ? "cancelled" : sequence > 0 ? "moved" : "booked";
    const operators = await Promise.all(
      settings.demos.operators.map(async (email) => ({
        email,
        language: (await ownerOf(db, email))?.language ?? ("de" as const),
      })),
    );
    await db.batch([
      enqueueMail(db, guestMail(event, booking, code, settings)),
      ...operators.map((operator) => enqueueMail(db, operatorMail(event, booking, operator, settings))),
    ]);
  },
});
