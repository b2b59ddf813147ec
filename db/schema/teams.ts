import type { Kit } from "../kit";
import type { defineAccounts } from "./accounts";

export const ROLES = ["owner", "admin", "manager", "trainer", "learner"] as const;

/** Organisations, who belongs to them, who is invited, and their groups. */
export function defineTeams(kit: Kit, { users }: ReturnType<typeof defineAccounts>) {
  const teams = kit.table(
    "teams",
    {
      id: kit.id().primaryKey(),
      name: kit.text().notNull(),
      plan: kit.oneOf(["team"]).notNull(),
      /** How many members it may have; null is without a limit. */
      seats: kit.integer(),
      /** The code of the link by which anyone joins; as it is, since the page shows it for as long as it works. */
      joinCode: kit.text(),
      joinExpiresAt: kit.time(),
      /** Who made it. */
      joinById: kit.text().references(() => users.id, { onDelete: "set null" }),
      createdAt: kit.time().notNull(),
      /** IANA name of the zone whose calendars say when something is due. */
      timeZone: kit.text().notNull().default("Europe/Berlin"),
    },
    (t) => [kit.uniqueIndex("teams_join_code").on(t.joinCode), kit.index("teams_join_by").on(t.joinById)],
  );

  const inTeam = () =>
    kit
      .text()
      .notNull()
      .references(() => teams.id, { onDelete: "cascade" });

  const memberships = kit.table(
    "memberships",
    {
      teamId: inTeam(),
      userId: kit
        .text()
        .notNull()
        .references(() => users.id, { onDelete: "cascade" }),
      role: kit.oneOf(ROLES).notNull(),
      joinedAt: kit.time().notNull(),
      /** Copies of the person's name and address in the form that lists are sorted and searched by. */
      nameKey: kit.text().notNull().default(""),
      emailKey: kit.text().notNull().default(""),
    },
    (t) => [
      kit.primaryKey({ columns: [t.teamId, t.userId] }),
      kit.index("memberships_user").on(t.userId),
      // With the address, so that a search for a part of either reads this index alone.
      kit.index("memberships_name").on(t.teamId, t.nameKey, t.userId, t.emailKey),
      kit.index("memberships_email").on(t.teamId, t.emailKey, t.userId),
      kit.index("memberships_role").on(t.teamId, t.role, t.userId),
      kit.index("memberships_joined").on(t.teamId, t.joinedAt, t.userId),
    ],
  );

  /** Departments and the like; one inside another. */
  const groups = kit.table(
    "groups",
    {
      id: kit.id().primaryKey(),
      teamId: inTeam(),
      name: kit.text().notNull(),
      /** The comparable form of the name: in a team each is there once. */
      nameKey: kit.text().notNull(),
      /** The group that it is a part of. */
      parentId: kit.text(),
      managerId: kit.text().references(() => users.id, { onDelete: "set null" }),
      /** Counts the changes, so that of two who change it at once the second one is told. */
      version: kit.integer().notNull().default(1),
      createdAt: kit.time().notNull(),
    },
    (t) => [
      kit.uniqueIndex("groups_name").on(t.teamId, t.nameKey),
      kit.index("groups_parent").on(t.parentId),
      kit.index("groups_manager").on(t.managerId),
    ],
  );

  const groupMembers = kit.table(
    "group_members",
    {
      groupId: kit
        .text()
        .notNull()
        .references(() => groups.id, { onDelete: "cascade" }),
      userId: kit
        .text()
        .notNull()
        .references(() => users.id, { onDelete: "cascade" }),
    },
    (t) => [kit.primaryKey({ columns: [t.groupId, t.userId] }), kit.index("group_members_user").on(t.userId)],
  );

  /** Courses that a member completed before they joined, and of which they let the team know. */
  const sharedCourses = kit.table(
    "shared_courses",
    {
      teamId: inTeam(),
      userId: kit
        .text()
        .notNull()
        .references(() => users.id, { onDelete: "cascade" }),
      courseId: kit.text().notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.teamId, t.userId, t.courseId] }),
      kit.index("shared_courses_user").on(t.userId),
    ],
  );

  /** One for each address that a team has invited; inviting it again opens the same one. */
  const invitations = kit.table(
    "invitations",
    {
      id: kit.id().primaryKey(),
      teamId: inTeam(),
      /** As typed; `emailKey` is its comparable form and decides who may accept. */
      email: kit.text().notNull(),
      emailKey: kit.text().notNull(),
      /** As the team wrote it, or empty. */
      name: kit.text().notNull(),
      language: kit.oneOf(["de", "en"]).notNull(),
      role: kit.oneOf(ROLES).notNull(),
      groupId: kit.text().references(() => groups.id, { onDelete: "set null" }),
      /** SHA-256 of the code in the link, hexadecimal. */
      codeHash: kit.text().notNull(),
      invitedById: kit.text().references(() => users.id, { onDelete: "set null" }),
      sentAt: kit.time().notNull(),
      expiresAt: kit.time().notNull(),
      acceptedAt: kit.time(),
      revokedAt: kit.time(),
      /** When the mail server refused the address for good. */
      bouncedAt: kit.time(),
    },
    (t) => [
      kit.uniqueIndex("invitations_address").on(t.teamId, t.emailKey),
      kit.uniqueIndex("invitations_code").on(t.codeHash),
      kit.index("invitations_group").on(t.groupId),
      kit.index("invitations_by").on(t.invitedById),
      kit.index("invitations_sent").on(t.teamId, t.sentAt, t.id),
      kit.index("invitations_expiry").on(t.expiresAt),
    ],
  );

  return { teams, memberships, groups, groupMembers, sharedCourses, invitations };
}
