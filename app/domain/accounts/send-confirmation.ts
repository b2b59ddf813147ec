import type { Db } from "db";
import { limit } from "~/platform/limits";
import { enqueueMail } from "~/platform/mail";
import { newLink } from "./links";
import { accountMail } from "./mails";
import type { Viewer } from "./sessions";
import type { Visit } from "./visit";

/**
 * Mails the link once more that confirms a person's address; nothing happens where it is confirmed.
 * @throws Problem `too-many`
 */
export async function sendConfirmation(db: Db, viewer: Viewer, visit: Visit): Promise<void> {
  if (viewer.emailConfirmed) return;
  await limit(db, { action: "confirmation mail", subject: viewer.id, max: 5, every: "1 h" });
  const { id: userId, email } = viewer;
  const link = newLink(db, visit.settings.origin, { userId, purpose: "confirm-email", email });
  await db.batch([
    link.query,
    enqueueMail(db, accountMail("confirm-email", visit.language, email, link.url)),
  ]);
}
