import { type Db, users } from "db";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { LANGUAGES } from "~/content/lessons";
import { followZone, holdTeamsOf } from "~/domain/assignments";
import { followPerson } from "~/domain/teams";
import { parse } from "~/platform/forms";
import { nameField } from "~/platform/names";
import { zoneField } from "~/platform/time-zones";

export const languageInput = z.object({ language: z.enum(LANGUAGES, "language-missing") });
export const changeProfileInput = languageInput.extend({ name: nameField("name"), timeZone: zoneField });

/**
 * Stores a person's name, the language they read in and their time zone.
 * @throws Problem `invalid`
 */
export async function changeProfile(db: Db, userId: string, input: unknown): Promise<void> {
  const profile = parse(changeProfileInput, input);
  await db.batch([
    // What is newly asked of them at this moment waits, and then has the new zone.
    holdTeamsOf(db, userId),
    db.update(users).set(profile).where(eq(users.id, userId)),
    ...followPerson(db, userId, { name: profile.name }),
    followZone(db, userId, profile.timeZone),
  ]);
}

/**
 * Stores the language that a person reads in.
 * @throws Problem `invalid`
 */
export async function changeLanguage(db: Db, userId: string, input: unknown): Promise<void> {
  await db.update(users).set(parse(languageInput, input)).where(eq(users.id, userId));
}
