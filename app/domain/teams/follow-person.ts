import { type Db, memberships, users } from "db";
import { eq, sql } from "drizzle-orm";
import { nameKey } from "~/platform/names";

/**
 * The queries that bring a person's name and address into the lists of their teams, for the end of a batch that
 * changes either. The address is taken from the person's row as that batch leaves it.
 */
export const followPerson = (db: Db, userId: string, { name }: { name?: string }) => [
  db
    .update(memberships)
    .set({
      emailKey: sql`(select ${users.emailKey} from ${users} where ${users.id} = ${userId})`,
      ...(name === undefined ? {} : { nameKey: nameKey(name) }),
    })
    .where(eq(memberships.userId, userId)),
];
