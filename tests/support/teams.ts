import { type Db, groupMembers, groups, invitations, memberships, newId, teams, users } from "db";
import { and, eq } from "drizzle-orm";
import { startSession } from "~/domain/accounts";
import { enterTeam, type Member, type Role } from "~/domain/teams";
import { emailKey } from "~/platform/email";
import { nameKey } from "~/platform/names";
import { digest, newCode } from "~/platform/secrets";
import { sentBack } from "./accounts";
import { browser } from "./browser";

let people = 0;

/** A person as the database has them, without the cost of hashing a password. */
export async function person(
  db: Db,
  { name = "Erika Muster", email, timeZone }: { name?: string; email?: string; timeZone?: string } = {},
): Promise<string> {
  people += 1;
  const id = newId();
  const address = email ?? `person-${people}@example.org`;
  await db.insert(users).values({
    id,
    name,
    email: address,
    emailKey: emailKey(address),
    emailConfirmedAt: new Date(),
    passwordHash: "-",
    language: "de",
    plan: "individual",
    createdAt: new Date(),
    ...(timeZone ? { timeZone } : {}),
  });
  return id;
}

export async function team(
  db: Db,
  { name = "Musterfirma", seats = null }: { name?: string; seats?: number | null } = {},
): Promise<string> {
  const id = newId();
  await db.insert(teams).values({ id, name, plan: "team", seats, createdAt: new Date() });
  return id;
}

/** Puts a person, who may be a new one, into a team. */
export async function joined(
  db: Db,
  teamId: string,
  role: Role,
  who: { userId?: string; name?: string; email?: string; joinedAt?: Date } = {},
): Promise<string> {
  const userId = who.userId ?? (await person(db, who));
  const [user] = await db.select().from(users).where(eq(users.id, userId));
  await db.insert(memberships).values({
    teamId,
    userId,
    role,
    joinedAt: who.joinedAt ?? new Date(),
    nameKey: nameKey(user?.name ?? ""),
    emailKey: user?.emailKey ?? "",
  });
  return userId;
}

/** A team with one member of each role. */
export async function teamOfAll(db: Db, options?: { name?: string; seats?: number | null }) {
  const teamId = await team(db, options);
  const as = async (role: Role) => joined(db, teamId, role, { name: `${role} Beispiel` });
  return {
    teamId,
    owner: await as("owner"),
    admin: await as("admin"),
    manager: await as("manager"),
    trainer: await as("trainer"),
    learner: await as("learner"),
  };
}

export const enter = (db: Db, userId: string, teamId: string): Promise<Member> =>
  enterTeam(db, { userId, asked: teamId, right: "see-team" });

export async function group(
  db: Db,
  teamId: string,
  {
    name,
    parentId = null,
    managerId = null,
    members = [],
  }: {
    name: string;
    parentId?: string | null;
    managerId?: string | null;
    members?: string[];
  },
): Promise<string> {
  const id = newId();
  await db
    .insert(groups)
    .values({ id, teamId, name, nameKey: nameKey(name), parentId, managerId, createdAt: new Date() });
  for (const userId of members) await db.insert(groupMembers).values({ groupId: id, userId });
  return id;
}

export async function roleOf(db: Db, teamId: string, userId: string): Promise<Role | null> {
  const [row] = await db
    .select({ role: memberships.role })
    .from(memberships)
    .where(and(eq(memberships.teamId, teamId), eq(memberships.userId, userId)));
  return row?.role ?? null;
}

export const memberCount = async (db: Db, teamId: string): Promise<number> =>
  (await db.select().from(memberships).where(eq(memberships.teamId, teamId))).length;

/** The browser of somebody who is signed in. */
export const browserOf = async (db: Db, userId: string) =>
  browser(db, { cookie: sentBack(await startSession(db, { secure: false }, userId, "Firefox, Linux")) });

/** An invitation by e-mail that nobody has been sent; `code` opens it. */
export async function invited(
  db: Db,
  teamId: string,
  {
    email,
    code = newCode(),
    role = "learner",
    sentAt = new Date(),
  }: { email: string; code?: string; role?: Role; sentAt?: Date },
): Promise<string> {
  await db.insert(invitations).values({
    id: newId(),
    teamId,
    email,
    emailKey: emailKey(email),
    name: "",
    language: "de",
    role,
    codeHash: digest(code),
    sentAt,
    expiresAt: new Date(Date.now() + 3_600_000),
  });
  return code;
}
