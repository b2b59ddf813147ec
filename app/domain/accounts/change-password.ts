import { type Db, users } from "db";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { parse } from "~/platform/forms";
import { enqueueMail } from "~/platform/mail";
import { Problem } from "~/platform/problems";
import { checkPassword } from "./check-password";
import { endLinks } from "./links";
import { accountMail } from "./mails";
import { newPasswordField, requireStrong } from "./new-password";
import { hashPassword } from "./passwords";
import { endOtherSessions, type Viewer } from "./sessions";
import type { Visit } from "./visit";

export const changePasswordInput = z.object({
  password: z.string().min(1, "password-missing"),
  newPassword: newPasswordField,
});

/**
 * Gives a person who knows their password another one, and signs them out everywhere else.
 * @throws Problem `invalid` (`password-wrong`, or what is wrong with the new one); `too-many`
 */
export async function changePassword(db: Db, viewer: Viewer, input: unknown, visit: Visit): Promise<void> {
  const { password, newPassword } = parse(changePasswordInput, input);
  requireStrong(newPassword, viewer, "newPassword");
  if ((await checkPassword(db, viewer.email, password)) !== viewer.id) {
    throw new Problem("invalid", { fields: { password: "password-wrong" } });
  }
  const passwordHash = await hashPassword(newPassword);
  const again = `${visit.settings.origin}/forgot-password`;
  await db.batch([
    db.update(users).set({ passwordHash }).where(eq(users.id, viewer.id)),
    endOtherSessions(db, viewer.id, viewer.sessionId),
    endLinks(db, viewer.id, ["reset-password", "change-email"]),
    enqueueMail(db, accountMail("password-changed", visit.language, viewer.email, again)),
  ]);
}
