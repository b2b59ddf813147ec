import type { Kit } from "../kit";
import type { defineAccounts } from "./accounts";

export const ROLES = ["owner", "admin", "manager", "trainer", "learner"] as const;

/** Organisations and who belongs to them. */
export function defineTeams(kit: Kit, { users }: ReturnType<typeof defineAccounts>) {
  const teams = kit.table("teams", {
    id: kit.id().primaryKey(),
    name: kit.text().notNull(),
    plan: kit.oneOf(["team"]).notNull(),
    createdAt: kit.time().notNull(),
  });

  const memberships = kit.table(
    "memberships",
    {
      teamId: kit
        .text()
        .notNull()
        .references(() => teams.id, { onDelete: "cascade" }),
      userId: kit
        .text()
        .notNull()
        .references(() => users.id, { onDelete: "cascade" }),
      role: kit.oneOf(ROLES).notNull(),
      joinedAt: kit.time().notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.teamId, t.userId] }), kit.index("memberships_user").on(t.userId)],
  );

  return { teams, memberships };
}
