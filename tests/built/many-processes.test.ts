import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openLibrary } from "~/content/library";
import { type App, startApp } from "../support/app";
import { askedItems } from "../support/asked-items";
import { type Balancer, startBalancer } from "../support/balancer";
import { freePort } from "../support/free-port.mjs";
import { signedOut, signUpLearners, study } from "../support/learners";
import { compare, Ledger, type Outage } from "../support/ledger";
import { type Postgres, startPostgres } from "../support/postgres.mjs";
import { storedAnswers } from "../support/stored-answers";

const LEARNERS = 200;

/** Confirmed answers between two outages. */
const BETWEEN = 300;

/** How long after it is back something may still be felt: a connection that has to be made anew. */
const GRACE_MS = 2_000;

let postgres: Postgres;
let databaseUrl: string;
let balancer: Balancer;
let ports: number[];
const apps: App[] = [];

const start = (port: number) =>
  startApp({ port, env: { DATABASE_URL: databaseUrl, ORIGIN: balancer.url, PROXIES: "1" } });

beforeAll(async () => {
  postgres = await startPostgres();
  databaseUrl = await postgres.databaseUrl("ki_fit");
  ports = [await freePort(), await freePort(), await freePort()];
  balancer = await startBalancer(ports);
  // All at once: only one of them migrates.
  apps.push(...(await Promise.all(ports.map(start))));
});

afterAll(async () => {
  await balancer?.stop();
  await Promise.all(apps.map((app) => app.stop()));
  await postgres?.stop();
});

describe("three processes behind a balancer, on PostgreSQL", () => {
  it("lose no answer and count none twice while one is killed and the database restarts", async () => {
    const ledger = new Ledger();
    const outages: Outage[] = [];
    /** Something goes away and comes back, under load; it is over when answers are confirmed again. */
    const outage = async (what: string, away: () => Promise<void>) => {
      await ledger.confirmed(BETWEEN);
      const from = performance.now();
      await away();
      outages.push({ what, from, to: performance.now() + GRACE_MS });
      await ledger.confirmed(100);
    };

    const learners = await signUpLearners(balancer.url, LEARNERS);
    const studying = study(learners, askedItems(openLibrary("build/courses")), ledger);
    await outage("a process is killed", async () => {
      await apps[1]!.kill();
      apps[1] = await start(ports[1]!);
    });
    await outage("PostgreSQL restarts", () => postgres.restart());
    await outage("PostgreSQL crashes", () => postgres.restart("SIGQUIT"));
    await ledger.confirmed(BETWEEN);
    await studying.end();

    const stored = await storedAnswers(databaseUrl);
    const errors = ledger.entries.filter(({ said }) => said === "error").length;
    console.info(
      `${ledger.entries.length - errors} answers confirmed to ${LEARNERS} learners, ${errors} errors; ` +
        outages
          .map(({ what, from }) => `${what}: confirms again after ${Math.round(ledger.backAfter(from))} ms`)
          .join("; "),
    );
    expect(compare(ledger, stored, outages)).toEqual({
      lost: [],
      altered: [],
      doubled: [],
      unconfirmed: [],
      torn: [],
      signedOut: [],
      refused: [],
      stray: [],
    });
    expect(await signedOut(learners)).toEqual([]);
  }, 120_000);
});
