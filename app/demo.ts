import { type Db, memberships, newId, teams, users } from "db";
import { and, eq, inArray } from "drizzle-orm";
import { hashPassword } from "./domain/accounts";
import { emailKey } from "./platform/email";
import { nameKey } from "./platform/names";

/** Known to everyone who has read the README, so it exists on loopback addresses only (see platform/settings). */
export const DEMO_PASSWORD = "probieren-geht-ueber-studieren";

const DEMO_TEAM = "Musterfirma GmbH";

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
    db.insert(teams).values({ id: teamId, name: DEMO_TEAM, plan: "team", createdAt: now }),
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
    db.insert(memberships).values(
      people.map(({ id, role, name, email }) => ({
        teamId,
        userId: id,
        role,
        joinedAt: now,
        nameKey: nameKey(name),
        emailKey: emailKey(email),
      })),
    ),
  ]);
}

/** Removes the demo team from an installation that went public: its password is known to everyone. */
export async function removeDemoTeam(db: Db): Promise<void> {
  const people = inArray(
    users.emailKey,
    DEMO_PEOPLE.map(({ email }) => emailKey(email)),
  );
  const theirs = db
    .select({ id: memberships.teamId })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(people);
  await db.batch([
    db.delete(teams).where(and(eq(teams.name, DEMO_TEAM), inArray(teams.id, theirs))),
    db.delete(users).where(people),
  ]);
}
