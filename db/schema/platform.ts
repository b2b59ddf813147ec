import type { Kit } from "../kit";

/** What the platform itself keeps: counters of the limits and work to do later. */
export function definePlatform(kit: Kit) {
  const limits = kit.table(
    "limits",
    {
      /** SHA-256 of action and subject (an address or an account), so that no personal data stands here. */
      id: kit.id().primaryKey(),
      count: kit.integer().notNull(),
      endsAt: kit.time().notNull(),
    },
    (t) => [kit.index("limits_end").on(t.endsAt)],
  );

  const jobs = kit.table(
    "jobs",
    {
      id: kit.id().primaryKey(),
      kind: kit.text().notNull(),
      payload: kit.json<unknown>().notNull(),
      /** Not before this time; moved on when a try fails or a worker holds the job. */
      dueAt: kit.time().notNull(),
      tries: kit.integer().notNull().default(0),
      /** Set when the tries are used up; the job then stays for the operator to see. */
      failedAt: kit.time(),
    },
    (t) => [kit.index("jobs_due").on(t.failedAt, t.dueAt)],
  );

  return { limits, jobs };
}
