import { type Db, groupMembers, groups, memberships, newId, type Query, users } from "db";
import { and, asc, count, eq, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { emailField, emailKey, isEmail } from "~/platform/email";
import { parse } from "~/platform/forms";
import { nameField, nameKey } from "~/platform/names";
import { Problem } from "~/platform/problems";
import { changeMembers, dropCounts, holdTeam, recountGroups, teamDay } from "../assignments";
import type { Member } from "./enter-team";
import { mayDo } from "./rights";
import { AT_A_TIME, spreadAgain } from "./spread";

export type Group = {
  id: string;
  name: string;
  parentId: string | null;
  /** The manager's name and address, or empty. */
  managerName: string;
  managerEmail: string;
  version: number;
  memberCount: number;
};

/** All groups of a team, sorted by name. */
export async function listGroups(db: Db, { team }: Member): Promise<Group[]> {
  const [rows, counts] = await Promise.all([
    db
      .select({
        id: groups.id,
        name: groups.name,
        parentId: groups.parentId,
        managerName: users.name,
        managerEmail: users.email,
        version: groups.version,
      })
      .from(groups)
      .leftJoin(users, eq(users.id, groups.managerId))
      .where(eq(groups.teamId, team.id))
      .orderBy(asc(groups.nameKey)),
    db
      .select({ id: groupMembers.groupId, memberCount: count() })
      .from(groups)
      .innerJoin(groupMembers, eq(groupMembers.groupId, groups.id))
      .where(eq(groups.teamId, team.id))
      .groupBy(groupMembers.groupId),
  ]);
  const countOf = new Map(counts.map(({ id, memberCount }) => [id, memberCount]));
  return rows.map((row) => ({
    ...row,
    managerName: row.managerName ?? "",
    managerEmail: row.managerEmail ?? "",
    memberCount: countOf.get(row.id) ?? 0,
  }));
}

const description = z.object({
  groupName: nameField("group-name"),
  parent: z.string(),
  /** An e-mail address, or empty. */
  manager: z
    .string()
    .trim()
    .refine((typed) => typed === "" || isEmail(typed), "email-invalid"),
});
const changed = description.extend({ group: z.string(), version: z.coerce.number().int() });
const person = z.object({ group: z.string(), email: emailField });

/**
 * Makes a group, inside another one or not.
 * @throws Problem `invalid` (`group-name-…`, `group-exists`, `parent-gone`, `not-a-member`, `not-a-manager`)
 */
export async function createGroup(db: Db, me: Member, input: unknown): Promise<void> {
  const { groupName, parent, manager } = parse(description, input);
  const parentId = parent ? await requireGroup(db, me, parent, "parent") : null;
  const managerId = await managerBy(db, me, manager);
  const made = await db
    .insert(groups)
    .values({
      id: newId(),
      teamId: me.team.id,
      name: groupName,
      nameKey: nameKey(groupName),
      parentId,
      managerId,
      createdAt: new Date(),
    })
    .onConflictDoNothing()
    .returning({ id: groups.id });
  if (made.length === 0) throw new Problem("invalid", { fields: { groupName: "group-exists" } });
}

/**
 * Changes a group's name, manager, and what it is a part of; never so that it is a part of itself, also when two are
 * moved into each other at the same moment.
 * @throws as `createGroup`; Problem `invalid` (`group-cycle`); `conflict` (`group-changed`)
 */
export async function changeGroup(db: Db, me: Member, input: unknown): Promise<void> {
  const { group, version, groupName, parent, manager } = parse(changed, input);
  const parentId = parent ? await requireGroup(db, me, parent, "parent") : null;
  const managerId = await managerBy(db, me, manager);
  const key = nameKey(groupName);
  const nameIsFree = sql`not exists (select 1 from ${groups} other
    where other.team_id = ${me.team.id} and other.name_key = ${key} and other.id <> ${group})`;
  const was = await parentOf(db, me, group, version);
  const moves = parentId !== was;
  const [, stored] = await db.batch([
    holdTeam(db, me.team.id),
    db
      .update(groups)
      .set({ name: groupName, nameKey: key, parentId, managerId, version: sql`${groups.version} + 1` })
      .where(
        and(
          eq(groups.id, group),
          eq(groups.teamId, me.team.id),
          eq(groups.version, version),
          parentId ? isOutside(parentId, group) : undefined,
          nameIsFree,
        ),
      )
      .returning({ id: groups.id }),
    ...(moves ? followGroups(db, me, [was, parentId]) : []),
  ]);
  if (stored.length > 0) return;
  const [now] = await db
    .select({ version: groups.version })
    .from(groups)
    .where(and(eq(groups.id, group), eq(groups.teamId, me.team.id)));
  if (now?.version !== version) throw new Problem("conflict", { fields: { form: "group-changed" } });
  const [namesake] = await db
    .select({ id: groups.id })
    .from(groups)
    .where(and(eq(groups.teamId, me.team.id), eq(groups.nameKey, key)));
  throw new Problem("invalid", {
    fields: namesake && namesake.id !== group ? { groupName: "group-exists" } : { parent: "group-cycle" },
  });
}

/** What a group of this version is a part of; null for nothing, and for a group that has changed meanwhile. */
async function parentOf(db: Db, { team }: Member, group: string, version: number): Promise<string | null> {
  const [row] = await db
    .select({ parentId: groups.parentId })
    .from(groups)
    .where(and(eq(groups.id, group), eq(groups.teamId, team.id), eq(groups.version, version)));
  return row?.parentId ?? null;
}

/**
 * The queries for the end of a batch after which groups hold other people: these are counted anew at once, and what is
 * asked of whom follows by a job.
 */
const followGroups = (db: Db, { team }: Member, changed: (string | null)[]): Query[] => [
  ...recountGroups(
    db,
    team.id,
    changed.filter((id) => id !== null),
  ),
  ...spreadAgain(db, team.id),
];

/** True where a group is not another one, nor inside it, however deep. */
const isOutside = (id: string, other: string): SQL =>
  sql`${id} not in (with recursive inside(id) as (
    select g.id from ${groups} g where g.id = ${other}
    union select g.id from ${groups} g inner join inside on g.parent_id = inside.id
  ) select id from inside)`;

/**
 * Removes a group; what was inside it moves up to what it was a part of. Its people stay in the team. They leave it some at
 * a time, so that nobody else waits for a large one; should that be cut short, doing it again goes on with it.
 * @throws Problem `conflict` (`group-changed`)
 */
export async function deleteGroup(db: Db, me: Member, input: unknown): Promise<void> {
  const { group, version } = parse(changed.pick({ group: true, version: true }), input);
  const teamId = me.team.id;
  const parentId = await parentOf(db, me, group, version);
  const it = sql`g.id = ${group} and g.team_id = ${teamId} and g.version = ${version}`;
  const inIt = db
    .select({ userId: groupMembers.userId })
    .from(groupMembers)
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .where(and(eq(groups.id, group), eq(groups.teamId, teamId), eq(groups.version, version)))
    .orderBy(asc(groupMembers.userId))
    .limit(AT_A_TIME);
  for (let some = await inIt; some.length > 0; some = await inIt) {
    const people = sql`(${sql.join(
      some.map(({ userId }) => sql`${userId}`),
      sql`, `,
    )})`;
    await changeMembers(db, { teamId, people }, teamDay(me.team.timeZone), [
      db
        .delete(groupMembers)
        .where(sql`${groupMembers.groupId} = ${group} and ${groupMembers.userId} in ${people}`),
    ]);
  }
  const isEmpty = sql`not exists (select 1 from ${groupMembers} gm where gm.group_id = ${group})`;
  const [, , removed] = await db.batch([
    holdTeam(db, teamId),
    db
      .update(groups)
      .set({
        parentId: sql`(select g.parent_id from ${groups} g where ${it})`,
        version: sql`${groups.version} + 1`,
      })
      .where(and(eq(groups.parentId, group), isEmpty, sql`exists (select 1 from ${groups} g where ${it})`)),
    db
      .delete(groups)
      .where(and(eq(groups.id, group), eq(groups.teamId, teamId), eq(groups.version, version), isEmpty))
      .returning({ id: groups.id }),
    dropCounts(db, group),
    ...followGroups(db, me, [parentId]),
  ]);
  if (removed.length === 0) throw new Problem("conflict", { fields: { form: "group-changed" } });
}

/**
 * Puts a member into a group; who is in it already stays.
 * @throws Problem `invalid` (`email-invalid`, `not-a-member`); `conflict` (`group-gone`)
 */
export async function addToGroup(db: Db, me: Member, input: unknown): Promise<void> {
  const { group, email } = parse(person, input);
  const groupId = await requireGroup(db, me, group, "form");
  const { userId } = await memberBy(db, me, email, "email");
  const there = sql`exists (select 1 from ${memberships} m where m.team_id = ${me.team.id} and m.user_id = ${userId})`;
  await changeMembers(db, { teamId: me.team.id, people: sql`(${userId})` }, teamDay(me.team.timeZone), [
    db
      .insert(groupMembers)
      .select(sql`select g.id, ${userId} from ${groups} g where g.id = ${groupId} and ${there}`)
      .onConflictDoNothing(),
  ]);
}

/**
 * Takes a member out of a group, who stays in the team.
 * @throws as `addToGroup`
 */
export async function removeFromGroup(db: Db, me: Member, input: unknown): Promise<void> {
  const { group, email } = parse(person, input);
  const groupId = await requireGroup(db, me, group, "form");
  const { userId } = await memberBy(db, me, email, "email");
  await changeMembers(db, { teamId: me.team.id, people: sql`(${userId})` }, teamDay(me.team.timeZone), [
    db.delete(groupMembers).where(and(eq(groupMembers.groupId, groupId), eq(groupMembers.userId, userId))),
  ]);
}

async function requireGroup(db: Db, { team }: Member, id: string, field: string): Promise<string> {
  const [row] = await db
    .select({ id: groups.id })
    .from(groups)
    .where(and(eq(groups.id, id), eq(groups.teamId, team.id)));
  if (!row) throw new Problem("conflict", { fields: { [field]: "group-gone" } });
  return row.id;
}

/** The member with an address. @throws Problem `invalid` (`not-a-member`) for the field that it was typed in */
export async function memberBy(db: Db, { team }: Member, email: string, field: string) {
  const [row] = await db
    .select({ userId: memberships.userId, role: memberships.role })
    .from(memberships)
    .where(and(eq(memberships.teamId, team.id), eq(memberships.emailKey, emailKey(email))));
  if (!row) throw new Problem("invalid", { fields: { [field]: "not-a-member" } });
  return row;
}

/** The id of whoever is to manage a group: their role must let them see its members. */
async function managerBy(db: Db, me: Member, email: string): Promise<string | null> {
  if (email === "") return null;
  const { userId, role } = await memberBy(db, me, email, "manager");
  if (!mayDo(role, "see-members")) throw new Problem("invalid", { fields: { manager: "not-a-manager" } });
  return userId;
}
