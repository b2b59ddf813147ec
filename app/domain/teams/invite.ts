import { type Db, groups, invitations, memberships, newId, ROLES, teams, users } from "db";
import { and, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { LANGUAGES, type Language } from "~/content/lessons";
import { emailField, emailKey, mixesScripts } from "~/platform/email";
import { parse } from "~/platform/forms";
import { enqueue, type Handlers } from "~/platform/jobs";
import { limit } from "~/platform/limits";
import { type Mailer, Undeliverable } from "~/platform/mail";
import { Problem } from "~/platform/problems";
import { digest, newCode } from "~/platform/secrets";
import type { Settings } from "~/platform/settings";
import type { Member } from "./enter-team";
import { byCode, INVITATION_LASTS, inState, type Sender } from "./invitation";
import { invitationMail } from "./mails";
import { type Role, rolesGivenBy } from "./rights";

/** An address that one may invite; codes `email-invalid` and `email-homograph`. */
export const newAddress = emailField.refine((email) => !mixesScripts(email), "email-homograph");

export const inviteInput = z.object({
  email: newAddress,
  language: z.enum(LANGUAGES, "language-missing"),
  role: z.enum(ROLES, "role-missing"),
  group: z.string(),
});

/** Somebody to be invited; the address has been checked. */
export type Invitee = {
  email: string;
  name: string;
  language: Language;
  role: Role;
  groupId: string | null;
};

/**
 * Invites one person by e-mail. The mail goes out with the next jobs.
 * @throws Problem `invalid` (`confirm-first`, `email-invalid`, `email-homograph`, `already-member`, `already-invited`,
 * `group-gone`); `forbidden` for roles that are not one's to give; `too-many`
 */
export async function invite(db: Db, me: Member, sender: Sender, input: unknown): Promise<void> {
  requireConfirmed(sender);
  const { email, language, role, group } = parse(inviteInput, input);
  if (!rolesGivenBy(me.role).includes(role) || role === "owner") throw new Problem("forbidden");
  await limit(db, { action: "invitation", subject: me.team.id, max: 300, every: "1 h" });
  const groupId = group ? await knownGroup(db, me, group) : null;
  const { members, open } = await knownAddresses(db, me.team.id, [email]);
  if (members.has(emailKey(email))) throw new Problem("invalid", { fields: { email: "already-member" } });
  const already = new Problem("invalid", { fields: { email: "already-invited" } });
  if (open.has(emailKey(email))) throw already;
  const sent = await sendInvitations(db, me.team.id, sender, [{ email, name: "", language, role, groupId }]);
  if (sent === 0) throw already;
}

/** @throws Problem `invalid` with `form: confirm-first` */
export function requireConfirmed({ emailConfirmed }: Sender): void {
  if (!emailConfirmed) throw new Problem("invalid", { fields: { form: "confirm-first" } });
}

async function knownGroup(db: Db, { team }: Member, id: string): Promise<string> {
  const [row] = await db
    .select({ id: groups.id })
    .from(groups)
    .where(and(eq(groups.id, id), eq(groups.teamId, team.id)));
  if (!row) throw new Problem("invalid", { fields: { group: "group-gone" } });
  return row.id;
}

/** Which of these addresses belong to members, and which have an invitation that is still open; by their keys. */
export async function knownAddresses(
  db: Db,
  teamId: string,
  emails: string[],
): Promise<{ members: Set<string>; open: Set<string> }> {
  const keys = emails.map(emailKey);
  if (keys.length === 0) return { members: new Set(), open: new Set() };
  const [members, open] = await Promise.all([
    db
      .select({ key: memberships.emailKey })
      .from(memberships)
      .where(and(eq(memberships.teamId, teamId), inArray(memberships.emailKey, keys))),
    db
      .select({ key: invitations.emailKey })
      .from(invitations)
      .where(and(eq(invitations.teamId, teamId), inArray(invitations.emailKey, keys), inState("open"))),
  ]);
  return { members: new Set(members.map(({ key }) => key)), open: new Set(open.map(({ key }) => key)) };
}

/**
 * Stores invitations and has their mails sent, all or none. One that is open already stays as it is: who invites an
 * address twice, or two people at once, sends it one mail. @returns how many were new.
 */
export async function sendInvitations(
  db: Db,
  teamId: string,
  { id: invitedById }: Sender,
  invitees: Invitee[],
): Promise<number> {
  const now = new Date();
  const expiresAt = new Date(now.getTime() + INVITATION_LASTS);
  const coded = invitees.map((invitee) => ({ ...invitee, code: newCode() }));
  const [stored] = await db.batch([
    db
      .insert(invitations)
      .values(
        coded.map(({ code, ...invitee }) => ({
          ...invitee,
          id: newId(),
          teamId,
          emailKey: emailKey(invitee.email),
          codeHash: digest(code),
          invitedById,
          sentAt: now,
          expiresAt,
        })),
      )
      .onConflictDoUpdate({
        target: [invitations.teamId, invitations.emailKey],
        set: {
          ...FRESH,
          acceptedAt: null,
          revokedAt: null,
          bouncedAt: null,
        },
        setWhere: sql`not (${inState("open", now)})`,
      })
      .returning({ id: invitations.id }),
    ...coded.map(({ code }) => enqueueInvitation(db, code)),
  ]);
  return stored.length;
}

/** What an invitation that is opened again takes from the one that was to be stored. */
const FRESH = {
  email: sql`excluded.email`,
  name: sql`excluded.name`,
  language: sql`excluded.language`,
  role: sql`excluded.role`,
  groupId: sql`excluded.group_id`,
  codeHash: sql`excluded.code_hash`,
  invitedById: sql`excluded.invited_by_id`,
  sentAt: sql`excluded.sent_at`,
  expiresAt: sql`excluded.expires_at`,
};

const JOB = "invitation";
const payloadOf = z.object({ code: z.string() });

/** A query that has the mail of an invitation sent; its code must be the one that is stored by then. */
export const enqueueInvitation = (db: Db, code: string) => enqueue(db, JOB, { code });

/**
 * Sends the mails of invitations in the worker: as team, person and language are by then, and not at all where the
 * invitation has been revoked, renewed or accepted meanwhile. Where the address is refused for good, the invitation says so.
 */
export const invitationJobs = (db: Db, { origin }: Pick<Settings, "origin">, mailer: Mailer): Handlers => ({
  [JOB]: async (payload) => {
    const { code } = payloadOf.parse(payload);
    const [row] = await db
      .select({ to: invitations.email, language: invitations.language, team: teams.name, from: users.name })
      .from(invitations)
      .innerJoin(teams, eq(teams.id, invitations.teamId))
      .leftJoin(users, eq(users.id, invitations.invitedById))
      .where(and(byCode(code), inState("open")));
    if (!row) return;
    const mail = invitationMail({ ...row, from: row.from ?? "", link: `${origin}/join/${code}` });
    await mailer.send(mail).catch(async (error: unknown) => {
      if (!(error instanceof Undeliverable)) throw error;
      await db
        .update(invitations)
        .set({ bouncedAt: new Date() })
        .where(and(byCode(code), inState("open")));
    });
  },
});
