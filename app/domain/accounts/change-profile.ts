import { type Db, users } from "db";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { LANGUAGES } from "~/content/lessons";
import { followPerson } from "~/domain/teams";
import { parse } from "~/platform/forms";
import { nameField } from "~/platform/names";

export const languageInput = z.object({ language: z.enum(LANGUAGES, "language-missing") });
export const changeProfileInput = languageInput.extend({ name: nameField("name") });

/**
 * Stores a person's name and the language they read in.
 * @throws Problem `invalid`
 */
export async function changeProfile(db: Db, userId: string, input: unknown): Promise<void> {
  const profile = parse(changeProfileInput, input);
  await db.batch([
    db.update(users).set(profile).where(eq(users.id, userId)),
    ...followPerson(db, userId, { name: profile.name }),
  ]);
}

/**
 * Stores the language that a person reads in.
 * @throws Problem `invalid`
 */
export async function changeLanguage(db: Db, userId: string, input: unknown): Promise<void> {
  await db.update(users).set(parse(languageInput, input)).where(eq(users.id, userId));
}
