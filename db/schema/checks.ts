import type { Kit } from "../kit";
import type { defineAccounts } from "./accounts";

/** How people stood in the KI-fit-Check, for themselves alone: no other person's page reads it. */
export function defineChecks(kit: Kit, { users }: ReturnType<typeof defineAccounts>) {
  /** One check that was kept. It holds points by area and no answers: those are told at once and then forgotten. */
  const measurements = kit.table(
    "measurements",
    {
      id: kit.id().primaryKey(),
      userId: kit
        .text()
        .notNull()
        .references(() => users.id, { onDelete: "cascade" }),
      /** 1, 2, 3 …; a check that is sent twice counts once. */
      number: kit.integer().notNull(),
      form: kit.oneOf(["a", "b"]).notNull(),
      /** The version of the form that was answered. */
      version: kit.text().notNull(),
      /** By area: points, and how many there were to get. */
      points: kit.json<Record<string, { points: number; of: number }>>().notNull(),
      measuredAt: kit.time().notNull(),
    },
    (t) => [kit.uniqueIndex("measurements_number").on(t.userId, t.number)],
  );

  return { measurements };
}
