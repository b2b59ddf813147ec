import { type Db, demoBookings, newId } from "db";
import { z } from "zod";
import type { Visit } from "~/domain/accounts";
import { emailField, emailKey } from "~/platform/email";
import { parse } from "~/platform/forms";
import { giveBack, limit, networkOf } from "~/platform/limits";
import { nameField } from "~/platform/names";
import { Problem } from "~/platform/problems";
import { digest, newCode } from "~/platform/secrets";
import type { Settings } from "~/platform/settings";
import { textField } from "~/platform/text-field";
import { isTaken, requireFree, slotGone } from "./booking";
import { tellOf } from "./mail-jobs";

export type DemoVisit = Visit & { settings: Pick<Settings, "demos"> };

/** The field of the chosen slot: when it begins, as an ISO string. */
export const slotField = z
  .string()
  .min(1, "slot-missing")
  .transform((text) => new Date(text))
  .refine((slot) => !Number.isNaN(slot.getTime()), "slot-gone");

/** In the order of the form. */
export const bookDemoInput = z.object({
  slot: slotField,
  name: nameField("name"),
  email: emailField,
  company: nameField("company"),
  topic: textField("topic", 1000),
});

/**
 * Books a slot and has the mails sent, to whoever booked and to the operator. Two who want the same slot at the same moment
 * are told apart by the unique key: one has it, the other is asked to choose again.
 * @returns the code of the link with which the booking is moved or cancelled; only its hash is stored.
 * @throws Problem `invalid`, with `slot: slot-gone` for one that is not free; `too-many`
 */
export async function bookDemo(db: Db, input: unknown, visit: DemoVisit): Promise<{ code: string }> {
  const { slot, name, email, company, topic } = parse(bookDemoInput, input);
  const { settings, language } = visit;
  const byNetwork = { action: "demo by address", subject: networkOf(visit.address) };
  const byEmail = { action: "demo by email", subject: emailKey(email) };
  await limit(db, { ...byNetwork, max: 6, every: "1 d", maxFromLoopback: 1000 });
  await limit(db, { ...byEmail, max: 3, every: "1 d" });
  const code = newCode();
  const id = newId();
  try {
    await requireFree(db, slot, settings.demos);
    await db.batch([
      db.insert(demoBookings).values({
        ...{ id, codeHash: digest(code), startsAt: slot, name, email, company, topic, language },
        bookedAt: new Date(),
      }),
      tellOf(db, { id, sequence: 0, code }),
    ]);
  } catch (error) {
    // What was not booked counts for no limit.
    await db.batch([giveBack(db, byNetwork), giveBack(db, byEmail)]);
    throw !(error instanceof Problem) && (await isTaken(db, slot)) ? slotGone() : error;
  }
  return { code };
}
