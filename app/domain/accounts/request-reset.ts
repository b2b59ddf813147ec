import type { Db } from "db";
import { z } from "zod";
import { emailField, emailKey } from "~/platform/email";
import { parse } from "~/platform/forms";
import { enqueue, type Handlers } from "~/platform/jobs";
import { limit, networkOf } from "~/platform/limits";
import { enqueueMail } from "~/platform/mail";
import type { Settings } from "~/platform/settings";
import { newLink } from "./links";
import { accountMail } from "./mails";
import { ownerOf } from "./owner";
import type { Visit } from "./visit";

export const requestResetInput = z.object({ email: emailField });

const JOB = "request-reset";
const wanted = z.object({ email: z.string() });

/**
 * Has a link mailed that sets a new password. The request only notes the wish; whether there is an account is looked up
 * later, by the worker, so neither the answer nor its time can tell.
 * @throws Problem `invalid` where it is no address; `too-many`
 */
export async function requestReset(db: Db, input: unknown, visit: Visit): Promise<void> {
  const { email } = parse(requestResetInput, input);
  await limit(db, {
    action: "reset by address",
    subject: networkOf(visit.address),
    max: 30,
    every: "1 h",
    maxFromLoopback: 1000,
  });
  await limit(db, { action: "reset by account", subject: emailKey(email), max: 5, every: "1 h" });
  await enqueue(db, JOB, { email });
}

/** The half of `requestReset` that runs in the worker. */
export const resetHandlers = (db: Db, { origin }: Pick<Settings, "origin">): Handlers => ({
  [JOB]: async (payload) => {
    const owner = await ownerOf(db, wanted.parse(payload).email);
    if (!owner) return;
    const link = newLink(db, origin, { userId: owner.id, purpose: "reset-password", email: owner.email });
    await db.batch([
      link.query,
      enqueueMail(db, accountMail("reset-password", owner.language, owner.email, link.url)),
    ]);
  },
});
