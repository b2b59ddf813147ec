import type { Kit } from "../kit";

export const LINK_PURPOSES = ["confirm-email", "reset-password", "change-email"] as const;

/** People, how they sign in, and the single-use links that are mailed to them. */
export function defineAccounts(kit: Kit) {
  const users = kit.table(
    "users",
    {
      id: kit.id().primaryKey(),
      /** As typed; `emailKey` is its comparable form and decides who is who. */
      email: kit.text().notNull(),
      emailKey: kit.text().notNull(),
      emailConfirmedAt: kit.time(),
      name: kit.text().notNull(),
      passwordHash: kit.text().notNull(),
      language: kit.oneOf(["de", "en"]).notNull(),
      plan: kit.oneOf(["individual", "team"]).notNull(),
      createdAt: kit.time().notNull(),
      /** IANA name of the zone whose days and mornings are theirs. */
      timeZone: kit.text().notNull().default("Europe/Berlin"),
    },
    (t) => [kit.uniqueIndex("users_email_key").on(t.emailKey)],
  );

  const sessions = kit.table(
    "sessions",
    {
      /** SHA-256 of the id in the cookie, hexadecimal. */
      id: kit.id().primaryKey(),
      userId: kit
        .text()
        .notNull()
        .references(() => users.id, { onDelete: "cascade" }),
      /** Browser and system as the person would name them, for the list of sessions. */
      device: kit.text().notNull(),
      createdAt: kit.time().notNull(),
      expiresAt: kit.time().notNull(),
    },
    (t) => [kit.index("sessions_user").on(t.userId), kit.index("sessions_expiry").on(t.expiresAt)],
  );

  const links = kit.table(
    "links",
    {
      /** SHA-256 of the code in the link, hexadecimal. */
      id: kit.id().primaryKey(),
      userId: kit
        .text()
        .notNull()
        .references(() => users.id, { onDelete: "cascade" }),
      purpose: kit.oneOf(LINK_PURPOSES).notNull(),
      /** The address that the link confirms. */
      email: kit.text().notNull(),
      expiresAt: kit.time().notNull(),
      usedAt: kit.time(),
    },
    (t) => [kit.index("links_user").on(t.userId, t.purpose), kit.index("links_expiry").on(t.expiresAt)],
  );

  return { users, sessions, links };
}
