import type { Db } from "db";
import { users } from "db";

/**
 * What does not compile outside db/, checked by the type check: each line that compiles all the same is an error there.
 * These are what only SQLite can do, or what holds on one engine only.
 */
export async function onlyWhatEveryEngineCan(db: Db) {
  await db.select().from(users);
  await db.batch([db.select().from(users), db.delete(users)]);
  // @ts-expect-error SQLite's synchronous reading
  db.select().from(users).get();
  // @ts-expect-error the same for many rows
  db.select().from(users).all();
  // @ts-expect-error the same for writing
  db.delete(users).run();
  // @ts-expect-error code between the statements of a transaction: use batch
  await db.transaction(async (tx) => tx.delete(users));
  // @ts-expect-error SQL of one engine
  await db.execute("select 1");
  // @ts-expect-error a batch takes queries
  await db.batch([Promise.resolve(1), 2]);
}
