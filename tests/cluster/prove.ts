import { rmSync } from "node:fs";
import pg from "pg";
import { openLibrary } from "~/content/library";
import { type App, startApp } from "../support/app";
import { askedItems } from "../support/asked-items";
import { daemonFolder } from "../support/daemon.mjs";
import { freePort } from "../support/free-port.mjs";
import { signedOut, signUpLearners, study } from "../support/learners";
import { compare, Ledger, type Outage } from "../support/ledger";
import { storedAnswers } from "../support/stored-answers";
import { startEtcd } from "./etcd";
import { startHaproxy } from "./haproxy";
import { complete, type Node, prepareNode, primaryOf, STATED_SECONDS } from "./patroni";
import { type FailOver, type Proof, seconds } from "./report";
import { asked, until } from "./until";

export { isWhole, keep, tableOf } from "./report";

const LEARNERS = 60;
const KILLS = 5;
const PROCESSES = 3;

/** Not so many that two cores are the bottleneck: it is the fail-over that is measured. */
const MANNER = { thinkMs: 500, againMs: 500, patienceMs: 60_000 };

/** Confirmed between a fail-over and the next. */
const ANSWERS_BETWEEN = 300;

/** How long a primary writes on with nobody following, before it is killed. */
const CUT_OFF_MS = 500;

/** How long something may still be felt when answers are confirmed again. */
const GRACE_MS = 3_000;

/** Starts the whole cluster, kills its primary under load, five times, and compares what was told with what is stored. */
export async function prove(): Promise<Proof> {
  const folder = daemonFolder("ki-fit-cluster-");
  const stops: (() => Promise<void>)[] = [];
  const stopLater = <Started extends { stop: () => Promise<void> }>(started: Started): Started => {
    stops.unshift(started.stop);
    return started;
  };
  try {
    const etcd = stopLater(await startEtcd(folder));
    const names = ["node-1", "node-2", "node-3"];
    const nodes = await Promise.all(names.map((name) => prepareNode(name, folder, etcd.address)));
    stopLater({ stop: async () => void (await Promise.all(nodes.map((node) => node.stop()))) });
    for (const node of nodes) node.start();
    await complete(nodes);
    console.log("Three nodes run: a primary and two synchronous standbys.");

    const [database, site] = [await freePort(), await freePort()];
    const ports = await Promise.all(Array.from({ length: PROCESSES }, freePort));
    stopLater(startHaproxy(folder, { database, site, nodes, apps: ports }));
    const databaseUrl = `postgres://postgres@127.0.0.1:${database}/postgres`;
    await until("HAProxy finds the primary", () => answers(databaseUrl));
    const origin = `http://localhost:${site}`;
    const env = { DATABASE_URL: databaseUrl, ORIGIN: origin, PROXIES: "1" };
    const apps: App[] = await Promise.all(ports.map((port) => startApp({ port, env })));
    for (const app of apps) stopLater(app);
    await until("HAProxy finds the app", () => asked(`${origin}/healthz`));
    console.log(`${PROCESSES} processes of the app serve ${LEARNERS} learners.`);
    return await killPrimaries(nodes, origin, databaseUrl);
  } finally {
    for (const stop of stops) await stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether the database answers a query, behind HAProxy. */
async function answers(databaseUrl: string): Promise<true | null> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query("select 1");
  await client.end();
  return true;
}

async function killPrimaries(nodes: Node[], origin: string, databaseUrl: string): Promise<Proof> {
  const ledger = new Ledger();
  const outages: Outage[] = [];
  const failOvers: FailOver[] = [];
  const learners = await signUpLearners(origin, LEARNERS);
  const studying = study(learners, askedItems(openLibrary("build/courses")), ledger, MANNER);
  for (let kill = 1; kill <= KILLS; kill++) {
    await ledger.confirmed(ANSWERS_BETWEEN);
    const primary = await primaryOf(nodes);
    // What it confirmed on its own would be gone with it: cut off, it has to let answers wait.
    const cut = performance.now();
    primary.cutOff();
    await new Promise<void>((over) => setTimeout(over, CUT_OFF_MS));
    const from = performance.now();
    await primary.kill();
    const [{ ended }, { next, takenMs }] = await Promise.all([
      ledger.confirmed(1),
      primaryOf(nodes.filter((node) => node !== primary)).then((node) => ({
        next: node,
        takenMs: performance.now() - from,
      })),
    ]);
    outages.push({ what: `${primary.name} is killed`, from: cut, to: ended + GRACE_MS });
    primary.start();
    await complete(nodes);
    const whole = performance.now();
    failOvers.push({
      killed: primary.name,
      primary: next.name,
      takenMs,
      backMs: ended - from,
      wholeMs: whole - from,
    });
    console.log(
      `${kill}. ${primary.name} killed; ${next.name} took over, answers are confirmed again after ${seconds(ended - from)}`,
    );
  }
  await ledger.confirmed(ANSWERS_BETWEEN);
  await studying.end();
  const broken = compare(ledger, await storedAnswers(databaseUrl), outages);
  const late = failOvers.filter(({ backMs }) => backMs > STATED_SECONDS * 1000);
  return {
    learners: LEARNERS,
    confirmed: ledger.entries.filter(({ said }) => said === "confirmed").length,
    errors: ledger.entries.filter(({ said }) => said === "error").length,
    failOvers,
    broken: {
      ...broken,
      late: late.map(({ killed, backMs }) => `${killed}: ${seconds(backMs)}`),
      signedOut: [...broken.signedOut, ...(await signedOut(learners))],
    },
  };
}
