import { type Db, memberships, type ROLES, sessions, statement, teams, users } from "db";
import { and, asc, desc, eq, gt, lte, ne, sql } from "drizzle-orm";
import { type Adapter, Lucia, TimeSpan } from "lucia";
import type { Language } from "~/content/lessons";
import type { PlanId } from "~/domain/plans";
import { readCookie } from "~/platform/cookies";
import { digest } from "~/platform/secrets";
import type { Settings } from "~/platform/settings";
import { type Offered, offeredIn, offeredTo } from "./offered";

export type Role = (typeof ROLES)[number];

/** The person who is signed in, as every page knows them. */
export type Viewer = {
  id: string;
  name: string;
  email: string;
  emailConfirmed: boolean;
  language: Language;
  /** IANA name. */
  timeZone: string;
  /** What they may do: the plan of their team, or their own. */
  plan: PlanId;
  /** The first of their teams in which they are more than a learner, else their first. */
  team: { id: string; name: string; role: Role } | null;
  /** The courses that their teams wrote for them. */
  offered: Offered[];
  /** The stored, hashed id of this session. */
  sessionId: string;
};

type Person = Omit<Viewer, "id" | "sessionId">;
type SessionFacts = { device: string; createdAt: Date };

declare module "lucia" {
  interface Register {
    Lucia: Lucia<SessionFacts, Person>;
    DatabaseUserAttributes: Person;
    DatabaseSessionAttributes: SessionFacts;
  }
}

type CookieSettings = Pick<Settings, "secure">;

/** `__Host-` binds the cookie to this host and to https; without TLS browsers would refuse it. */
const cookieName = ({ secure }: CookieSettings): string => (secure ? "__Host-kf_session" : "kf_session");

const instances = new WeakMap<Db, Map<boolean, Lucia<SessionFacts, Person>>>();

function luciaOf(db: Db, settings: CookieSettings): Lucia<SessionFacts, Person> {
  const known = instances.get(db) ?? new Map<boolean, Lucia<SessionFacts, Person>>();
  instances.set(db, known);
  const lucia =
    known.get(settings.secure) ??
    new Lucia(adapter(db), {
      sessionExpiresIn: new TimeSpan(30, "d"),
      sessionCookie: {
        name: cookieName(settings),
        attributes: { secure: settings.secure, sameSite: "lax", path: "/" },
      },
      getUserAttributes: (person) => person,
      getSessionAttributes: (facts) => facts,
    });
  known.set(settings.secure, lucia);
  return lucia;
}

