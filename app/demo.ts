import { type Db, memberships, newId, teams, users } from "db";
import { eq } from "drizzle-orm";
import { emailKey, hashPassword } from "./domain/accounts";

/** Known to everyone who has read the README, so it exists on loopback addresses only (see platform/settings). */
export const DEMO_PASSWORD = "probieren-geht-ueber-studieren";

export const DEMO_PEOPLE = [
  { name: "Lena Lerner", email: "lernen@example.org", role: "learner" },
  { name: "Ali Admin", email: "team@example.org", role: "owner" },
  { name: "Tara Trainer", email: "training@example.org", role: "trainer" },
] as const;

/** Loads the demo team once: a learner, an admin and a trainer. */
export async function loadDemoTeam(db: Db): Promise<void> {
  const first = emailKey(DEMO_PEOPLE[0].email);
  const known = await db.select({ id: users.id }).from(users).where(eq(users.emailKey, first));
  if (known.length > 0) return;

  const now = new Date();
  const teamId = newId();
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const people = DEMO_PEOPLE.map((person) => ({ ...person, id: newId() }));
  await db.batch([
    db.insert(teams).values({ id: teamId, name: "Musterfirma GmbH", plan: "team", createdAt: now }),
    db.insert(users).values(
      people.map(({ id, name, email }) => ({
        id,
        name,
        email,
        emailKey: emailKey(email),
        emailConfirmedAt: now,
        passwordHash,
        language: "de" as const,
        plan: "team" as const,
        createdAt: now,
      })),
    ),
    db
      .insert(memberships)
      .values(people.map(({ id, role }) => ({ teamId, userId: id, role, joinedAt: now }))),
  ]);
}
