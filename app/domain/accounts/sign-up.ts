import { type Db, memberships, newId, users } from "db";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { allows, PLAN_IDS } from "~/domain/plans";
import { newTeam } from "~/domain/teams";
import { emailField, emailKey } from "~/platform/email";
import { parse } from "~/platform/forms";
import { limit, networkOf } from "~/platform/limits";
import { enqueueMail } from "~/platform/mail";
import { nameField } from "~/platform/names";
import { Problem } from "~/platform/problems";
import { timeZoneNamed } from "~/platform/time-zones";
import { DEFAULT_ZONE } from "~/platform/zone-places";
import { checkPassword } from "./check-password";
import { newLink } from "./links";
import { accountMail } from "./mails";
import { newPasswordField, requireStrong } from "./new-password";
import { type Owner, ownerOf, tellOwner } from "./owner";
import { hashPassword } from "./passwords";
import type { Visit } from "./visit";

const hasTeam = (plan: unknown): boolean => PLAN_IDS.some((id) => id === plan && allows(id, "team-members"));

/** In the order of the form. The team's name counts only where the plan is one for teams. */
export const signUpInput = z.preprocess(
  (input) => (isRecord(input) && !hasTeam(input.plan) ? { ...input, teamName: undefined } : input),
  z.object({
    plan: z.enum(PLAN_IDS, "plan-missing"),
    teamName: nameField("team-name").optional(),
    name: nameField("name"),
    email: emailField,
    password: newPasswordField,
    // The browser's, where it says one that we know: nobody is refused for it.
    timeZone: z
      .string()
      .default("")
      .transform((name) => timeZoneNamed(name) ?? DEFAULT_ZONE),
  }),
);

const isRecord = (input: unknown): input is Record<string, unknown> =>
  typeof input === "object" && input !== null;

/**
 * Creates an account, with its team where the plan is one for teams, and has the link mailed that confirms the address.
 * If the address has an account already, the right password leads into it (a form sent twice is not punished), and
 * any other is refused while the owner gets a mail. What that reveals: docs/decisions/sign-up-reveals.md.
 * @returns whose account it is, and whether it leads the team that was asked for
 * @throws Problem `invalid`, with `form: sign-up-refused` for a used address; `too-many`
 */
export async function signUp(
  db: Db,
  input: unknown,
  visit: Visit,
): Promise<{ userId: string; founded: boolean }> {
  const { name, email, password, plan, teamName, timeZone } = parse(signUpInput, input);
  requireStrong(password, { name, email });
  await limit(db, {
    action: "sign-up by address",
    subject: networkOf(visit.address),
    max: 100,
    every: "1 h",
    maxFromLoopback: 1000,
  });
  const userId = newId();
  const passwordHash = await hashPassword(password);
  const link = newLink(db, visit.settings.origin, { userId, purpose: "confirm-email", email });
  const { language } = visit;
  const user = { id: userId, email, emailKey: emailKey(email), name, passwordHash, language, plan, timeZone };
  try {
    await db.batch([
      db.insert(users).values({ ...user, createdAt: new Date() }),
      ...(teamName === undefined ? [] : newTeam(db, { name: teamName, owner: user })),
      link.query,
      enqueueMail(db, accountMail("confirm-email", language, email, link.url)),
    ]);
  } catch (error) {
    // The unique key decided; which error an engine makes of that is its own affair.
    const owner = await ownerOf(db, email);
    if (!owner) throw error;
    const known = await existing(db, owner, password, visit);
    return { userId: known, founded: teamName !== undefined && (await leadsTeam(db, known)) };
  }
  return { userId, founded: teamName !== undefined };
}

async function leadsTeam(db: Db, userId: string): Promise<boolean> {
  const mine = and(eq(memberships.userId, userId), eq(memberships.role, "owner"));
  return (await db.select({ role: memberships.role }).from(memberships).where(mine).limit(1)).length > 0;
}

async function existing(db: Db, owner: Owner, password: string, { settings }: Visit): Promise<string> {
  const known = await checkPassword(db, owner.email, password).catch((error: unknown) => {
    if (error instanceof Problem && error.code === "too-many") return null;
    throw error;
  });
  if (known) return known;
  await tellOwner(db, owner, settings.origin);
  throw new Problem("invalid", { fields: { form: "sign-up-refused" } });
}