const sessionRow = (db: Db) =>
  db
    .select({
      userId: sessions.userId,
      device: sessions.device,
      createdAt: sessions.createdAt,
      expiresAt: sessions.expiresAt,
      name: users.name,
      email: users.email,
      emailConfirmedAt: users.emailConfirmedAt,
      language: users.language,
      timeZone: users.timeZone,
      plan: users.plan,
      teamId: teams.id,
      teamName: teams.name,
      teamPlan: teams.plan,
      role: memberships.role,
      offered: offeredTo(sql`${users.id}`),
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .leftJoin(memberships, eq(memberships.userId, users.id))
    .leftJoin(teams, eq(teams.id, memberships.teamId));

type SessionRow = Awaited<ReturnType<typeof sessionRow>>[number];

/** Runs once for each request of someone who is signed in. */
const findSession = statement<{ id: string }, SessionRow[]>((db, value) =>
  sessionRow(db)
    .where(eq(sessions.id, value("id")))
    .orderBy(sql`case when ${memberships.role} = 'learner' then 1 else 0 end`, asc(memberships.joinedAt))
    .limit(1),
);

/**
 * Lucia hands over and gets back the id that stands in the cookie; the table has its hash. A copy of the database
 * is no set of keys.
 */
function adapter(db: Db): Adapter {
  return {
    getSessionAndUser: async (id) => {
      const [row] = await findSession(db, { id: digest(id) });
      if (!row) return [null, null];
      const { userId, device, createdAt, expiresAt, emailConfirmedAt, teamId, teamName, teamPlan, role } =
        row;
      return [
        { id, userId, expiresAt, attributes: { device, createdAt } },
        {
          id: userId,
          attributes: {
            name: row.name,
            email: row.email,
            emailConfirmed: emailConfirmedAt !== null,
            language: row.language,
            timeZone: row.timeZone,
            plan: teamPlan ?? row.plan,
            team: teamId && teamName !== null && role ? { id: teamId, name: teamName, role } : null,
            offered: offeredIn(row.offered),
          },
        },
      ];
    },
    setSession: async ({ id, userId, expiresAt, attributes }) => {
      await db.insert(sessions).values({ id: digest(id), userId, expiresAt, ...attributes });
    },
    updateSessionExpiration: async (id, expiresAt) => {
      await db
        .update(sessions)
        .set({ expiresAt })
        .where(eq(sessions.id, digest(id)));
    },
    deleteSession: async (id) => {
      await db.delete(sessions).where(eq(sessions.id, digest(id)));
    },
    deleteUserSessions: async (userId) => {
      await endAllSessions(db, userId);
    },
    // The ids of this list are the stored ones: it is there to be shown.
    getUserSessions: async (userId) => {
      const rows = await db.select().from(sessions).where(eq(sessions.userId, userId));
      return rows.map(({ id, expiresAt, device, createdAt }) => ({
        id,
        userId,
        expiresAt,
        attributes: { device, createdAt },
      }));
    },
    deleteExpiredSessions: async () => {
      await forgetSessions(db);
    },
  };
}

/**
 * Who sent this cookie header. `cookie` is what to set: the same cookie for another 30 days, or an empty one in place
 * of one that no longer counts; null leaves it as it is.
 */
export async function readViewer(
  db: Db,
  settings: CookieSettings,
  cookieHeader: string | null | undefined,
): Promise<{ viewer: Viewer | null; cookie: string | null }> {
  const id = readCookie(cookieHeader, cookieName(settings));
  if (id === null || id === "") return { viewer: null, cookie: null };
  const lucia = luciaOf(db, settings);
  const { session, user } = await lucia.validateSession(id);
  if (!session) return { viewer: null, cookie: blankCookie(db, settings) };
  const { name, email, emailConfirmed, language, timeZone, plan, team, offered } = user;
  return {
    viewer: {
      id: user.id,
      name,
      email,
      emailConfirmed,
      language,
      timeZone,
      plan,
      team,
      offered,
      sessionId: digest(id),
    },
    cookie: session.fresh ? lucia.createSessionCookie(id).serialize() : null,
  };
}

/** Signs a person in on a device. @returns the `Set-Cookie` value. */
export async function startSession(
  db: Db,
  settings: CookieSettings,
  userId: string,
  device: string,
): Promise<string> {
  const lucia = luciaOf(db, settings);
  const session = await lucia.createSession(userId, { device: device.slice(0, 100), createdAt: new Date() });
  return lucia.createSessionCookie(session.id).serialize();
}

/** The `Set-Cookie` value that removes the cookie from the browser. */
export const blankCookie = (db: Db, settings: CookieSettings): string =>
  luciaOf(db, settings).createBlankSessionCookie().serialize();

/** A query that ends one session of a person; that of someone else is left alone. */
export const endSession = (db: Db, userId: string, sessionId: string) =>
  db.delete(sessions).where(and(eq(sessions.id, sessionId), eq(sessions.userId, userId)));

/** A query that ends every session of a person but the one given. */
export const endOtherSessions = (db: Db, userId: string, sessionId: string) =>
  db.delete(sessions).where(and(eq(sessions.userId, userId), ne(sessions.id, sessionId)));

/** A query that signs a person out everywhere. */
export const endAllSessions = (db: Db, userId: string) =>
  db.delete(sessions).where(eq(sessions.userId, userId));

/** A query that removes the sessions that have run out. */
export const forgetSessions = (db: Db) => db.delete(sessions).where(lte(sessions.expiresAt, new Date()));

export type OpenSession = { id: string; device: string; createdAt: Date; current: boolean };

/** Where a person is signed in; the newest first. */
export async function listSessions(db: Db, viewer: Pick<Viewer, "id" | "sessionId">): Promise<OpenSession[]> {
  const rows = await db
    .select({ id: sessions.id, device: sessions.device, createdAt: sessions.createdAt })
    .from(sessions)
    .where(and(eq(sessions.userId, viewer.id), gt(sessions.expiresAt, new Date())))
    .orderBy(desc(sessions.createdAt));
  return rows.map((row) => ({ ...row, current: row.id === viewer.sessionId }));
}
