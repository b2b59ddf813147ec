import type { Db } from "db";
import { z } from "zod";
import { emailField, emailKey } from "~/platform/email";
import { parse } from "~/platform/forms";
import { limit } from "~/platform/limits";
import { enqueueMail } from "~/platform/mail";
import { Problem } from "~/platform/problems";
import { checkPassword } from "./check-password";
import { newLink } from "./links";
import { accountMail } from "./mails";
import { ownerOf, tellOwner } from "./owner";
import type { Viewer } from "./sessions";
import type { Visit } from "./visit";

export const changeEmailInput = z.object({
  email: emailField,
  password: z.string().min(1, "password-missing"),
});

/**
 * Starts a change of address: the new one gets a link (see `confirmEmail`), the old one a notice. If the new one has
 * an account already, its owner gets a mail instead, and the answer here is the same.
 * @throws Problem `invalid` (`password-wrong`, `email-same`); `too-many`
 */
export async function changeEmail(db: Db, viewer: Viewer, input: unknown, visit: Visit): Promise<void> {
  const { email, password } = parse(changeEmailInput, input);
  if (emailKey(email) === emailKey(viewer.email)) {
    throw new Problem("invalid", { fields: { email: "email-same" } });
  }
  if ((await checkPassword(db, viewer.email, password)) !== viewer.id) {
    throw new Problem("invalid", { fields: { password: "password-wrong" } });
  }
  await limit(db, { action: "change of address", subject: viewer.id, max: 5, every: "1 h" });
  const { origin } = visit.settings;
  const notice = accountMail("email-changing", visit.language, viewer.email, `${origin}/forgot-password`);
  // Whether the old address is theirs is not known before it is confirmed, so a stranger is not written to.
  const notices = () => (viewer.emailConfirmed ? [enqueueMail(db, notice)] : []);
  const owner = await ownerOf(db, email);
  if (owner) {
    await tellOwner(db, owner, origin);
    await db.batch(notices());
    return;
  }
  const link = newLink(db, origin, { userId: viewer.id, purpose: "change-email", email });
  await db.batch([
    link.query,
    enqueueMail(db, accountMail("change-email", visit.language, email, link.url)),
    ...notices(),
  ]);
}
