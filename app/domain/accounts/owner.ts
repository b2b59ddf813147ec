import { type Db, users } from "db";
import { eq } from "drizzle-orm";
import type { Language } from "~/content/lessons";
import { emailKey } from "~/platform/email";
import { withinLimit } from "~/platform/limits";
import { enqueueMail } from "~/platform/mail";
import { accountMail } from "./mails";

/** Whoever has an address. Mails go to `email`, the address on record, never to the one that was just typed. */
export type Owner = { id: string; email: string; language: Language };

/** The owner of an e-mail address, if it has one. */
export async function ownerOf(db: Db, email: string): Promise<Owner | undefined> {
  const [owner] = await db
    .select({ id: users.id, email: users.email, language: users.language })
    .from(users)
    .where(eq(users.emailKey, emailKey(email)));
  return owner;
}

/** Tells an owner that somebody wanted an account with their address; at most three times a day. */
export async function tellOwner(db: Db, owner: Owner, origin: string): Promise<void> {
  const rule = { action: "account-exists mail", subject: owner.id, max: 3, every: "1 d" } as const;
  if (!(await withinLimit(db, rule))) return;
  await enqueueMail(db, accountMail("account-exists", owner.language, owner.email, `${origin}/sign-in`));
}
