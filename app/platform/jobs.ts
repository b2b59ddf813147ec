import { type Db, jobs, newId } from "db";
import { and, asc, eq, gte, inArray, isNull, lt, lte, sql } from "drizzle-orm";
import { type Log, log as standardLog } from "./log";

/** What does the work of one kind of job. It may run twice for one job if a process dies in the middle. */
export type Handler = (payload: unknown) => Promise<void>;
/** What a handler throws where no further try can succeed. */
export class Futile extends Error {
  override name = "Futile";
}

export type Handlers = Record<string, Handler>;

export type Worker = {
  /** Runs everything that is due, one after the other. Resolves to the number of jobs tried. */
  runDue: () => Promise<number>;
  /** Looks for due jobs now and not at the next poll. */
  wake: () => void;
  /** Takes no further job and resolves when the running one is done. */
  stop: () => Promise<void>;
};

export const MAX_TRIES = 8;
const LEASE = 60_000;
const FIRST_RETRY = 30_000;

/** A query that notes a job; put it into the batch of what causes it, so that both happen or neither does. */
export const enqueue = (db: Db, kind: string, payload: unknown, dueAt: Date = new Date()) =>
  db.insert(jobs).values({ id: newId(), kind, payload, dueAt });

/** Time from a failed try to the next: 30 s, 1.5 min, 4.5 min … about nine hours in all. */
export const backOff = (tries: number): number => FIRST_RETRY * 3 ** (tries - 1);

/**
 * Works through the jobs table in this process; any number of processes may. A job is claimed by moving its due time
 * into the future, and the claim is renewed while it runs: if the process dies, the job falls due again within a minute.
 */
export function startWorker(
  db: Db,
  handlers: Handlers,
  { pollMs = 1000, log = standardLog }: { pollMs?: number; log?: Log } = {},
): Worker {
  let stopped = false;
  let queue: Promise<unknown> = Promise.resolve();

  async function drain(): Promise<number> {
    await giveUp(db, log);
    let count = 0;
    while (!stopped) {
      const job = await claim(db, Object.keys(handlers));
      if (!job) break;
      await run(db, handlers, job, log);
      count++;
    }
    return count;
  }

  const runDue = (): Promise<number> => {
    const next = queue.then(drain);
    queue = next.catch(() => {});
    return next;
  };
  const wake = () => {
    if (!stopped) runDue().catch((err: unknown) => log.error({ err }, "the jobs could not be read"));
  };
  const timer = setInterval(wake, pollMs);
  timer.unref();

  return {
    runDue,
    wake,
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await queue;
    },
  };
}

type Job = typeof jobs.$inferSelect;

const isDue = (now: Date) => and(isNull(jobs.failedAt), lte(jobs.dueAt, now));

async function claim(db: Db, kinds: string[]): Promise<Job | undefined> {
  const now = new Date();
  const claimable = and(isDue(now), lt(jobs.tries, MAX_TRIES), inArray(jobs.kind, kinds));
  const next = db
    .select({ id: jobs.id })
    .from(jobs)
    .where(claimable)
    .orderBy(asc(jobs.dueAt), asc(jobs.id))
    .limit(1);
  const [job] = await db
    .update(jobs)
    .set({ dueAt: new Date(now.getTime() + LEASE), tries: sql`${jobs.tries} + 1` })
    .where(and(inArray(jobs.id, next), claimable))
    .returning();
  if (job) return job;
  // On PostgreSQL another worker may have taken this one a moment before; there may be a next one all the same.
  const left = await next;
  return left.length > 0 ? claim(db, kinds) : undefined;
}

/** A job whose last try died with its process is not tried for ever. */
async function giveUp(db: Db, log: Log): Promise<void> {
  const now = new Date();
  const lost = await db
    .update(jobs)
    .set({ failedAt: now })
    .where(and(isDue(now), gte(jobs.tries, MAX_TRIES)))
    .returning({ id: jobs.id, kind: jobs.kind });
  for (const { id, kind } of lost) log.error({ job: id, kind }, "a job was given up");
}

async function run(db: Db, handlers: Handlers, job: Job, log: Log): Promise<void> {
  // `tries` tells this claim from a later one of another process.
  const mine = and(eq(jobs.id, job.id), eq(jobs.tries, job.tries));
  const renewal = setInterval(() => {
    db.update(jobs)
      .set({ dueAt: new Date(Date.now() + LEASE) })
      .where(mine)
      .then(undefined, (err: unknown) => log.warn({ job: job.id, err }, "a claim could not be renewed"));
  }, LEASE / 3);
  renewal.unref();
  try {
    await handlers[job.kind]?.(job.payload);
    await db.delete(jobs).where(eq(jobs.id, job.id));
  } catch (err) {
    const last = job.tries >= MAX_TRIES || err instanceof Futile;
    const now = Date.now();
    await db
      .update(jobs)
      .set(last ? { failedAt: new Date(now) } : { dueAt: new Date(now + backOff(job.tries)) })
      .where(mine);
    const fields = { job: job.id, kind: job.kind, tries: job.tries, err };
    if (last) log.error(fields, "a job was given up");
    else log.warn(fields, "a job failed and will be tried again");
  } finally {
    clearInterval(renewal);
  }
}

const KEEP_FAILED = 30 * 86_400_000;

/** A query that removes jobs that failed for good a month ago: their payload may hold an address. */
export const forgetFailedJobs = (db: Db) =>
  db.delete(jobs).where(lte(jobs.failedAt, new Date(Date.now() - KEEP_FAILED)));
