import { type Db, users } from "db";
import { eq } from "drizzle-orm";
import { emailKey } from "~/platform/email";
import { forgive, limit } from "~/platform/limits";
import { matches } from "./passwords";

const ACTION = "password by account";

/**
 * Whose e-mail address and password these are, or null. Known and unknown addresses take the same path and time.
 * Ten wrong passwords in 15 minutes close an account to guessing, wherever they were typed; the right one clears the count.
 * @throws Problem `too-many`
 */
export async function checkPassword(db: Db, email: string, password: string): Promise<string | null> {
  const key = emailKey(email);
  await limit(db, { action: ACTION, subject: key, max: 10, every: "15 min" });
  const [user] = await db
    .select({ id: users.id, passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.emailKey, key));
  if (!(await matches(user?.passwordHash, password)) || !user) return null;
  await forgiveGuesses(db, key);
  return user.id;
}

/** A query that opens an account to sign-in again. */
export const forgiveGuesses = (db: Db, key: string) => forgive(db, { action: ACTION, subject: key });
