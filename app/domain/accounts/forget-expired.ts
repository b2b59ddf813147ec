import { type Db, links } from "db";
import { lte } from "drizzle-orm";
import { forgetFailedJobs } from "~/platform/jobs";
import { forgetLimits } from "~/platform/limits";
import { forgetSessions } from "./sessions";

/** A used link is kept for a while, so that a second click on it is answered with more than "unknown". */
const KEEP_LINKS = 30 * 86_400_000;

/** Deletes what has run out: sessions, links, limits, and jobs that failed for good. Run it once an hour. */
export async function forgetExpired(db: Db): Promise<void> {
  await db.batch([
    forgetSessions(db),
    db.delete(links).where(lte(links.expiresAt, new Date(Date.now() - KEEP_LINKS))),
    forgetLimits(db),
    forgetFailedJobs(db),
  ]);
}
