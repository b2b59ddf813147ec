import { users } from "db";
import { sql } from "drizzle-orm";
import type { LoaderArgs } from "~/context";

/** For balancers and containers: 200 while the database answers, else 503. */
export async function loader({ context: { db, onFault } }: LoaderArgs) {
  const headers = { "Cache-Control": "no-store" };
  try {
    await db.select({ one: sql`1` }).from(users).limit(1);
    return Response.json({ status: "ready" }, { headers });
  } catch (error) {
    onFault(error);
    return Response.json({ status: "not ready" }, { status: 503, headers });
  }
}
