import { type Db, jobs } from "db";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  backOff,
  enqueue,
  Futile,
  forgetFailedJobs,
  type Handlers,
  MAX_TRIES,
  startWorker,
} from "~/platform/jobs";
import type { LogFields } from "~/platform/log";
import { freshDb, twoConnections } from "../../support/database";

const NOON = new Date("2026-11-23T12:00:00Z").getTime();
const at = (milliseconds: number) => vi.setSystemTime(NOON + milliseconds);

afterEach(() => void vi.useRealTimers());

const said: LogFields[] = [];
const quiet = {
  info: () => {},
  warn: (fields: LogFields) => void said.push(fields),
  error: (fields: LogFields) => void said.push(fields),
};
const workerOf = (db: Db, handlers: Handlers) => startWorker(db, handlers, { pollMs: 3_600_000, log: quiet });
const only = async (db: Db) => (await db.select().from(jobs))[0];

describe("jobs", () => {
  it("run with their payload and are gone afterwards", async () => {
    const db = freshDb();
    const done: unknown[] = [];
    const worker = workerOf(db, { greet: async (payload) => void done.push(payload) });
    await db.batch([enqueue(db, "greet", { name: "A" }), enqueue(db, "greet", { name: "B" })]);
    expect(await worker.runDue()).toBe(2);
    expect(done).toEqual([{ name: "A" }, { name: "B" }]);
    expect(await db.select().from(jobs)).toEqual([]);
    await worker.stop();
  });

  it("wait for their time", async () => {
    at(0);
    const db = freshDb();
    const worker = workerOf(db, { greet: async () => {} });
    await enqueue(db, "greet", {}, new Date(NOON + 5000));
    expect(await worker.runDue()).toBe(0);
    at(5000);
    expect(await worker.runDue()).toBe(1);
    await worker.stop();
  });

  it("are done once by two workers, each with its own connection as two processes have", async () => {
    const [db, otherDb] = await twoConnections();
    const done: unknown[] = [];
    const handlers: Handlers = {
      greet: async (payload) => {
        await new Promise(setImmediate);
        done.push(payload);
      },
    };
    const [one, two] = [workerOf(db, handlers), workerOf(otherDb, handlers)];
    for (let i = 0; i < 20; i++) await enqueue(db, "greet", i);
    const counts = await Promise.all([one.runDue(), two.runDue()]);
    expect(counts[0] + counts[1]).toBe(20);
    expect(done.sort((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 20 }, (_, i) => i));
    expect(Math.min(...counts)).toBeGreaterThan(0);
    await Promise.all([one.stop(), two.stop()]);
  });

  it("are taken over a minute after the process that held them died", async () => {
    at(0);
    const db = freshDb();
    await enqueue(db, "greet", "x");
    let release = () => {};
    const dead = workerOf(db, { greet: () => new Promise<void>((resolve) => (release = resolve)) });
    const hanging = dead.runDue();
    await vi.waitFor(async () => expect(await only(db)).toMatchObject({ tries: 1 }));

    const done: unknown[] = [];
    const heir = workerOf(db, { greet: async (payload) => void done.push(payload) });
    at(59_999);
    expect(await heir.runDue()).toBe(0);
    at(60_000);
    expect(await heir.runDue()).toBe(1);
    expect(done).toEqual(["x"]);
    release();
    await hanging;
    await Promise.all([dead.stop(), heir.stop()]);
  });

  it("belong to the last who claimed them: a late failure of another changes nothing", async () => {
    at(0);
    const db = freshDb();
    await enqueue(db, "greet", "x");
    let fail = () => {};
    const late = workerOf(db, {
      greet: () => new Promise<void>((_, reject) => (fail = () => reject(new Error("too late")))),
    });
    const failing = late.runDue();
    await vi.waitFor(async () => expect(await only(db)).toMatchObject({ tries: 1 }));
    at(60_000);
    let release = () => {};
    const heir = workerOf(db, { greet: () => new Promise<void>((resolve) => (release = resolve)) });
    const running = heir.runDue();
    await vi.waitFor(async () => expect(await only(db)).toMatchObject({ tries: 2 }));
    const claimed = await only(db);
    fail();
    await failing;
    expect(await only(db)).toEqual(claimed);
    release();
    await running;
    await Promise.all([late.stop(), heir.stop()]);
  });

  it("keep their claim while they run long", async () => {
    vi.useFakeTimers({ now: NOON, toFake: ["Date", "setInterval", "clearInterval"] });
    const db = freshDb();
    await enqueue(db, "greet", "x");
    let release = () => {};
    const slow = workerOf(db, { greet: () => new Promise<void>((resolve) => (release = resolve)) });
    const running = slow.runDue();
    while ((await only(db))?.tries !== 1) await new Promise(setImmediate);
    const other = workerOf(db, { greet: async () => expect.fail("it is still running") });
    for (let minute = 0; minute < 5; minute++) {
      await vi.advanceTimersByTimeAsync(60_000);
      // A renewal is on its way to the database while the clock stands still.
      while (((await only(db))?.dueAt.getTime() ?? 0) <= Date.now()) await new Promise(setImmediate);
      expect(await other.runDue()).toBe(0);
    }
    release();
    await running;
    expect(await only(db)).toBeUndefined();
    await Promise.all([slow.stop(), other.stop()]);
  });

  it("are tried eight times, ever later, and then kept for the operator", async () => {
    at(0);
    said.length = 0;
    const db = freshDb();
    await enqueue(db, "greet", "x");
    let tries = 0;
    const worker = workerOf(db, {
      greet: async () => {
        tries++;
        throw new Error("the server is away");
      },
    });
    let now = 0;
    for (let n = 1; n < MAX_TRIES; n++) {
      expect(await worker.runDue()).toBe(1);
      expect(await only(db)).toMatchObject({
        tries: n,
        dueAt: new Date(NOON + now + backOff(n)),
        failedAt: null,
      });
      now += backOff(n) - 1;
      at(now);
      expect(await worker.runDue()).toBe(0);
      at(++now);
    }
    expect(await worker.runDue()).toBe(1);
    expect(await only(db)).toMatchObject({ tries: 8, failedAt: new Date(NOON + now) });
    at(now + 86_400_000);
    expect(await worker.runDue()).toBe(0);
    expect(tries).toBe(MAX_TRIES);
    expect(said).toHaveLength(MAX_TRIES);
    expect(backOff(3)).toBe(9 * backOff(1));

    await forgetFailedJobs(db);
    expect(await only(db)).toBeDefined();
    at(now + 31 * 86_400_000);
    await forgetFailedJobs(db);
    expect(await only(db)).toBeUndefined();
    await worker.stop();
  });

  it("are given up at once where no try can succeed", async () => {
    said.length = 0;
    const db = freshDb();
    await enqueue(db, "greet", "x");
    const worker = workerOf(db, {
      greet: async () => {
        throw new Futile();
      },
    });
    expect(await worker.runDue()).toBe(1);
    expect(await only(db)).toMatchObject({ tries: 1, failedAt: expect.any(Date) });
    expect(said).toMatchObject([{ kind: "greet", tries: 1 }]);
    await worker.stop();
  });

  it("are given up when each try took its process down", async () => {
    at(0);
    const db = freshDb();
    await db
      .insert(jobs)
      .values({ id: "1", kind: "greet", payload: 1, dueAt: new Date(NOON), tries: MAX_TRIES });
    const worker = workerOf(db, { greet: async () => expect.fail("it must not run again") });
    expect(await worker.runDue()).toBe(0);
    expect(await only(db)).toMatchObject({ failedAt: new Date(NOON) });
    await worker.stop();
  });

  it("of a kind that this version does not know are left for one that does", async () => {
    const db = freshDb();
    await enqueue(db, "later-version", 1);
    const worker = workerOf(db, { greet: async () => {} });
    expect(await worker.runDue()).toBe(0);
    expect(await only(db)).toMatchObject({ tries: 0, failedAt: null });
    await worker.stop();
  });

  it("one that fails does not hold up the next", async () => {
    const db = freshDb();
    const done: unknown[] = [];
    const worker = workerOf(db, {
      bad: async () => Promise.reject(new Error("no")),
      good: async () => void done.push("good"),
    });
    await db.batch([enqueue(db, "bad", 1), enqueue(db, "good", 1)]);
    await worker.runDue();
    expect(done).toEqual(["good"]);
    await worker.stop();
  });

  it("run when woken; stopping waits for the running one and takes no other", async () => {
    const db = freshDb();
    let release = () => {};
    let done = 0;
    let begun = 0;
    const worker = workerOf(db, {
      greet: async () => {
        begun++;
        await new Promise<void>((resolve) => (release = resolve));
        done++;
      },
    });
    await db.batch([enqueue(db, "greet", 1), enqueue(db, "greet", 2)]);
    worker.wake();
    await vi.waitFor(() => expect(begun).toBe(1));
    const stopped = worker.stop().then(() => done);
    release();
    expect(await stopped).toBe(1);
    worker.wake();
    expect(begun).toBe(1);
    expect(await db.select().from(jobs)).toHaveLength(1);
  });
});
