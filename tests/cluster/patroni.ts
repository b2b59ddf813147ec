import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findPostgres, findProgram } from "../../scripts/setup.mjs";
import { type Daemon, startDaemon } from "../support/daemon.mjs";
import { freePort } from "../support/free-port.mjs";
import { asked, until } from "./until";

/**
 * Seconds. Patroni states its fail-over time by them: a primary that is gone loses its lock after at most `ttl`, and
 * who takes it over does so in a round of its own, of which one begins every `loop_wait`. 20 is the least `ttl` that
 * Patroni takes; `loop_wait + 2 × retry_timeout` has to fit into it.
 */
export const TIMES = { ttl: 20, loop_wait: 5, retry_timeout: 5 };
export const STATED_SECONDS = TIMES.ttl + TIMES.loop_wait;

/** What the cluster agrees on: kept in etcd, the same for all. */
const AGREED = {
  ...TIMES,
  // A commit waits until other nodes have it on their disks, so the one that takes over has every confirmed answer.
  synchronous_mode: true,
  // Never without any: else the commits between a fail-over and the next standby's arrival are on one
  // disk only, and a second failure loses them. The price: with one node left, answers wait.
  synchronous_mode_strict: true,
  // Both others, while there are two: whichever of them has more takes over, and the other can follow it at once. With one,
  // the other may be ahead of the next primary, and has to be wound back first while answers wait.
  synchronous_node_count: 2,
  // A primary whose PostgreSQL ends is not started again in its place, which takes longer than to hand over.
  primary_start_timeout: 0,
  postgresql: {
    use_pg_rewind: true,
    use_slots: true,
    // A standby that hangs holds answers up for as long as the primary believes in it.
    parameters: { max_connections: 200, wal_retrieve_retry_interval: "500ms", wal_sender_timeout: "10s" },
  },
};

export type Node = {
  name: string;
  /** Where its PostgreSQL and its Patroni listen, on loopback. */
  port: number;
  api: number;
  start: () => void;
  /** From now on nothing of what it writes reaches those who follow it. */
  cutOff: () => void;
  /** Ends its PostgreSQL and its Patroni as a power cut would. */
  kill: () => Promise<void>;
  stop: () => Promise<void>;
  output: () => string;
};

/** Prepares a node of the database: PostgreSQL, and the Patroni that runs it. */
export async function prepareNode(name: string, folder: string, etcd: string): Promise<Node> {
  const [port, api] = [await freePort(), await freePort()];
  const data = join(folder, name);
  const file = join(folder, `${name}.json`);
  // Patroni reads YAML, and JSON is YAML.
  writeFileSync(file, JSON.stringify(settings({ name, folder, data, etcd, port, api }), null, 2));
  let daemon: Daemon | undefined;
  return {
    name,
    port,
    api,
    start: () => {
      daemon = startDaemon(findProgram("patroni") ?? "patroni", [file], { folder });
    },
    cutOff: () => {
      for (const id of serverProcesses(data)) {
        if (readFileSync(`/proc/${id}/cmdline`, "utf8").includes("walsender")) signalTo(id, "SIGSTOP");
      }
    },
    kill: async () => {
      const gone = daemon?.end("SIGKILL");
      for (const id of serverProcesses(data)) signalTo(id, "SIGKILL");
      await gone;
    },
    stop: async () => daemon?.end("SIGTERM"),
    output: () => daemon?.output() ?? "",
  };
}

/** PostgreSQL's first process, which its folder names, and those that serve its connections. */
function serverProcesses(data: string): number[] {
  const [first = ""] = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n");
  const children = readFileSync(`/proc/${first}/task/${first}/children`, "utf8").split(" ");
  return [first, ...children].filter((id) => /^[1-9]/.test(id)).map(Number);
}

function signalTo(id: number, signal: NodeJS.Signals): void {
  try {
    process.kill(id, signal);
  } catch (error) {
    // It was quicker to end by itself.
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

type Place = { name: string; folder: string; data: string; etcd: string; port: number; api: number };

const settings = ({ name, folder, data, etcd, port, api }: Place) => ({
  scope: "ki-fit",
  name,
  restapi: { listen: `127.0.0.1:${api}`, connect_address: `127.0.0.1:${api}` },
  etcd3: { host: etcd },
  bootstrap: {
    dcs: AGREED,
    initdb: [{ encoding: "UTF8" }, { locale: "C.UTF-8" }, "data-checksums"],
  },
  postgresql: {
    listen: `127.0.0.1:${port}`,
    connect_address: `127.0.0.1:${port}`,
    data_dir: data,
    bin_dir: findPostgres(),
    pgpass: join(folder, `${name}.pgpass`),
    parameters: { unix_socket_directories: folder },
    authentication: {
      superuser: { username: "postgres" },
      replication: { username: "replicator" },
    },
    pg_hba: [
      "local all all trust",
      "host all all 127.0.0.1/32 trust",
      "host replication all 127.0.0.1/32 trust",
    ],
  },
});

/** Which nodes answer 200 to that question, with what they answer. */
async function saying<Body>(nodes: Node[], question: string): Promise<{ node: Node; body: Body }[]> {
  const answers = await Promise.all(
    nodes.map(async (node) => {
      const body = await asked<Body>(`http://127.0.0.1:${node.api}/${question}`).catch(() => null);
      return body === null ? [] : [{ node, body }];
    }),
  );
  return answers.flat();
}

/** Resolves to the primary, once one of these is it. */
export const primaryOf = (nodes: Node[]): Promise<Node> =>
  until("a node is the primary", async () => (await saying(nodes, "primary"))[0]?.node ?? null);

/** What follows a primary, as it tells. */
type Following = { replication?: { state: string }[] };

/** Resolves once every other node follows the primary and may take over. */
export const complete = (nodes: Node[]): Promise<true> =>
  until("all nodes run, two of them as synchronous standbys", async () => {
    const [primary] = await saying<Following>(nodes, "primary");
    const standbys = await saying(nodes, "synchronous");
    const others = nodes.length - 1;
    const streaming = primary?.body.replication?.filter(({ state }) => state === "streaming") ?? [];
    return streaming.length === others && standbys.length === others ? true : null;
  });
